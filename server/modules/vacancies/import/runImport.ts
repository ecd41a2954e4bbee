import { QueryFailedError } from "typeorm";
import type { Session } from "../../../database/session";
import { calendarDate } from "../../../kernel/calendar";
import { fileRows } from "./fileRows";
import { keepOutcomes, type RunMemory, saveRows } from "./saveRows";
import { UnreadableFile } from "./utf8";
import { type FileRow, importColumns, type ImportState, type StartedImport, type VacancyImport } from "./vacancyImport";

/** Opens one transaction in the importing person's name; each batch has its own. */
export type Write = <T>(work: (session: Session) => Promise<T>) => Promise<T>;

const batchSize = 100;

/** The run may not go on: it was cancelled, another took over, or the person signed out. */
class RunEnded extends Error {}

const isDataFault = (error: unknown): boolean => error instanceof QueryFailedError && /^2[23]/.test((error.driverError as { code?: string }).code ?? "");

/**
 * Reads an import's file and saves it batch by batch, each in one transaction, until it is done, cancelled or cut off.
 *
 * A row that the database will not have is refused by itself. What a killed run saved stays saved; running the import
 * again goes on after it.
 *
 * @param write - how to open a transaction; in the name of the person whose import it is.
 * @param heard - told after each batch how far it is.
 * @returns whether it got to the end of the file.
 */
export async function runImport(write: Write, { run, ...from }: StartedImport, heard: (progress: VacancyImport) => void = () => undefined): Promise<"done" | "stopped"> {
  const { id } = from;
  try {
    const memory = await write((session) => remember(session, from));
    const save = (rows: FileRow[]) => saveBatch(write, from.id, run, rows, memory, heard);
    let batch: FileRow[] = [];
    let seen = 0;
    for await (const row of fileRows(from.format, piecesOf(write, id), from.mapping, { today: memory.today, employerName: from.employerName || undefined })) {
      seen += 1;
      if (seen <= from.rowsRead) continue; // an earlier run had them
      batch.push(row);
      if (batch.length === batchSize) await save(batch.splice(0));
    }
    await save(batch);
    await write((session) => finish(session, id, run, "done", ""));
    return "done";
  } catch (error) {
    if (error instanceof RunEnded) return "stopped";
    const problem = error instanceof UnreadableFile ? error.message : "Something went wrong on our side. What was read so far is kept; go on with the rest when you are ready.";
    await write((session) => finish(session, id, run, "stopped", problem)).catch(() => undefined);
    if (!(error instanceof UnreadableFile)) throw error;
    return "stopped";
  }
}

async function remember({ db, now, viewer }: Session, from: VacancyImport): Promise<RunMemory> {
  const [who] = viewer.sessionSecret ? ((await db.query("select display_name from access.viewer()")) as { display_name: string }[]) : [];
  const [employer] = from.employerId ? ((await db.query("select name from employer where id = $1", [from.employerId])) as { name: string }[]) : [];
  return { today: calendarDate(now), actor: who?.display_name ?? "Alongside", ownName: employer?.name ?? null, places: new Map() };
}

async function* piecesOf(write: Write, id: string): AsyncGenerator<Uint8Array> {
  for (let piece = 0; ; piece += 1) {
    const [found] = await write(({ db }) => db.query("select bytes from vacancy_import_piece where import_id = $1 and piece = $2", [id, piece]) as Promise<{ bytes: Buffer }[]>);
    if (!found) return;
    yield found.bytes;
  }
}

async function saveBatch(write: Write, id: string, run: string, rows: FileRow[], memory: RunMemory, heard: (progress: VacancyImport) => void): Promise<void> {
  try {
    heard(await write(async (session) => {
      const from = await hold(session, id, run);
      if (rows.length > 0) await saveRows(session, from, rows, memory);
      return progressOf(session, id);
    }));
  } catch (error) {
    if (!isDataFault(error)) throw error;
    if (rows.length > 1) {
      for (const row of rows) await saveBatch(write, id, run, [row], memory, heard);
    } else {
      await write(async (session) => {
        await hold(session, id, run);
        const [row] = rows as [FileRow];
        await keepOutcomes(session, id, [{ number: row.number, outcome: "refused", title: "", reason: "It could not be saved.", questions: [], cells: row.cells, vacancyId: null }]);
      });
    }
  }
}

/** Locks the import for this batch. @throws RunEnded when it is no longer this run's to write. */
async function hold({ db }: Session, id: string, run: string): Promise<VacancyImport> {
  const [from] = (await db.query(`select ${importColumns} from vacancy_import where id = $1 and run = $2 and state = 'running' for update`, [id, run])) as VacancyImport[];
  if (!from) throw new RunEnded();
  return from;
}

const progressOf = async ({ db }: Session, id: string): Promise<VacancyImport> =>
  ((await db.query(`select ${importColumns} from vacancy_import where id = $1`, [id])) as [VacancyImport])[0];

/** Closes a run. A finished import's file is not kept. */
async function finish({ db }: Session, id: string, run: string, state: ImportState, problem: string): Promise<void> {
  const [, changed] = (await db.query(
    "update vacancy_import set state = $3, problem = $4, run = null, finished_at = clock_timestamp() where id = $1 and run = $2 and state = 'running'",
    [id, run, state, problem.slice(0, 500)],
  )) as [unknown, number];
  if (changed > 0 && state === "done") await db.query("delete from vacancy_import_piece where import_id = $1", [id]);
}
