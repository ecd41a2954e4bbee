import { addDays, daysBetween } from "../../../kernel/calendar";
import { MOST_LINES, sayDay, type WorkSource } from "./workLine";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly engagedOn: string;
  readonly approach: "none" | "anonymous" | "named";
  readonly within: number;
}

const permission = { none: ". Ask first: nobody may be approached for them yet", anonymous: ". Without their name", named: "" } as const;

/** People who look for work and for whom no employer has been spoken to, from the day on which the service wants to be told. */
export const firstContact: WorkSource = async ({ db }, { clientIds, today }) => {
  const rows = (await db.query(
    `select c.id, c.display_name as name, c.engaged_on::text as "engagedOn", c.approach, coalesce(s.first_contact_within_days, 30) as within
     from client c left join provider_setting s on s.provider_id = c.provider_id
     where c.id = any ($1::uuid[]) and c.help_with = 'find_work' and c.state in ('engaged', 'vocational_profile', 'job_search')
       and $2::date >= c.engaged_on + coalesce(s.first_contact_prompt_day, 20)
       and not exists (select from contact_log l where l.client_id = c.id)
       and not exists (select from introduction i where i.client_id = c.id and i.introduced_at is not null)
     order by c.engaged_on, c.created_at, c.id limit $3`,
    [clientIds, today, MOST_LINES],
  )) as Row[];
  return rows.map(({ id, name, engagedOn, approach, within }) => {
    const dueOn = addDays(engagedOn, within);
    const day = daysBetween(engagedOn, today);
    const words = dueOn < today ? `First employer contact. Day ${day}, was due by day ${within}, ${sayDay(dueOn)}` : `First employer contact by day ${within}, now day ${day}`;
    return { kind: approach === "none" ? "ask_to_approach" : "first_contact", id, clientId: id, title: name, dueOn, note: words + permission[approach] };
  });
};
