import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The log of contacts with employers, which job development lives on. Employers hold no privilege here.
 *
 * A contact for a client in particular is seen by those who work with that client, by whoever made it, and, as far as
 * that it was made and whether their name was said, by the client.
 */
export class ContactLog20261121T0960 implements MigrationInterface {
  name = "ContactLog1795254660000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table contact_log (
        id             uuid primary key default gen_random_uuid(),
        employer_id    uuid not null references employer on delete cascade,
        staff_id       uuid not null references staff_member,
        contact_id     uuid references employer_contact,
        client_id      uuid references client on delete cascade,
        by_name        boolean,
        at             timestamptz not null,
        mode           text not null check (mode in ('face_to_face', 'phone', 'video', 'email', 'letter')),
        purpose        text not null check (purpose in ('job_development', 'follow_up', 'in_work_support', 'adjustments', 'retention', 'other')),
        outcome        text not null check (outcome in ('got_to_know', 'role_coming', 'about_person', 'about_support', 'not_now', 'no_answer')),
        next_action    text not null default '' check (length(next_action) <= 200),
        next_action_on date,
        next_done_at   timestamptz,
        note           text not null default '' check (length(note) <= 2000),
        created_at     timestamptz not null default clock_timestamp(),
        edited_at      timestamptz,
        check ((client_id is null) = (by_name is null)),
        check (next_action = '' or next_action_on is not null)
      );
      create index contact_log_employer on contact_log (employer_id, at desc);
      create index contact_log_staff on contact_log (staff_id, at desc);
      create index contact_log_client on contact_log (client_id, at) where client_id is not null;
      create index contact_log_next on contact_log (next_action_on) where next_action_on is not null and next_done_at is null;

      call access.gate('contact_log', 'tenant');
      create policy of_my_service on contact_log for select to persona_specialist
        using (employer_id in (select id from employer)
          and (client_id is null or client_id in (select access.caseload()) or staff_id = (select access.current_staff())));
      create policy made_by_me on contact_log for insert to persona_specialist
        with check (staff_id = (select access.current_staff()) and employer_id in (select id from employer)
          and (client_id is null or client_id in (select access.caseload())));
      create policy change on contact_log for update to persona_specialist
        using (employer_id in (select id from employer) and (staff_id = (select access.current_staff()) or client_id is null or client_id in (select access.caseload())))
        with check (employer_id in (select id from employer) and (client_id is null or client_id in (select access.caseload())));
      create policy made_for_me on contact_log for select to persona_client using (client_id = (select access.current_client()));
      grant select, insert, update on contact_log to persona_specialist;
      grant select (id, employer_id, client_id, by_name, at, mode) on contact_log to persona_client;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop table contact_log`);
  }
}
