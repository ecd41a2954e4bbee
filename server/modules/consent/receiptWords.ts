import { calendarDate } from "../../kernel/calendar";
import { type ReceiptBody, channelOf, lastDayOf } from "./receipts";
import type { Channel } from "./sharing.enums";

const lines = (count: number): string => `${count} ${count === 1 ? "line" : "lines"}`;

/** "Yes to 2 lines, Castle Row Bakery": as the receipt's page says it. */
export function receiptTitle({ alongside: { kind, withSupport, recipient, lines: { length } } }: ReceiptBody): string {
  switch (kind) {
    case "given": return `Yes to ${lines(length)}, ${recipient}`;
    case "declined": return `No, nothing shared, ${recipient}`;
    case "renewed": return `Longer, ${lines(length)}, ${recipient}`;
    case "narrowed": return `Stopped ${lines(length)}, ${recipient}`;
    case "withdrawn": return `Stopped everything, ${recipient}`;
    case "expired": return `Ended ${withSupport ? "with your support" : "on its date"}, ${lines(length)}, ${recipient}`;
    case "superseded": return `Ended by new words, ${lines(length)}, ${recipient}`;
    case "entered_in_error": return `Taken back by staff, ${lines(length)}, ${recipient}`;
  }
}

export const isYes = ({ alongside: { kind } }: ReceiptBody): boolean => kind === "given" || kind === "renewed";

const channels: Record<Channel, string> = { self: "By yourself, in the portal", phone: "On the phone", in_person: "Face to face", paper: "On paper" };

/** "On the phone. Written down by Ruth Adeyemi. Somebody else heard it." Null where the person said nothing. */
export function saidHow(body: ReceiptBody): string | null {
  const { recordedBy, witnessed } = body.alongside;
  const channel = channelOf(body);
  if (channel === null) return null;
  if (channel === "self") return `${channels.self}.`;
  return [`${channels[channel]}.`, `Written down by ${recordedBy?.name ?? "a member of staff"}.`, ...(witnessed ? ["Somebody else was there or heard it."] : [])].join(" ");
}

const longDate = (date: string): string => new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
const clock = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", hour12: true, timeZone: "Europe/London" });

export const saidWhen = ({ alongside: { at } }: ReceiptBody): string => `${longDate(calendarDate(new Date(at)))}, ${clock.format(new Date(at)).replace(/\s/g, "")}`;

export const saidUntil = (body: ReceiptBody): string => `${longDate(lastDayOf(body))}. Then it stops by itself.`;

const WITH_SUPPORT = "Your support from us ended, so sharing ended too.";

/** Why it ended, where it was not the person who said so, or who said so with new words; null for every other receipt. */
export function endedWhy(body: ReceiptBody): string | null {
  switch (body.alongside.kind) {
    case "expired": return body.alongside.withSupport ? WITH_SUPPORT : `Its last day was ${longDate(lastDayOf(body))}. It stopped by itself.`;
    case "superseded": return "You agreed to new words. The old ones are no longer shared, and you were asked about the new ones.";
    case "entered_in_error": return `${body.alongside.recordedBy?.name ?? "A member of staff"} took it back: it was a mistake.`;
    default: return null;
  }
}
