import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The one door through which figures leave. Staff of a team read their own team's as they are. Of other teams and of the
 * whole service, no number under 10 comes out, and nothing from which one could be worked out:
 *
 * - a team's part of a whole ("11 of 14") is told only if the part and the rest are both 10 or more;
 * - the whole service's number is told only if, for somebody who knows every number that is told and their own team's,
 *   each hidden number could still be anything it could be before: the hidden numbers add up to at least the most that any
 *   one of them can be, and fall short of the most they can add up to by as much;
 * - a month that is not over is told to the team alone, for a total that is watched while it grows tells who came last.
 *
 * A role lifts none of this: a manager's reports travel further than anybody's.
 */
export class Reports20261121T1302 implements MigrationInterface {
  name = "Reports1795266120000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(measures);
    await run.query(report);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.report, access.report_cells, access.report_measures`);
  }
}

const measures = `
  create function access.report_measures() returns table (measure text, counts text) language sql immutable as $$
    values ('referrals_received', 'rows'), ('referrals_accepted', 'rows'), ('profiles_started', 'rows'), ('first_contacts', 'rows'), ('contact_in_time', 'part'),
      ('starts', 'rows'), ('into_work', 'part'), ('start_hours', 'rows'), ('start_pay', 'rows'), ('sustained_13', 'part'), ('sustained_26', 'part'),
      ('employment_rate', 'part'), ('face_to_face', 'rows'), ('retention_opened', 'rows'), ('retention_open', 'rows'), ('retention_share', 'part'),
      ('employers_in_6_months', 'things'), ('job_types_in_6_months', 'things'), ('accessed', 'things'),
      ('fidelity_caseload', 'part'), ('fidelity_every_phase', 'part'), ('fidelity_clinical_team', 'part'), ('fidelity_unit', 'part'), ('fidelity_zero_exclusion', 'part'),
      ('fidelity_paid_work', 'part'), ('fidelity_better_off', 'part'), ('fidelity_sharing', 'part'), ('fidelity_assessment', 'part'), ('fidelity_rapid_search', 'part'),
      ('fidelity_individual_search', 'part'), ('fidelity_frequent_contact', 'part'), ('fidelity_contact_quality', 'part'), ('fidelity_job_types', 'part'),
      ('fidelity_employers', 'part'), ('fidelity_competitive', 'part'), ('fidelity_support_in_work', 'part'), ('fidelity_no_end_date', 'part'),
      ('fidelity_in_community', 'part'), ('fidelity_outreach', 'part')
  $$;
  comment on function access.report_measures is 'How each measure counts: its rows, the rows that are the part (of all its rows), or different things.';

