import type { MigrationInterface, QueryRunner } from "typeorm";

/** Vacancies: drafts are the employer's and its service's, open ones are everybody's. */
export class Vacancies20261121T0940 implements MigrationInterface {
  name = "Vacancies1795254000000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table vacancy (
        id           uuid primary key default gen_random_uuid(),
        employer_id  uuid not null references employer,
        status       text not null default 'draft' check (status in
          ('draft', 'submitted', 'changes_requested', 'scheduled', 'open', 'paused', 'filled', 'part_filled', 'closed', 'expired', 'withdrawn')),
        title        text not null default '' check (length(title) <= 120),
        published_at timestamptz,
        created_at   timestamptz not null default clock_timestamp()
      );
      create index vacancy_employer on vacancy (employer_id, status);

      call access.gate('vacancy', 'tenant');

      create policy own on vacancy to persona_employer
        using (employer_id = (select access.current_employer())) with check (employer_id = (select access.current_employer()));
      create policy of_my_service on vacancy to persona_specialist
        using (employer_id in (select id from employer)) with check (employer_id in (select id from employer));
      create policy open_to_anybody on vacancy for select to persona_public
        using (status = 'open' and employer_id in (select id from employer));
      create policy once_published on vacancy for select to persona_client
        using (published_at is not null and employer_id in (select id from employer));
      grant select, insert, update on vacancy to persona_employer, persona_specialist;
      grant select on vacancy to persona_public, persona_client;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop table vacancy`);
  }
}
