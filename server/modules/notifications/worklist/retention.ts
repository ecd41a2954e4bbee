import { addDays, calendarDate } from "../../../kernel/calendar";
import { MOST_LINES, type WorkLine, type WorkSource } from "./workLine";

const urgency: Readonly<Record<string, string>> = { days: "Job could end within days", harder: "Getting harder", can_wait: "Can wait" };

interface Row {
  readonly id: string;
  readonly employerId: string;
  readonly employer: string;
  readonly urgency: string;
  readonly state: "submitted" | "screened" | "awaiting_agreement" | "agreed";
  readonly ringBy: Date;
  readonly rung: boolean;
  readonly changedAt: Date;
}

/** Employers' requests for help to keep somebody in work: whom to ring by when, and who has agreed to be rung. */
export const retentionRequests: WorkSource = async ({ db }, { staffId, whole, today }) => {
  const rows = (await db.query(
    `select r.id, r.employer_id as "employerId", e.name as employer, r.urgency, r.state, r.ring_by as "ringBy", r.rung_at is not null as rung, r.changed_at as "changedAt"
     from retention_request r join employer e on e.id = r.employer_id
     where r.state in ('submitted', 'screened', 'awaiting_agreement', 'agreed') and ($1::boolean or r.staff_id is null or r.staff_id = $2)
     order by r.ring_by, r.created_at, r.id limit $3`,
    [whole, staffId, MOST_LINES],
  )) as Row[];
  return rows.map((row) => line(row, today));
};

function line(row: Row, today: string): WorkLine {
  const common = { kind: "retention_request", id: row.id, employerId: row.employerId, title: "Retention request" } as const;
  const about = `${row.employer}. ${urgency[row.urgency] ?? ""}`;
  if (row.state === "agreed") return { ...common, waitingSince: row.changedAt, note: `${about}. The person agreed: ring them` };
  if (row.state === "awaiting_agreement") return { ...common, others: true, waitingSince: row.changedAt, note: `${about}. Waits for the person to agree` };
  if (row.rung) return { ...common, waitingSince: row.changedAt, note: `${about}. Rung: say what comes next` };
  const dueOn = calendarDate(row.ringBy);
  return { ...common, dueOn, at: dueOn === today ? row.ringBy : null, note: `${about}. No name held` };
}

/** Cases whose plan is to be looked at again within a week. */
export const retentionCases: WorkSource = async ({ db }, { clientIds, today }) => {
  const rows = (await db.query(
    `select k.id, c.id as "clientId", c.display_name as title, k.review_on::text as "dueOn", coalesce(e.name, nullif(k.employer_name, ''), 'employer not known') as employer
     from retention_case k join client c on c.id = k.client_id left join employer e on e.id = k.employer_id
     where c.id = any ($1::uuid[]) and k.state <> 'closed' and k.review_on <= $2 order by k.review_on, k.changed_at, k.id limit $3`,
    [clientIds, addDays(today, 7), MOST_LINES],
  )) as { id: string; clientId: string; title: string; dueOn: string; employer: string }[];
  return rows.map(({ employer, ...row }) => ({ kind: "retention_case", ...row, note: `Keeping a job, ${employer}. Look at the plan again` }));
};
