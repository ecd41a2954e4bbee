import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What the reports count: one row a thing that happened, or a person at a month's end. No persona may read these; what
 * leaves goes through `access.report`, which hides small numbers.
 *
 * Months are those of clocks in Britain. A start counts when it is paid and the first week has at least 4 hours of it.
 */
export class ReportFacts20261121T1300 implements MigrationInterface {
  name = "ReportFacts1795266000000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(grounds);
    await run.query(facts);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.report_facts, access.report_caseload, access.report_seen, access.report_first_contacts, access.report_starts, access.london_date`);
  }
}

const grounds = `
  create function access.london_date(moment timestamptz) returns date language sql immutable as $$ select (moment at time zone 'Europe/London')::date $$;
  -- no definer itself, so that it is planned as part of the query that calls it, for every row of a report
  revoke all on function access.london_date(timestamptz) from public;
  grant execute on function access.london_date(timestamptz) to alongside_definer;

  create function access.report_starts(service uuid)
  returns table (id uuid, client_id uuid, team_id uuid, starts_on date, ended_on date, hours numeric, pay int, job text, employer text, ordinal bigint, engaged_on date, help_with text)
  language sql stable as $$
    select p.id, c.id, c.team_id, p.starts_on, p.ended_on, p.hours_a_week, p.pay_pence_an_hour,
      coalesce(substr(v.occupation_code, 1, 3), lower(p.job_title)), coalesce(p.employer_id::text, lower(p.employer_name)),
      row_number() over (partition by c.id order by p.starts_on, p.id), c.engaged_on, c.help_with
    from placement p join client c on c.id = p.client_id left join vacancy v on v.id = p.vacancy_id
    where c.provider_id = service and p.kind = 'paid_role' and p.pay_pence_an_hour > 0 and coalesce(p.first_week_hours_paid, p.hours_a_week) >= 4
      and (p.state in ('started', 'in_work_support', 'stepped_down')
        or p.state = 'ended' and (p.ended_on > p.starts_on or exists (select from placement_event e where e.placement_id = p.id and e.to_state = 'started')))
  $$;
  comment on function access.report_starts is 'Job starts that count: paid, at least 4 hours in the first week, really begun.';

  create function access.report_first_contacts(service uuid) returns table (client_id uuid, team_id uuid, engaged_on date, first_on date) language sql stable as $$
    select c.id, c.team_id, c.engaged_on, access.london_date(least(
      (select min(l.at) from contact_log l where l.client_id = c.id), (select min(i.introduced_at) from introduction i where i.client_id = c.id)))
    from client c where c.provider_id = service and c.help_with = 'find_work'
  $$;
  comment on function access.report_first_contacts is 'For each person who looks for work, the day an employer was first spoken to for them; null: not yet.';

  create function access.report_seen(service uuid) returns table (client_id uuid, team_id uuid, seen_on date) language sql stable as $$
    select c.id, c.team_id, seen.on_date from client c join (
      select m.client_id, access.london_date(m.starts_at) as on_date from meeting m where m.state = 'held'
      union all select p.client_id, k.done_on from in_work_check k join placement p on p.id = k.placement_id
        where k.done_on is not null and k.outcome <> 'not_reached' and k.with_whom is distinct from 'employer'
      union all select v.client_id, access.london_date(v.written_at) from vocational_profile v where v.by_kind = 'staff'
      union all select b.client_id, b.done_on from better_off_calculation b
      union all select r.client_id, r.informal_discussion_on from referral r where r.client_id is not null and r.informal_discussion_on is not null
    ) seen on seen.client_id = c.id
    where c.provider_id = service
  $$;
  comment on function access.report_seen is 'Days on which somebody had the service''s help: a meeting held, a check made, a profile, a calculation or an informal discussion.';

