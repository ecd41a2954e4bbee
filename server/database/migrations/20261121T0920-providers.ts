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
        state        text not null default 'active' check (state in ('invited', 'active', 'left')),
        created_at   timestamptz not null default clock_timestamp()
      );
      create table provider_setting (
        provider_id     uuid primary key references provider on delete cascade,
        phone           text not null default '' check (length(phone) <= 40),
        hours           text not null default '' check (length(hours) <= 100),
        email           text not null default '' check (length(email) <= 254),
        colour          text not null default 'teal' check (colour in ('teal', 'blue', 'green', 'plum', 'slate')),
        sharing_notice  text not null default '' check (length(sharing_notice) <= 2000),
        referral_notice text not null default '' check (length(referral_notice) <= 2000),
        start_needs_risk_assessment boolean not null default true,
        first_contact_within_days   int not null default 30 check (first_contact_within_days between 1 and 365),
        first_contact_prompt_day    int not null default 20 check (first_contact_prompt_day between 1 and 365),
        check (first_contact_prompt_day <= first_contact_within_days)
      );
      comment on column provider_setting.start_needs_risk_assessment is 'Nobody starts work before the risk assessment is in.';
      alter table membership add foreign key (provider_id) references provider, add foreign key (staff_id) references staff_member;

      call access.gate('provider', 'public');
      call access.gate('provider_setting', 'public');
      call access.gate('team', 'tenant');
      call access.gate('staff_member', 'tenant');

      create policy anybody on provider for select using (true);
      grant select on provider to persona_public, persona_employer, persona_specialist, persona_client, persona_worker;

      create policy managers on provider for update to persona_specialist
        using (id = (select access.current_provider()) and (select access.current_role_name()) in ('service_manager', 'administrator'));
      grant update (name) on provider to persona_specialist;
      create policy anybody on provider_setting for select using (true);
      create policy managers on provider_setting for update to persona_specialist
        using (provider_id = (select access.current_provider()) and (select access.current_role_name()) in ('service_manager', 'administrator'));
      grant select on provider_setting to persona_public, persona_employer, persona_specialist, persona_client, persona_worker;
      grant update (phone, hours, email, colour, sharing_notice, referral_notice, start_needs_risk_assessment, first_contact_within_days, first_contact_prompt_day) on provider_setting to persona_specialist;

      create policy colleagues on team for select to persona_specialist using (provider_id = (select access.current_provider()));
      create policy managers on team to persona_specialist
        using (provider_id = (select access.current_provider()) and (select access.current_role_name()) in ('service_manager', 'administrator'))
        with check (provider_id = (select access.current_provider()));
      grant select, insert, update on team to persona_specialist;

      create policy colleagues on staff_member for select to persona_specialist using (provider_id = (select access.current_provider()));
      create policy managers on staff_member to persona_specialist
        using (provider_id = (select access.current_provider()) and (select access.current_role_name()) in ('service_manager', 'administrator'))
        with check (provider_id = (select access.current_provider()));
      create policy of_my_service on staff_member for select to persona_client using (provider_id = (select access.current_provider()));
      grant select, insert, update on staff_member to persona_specialist;
      grant select on staff_member to persona_client;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table membership drop constraint membership_provider_id_fkey, drop constraint membership_staff_id_fkey;
      drop table staff_member, team, provider_setting, provider;
    `);
  }
}
