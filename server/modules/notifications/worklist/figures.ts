import type { Session } from "../../../database/session";
import { AIM_A_WEEK, faceToFaceThisWeek } from "../../employers";
import type { Desk } from "./workLine";

/** How many people one specialist can do well by at once: the fidelity scale's limit in this country. */
export const CASELOAD_LIMIT = 25;

export interface WorkFigures {
  readonly people: number;
  readonly lookingForWork: number;
  readonly inWork: number;
  readonly keepingAJob: number;
  readonly waitingForFirstContact: number;
  readonly faceToFace: number;
  readonly faceToFaceAim: number;
  /** Null for a whole team. */
  readonly peopleAtMost: number | null;
}

/** The desk in figures. Somebody who keeps a job counts once: there. */
export async function readFigures(session: Session, { clientIds, whole, staffId }: Desk): Promise<WorkFigures> {
  const [row] = (await session.db.query(
    `select count(*)::int as people,
       (count(*) filter (where help_with = 'find_work' and state in ('engaged', 'vocational_profile', 'job_search')))::int as "lookingForWork",
       (count(*) filter (where help_with = 'find_work' and state = 'in_work'))::int as "inWork",
       (count(*) filter (where help_with = 'keep_work' and state <> 'stepped_down'))::int as "keepingAJob",
       (count(*) filter (where help_with = 'find_work' and state in ('engaged', 'vocational_profile', 'job_search')
          and not exists (select from contact_log l where l.client_id = client.id) and not exists (select from introduction i where i.client_id = client.id and i.introduced_at is not null)))::int
          as "waitingForFirstContact"
     from client where id = any ($1::uuid[]) and ($2::boolean or specialist_id = $3)`,
    [clientIds, whole, staffId],
  )) as [Pick<WorkFigures, "people" | "lookingForWork" | "inWork" | "keepingAJob" | "waitingForFirstContact">];
  return { ...row, faceToFace: await faceToFaceThisWeek(session), faceToFaceAim: AIM_A_WEEK, peopleAtMost: whole ? null : CASELOAD_LIMIT };
}
