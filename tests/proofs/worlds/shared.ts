import type { DataSource } from "typeorm";

/*
 * What an employer's member may read of people, by `2-consent.md` alone: written from the words of the design, not from
 * the product's functions.
 */

/** 0 vacancy, 1 introduced, 2 interview, 3 offered, 4 employed, 5 ended: the furthest of what goes on now, else what is over. */
const STAGES = `
  select client_id, employer_id, coalesce(max(n) filter (where n between 1 and 4), max(n)) as stage from (
    select client_id, employer_id, case state when 'introduced' then 1 when 'acknowledged' then 1 when 'interview_offered' then 2 when 'booked' then 2
      when 'interviewed' then 2 when 'offered' then 3 when 'accepted' then 3 else 0 end as n from introduction
    union all select client_id, employer_id, case state when 'accepted' then 3 when 'ended' then 5 else 4 end from placement where employer_id is not null
    union all select client_id, employer_id, 4 from retention_case where employer_id is not null and request_id is not null and state <> 'closed'
  ) steps group by 1, 2`;

const EARLIEST = `case s.item when 'interview_adjustment' then 2 when 'job_adjustment' then 3 when 'effect_on_work' then 3 when 'condition' then 4 when 'crisis_plan' then 4 when 'work_progress' then 0 else 1 end`;
const PURPOSE = `case s.item
  when 'interview_adjustment' then '{interview_adjustments}' when 'job_adjustment' then '{job_adjustments,retain}' when 'effect_on_work' then '{job_adjustments,retain,return_to_work}'
  when 'condition' then '{retain,return_to_work}' when 'crisis_plan' then '{retain,return_to_work}' when 'work_progress' then '{care_team}' else '{introduce}' end::text[]`;
const HEALTH = `s.item in ('effect_on_work', 'condition', 'crisis_plan')`;

/** Ids of the statements that this membership may read under a consent that stands now, or could by acts of its own: up to an offer. */
export async function statementsShared(owner: DataSource, employerId: string, membershipId: string): Promise<Set<string>> {
  const rows = (await owner.query(
    `with stages as (${STAGES})
     select distinct s.id from statement s join consent_item i on i.statement_id = s.id join consent c on c.id = i.consent_id
     join stages g on g.client_id = s.client_id and g.employer_id = c.employer_id
     where c.recipient = 'employer' and c.employer_id = $1 and (c.readers is null or $2::uuid = any (c.readers))
       and c.status in ('given', 'narrowed', 'renewed') and c.ended_at is null and i.ended_at is null
       and clock_timestamp() >= c.valid_from and clock_timestamp() < c.valid_to
       and c.valid_to <= coalesce(c.renewed_at, c.valid_from) + case when ${HEALTH} then interval '90 days' else interval '12 months' end + interval '1 day'
       and i.answer = 'yes' and s.approved_at is not null and s.refused_at is null and s.superseded_at is null
       and c.purpose = any (${PURPOSE}) and greatest(g.stage, 3) >= ${EARLIEST} and g.stage between 1 and 4 and (not ${HEALTH} or i.confirmed_at is not null)`,
    [employerId, membershipId],
  )) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/** Clients whom an employer knows of: put forward to it, working for it, or helped on its asking. */
export async function clientsKnown(owner: DataSource, employerId: string): Promise<Set<string>> {
  const rows = (await owner.query(
    `select client_id as id from introduction where employer_id = $1 and introduced_at is not null
     union select client_id from placement where employer_id = $1 union select client_id from retention_case where employer_id = $1`,
    [employerId],
  )) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}
