import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What a client and their specialist made of a role. A suggestion has no row: it follows from what both sides said.
 *
 * Employers never see a match, nor that there is one.
 */
export class Matching20261121T0970 implements MigrationInterface {
  name = "Matching1795255100000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table match (
        id         uuid primary key default gen_random_uuid(),
        client_id  uuid not null references client on delete cascade,
        vacancy_id uuid not null references vacancy on delete cascade,
        state      text not null check (state in ('suggested', 'discussed', 'wants_it', 'talk_about_it', 'not_for_me', 'dismissed')),
        reason     text check (reason in ('days', 'journey', 'setting', 'work', 'pay', 'hours', 'employer', 'not_open', 'other')),
        by_kind    text not null check (by_kind in ('client', 'staff')),
        changed_at timestamptz not null default clock_timestamp(),
        unique (client_id, vacancy_id),
        check (reason is null or state in ('not_for_me', 'dismissed')),
        check (state <> 'dismissed' or reason is not null)
      );
      create index match_vacancy on match (vacancy_id);
      create table match_event (
        id       uuid primary key default gen_random_uuid(),
        match_id uuid not null references match on delete cascade,
        from_state text,
        to_state text not null,
        reason   text,
        actor    uuid not null references membership,
        at       timestamptz not null default clock_timestamp()
      );
      create index match_event_match on match_event (match_id, at);

      call access.gate('match', 'self');
      call access.gate('match_event', 'self');
      create policy own on match to persona_client
        using (client_id = (select access.current_client())) with check (client_id = (select access.current_client()) and by_kind = 'client');
      create policy caseload on match to persona_specialist
        using (client_id in (select access.caseload())) with check (client_id in (select access.caseload()) and by_kind = 'staff');
      grant select, insert, update on match to persona_client, persona_specialist;
      create policy of_its_match on match_event to persona_client, persona_specialist
        using (match_id in (select id from match)) with check (match_id in (select id from match) and actor = (select access.current_membership()));
      grant select, insert on match_event to persona_client, persona_specialist;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop table match_event, match`);
  }
}
