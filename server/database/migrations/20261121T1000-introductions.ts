import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A client put forward for a vacancy, and how far it has come.
 *
 * Employers read the columns without `client_id`; to them a person is a handle, random per employer, so that two
 * employers who meet the same person cannot tell. The stage of a client with an employer follows from these rows.
 */
export class Introductions20261121T1000 implements MigrationInterface {
  name = "Introductions1795255200000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table handle (
        id          uuid primary key default gen_random_uuid(),
        employer_id uuid not null references employer on delete cascade,
        client_id   uuid not null references client on delete cascade,
        unique (employer_id, client_id)
      );
      create table introduction (
        id           uuid primary key default gen_random_uuid(),
        client_id    uuid not null references client on delete cascade,
        vacancy_id   uuid not null references vacancy,
        employer_id  uuid not null references employer,
        handle       uuid not null references handle,
        state        text not null default 'prepared' check (state in (
          'prepared', 'consent_in_place', 'introduced', 'acknowledged', 'interview_offered', 'booked', 'interviewed', 'offered', 'accepted', 'started',
          'withdrawn', 'not_progressing', 'unsuccessful', 'declined', 'vacancy_closed')),
        specialist_id uuid references staff_member,
        introduced_at timestamptz,
        created_at    timestamptz not null default clock_timestamp(),
        unique (client_id, vacancy_id)
      );
      create index introduction_employer on introduction (employer_id, state);

      call access.gate('handle', 'self');
      call access.gate('introduction', 'shared');

      create function access.client_of(employer uuid, wanted uuid) returns uuid language sql stable as $$
        select client_id from handle where employer_id = employer and id = wanted
      $$;
      create function access.handle_for(employer uuid, client uuid) returns uuid language plpgsql volatile as $$
      declare found_handle uuid;
      begin
        if client not in (select access.caseload()) or not exists (select from employer e where e.id = employer and e.provider_id = access.current_provider()) then return null; end if;
        insert into handle (employer_id, client_id) values (employer, client) on conflict do nothing;
        select id into found_handle from handle h where h.employer_id = employer and h.client_id = client;
        return found_handle;
      end $$;
      -- 0 vacancy, 1 introduced, 2 interview, 3 offered, 4 employed, 5 ended
      create function access.stage(client uuid, employer uuid) returns int language sql stable as $$
        select coalesce(max(case
          when i.state = 'started' then 4
          when i.state in ('offered', 'accepted') then 3
          when i.state in ('interview_offered', 'booked', 'interviewed') then 2
          when i.state in ('introduced', 'acknowledged') then 1
          else 0 end), 0)
        from introduction i where i.client_id = client and i.employer_id = employer
      $$;
      call access.definer('access.client_of(uuid, uuid)');
      call access.definer('access.handle_for(uuid, uuid)', 'persona_specialist');
      call access.definer('access.stage(uuid, uuid)');

      create policy own on introduction for select to persona_client using (client_id = (select access.current_client()));
      create policy caseload on introduction to persona_specialist
        using (client_id in (select access.caseload())) with check (client_id in (select access.caseload()));
      create policy introduced_to_me on introduction to persona_employer
        using (employer_id = (select access.current_employer()) and introduced_at is not null)
        with check (employer_id = (select access.current_employer()));
      grant select on introduction to persona_client;
      grant select, insert, update on introduction to persona_specialist;
      grant select (id, vacancy_id, employer_id, handle, state, introduced_at), update (state) on introduction to persona_employer;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop table introduction cascade; drop function access.client_of, access.handle_for, access.stage; drop table handle`);
  }
}
