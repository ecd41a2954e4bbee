import { addDays } from "../../../kernel/calendar";
import { MOST_LINES, count, type WorkSource } from "./workLine";

const AHEAD_DAYS = 30;

/** Consents that run out within 30 days, when the client is reminded too; those already asked about again wait for the client. */
export const sharingEnds: WorkSource = async ({ db, now }, { clientIds, today }) => {
  const rows = (await db.query(
    `select k.id, c.id as "clientId", k.employer_id as "employerId", c.display_name as title, coalesce(e.name, 'the care team') as recipient, ((k.valid_to - interval '1 second') at time zone 'Europe/London')::date::text as "dueOn",
       (select count(*)::int from consent_item x where x.consent_id = k.id and x.answer = 'yes' and x.ended_at is null) as lines,
       exists (select from consent_item x join share_item s on s.code = x.item where x.consent_id = k.id and x.answer = 'yes' and x.ended_at is null and s.sensitivity = 'S3') as health,
       exists (select from consent again where again.client_id = k.client_id and again.employer_id is not distinct from k.employer_id and again.purpose = k.purpose and again.status = 'offered'
         and again.ended_at is null) as asked
     from consent k join client c on c.id = k.client_id left join employer e on e.id = k.employer_id
     where c.id = any ($1::uuid[]) and c.state <> 'closed' and k.status in ('given', 'narrowed', 'renewed') and k.ended_at is null
       and k.valid_to > $2 and k.valid_to < ($3::date + 1)::timestamp at time zone 'Europe/London'
     order by k.valid_to, k.created_at, k.id limit $4`,
    [clientIds, now, addDays(today, AHEAD_DAYS), MOST_LINES],
  )) as { id: string; clientId: string; employerId: string | null; title: string; recipient: string; dueOn: string; lines: number; health: boolean; asked: boolean }[];
  return rows.map(({ recipient, lines, health, asked, ...row }) => ({
    kind: "sharing_ends", ...row, others: asked, note: `Sharing with ${recipient} ends, ${count(lines, "line")}. ${asked ? "Asked to renew" : health ? "About health: ask afresh, and twice" : "Not asked to renew yet"}`,
  }));
};
