import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What is recorded towards the items of a fidelity review: for each, the rows there should be, and whether each one is
 * there. It says what can be shown, never how good it is. Items for which the portal keeps nothing have no rows here.
 */
export class FidelityFacts20261121T1301 implements MigrationInterface {
  name = "FidelityFacts1795266060000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(facts);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.fidelity_facts`);
  }
}

const facts = `
  create function access.fidelity_facts(service uuid, wanted_month date)
  returns table (measure text, month date, team_id uuid, had boolean, value numeric, thing text) language sql stable as $$
    with span as (
      select (wanted_month - interval '5 months')::date as begins, access.london_date(clock_timestamp()) as today,
        least((wanted_month + interval '1 month' - interval '1 day')::date, access.london_date(clock_timestamp())) as ends
    ), people as (select c.* from span, access.report_caseload(service, span.ends) c),
    seekers as (select * from people where help_with = 'find_work'),
    jobs as (
      select s.*, p.specialist_id, p.better_off_id, p.employer_id, p.first_week_hours_paid, v.occupation_code
      from access.report_starts(service) s join placement p on p.id = s.id left join vacancy v on v.id = p.vacancy_id
    ), new_jobs as (select j.* from jobs j, span where j.starts_on between span.begins and span.ends),
    contacts as (
      select l.*, m.team_id from contact_log l join staff_member m on m.id = l.staff_id, span
      where m.provider_id = service and access.london_date(l.at) between span.begins and span.ends
    ), specialists as (
      select distinct m.id, m.team_id from staff_member m join membership p on p.staff_id = m.id and p.state = 'active'
      where m.provider_id = service and m.state = 'active' and p.role in ('employment_specialist', 'team_leader')
    ), found as (
      select 'caseload' as item, team_id, specialist_id is not null as had from people
      union all select 'every_phase', team_id, specialist_id is not null from new_jobs
      union all select 'clinical_team', team_id, clinical_team <> '' from people
      union all select 'unit', team_id, team_id is not null from specialists
      union all select 'zero_exclusion', r.team_id, r.state in ('accepted', 'not_taken_up', 'declined')
        from referral r, span where r.provider_id = service and access.london_date(r.received_at) between span.begins and span.ends
      union all select 'paid_work', team_id, exists (select from vocational_profile v where v.client_id = s.client_id) from seekers s
      union all select 'better_off', j.team_id, j.better_off_id is not null
          or exists (select from better_off_calculation b where b.client_id = j.client_id and b.done_on between j.starts_on - 183 and j.starts_on) from new_jobs j
      union all select 'sharing', team_id, exists (select from consent c where c.client_id = s.client_id and c.status <> 'draft') from seekers s
      union all select 'assessment', p.team_id, exists (select from vocational_profile v where v.client_id = p.client_id and access.london_date(v.written_at) between span.begins and span.ends)
        from people p, span where p.engaged_on < span.begins
      union all select 'rapid_search', f.team_id, f.first_on is not null
        from access.report_first_contacts(service) f join seekers s on s.client_id = f.client_id, span where f.engaged_on + 30 <= span.ends
      union all select 'individual_search', team_id, exists (select from preference p where p.client_id = s.client_id) from seekers s
      union all select 'frequent_contact', s.team_id, exists (select from contact_log l where l.staff_id = s.id and l.mode = 'face_to_face'
          and access.london_date(l.at) between wanted_month + 7 * week and wanted_month + 7 * week + 6)
        from specialists s, span, generate_series(0, 3) week where wanted_month + 7 * week + 6 <= span.ends
      union all select 'contact_quality', team_id, note <> '' or next_action <> '' or outcome = 'no_answer' from contacts
      union all select 'job_types', team_id, occupation_code is not null from new_jobs
      union all select 'employers', team_id, employer_id is not null from new_jobs
      union all select 'competitive', team_id, first_week_hours_paid is not null from new_jobs
      union all select 'support_in_work', j.team_id, k.done_on is not null
        from in_work_check k join jobs j on j.id = k.placement_id, span where k.due_on between span.begins and span.ends
      union all select 'no_end_date', j.team_id, exists (select from in_work_check k where k.placement_id = j.id and k.done_on between span.begins and span.ends)
        from jobs j, span where j.starts_on + 182 <= span.ends and (j.ended_on is null or j.ended_on > span.ends)
      union all select 'in_community', c.team_id, m.site_id is not null or m.place <> ''
        from meeting m join client c on c.id = m.client_id, span
        where c.provider_id = service and m.state = 'held' and m.how = 'in_person' and access.london_date(m.starts_at) between span.begins and span.ends
      union all select 'outreach', p.team_id, exists (select from access.report_seen(service) s where s.client_id = p.client_id and s.seen_on between span.ends - 60 and span.ends)
        from people p, span where p.engaged_on <= span.ends - 60
    )
    select 'fidelity_' || item, wanted_month, team_id, had, null::numeric, null::text from found
  $$;
  comment on function access.fidelity_facts is 'One row a thing that an item of fidelity rests on, over six months to the month''s end; had: whether it is recorded.';
  call access.definer('access.fidelity_facts(uuid, date)');
`;
