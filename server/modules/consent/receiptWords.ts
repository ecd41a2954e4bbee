import { calendarDate } from "../../kernel/calendar";
import { type ReceiptBody, channelOf, lastDayOf } from "./receipts";
import type { Channel } from "./sharing.enums";

const lines = (count: number): string => `${count} ${count === 1 ? "line" : "lines"}`;

/** "Yes to 2 lines, Castle Row Bakery": as the receipt's page says it. */
export function receiptTitle({ alongside: { kind, recipient, lines: { length } } }: ReceiptBody): string {
  switch (kind) {
    case "given": return `Yes to ${lines(length)}, ${recipient}`;
    case "declined": return `No, nothing shared, ${recipient}`;
    case "renewed": return `Longer, ${lines(length)}, ${recipient}`;
    case "narrowed": return `Stopped ${lines(length)}, ${recipient}`;
    case "withdrawn": return `Stopped everything, ${recipient}`;
  }
}

export const isYes = ({ alongside: { kind } }: ReceiptBody): boolean => kind === "given" || kind === "renewed";

const channels: Record<Channel, string> = { self: "By yourself, in the portal", phone: "On the phone", in_person: "Face to face", paper: "On paper" };

/** "On the phone. Written down by Ruth Adeyemi. Somebody else heard it." */
export function saidHow(body: ReceiptBody): string {
  const { recordedBy, witnessed } = body.alongside;
  const channel = channelOf(body);
  if (channel === "self") return `${channels.self}.`;
  return [`${channels[channel]}.`, `Written down by ${recordedBy?.name ?? "a member of staff"}.`, ...(witnessed ? ["Somebody else was there or heard it."] : [])].join(" ");
}

const longDate = (date: string): string => new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
const clock = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", hour12: true, timeZone: "Europe/London" });

export const saidWhen = ({ alongside: { at } }: ReceiptBody): string => `${longDate(calendarDate(new Date(at)))}, ${clock.format(new Date(at)).replace(/\s/g, "")}`;

export const saidUntil = (body: ReceiptBody): string => `${longDate(lastDayOf(body))}. Then it stops by itself.`;
