import { cursorTime } from "../../database/keyset";
import type { Session } from "../../database/session";
import type { CursorValues } from "../../graphql/connection";
import { isUuid } from "../../kernel/ids";
import type { QuestionDimension } from "./vacancyEnums";
import { FROM_VACANCIES, KEPT_COLUMNS, type KeptVacancyRow, OPEN_COLUMNS, type VacancyRow } from "./vacancy.rows";
import type { VacancyStatus } from "./vacancy.entity";

/** A vacancy of the viewer's own employer or service. @returns null when it is not there, or not theirs. */
export async function readVacancy({ db }: Session, id: string): Promise<KeptVacancyRow | null> {
  if (!isUuid(id)) return null;
  const [row] = (await db.query(`select ${KEPT_COLUMNS} ${FROM_VACANCIES} where v.id = $1`, [id])) as KeptVacancyRow[];
  return row ?? null;
}

/** An open vacancy, as anybody may read it. @returns null when it is not there or not open any more. */
export async function readOpenVacancy({ db }: Session, id: string): Promise<VacancyRow | null> {
  if (!isUuid(id)) return null;
  const [row] = (await db.query(`select ${OPEN_COLUMNS} ${FROM_VACANCIES} where v.id = $1 and v.status = 'open'`, [id])) as VacancyRow[];
  return row ?? null;
}

export interface VacancyFilter {
  /** Any of these states; all when empty. */
  readonly statuses?: readonly VacancyStatus[];
  readonly employerId?: string | null;
  /** Words in the title or text, or an employer's name. */
  readonly words?: string | null;
  /** Only those with a question that waits. */
  readonly withQuestions?: boolean;
  /** `longest_waiting`: sent first comes first, for the review queue. */
  readonly order: "last_saved" | "longest_waiting";
}

export type ListedVacancy = KeptVacancyRow & { readonly sortKey: string };

/** Vacancies of the viewer's employer or service, a page at a time. @param limit - rows at most. */
export async function listVacancies({ db }: Session, filter: VacancyFilter, limit: number, after: CursorValues | null): Promise<ListedVacancy[]> {
  const queue = filter.order === "longest_waiting";
  const key = queue ? "coalesce(v.submitted_at, v.created_at)" : "v.updated_at";
  const way = queue ? "asc" : "desc";
  return (await db.query(
    `with found as (
       select v.id, ${key} as key ${FROM_VACANCIES}
       where ($1::text[] is null or v.status = any ($1))
         and ($2::uuid is null or v.employer_id = $2)
         and ($3::text is null or v.words @@ websearch_to_tsquery('english', $3) or v.title ilike '%' || $3 || '%' or e.name ilike '%' || $3 || '%')
         and (not $4::boolean or exists (select from vacancy_question q where q.vacancy_id = v.id and q.answered_at is null))
         and ($5::timestamptz is null or (${key}, v.id) ${queue ? ">" : "<"} ($5, $6))
       order by ${key} ${way}, v.id ${way} limit $7)
     select ${KEPT_COLUMNS}, ${cursorTime("found.key")} as "sortKey" from found join vacancy v on v.id = found.id join employer e on e.id = v.employer_id order by found.key ${way}, v.id ${way}`,
    [filter.statuses?.length ? filter.statuses : null, filter.employerId || null, filter.words?.trim() || null, filter.withQuestions ?? false, after?.[0] ?? null, after?.[1] ?? null, limit],
  )) as ListedVacancy[];
}

/** How many vacancies are in each state. */
export async function countByStatus({ db }: Session): Promise<{ status: VacancyStatus; count: number }[]> {
  return (await db.query("select status, count(*)::int as count from vacancy group by status order by status")) as { status: VacancyStatus; count: number }[];
}

export interface EventRow {
  readonly id: string;
  readonly kind: string;
  readonly from: VacancyStatus | null;
  readonly to: VacancyStatus | null;
  readonly reason: string;
  readonly changes: { field: string; before: string; after: string }[];
  readonly actorName: string;
  readonly at: Date;
}

/** What happened to a vacancy, oldest first. */
export async function readHistory({ db }: Session, vacancyId: string): Promise<EventRow[]> {
  return (await db.query(
    `select id, kind, from_status as "from", to_status as "to", reason, changes, actor_name as "actorName", at from vacancy_event where vacancy_id = $1 order by at, id limit 500`,
    [vacancyId],
  )) as EventRow[];
}

export interface QuestionRow {
  readonly id: string;
  readonly vacancyId: string;
  readonly dimension: QuestionDimension;
  readonly feature: string | null;
  readonly wording: string;
  readonly askedVia: string;
  readonly timesAsked: number;
  readonly askedAt: Date;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
}

export const QUESTION_COLUMNS = `id, vacancy_id as "vacancyId", dimension, feature, wording, asked_via as "askedVia", times_asked as "timesAsked", asked_at as "askedAt",
  sent_at as "sentAt", answered_at as "answeredAt", answer`;

/** What was asked about a vacancy: what waits comes first. */
export async function readQuestions({ db }: Session, vacancyId: string): Promise<QuestionRow[]> {
  return (await db.query(`select ${QUESTION_COLUMNS} from vacancy_question where vacancy_id = $1 order by answered_at is not null, asked_at, id`, [vacancyId])) as QuestionRow[];
}
