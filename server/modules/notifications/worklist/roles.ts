import { addDays } from "../../../kernel/calendar";
import { MOST_LINES, count, type WorkSource } from "./workLine";

/** Open roles that close within three days and that the desk's clients have talked about. */
export const rolesClosing: WorkSource = async ({ db }, { clientIds, today }) => {
  const rows = (await db.query(
    `select v.id, v.employer_id as "employerId", v.title || coalesce(', ' || nullif(v.place_text, ''), '') as title, v.closes_on::text as "dueOn", count(*)::int as people
     from vacancy v join match m on m.vacancy_id = v.id and m.state in ('discussed', 'wants_it', 'talk_about_it') and m.client_id = any ($1::uuid[])
     where v.status = 'open' and v.closes_on between $2 and $3
     group by v.id order by v.closes_on, v.created_at, v.id limit $4`,
    [clientIds, today, addDays(today, 3), MOST_LINES],
  )) as { id: string; employerId: string; title: string; dueOn: string; people: number }[];
  return rows.map(({ people, ...row }) => ({ kind: "role_closes", ...row, note: `Role closes. ${count(people, "person has", "people have")} talked about it` }));
};

/** Roles that wait for review: of employers one leads, and of those whom nobody leads. */
export const rolesToReview: WorkSource = async ({ db }, { staffId, whole }) => {
  const rows = (await db.query(
    `select v.id, v.employer_id as "employerId", v.title, e.name as employer, v.submitted_at as "waitingSince"
     from vacancy v join employer e on e.id = v.employer_id and e.state in ('pending', 'active')
     where v.status = 'submitted' and ($1::boolean or e.lead_staff_id is null or e.lead_staff_id = $2)
     order by v.submitted_at, v.id limit $3`,
    [whole, staffId, MOST_LINES],
  )) as { id: string; employerId: string; title: string; employer: string; waitingSince: Date | null }[];
  return rows.map(({ employer, ...row }) => ({ kind: "role_to_review", ...row, note: `${employer}. A role to review` }));
};

/** Employers that registered and wait to be let in. */
export const employersToApprove: WorkSource = async ({ db }, { staffId, whole }) => {
  const rows = (await db.query(
    `select e.id, e.id as "employerId", e.name as title, e.created_at as "waitingSince"
     from employer e where e.state = 'pending' and ($1::boolean or e.lead_staff_id is null or e.lead_staff_id = $2) order by e.created_at, e.id limit $3`,
    [whole, staffId, MOST_LINES],
  )) as { id: string; employerId: string; title: string; waitingSince: Date }[];
  return rows.map((row) => ({ kind: "employer_to_approve", ...row, note: "New employer. Look and decide" }));
};
