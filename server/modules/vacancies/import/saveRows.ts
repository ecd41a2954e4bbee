import type { Session } from "../../../database/session";
import { type Located, locate } from "../../places";
import { type Draft, draftOf } from "./draftOf";
import { employerNotNamed, employersNamed } from "./employersNamed";
import type { ReadField, ReadQuestion, ReadVacancy } from "./readVacancy";
import type { FileRow, ImportedRow, VacancyImport } from "./vacancyImport";

/** What a run remembers from batch to batch. */
export interface RunMemory {
  /** `YYYY-MM-DD` when the run began: one import has one idea of what is past. */
  today: string;
  /** The name drafts' histories show. */
  actor: string;
  /** The importing employer's own name; null for the service's imports. */
  ownName: string | null;
  places: Map<string, Located>;
}

interface Ready {
  row: FileRow;
  read: ReadVacancy;
  employerId: string;
  draft: Draft;
  questions: ReadQuestion[];
}

const dimensions: Record<ReadField, string> = {
  title: "title", employer: "other", text: "text", place: "place", workplace: "workplace", pay: "pay", hours: "hours",
  contract: "contract", closesOn: "closes_on", startsOn: "starts_on", source: "other",
};

async function placed(session: Session, { placeText, postcode }: ReadVacancy, memory: RunMemory): Promise<Located | null> {
  const words = [postcode, placeText].filter(Boolean).join(", ");
  if (!words) return null;
  if (memory.places.size > 5_000) memory.places.clear();
  if (!memory.places.has(words)) memory.places.set(words, await locate(session, words));
  return memory.places.get(words)!;
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Where the file's employer and the importing one differ, that is asked; an importing employer never needs naming. */
function questionsFor(read: ReadVacancy, asked: ReadQuestion[], ownName: string | null): ReadQuestion[] {
  if (ownName === null) return asked;
  const rest = asked.filter(({ field }) => field !== "employer");
  const another = read.employerName && !sameName(read.employerName, ownName);
  return another ? [...rest, { field: "employer", message: `The advert names “${read.employerName!.slice(0, 100)}” as the employer. Is this role yours?` }] : rest;
}

async function prepare(session: Session, from: VacancyImport, rows: FileRow[], memory: RunMemory): Promise<Ready[]> {
  const taken = rows.flatMap((row) => ("taken" in row.row ? [{ row, read: row.row.taken, asked: row.row.questions }] : []));
  const nameOf = (read: ReadVacancy): string => read.employerName || from.employerName || employerNotNamed;
  const employers = from.employerId || taken.length === 0 ? null : await employersNamed(session, from.providerId, taken.map(({ read }) => nameOf(read)));
  const ready: Ready[] = [];
  for (const { row, read, asked } of taken) {
    const { draft, questions } = draftOf(read, await placed(session, read, memory), memory.today);
    ready.push({ row, read, draft, employerId: from.employerId ?? employers!.get(nameOf(read))!, questions: [...questionsFor(read, asked, memory.ownName), ...questions] });
  }
  return ready;
}

/** @returns ids by employer and fingerprint; what is there already, under whichever employer it is now, gives none. */
async function insertDrafts({ db }: Session, ready: Ready[]): Promise<Map<string, string>> {
  const drafts = ready.map(({ employerId, draft }) => ({ employer_id: employerId, ...draft }));
  if (drafts.length === 0) return new Map();
  const fields = Object.keys(drafts[0]!).join(", ");
  const rows = (await db.query(
    `insert into vacancy (source, ${fields}) select 'import', ${fields} from jsonb_populate_recordset(null::vacancy, $1::jsonb) draft
     where not exists (select from vacancy v where v.fingerprint = draft.fingerprint)
     on conflict (employer_id, fingerprint) do nothing returning id, employer_id, fingerprint`,
    [JSON.stringify(drafts)],
  )) as { id: string; employer_id: string; fingerprint: string }[];
  return new Map(rows.map((row) => [`${row.employer_id} ${row.fingerprint}`, row.id]));
}

/** One question a dimension: what is asked about it is asked together. */
function together(questions: ReadQuestion[]): { dimension: string; wording: string }[] {
  const wordings = new Map<string, string[]>();
  for (const { field, message } of questions) wordings.set(dimensions[field], [...(wordings.get(dimensions[field]) ?? []), message]);
  return [...wordings].map(([dimension, messages]) => ({ dimension, wording: messages.join(" ").slice(0, 500) }));
}

async function insertAround(session: Session, from: VacancyImport, made: { id: string; questions: ReadQuestion[] }[], actor: string): Promise<void> {
  if (made.length === 0) return;
  const { db, viewer } = session;
  const questions = made.flatMap(({ id, questions: asked }) => together(asked).map((question) => ({ vacancy_id: id, ...question })));
  await db.query(
    `insert into vacancy_question (vacancy_id, dimension, wording, asked_via, sent_at)
     select vacancy_id, dimension, wording, 'import', case when $2 then clock_timestamp() end
     from jsonb_to_recordset($1::jsonb) as asked(vacancy_id uuid, dimension text, wording text)`,
    [JSON.stringify(questions), from.employerId !== null],
  );
  await db.query(
    `insert into vacancy_event (vacancy_id, kind, to_status, reason, actor_membership_id, actor_name)
     select id, 'transition', 'draft', $2, $3, $4 from unnest($1::uuid[]) id`,
    [made.map(({ id }) => id), `Imported from ${from.fileName}`, viewer.membershipId, actor],
  );
}

const alreadyHere = "The same advert is already here.";

/**
 * Saves a batch of rows in the caller's transaction: drafts with their questions, and what became of each row.
 *
 * An advert that was taken before, from this file or another, is refused as already here.
 */
export async function saveRows(session: Session, from: VacancyImport, rows: FileRow[], memory: RunMemory): Promise<ImportedRow[]> {
  const ready = await prepare(session, from, rows, memory);
  const ids = await insertDrafts(session, ready);
  const made: { id: string; questions: ReadQuestion[] }[] = [];
  const byRow = new Map(ready.map((each) => [each.row, each]));
  const outcomes = rows.map((row): ImportedRow => {
    const known = byRow.get(row);
    const base = { number: row.number, title: known?.read.title ?? "", questions: [], vacancyId: null, cells: row.cells };
    if (!known) return { ...base, outcome: "refused", reason: "refused" in row.row ? row.row.refused.reason : "" };
    const key = `${known.employerId} ${known.draft.fingerprint}`;
    const id = ids.get(key);
    if (!id) return { ...base, outcome: "refused", reason: alreadyHere };
    ids.delete(key); // a second row of the same batch that says the same
    made.push({ id, questions: known.questions });
    return { ...base, outcome: known.questions.length > 0 ? "questioned" : "taken", reason: "", questions: known.questions, cells: null, vacancyId: id };
  });
  await insertAround(session, from, made, memory.actor);
  await keepOutcomes(session, from.id, outcomes);
  return outcomes;
}

/** What became of rows, kept row by row for the result page and the file of refused rows. */
export async function keepOutcomes({ db }: Session, importId: string, outcomes: ImportedRow[]): Promise<void> {
  await db.query(
    `insert into vacancy_import_row (import_id, row_number, outcome, title, reason, questions, cells, vacancy_id)
     select $1, number, outcome, title, reason, questions, nullif(cells, 'null'), "vacancyId"
     from jsonb_to_recordset($2::jsonb) as r(number int, outcome text, title text, reason text, questions jsonb, cells jsonb, "vacancyId" uuid)`,
    [importId, JSON.stringify(outcomes)],
  );
  const count = (outcome: string): number => outcomes.filter((each) => each.outcome === outcome).length;
  await db.query(
    `update vacancy_import set rows_read = rows_read + $2, taken = taken + $3, questioned = questioned + $4, refused = refused + $5, alive_at = clock_timestamp() where id = $1`,
    [importId, outcomes.length, count("taken"), count("questioned"), count("refused")],
  );
}