  create function access.report_caseload(service uuid, as_of date)
  returns table (client_id uuid, team_id uuid, specialist_id uuid, help_with text, engaged_on date, clinical_team text) language sql stable as $$
    select c.id, c.team_id, c.specialist_id, c.help_with, c.engaged_on, c.clinical_team from client c
    where c.provider_id = service and c.engaged_on <= as_of
      and case when access.london_date(clock_timestamp()) <= as_of then c.state
        else coalesce((select e.to_state from client_event e where e.client_id = c.id and e.kind = 'state' and access.london_date(e.at) <= as_of order by e.at desc limit 1), c.state) end <> 'closed'
  $$;
  comment on function access.report_caseload is 'Who was supported at the end of a day.';
`;

const facts = `
  create function access.report_facts(service uuid, first_month date, last_month date)
  returns table (measure text, month date, team_id uuid, had boolean, value numeric, thing text) language sql stable as $$
    with months as (
      select m::date as month, least((m + interval '1 month' - interval '1 day')::date, access.london_date(clock_timestamp())) as ends
      from generate_series(first_month::timestamp, last_month::timestamp, interval '1 month') m
    ), starts as (select * from access.report_starts(service)),
    contacts as (select * from access.report_first_contacts(service)),
    within as (select coalesce((select first_contact_within_days from provider_setting where provider_id = service), 30) as days),
    f as (
      select 'referrals_received' as measure, access.london_date(r.received_at) as on_date, r.team_id, null::boolean as had, null::numeric as value, null::text as thing
        from referral r where r.provider_id = service
      union all select 'referrals_accepted', access.london_date(r.decided_at), r.team_id, null, null, null from referral r where r.provider_id = service and r.state = 'accepted'
      union all select 'profiles_started', access.london_date(p.written_at), c.team_id, null, access.london_date(p.written_at) - c.engaged_on, null
        from vocational_profile p join client c on c.id = p.client_id where c.provider_id = service and p.version = 1
      union all select 'first_contacts', c.first_on, c.team_id, null, greatest(0, c.first_on - c.engaged_on), null from contacts c where c.first_on is not null
      union all select 'contact_in_time', c.engaged_on + w.days, c.team_id, coalesce(c.first_on <= c.engaged_on + w.days, false), null, null
        from contacts c, within w where c.engaged_on + w.days <= access.london_date(clock_timestamp())
      union all select 'starts', s.starts_on, s.team_id, null, null, null from starts s
      union all select 'into_work', s.starts_on, s.team_id, s.ordinal = 1 and s.help_with = 'find_work', case when s.ordinal = 1 then greatest(0, s.starts_on - s.engaged_on) end, null from starts s
      union all select 'start_hours', s.starts_on, s.team_id, null, s.hours, null from starts s
      union all select 'start_pay', s.starts_on, s.team_id, null, s.pay, null from starts s
      union all select 'sustained_13', s.starts_on + 91, s.team_id, s.ended_on is null or s.ended_on >= s.starts_on + 91, null, null from starts s
      union all select 'sustained_26', s.starts_on + 182, s.team_id, s.ended_on is null or s.ended_on >= s.starts_on + 182, null, null from starts s
      union all select 'face_to_face', access.london_date(l.at), m.team_id, null, null, null
        from contact_log l join staff_member m on m.id = l.staff_id where m.provider_id = service and l.mode = 'face_to_face'
      union all select 'retention_opened', r.opened_on, c.team_id, null, null, null from retention_case r join client c on c.id = r.client_id where c.provider_id = service
    )
    select f.measure, m.month, f.team_id, f.had, f.value, f.thing
      from f join months m on f.on_date >= m.month and f.on_date <= m.ends
    union all select 'accessed', m.month, s.team_id, null, null, s.client_id::text
      from access.report_seen(service) s join months m on s.seen_on >= m.month and s.seen_on <= m.ends
    union all select k.measure, m.month, s.team_id, null, null, case k.measure when 'employers_in_6_months' then s.employer else s.job end
      from (values ('employers_in_6_months'), ('job_types_in_6_months')) k (measure), starts s
      join months m on s.starts_on >= m.month - interval '5 months' and s.starts_on <= m.ends
    union all select 'retention_share', m.month, c.team_id, c.help_with = 'keep_work', null, null from months m, access.report_caseload(service, m.ends) c
    union all select 'employment_rate', m.month, c.team_id,
      exists (select from starts s where s.client_id = c.client_id and s.starts_on <= m.ends and (s.ended_on is null or s.ended_on > m.ends)), null, null
      from months m, access.report_caseload(service, m.ends) c where c.help_with = 'find_work'
    union all select 'retention_open', m.month, c.team_id, null, null, null
      from months m, retention_case r join client c on c.id = r.client_id
      where c.provider_id = service and r.opened_on <= m.ends
        and (r.state <> 'closed' or (select max(access.london_date(e.at)) from retention_case_event e where e.retention_case_id = r.id and e.to_state = 'closed') > m.ends)
  $$;
  comment on function access.report_facts is 'One row a thing to count. had: whether it counts as the part, of which all rows are the whole; value: for a median; thing: counted once however often.';
  call access.definer('access.report_starts(uuid)');
  call access.definer('access.report_first_contacts(uuid)');
  call access.definer('access.report_seen(uuid)');
  call access.definer('access.report_caseload(uuid, date)');
  call access.definer('access.report_facts(uuid, date, date)');
`;
