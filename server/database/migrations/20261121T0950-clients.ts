import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The people the service supports. Employers hold no privilege on this table or any that hangs on it.
 *
 * `access.caseload()` says which clients a member of staff works with: their team's, or the whole provider's for a
 * service manager or an administrator.
 */
export class Clients20261121T0950 implements MigrationInterface {
  name = "Clients1795254600000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table client (
        id             uuid primary key default gen_random_uuid(),
        provider_id    uuid not null references provider,
        team_id        uuid references team,
        specialist_id  uuid references staff_member,
        display_name   text not null check (length(display_name) between 1 and 100),
        state          text not null default 'engaged' check (state in ('engaged', 'vocational_profile', 'job_search', 'in_work', 'stepped_down', 'closed')),
        approach       text not null default 'none' check (approach in ('none', 'anonymous', 'named')),
        engaged_on     date not null default current_date,
        created_at     timestamptz not null default clock_timestamp()
      );
      create index client_team on client (team_id);
      create index client_specialist on client (specialist_id);
      alter table membership add foreign key (client_id) references client;

      create function access.caseload() returns setof uuid language sql stable as $$
        select c.id from access.viewer() v
        join staff_member s on s.id = v.staff_id
        join client c on c.provider_id = s.provider_id
        where v.audience = 'specialists'
          and (v.role in ('service_manager', 'administrator') or c.team_id = s.team_id or c.specialist_id = s.id)
      $$;
      call access.definer('access.caseload()', 'persona_specialist');

      call access.gate('client', 'self');
      create policy own on client for select to persona_client using (id = (select access.current_client()));
      create policy caseload on client for select to persona_specialist using (id in (select access.caseload()));
      create policy change_caseload on client for update to persona_specialist
        using (id in (select access.caseload())) with check (provider_id = (select access.current_provider()));
      create policy engage on client for insert to persona_specialist with check (provider_id = (select access.current_provider()));
      grant select on client to persona_client;
      grant select, insert, update on client to persona_specialist;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.caseload;
      alter table membership drop constraint membership_client_id_fkey;
      drop table client;
    `);
  }
}
