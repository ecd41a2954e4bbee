import type { MigrationInterface, QueryRunner } from "typeorm";

/** The terms an employer offers; and what it may know of an introduction besides what is disclosed. */
export class JobOffers20261121T1003 implements MigrationInterface {
  name = "JobOffers1795255380000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(offers);
    await run.query(forEmployers);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.still_shared, access.introduction_contacts; drop table job_offer`);
  }
}

const offers = `
  create table job_offer (
    introduction_id   uuid primary key references introduction on delete cascade,
    hours_a_week      numeric(4, 1) not null check (hours_a_week > 0 and hours_a_week <= 80),
    pay_pence_an_hour int check (pay_pence_an_hour between 0 and 50000),
    contract          text not null check (contract in ('permanent', 'fixed_term', 'temporary', 'casual', 'zero_hours', 'apprenticeship')),
    starts_on         date not null,
    made_at           timestamptz not null default clock_timestamp()
  );

  call access.gate('job_offer', 'shared');
  create policy own on job_offer for select to persona_client using (introduction_id in (select id from introduction));
  create policy caseload on job_offer to persona_specialist
    using (introduction_id in (select id from introduction)) with check (introduction_id in (select id from introduction));
  create policy made_by_me on job_offer to persona_employer
    using (introduction_id in (select id from introduction)) with check (introduction_id in (select id from introduction));
  grant select on job_offer to persona_client;
  grant select, insert, update on job_offer to persona_specialist, persona_employer;
`;

/** What an employer may know besides what is disclosed: whether anything is shared still, and whom to ring. */
const forEmployers = `
  create function access.still_shared(wanted uuid[]) returns setof uuid language plpgsql stable as $$
  begin
    return query
      select i.id from introduction i
      where i.id = any (wanted) and i.employer_id = access.current_employer() and i.introduced_at is not null
        and i.state not in ('withdrawn', 'not_progressing', 'unsuccessful', 'declined', 'vacancy_closed')
        and exists (
          select from access.grounds(i.client_id, 'employer', i.employer_id, access.current_membership(),
            array['introduce', 'interview_adjustments', 'job_adjustments', 'retain', 'return_to_work']) g,
            lateral access.lines_of(g, null, access.stage(i.client_id, i.employer_id)));
  end $$;
  comment on function access.still_shared is 'Which of these introductions still have anything to show: what disclose would say by giving nothing, and no more.';
  create function access.introduction_contacts(wanted uuid[]) returns table (introduction_id uuid, display_name text, job_title text, phone text) language sql stable as $$
    select i.id, s.display_name, s.job_title, s.phone
    from introduction i join client c on c.id = i.client_id join staff_member s on s.id = coalesce(i.specialist_id, c.specialist_id)
    where i.id = any (wanted) and i.employer_id = access.current_employer() and i.introduced_at is not null
  $$;
  call access.definer('access.still_shared(uuid[])', 'persona_employer');
  call access.definer('access.introduction_contacts(uuid[])', 'persona_employer');
`;
