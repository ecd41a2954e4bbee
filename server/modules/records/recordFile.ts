import { stringify } from "csv-stringify/sync";
import type { Session } from "../../database/session";
import { type Look, type NotRecalled, readLooks, readNotRecalled } from "./looks";
import { type HeldKind, MOST_ENTRIES, readWholeRecord } from "./wholeRecord";

const PURPOSES: Record<string, string> = {
  introduce: "to introduce you", interview_adjustments: "to arrange what helps at the interview", job_adjustments: "to arrange what helps in the job",
  retain: "to help you keep your job", return_to_work: "to help you come back to work", care_team: "so that your care team can plan",
};

const NOTE = "Everything this portal holds about you, and who has read what. Left out: keys and passwords, other people's addresses and telephone numbers, and the words of staff's talks with employers, which may be in confidence (ask us for them). Mail is kept for 30 days.";

const lookEntry = ({ on, kind, who, person, lines, purpose, consentId, receiptId, times }: Look): Record<string, unknown> => ({
  Day: on,
  Who: who,
  ...(kind === "employer" ? { "Who there": person } : kind === "care_team" ? { "Passed on by": person } : {}),
  What: kind === "staff" ? "Opened your record" : kind === "copy" ? "Made a copy of your record" : lines,
  ...(purpose ? { "What for": PURPOSES[purpose] ?? purpose, "Under your agreement": consentId, ...(receiptId ? { Receipt: receiptId } : {}), Times: times } : {}),
});

const notRecalledEntry = ({ employerName, lines, askedAt, toldAt, answeredAt, answer }: NotRecalled): Record<string, unknown> => ({
  Employer: employerName, Lines: lines, "Asked to delete": askedAt, ...(toldAt ? { "They saw it": toldAt } : {}), ...(answeredAt ? { "They answered": answeredAt } : {}),
  "Their answer": answer === "erased" ? "They say they have deleted it" : answer === "kept_for_law" ? "They say the law makes them keep it" : "No answer yet",
});

/** The whole record, with the named recipients as two kinds of its own. */
async function readForFile(session: Session, clientId: string): Promise<HeldKind[]> {
  const held = await readWholeRecord(session, clientId);
  if (held.length === 0) return [];
  const looks = (await readLooks(session, clientId)).map(lookEntry);
  const notRecalled = (await readNotRecalled(session, clientId)).map(notRecalledEntry);
  const recipients: HeldKind[] = [{ label: "Who has looked at what", entries: looks, more: false }, { label: "What employers were asked to delete", entries: notRecalled, more: false }];
  return [...recipients.filter(({ entries }) => entries.length > 0), ...held];
}

const cut = (kinds: readonly HeldKind[]): string[] => kinds.filter(({ more }) => more).map(({ label }) => `${label}: only the first ${MOST_ENTRIES.toLocaleString("en-GB")} entries are here. Ask us for the rest.`);

/** A person's record as JSON to take away; null when there is nobody by that id for the viewer. */
export async function recordAsJson(session: Session, clientId: string): Promise<string | null> {
  const kinds = await readForFile(session, clientId);
  if (kinds.length === 0) return null;
  return JSON.stringify({ made: session.now.toISOString(), note: NOTE, leftOut: cut(kinds), record: Object.fromEntries(kinds.map(({ label, entries }) => [label, entries])) }, null, 2);
}

const FIRST_DATE = /^\d{4}-\d{2}-\d{2}/;
const text = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : Array.isArray(value) ? value.map(text).join("; ") : typeof value === "object" ? JSON.stringify(value) : typeof value === "boolean" ? (value ? "yes" : "no") : String(value);

/** One line for each field: kind, number of the entry, its date, field, value. Opens in any spreadsheet; no cell is a formula. */
export async function recordAsCsv(session: Session, clientId: string): Promise<string | null> {
  const kinds = await readForFile(session, clientId);
  if (kinds.length === 0) return null;
  const lines = kinds.flatMap(({ label, entries }) =>
    entries.flatMap((entry, index) => {
      const date = Object.values(entry).map(text).find((value) => FIRST_DATE.test(value))?.slice(0, 10) ?? "";
      return Object.entries(entry).map(([field, value]) => [label, index + 1, date, field, text(value)]);
    }));
  const notes = [NOTE, ...cut(kinds)].map((note) => ["About this file", "", session.now.toISOString().slice(0, 10), "Note", note]);
  return stringify([["Kind", "Entry", "Date", "Field", "Value"], ...notes, ...lines], { bom: true, escape_formulas: true });
}
