import type { ContactMode, ContactOutcome, ContactPurpose } from "../../../schema/generated/specialists";
import { dateOf, today } from "../../lib/dates";
import type { FormValues } from "../../lib/formValues";

const DAY_MS = 86_400_000;
const MIDDAY = "12:00";

const inDays = (days: number): string => dateOf(new Date(Date.now() + days * DAY_MS));

/** What the contact forms say, as the API takes it. */
export function contactInput(values: FormValues) {
  const next = values.text("next");
  const nextActionOn = next === "pick" ? values.date("nextActionOn") : /^\d+$/.test(next) ? inDays(Number(next)) : null;
  return {
    mode: values.text("mode") as ContactMode,
    outcome: values.text("outcome") as ContactOutcome,
    purpose: values.optional("purpose") as ContactPurpose | null,
    clientId: values.optional("clientId"),
    contactId: values.optional("contactId"),
    nextActionOn,
    nextAction: nextActionOn ? values.optional("nextAction") : null,
    note: values.optional("note"),
    at: instant(values.date("date"), values.time("time")),
  };
}

/** A day and a time in Britain as an instant; null when neither was said. A day without a time is its midday. */
function instant(date: string | null, time: string | null): string | null {
  if (!date && !time) return null;
  const wall = `${date ?? today()}T${time ?? MIDDAY}:00`;
  const utc = new Date(`${wall}Z`);
  // How far Britain's clock is ahead of UTC at that moment: 0, or an hour in summer.
  const there = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", hourCycle: "h23" }).format(utc);
  const ahead = (Number(there) - utc.getUTCHours() + 24) % 24;
  return new Date(utc.getTime() - ahead * 3_600_000).toISOString();
}
