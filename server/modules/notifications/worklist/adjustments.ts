import { addDays } from "../../../kernel/calendar";
import { MOST_LINES, type WorkKind, type WorkSource } from "./workLine";

interface Row {
  readonly id: string;
  readonly clientId: string;
  readonly employerId: string;
  readonly title: string;
  readonly employer: string;
  readonly state: string;
  readonly dueOn: string;
}

const says: Readonly<Record<string, { kind: WorkKind; words: string }>> = {
  proposed: { kind: "adjustment_waits", words: "Waits for an answer to an adjustment" },
  clarification: { kind: "adjustment_waits", words: "A question about an adjustment" },
  on_trial: { kind: "adjustment_waits", words: "A trial of an adjustment ends" },
  agreed: { kind: "adjustment_review", words: "Look at an adjustment again" },
  in_place: { kind: "adjustment_review", words: "Look at an adjustment again" },
  working: { kind: "adjustment_review", words: "Look at an adjustment again" },
  declined: { kind: "adjustment_review", words: "A declined adjustment: look again" },
};

/** Adjustments whose review is near, and answers that employers owe. */
export const adjustments: WorkSource = async ({ db }, { clientIds, today }) => {
  const rows = (await db.query(
    `select * from (
       select a.id, a.created_at, c.id as "clientId", a.employer_id as "employerId", c.display_name as title, e.name as employer, a.state,
         (case when a.state in ('proposed', 'clarification') then a.answer_by when a.state = 'on_trial' then a.trial_until when a.state = 'declined' then a.look_again_on else a.review_on end)::text as "dueOn"
       from adjustment a join client c on c.id = a.client_id join employer e on e.id = a.employer_id
       where c.id = any ($1::uuid[]) and a.state in ('proposed', 'clarification', 'on_trial', 'agreed', 'in_place', 'working', 'declined')) owed
     where "dueOn" <= $2 order by "dueOn", created_at, id limit $3`,
    [clientIds, addDays(today, 7), MOST_LINES],
  )) as Row[];
  return rows
    .map(({ employer, state, ...row }) => ({ ...row, kind: says[state]!.kind, others: says[state]!.kind === "adjustment_waits", note: `${says[state]!.words}, ${employer}` }))
    .filter(({ others, dueOn }) => !others || dueOn <= addDays(today, 1));
};
