import { cursorTime } from "../../../database/keyset";
import type { Session } from "../../../database/session";
import { isUuid } from "../../../kernel/ids";
import { importColumns, type ImportedRow, type RowOutcome, type VacancyImport } from "./vacancyImport";

/** One import, or null when it is not there or not the viewer's. */
export async function readImport({ db }: Session, id: string): Promise<VacancyImport | null> {
  if (!isUuid(id)) return null;
  const [found] = (await db.query(`select ${importColumns} from vacancy_import where id = $1`, [id])) as VacancyImport[];
  return found ?? null;
}

/** The viewer's imports, newest first. */
export const readImports = ({ db }: Session, limit: number, after: [string, string] | null): Promise<(VacancyImport & { readonly sortKey: string })[]> =>
  db.query(
    `select ${importColumns}, ${cursorTime("created_at")} as "sortKey" from vacancy_import where $2::timestamptz is null or (created_at, id) < ($2::timestamptz, $3::uuid)
     order by created_at desc, id desc limit $1`,
    [limit, after?.[0] ?? null, after?.[1] ?? null],
  );

/** What became of rows, in the order of the file. */
export const readImportRows = ({ db }: Session, importId: string, outcome: RowOutcome | null, limit: number, after: number | null): Promise<ImportedRow[]> =>
  db.query(
    `select row_number as number, outcome, title, reason, questions, cells, vacancy_id as "vacancyId" from vacancy_import_row
     where import_id = $1 and ($2::text is null or outcome = $2) and row_number > $4 order by row_number limit $3`,
    [importId, outcome, limit, after ?? -1],
  );
