import { randomUUID } from "node:crypto";
import type { Session } from "../../../database/session";
import { done, invalid, notFound, notNow, refused, type Result } from "../../../kernel/result";
import { correctMapping, type CsvMapping } from "./csvColumns";
import type { ExaminedFile } from "./fileRows";
import { importColumns, type StartedImport, type VacancyImport } from "./vacancyImport";

const pieceBytes = 256 * 1024;

export interface KeepImport {
  fileName: string;
  bytes: Uint8Array;
  examined: ExaminedFile;
  /** The service whose import it is. */
  providerId: string;
  /** Set when an employer imports its own roles. */
  employerId: string | null;
}

/** Keeps a file that was looked through, until a person says which column is which and starts it. */
export async function keepImport({ db, viewer }: Session, { fileName, bytes, examined, providerId, employerId }: KeepImport): Promise<{ id: string }> {
  const [kept] = (await db.query(
    `insert into vacancy_import (provider_id, employer_id, started_by, file_name, format, columns, mapping, rows_total)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [providerId, employerId, viewer.membershipId, plainName(fileName), examined.format, JSON.stringify(examined.columns), JSON.stringify(examined.mapping), examined.rows],
  )) as [{ id: string }];
  for (let at = 0, piece = 0; at < bytes.length; at += pieceBytes, piece += 1) {
    await db.query("insert into vacancy_import_piece (import_id, piece, bytes) values ($1, $2, $3)", [kept.id, piece, Buffer.from(bytes.subarray(at, at + pieceBytes))]);
  }
  return kept;
}

/** The file's own name, without the folders before it. */
const plainName = (name: string): string => name.split(/[\\/]/).at(-1)!.replace(/\p{Cc}/gu, "").trim().slice(0, 200) || "file";

/** The import, locked; null when it is not there or not the viewer's. */
export async function lockImport({ db }: Session, id: string): Promise<VacancyImport | null> {
  const [found] = (await db.query(`select ${importColumns} from vacancy_import where id = $1 for update`, [id])) as VacancyImport[];
  return found ?? null;
}

const gone = notFound("There is no such import. It may have been another organisation's, or the address is mistyped.");

export interface StartImport {
  id: string;
  /** Headers chosen for fields; an empty header takes a field out. CSV only. */
  mapping: CsvMapping;
  /** Whose the rows are that name no employer. */
  employerName: string;
}

/**
 * Settles the columns and marks the import as running; the run itself is `runImport`, with what this gives.
 *
 * An import that stopped may be started again, and goes on where it stopped; its columns stay as they were.
 */
export async function startImport(session: Session, { id, mapping, employerName }: StartImport): Promise<Result<StartedImport>> {
  const found = await lockImport(session, id);
  if (!found) return refused(gone);
  if (found.state === "running") return refused(notNow("This import is already running."));
  if (found.state === "done" || found.state === "cancelled") return refused(notNow("This import is over. Send the file again to import it again: what is already here is not added twice."));
  if (employerName.trim().length > 200) return refused(invalid("employerName", "The employer's name must have 200 characters or fewer."));
  const chosen = found.state === "stopped" ? done({ mapping: found.mapping, employerName: found.employerName }) : settle(found, mapping, employerName.trim());
  if (!chosen.ok) return chosen;

  const run = randomUUID();
  await session.db.query(
    `update vacancy_import set state = 'running', run = $2, problem = '', alive_at = clock_timestamp(), finished_at = null, mapping = $3, employer_name = $4 where id = $1`,
    [id, run, JSON.stringify(chosen.value.mapping), chosen.value.employerName],
  );
  return done({ ...found, ...chosen.value, state: "running", problem: "", finishedAt: null, run });
}

function settle(found: VacancyImport, mapping: CsvMapping, employerName: string): Result<Pick<VacancyImport, "mapping" | "employerName">> {
  if (found.format !== "csv") return done({ mapping: {}, employerName });
  const chosen = correctMapping(found.columns.map(({ header }) => header), mapping);
  if ("missing" in chosen) return refused(invalid("columns", `The file has no column named “${chosen.missing}”.`));
  if (!chosen.mapping.title) return refused(invalid("columns.title", "Choose the column that holds the job title."));
  return done({ mapping: chosen.mapping, employerName });
}

/** Stops an import. Roles already taken stay as drafts; the file is not kept. */
export async function cancelImport(session: Session, id: string): Promise<Result<VacancyImport>> {
  const found = await lockImport(session, id);
  if (!found) return refused(gone);
  if (found.state === "done" || found.state === "cancelled") return refused(notNow("This import is already over."));
  await session.db.query("update vacancy_import set state = 'cancelled', run = null, finished_at = clock_timestamp() where id = $1", [id]);
  await session.db.query("delete from vacancy_import_piece where import_id = $1", [id]);
  return done({ ...found, state: "cancelled" });
}
