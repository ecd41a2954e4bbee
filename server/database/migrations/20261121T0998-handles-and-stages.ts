import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What introductions, placements and their like share: employers' ids of people, the stage of a client with an
 * employer, and the keeping of each step.
 *
 * To an employer a person is a handle, random per employer, so that two who meet the same person cannot tell.
 */
export class HandlesAndStages20261121T0998 implements MigrationInterface {
  name = "HandlesAndStages1795255080000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(handles);
    await run.query(keepingEvents);
    await run.query(stages);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.keep_event, access.staff_of, access.client_of, access.handle_for, access.stage, access.retention_stage;
      drop table handle;
    `);
  }
}

const handles = `
  create table handle (
    id          uuid primary key default gen_random_uuid(),
    employer_id uuid not null references employer on delete cascade,
    client_id   uuid not null references client on delete cascade,
    unique (employer_id, client_id)
  );
  call access.gate('handle', 'self');
`;

/** For any table with `state`, `reason` and a twin `<table>_event`: who took which step, when and why. */
const keepingEvents = `
  create function access.keep_event() returns trigger language plpgsql volatile as $$
  begin
    if tg_op = 'UPDATE' and new.state = old.state then return null; end if;
    execute format('insert into %I (%I, from_state, to_state, reason, by_audience, actor) values ($1, $2, $3, $4, $5, $6)', tg_table_name || '_event', tg_table_name || '_id')
      using new.id, case when tg_op = 'UPDATE' then old.state end, new.state, new.reason,
        coalesce((select audience from access.viewer()), 'system'), access.current_membership();
    return null;
  end $$;
  comment on function access.keep_event is 'Trigger after insert or update of state: a row in <table>_event with the actor, the time and the reason.';
  call access.definer('access.keep_event()');
  create function access.staff_of(wanted uuid) returns uuid language sql stable as $$
    select m.staff_id from membership m where m.id = wanted and m.provider_id = access.current_provider()
  $$;
  comment on function access.staff_of is 'The colleague who acted through a membership, for the name in a history; null for anybody else.';
  call access.definer('access.staff_of(uuid)', 'persona_specialist');
`;

/**
 * 0 vacancy, 1 introduced, 2 interview, 3 offered, 4 employed, 5 ended. What goes on now counts before what is over,
 * so that a second introduction to a former employer starts at the beginning.
 *
 * `retention_stage` is made anew by the retention module's migration (and closed again with `access.definer`, for
 * `create or replace` forgets it): 4 for an employed person whose case this employer has, 5 when it is over, else 0.
 */
const stages = `
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
  create function access.retention_stage(client uuid, employer uuid) returns int language sql stable as $$ select 0 $$;
  create function access.stage(client uuid, employer uuid) returns int language plpgsql stable as $$
  begin
    return (
      with stages (stage) as (
        select case
          when i.state = 'started' and not exists (select from placement p where p.introduction_id = i.id) then 4
          when i.state in ('offered', 'accepted') then 3
          when i.state in ('interview_offered', 'booked', 'interviewed') then 2
          when i.state in ('introduced', 'acknowledged') then 1
          else 0 end
        from introduction i where i.client_id = client and i.employer_id = employer
        union all
        select case p.state when 'accepted' then 3 when 'ended' then 5 else 4 end
        from placement p where p.client_id = client and p.employer_id = employer
        union all
        select access.retention_stage(client, employer)
      )
      select coalesce(max(stage) filter (where stage between 1 and 4), max(stage), 0) from stages);
  end $$;
  call access.definer('access.client_of(uuid, uuid)');
  call access.definer('access.handle_for(uuid, uuid)', 'persona_specialist');
  call access.definer('access.retention_stage(uuid, uuid)');
  call access.definer('access.stage(uuid, uuid)');
`;
