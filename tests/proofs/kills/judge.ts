import fs from "node:fs";
import path from "node:path";
import type pg from "pg";
import { type Verdict, readChain, verifyChain } from "../../../server/access/ledger";
import type { Finding } from "../proof";
import type { Act, Kind } from "./acts";
import type { People } from "./people";

/** How often each mark has had its effect, by kind. */
export type Effects = Readonly<Record<Kind, ReadonlyMap<string, number>>>;

const wordsIn = (table: string, column: string): string => `select substring(${column} from 'zq[a-z2-7]{12}') as mark, count(*)::int as times from ${table} where ${column} ~ 'zq[a-z2-7]{12}' group by 1`;
const where: Readonly<Record<Kind, string>> = {
  message: wordsIn("message", "body"),
  "record request": wordsIn("record_request", "details"),
  words: wordsIn("statement", "wording"),
  adjustment: wordsIn("adjustment", "barrier"),
  introduction: "select vacancy_id::text as mark, count(*)::int as times from introduction group by 1",
  "retention request": wordsIn("retention_request", "about_work"),
  answer: "select consent_id::text as mark, count(*)::int as times from ledger.entry where kind = 'given' group by 1",
  withdrawal: "select consent_id::text as mark, count(*)::int as times from ledger.entry where kind = 'withdrawn' group by 1",
};

export async function effectsIn(db: pg.Client): Promise<Effects> {
  const found: Partial<Record<Kind, ReadonlyMap<string, number>>> = {};
  for (const [kind, text] of Object.entries(where)) {
    const { rows } = await db.query<{ mark: string; times: number }>(text);
    found[kind as Kind] = new Map(rows.map(({ mark, times }) => [mark, times]));
  }
  return found as Effects;
}

/** What was acknowledged is there, once; what was refused is not there. */
export const judge = (acts: readonly Act[], effects: Effects): Finding[] =>
  acts.flatMap(({ kind, mark, acknowledged, refused, sent }): Finding[] => {
    const times = effects[kind].get(mark) ?? 0;
    const detail = { kind, mark, times, sent, refused };
    if (acknowledged && times === 0) return [{ what: "lost: it was acknowledged and is not there", detail }];
    if (times > 1) return [{ what: "doubled: one request had two effects", detail }];
    if (refused !== null && times > 0 && kind !== "answer") return [{ what: "half-saved: it was refused and is there", detail }];
    return [];
  });

/** Each must find nothing: a thing of which one part is there and another is not. */
const halves: Readonly<Record<string, string>> = {
  "an answer without its event": "select e.consent_id as id from ledger.entry e where e.kind in ('given', 'withdrawn') and not exists (select from consent_event v where v.client_id = e.client_id and v.seq = e.seq)",
  "an answer without its receipt": "select e.consent_id as id from ledger.entry e where e.kind in ('given', 'withdrawn') and not exists (select from receipt r where r.client_id = e.client_id and r.seq = e.seq)",
  "a status that the ledger does not know": `select c.id from consent c where c.status in ('given', 'withdrawn') and not exists (select from ledger.entry e where e.consent_id = c.id and e.kind = c.status)`,
  "a withdrawal whose line still stands": "select i.consent_id as id from consent_item i join ledger.entry e on e.consent_id = i.consent_id and e.kind = 'withdrawn' where i.answer = 'yes' and i.ended_at is null",
  "an ending that the journal does not have": "select e.consent_id as id from ledger.ending e where e.hash is null",
  "a conversation without a message": "select t.id from thread t where not exists (select from message m where m.thread_id = t.id)",
  "a key that was begun and not finished": "select k.key as id from idempotency_key k where k.result_id is null",
};

/** The database by itself, its ledgers, and the journal outside it. */
export async function wholeness(db: pg.Client, people: People, folder: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [what, text] of Object.entries(halves)) {
    const { rows } = await db.query(text);
    if (rows.length > 0) findings.push({ what: `half-saved: ${what}`, detail: { rows: rows.slice(0, 5), all: rows.length } });
  }
  const { rows: open } = await db.query<{ open: boolean }>("select access.disclosures_open() as open");
  if (!open[0]?.open) findings.push({ what: "disclosures are closed after a kill", detail: {} });
  for (const { person } of people.subjects) {
    const verdict = await verdictOn(db, person.id);
    if (!verdict.whole) findings.push({ what: "the ledger does not verify", detail: { client: person.id, ...verdict } });
  }
  const journal = journalIn(path.join(folder, "journal"));
  const { rows: ended } = await db.query<{ id: string }>("select distinct consent_id as id from ledger.entry where kind = 'withdrawn'");
  const missing = ended.filter(({ id }) => !journal.includes(id));
  if (missing.length > 0) findings.push({ what: "the journal does not hold a withdrawal", detail: { missing: missing.slice(0, 5), all: missing.length } });
  return findings;
}

async function verdictOn(db: pg.Client, client: string): Promise<Verdict> {
  const { entries, head } = await readChain(async (text, values) => (await db.query(text, values)).rows, client);
  return verifyChain(client, entries, head);
}

const journalIn = (folder: string): string =>
  fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }).filter((each) => each.isFile()).map(({ name }) => fs.readFileSync(path.join(folder, name), "utf8")).join("\n") : "";