  -- For each measure and month a cell for every team, one for what has no team yet (the zero uuid), and one for the whole (null).
  create function access.report_cells(service uuid, first_month date, last_month date)
  returns table (measure text, counts text, month date, team_id uuid, n int, of_n int, value numeric) language sql stable as $$
    with f as materialized (
      select measure, month, coalesce(team_id, '00000000-0000-0000-0000-000000000000') as team_id, had, value, thing from access.report_facts(service, first_month, last_month)
      union all select measure, month, coalesce(team_id, '00000000-0000-0000-0000-000000000000'), had, value, thing from access.fidelity_facts(service, last_month)
    ), counted as (
      select f.measure, f.month, f.team_id, grouping(f.team_id) = 1 as whole, count(*)::int as all_rows, (count(*) filter (where f.had))::int as part,
        count(distinct f.thing)::int as things, percentile_cont(0.5) within group (order by f.value) filter (where f.had is not false) as middle
      from f group by grouping sets ((f.measure, f.month, f.team_id), (f.measure, f.month))
    ), places as (
      select t.id as team_id, false as whole from team t where t.provider_id = service
      union all values ('00000000-0000-0000-0000-000000000000'::uuid, false), (null, true)
    )
    select m.measure, m.counts, s::date, p.team_id,
      coalesce(case m.counts when 'rows' then c.all_rows when 'part' then c.part else c.things end, 0), case when m.counts = 'part' then coalesce(c.all_rows, 0) end,
      round(c.middle::numeric, 1)
    from access.report_measures() m cross join generate_series(first_month::timestamp, last_month::timestamp, interval '1 month') s cross join places p
    left join counted c on c.measure = m.measure and c.month = s::date and c.whole = p.whole and (p.whole or c.team_id = p.team_id)
    where m.measure not like 'fidelity_%' or s::date = last_month
  $$;
  comment on function access.report_cells is 'Every number of a report as it is. Nobody but access.report reads it.';
  call access.definer('access.report_measures()');
  call access.definer('access.report_cells(uuid, date, date)');
`;

const report = `
  create function access.report(first_month date, last_month date)
  returns table (measure text, month date, team_id uuid, told text, n int, of_n int, value numeric, enough boolean) language sql stable as $$
    with viewer as (select v.provider_id, s.team_id from access.viewer() v join staff_member s on s.id = v.staff_id where v.audience = 'specialists'),
    asked as (
      select date_trunc('month', last_month)::date as last_month,
        greatest(date_trunc('month', first_month), date_trunc('month', last_month) - interval '23 months')::date as first_month
    ), cells as (
      select c.*, c.team_id is null as whole, c.team_id = v.team_id is true as own, c.team_id = '00000000-0000-0000-0000-000000000000' is true as nobodys,
        (c.month + interval '1 month')::date <= access.london_date(clock_timestamp()) as over,
        case when c.counts = 'part' then least(9, c.of_n) else 9 end as cap,
        c.n < 10 or c.counts = 'part' and c.of_n - c.n < 10 as small
      from viewer v cross join asked a cross join lateral access.report_cells(v.provider_id, a.first_month, a.last_month) c
    ), hidden as ( -- what a reader is not told, and how far each could reach: 0 to cap
      select c.measure, c.month, c.cap, case when c.n < 10 then least(c.n, c.cap) else c.cap - (c.of_n - c.n) end as reach, c.of_n
      from cells c where not c.whole and not c.own and c.small
        and (not c.nobodys or c.measure not like 'referrals_%' and coalesce(c.of_n, c.n) > 0) -- the queue of referrals is everybody's to see
    ), sums as (
      select h.measure, h.month, max(h.cap) as most, sum(h.cap) as caps, sum(h.reach) as reaches from hidden h group by h.measure, h.month
    ), wholes as ( -- the same for the wholes of which these are parts
      select c.measure, c.month, count(*) as hidden, sum(c.of_n) as reaches from cells c
      where not c.whole and not c.own and c.of_n < 10 and (not c.nobodys or c.measure not like 'referrals_%' and c.of_n > 0) group by c.measure, c.month
    ), known as ( -- whether a reader knows some of the whole already, and whether there is anything else
      select c.measure, c.month, sum(c.n) filter (where c.own or c.nobodys) as n, bool_or(not c.own and (not c.nobodys or coalesce(c.of_n, c.n) > 0)) as others
      from cells c where not c.whole group by c.measure, c.month
    ), marked as (
      select c.*, case
          when c.own or c.whole and not k.others then 'told'
          when not c.over then 'held'
          when not c.whole then case when not c.small then 'told' when c.n < 10 then 'few' else 'held' end
          when c.n < 10 then case when k.n > 0 then 'held' else 'few' end
          when c.small then 'held'
          when s.measure is not null and (s.reaches < s.most or s.caps - s.reaches < s.most) then 'held'
          when w.measure is not null and (w.reaches < 9 or 9 * w.hidden - w.reaches < 9) then 'held'
          else 'told' end as told
      from cells c left join sums s on s.measure = c.measure and s.month = c.month
      left join wholes w on w.measure = c.measure and w.month = c.month join known k on k.measure = c.measure and k.month = c.month
      where not c.nobodys
    ), desks as (
      select m.team_id, count(distinct m.id) as specialists from staff_member m join viewer v on v.provider_id = m.provider_id
      join membership p on p.staff_id = m.id and p.state = 'active' and p.role in ('employment_specialist', 'team_leader')
      where m.state = 'active' group by grouping sets ((m.team_id), ())
    )
    select m.measure, m.month, m.team_id, m.told, case when m.told = 'told' then m.n end, case when m.told = 'told' then m.of_n end,
      case when m.told <> 'told' then null when m.measure <> 'face_to_face' then m.value
        else round(m.n / nullif((select max(d.specialists) from desks d where m.whole or d.team_id = m.team_id), 0)::numeric
          / ((least((m.month + interval '1 month')::date, access.london_date(clock_timestamp()) + 1) - m.month) / 7.0), 1) end,
      case when m.measure like 'fidelity_%' and (m.told = 'told' or m.over and m.of_n >= 20) then m.of_n > 0 and m.n * 100 >= m.of_n * 80 end
    from marked m
  $$;
  comment on function access.report is 'The figures of the viewer''s service by month and team (null: the whole). told: told, few (under 10) or held (not told, for another could be worked out). value: a median, or face-to-face contacts a specialist a week. enough: four fifths of what an item of fidelity rests on are recorded.';
  call access.definer('access.report(date, date)', 'persona_specialist');
`;
