import type { MigrationInterface, QueryRunner } from "typeorm";

/** The service itself: a provider, its teams and its staff. */
export class Providers20261121T0920 implements MigrationInterface {
  name = "Providers1795252800000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table provider (
        id         uuid primary key default gen_random_uuid(),
        name       text not null check (length(name) between 1 and 200),
        created_at timestamptz not null default clock_timestamp()
      );
      create table team (
        id          uuid primary key default gen_random_uuid(),
        provider_id uuid not null references provider,
        name        text not null check (length(name) between 1 and 100),
        kind        text not null default 'employment' check (kind in ('employment', 'retention', 'both')),
        unique (provider_id, name)
      );
      create table staff_member (
        id           uuid primary key default gen_random_uuid(),
        provider_id  uuid not null references provider,
        team_id      uuid references team,
        display_name text not null check (length(display_name) between 1 and 100),
        job_title    text not null default 'Employment specialist',
        phone        text not null default '',
        email        text not null default '',
        state        text not null default 'active' check (state in ('active', 'left')),
        created_at   timestamptz not null default clock_timestamp()
      );
      alter table membership add foreign key (provider_id) references provider, add foreign key (staff_id) references staff_member;

      call access.gate('provider', 'public');
      call access.gate('team', 'tenant');
      call access.gate('staff_member', 'tenant');

      create policy anybody on provider for select using (true);
      grant select on provider to persona_public, persona_employer, persona_specialist, persona_client, persona_worker;

      create policy colleagues on team to persona_specialist
        using (provider_id = (select access.current_provider())) with check (provider_id = (select access.current_provider()));
      grant select, insert, update on team to persona_specialist;

      create policy colleagues on staff_member to persona_specialist
        using (provider_id = (select access.current_provider())) with check (provider_id = (select access.current_provider()));
      create policy of_my_service on staff_member for select to persona_client using (provider_id = (select access.current_provider()));
      grant select, insert, update on staff_member to persona_specialist;
      grant select on staff_member to persona_client;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table membership drop constraint membership_provider_id_fkey, drop constraint membership_staff_id_fkey;
      drop table staff_member, team, provider;
    `);
  }
}
