import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A job that began, or is about to: its terms and their changes, the support in work, and the checks that are due.
 *
 * Employers see the terms of a placement that came of an introduction to them, never the checks. A job the person
 * found without the service has no introduction, and its employer is not told that there is a placement.
 */
export class Placements20261121T1005 implements MigrationInterface {
  name = "Placements1795255500000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(steps);
    await run.query(gates);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table placement_event, in_work_check, placement_change, placement cascade;
      drop function access.placement_steps, access.placement_may_go;
    `);
  }
}

const tables = `
  create table placement (
    id                    uuid primary key default gen_random_uuid(),
    client_id             uuid not null references client on delete cascade,
    employer_id           uuid references employer,
    employer_name         text check (length(employer_name) between 1 and 200),
    vacancy_id            uuid references vacancy,
    introduction_id       uuid unique references introduction,
    kind                  text not null default 'paid_role' check (kind in ('paid_role', 'work_placement', 'work_trial')),
    state                 text not null default 'accepted' check (state in ('accepted', 'started', 'in_work_support', 'stepped_down', 'ended')),
    reason                text check (length(reason) <= 40),
    job_title             text not null check (length(job_title) between 1 and 120),
    contract              text not null default 'permanent' check (contract in ('permanent', 'fixed_term', 'temporary', 'casual', 'zero_hours', 'apprenticeship')),
    starts_on             date not null,
    ended_on              date,
    hours_a_week          numeric(4, 1) not null check (hours_a_week > 0 and hours_a_week <= 80),
    pay_pence_an_hour     int check (pay_pence_an_hour between 0 and 50000),
    first_week_hours_paid numeric(4, 1) check (first_week_hours_paid between 0 and 80),
    better_off_id         uuid references better_off_calculation,
    specialist_id         uuid references staff_member,
    recorded_by           uuid references membership,
    changed_at            timestamptz not null default clock_timestamp(),
    created_at            timestamptz not null default clock_timestamp(),
    check (employer_id is not null or employer_name is not null),
    check (kind <> 'paid_role' or pay_pence_an_hour is not null),
    check ((state = 'ended') = (ended_on is not null))
  );
  create index placement_client on placement (client_id, state);
  create index placement_employer on placement (employer_id, state);
  create table placement_event (
    id           uuid primary key default gen_random_uuid(),
    placement_id uuid not null references placement on delete cascade,
    from_state   text,
    to_state     text not null,
    reason       text,
    by_audience  text not null,
    actor        uuid references membership,
    at           timestamptz not null default clock_timestamp()
  );
  create index placement_event_placement on placement_event (placement_id, at);
  create table placement_change (
    id                uuid primary key default gen_random_uuid(),
    placement_id      uuid not null references placement on delete cascade,
    changes_on        date not null,
    hours_a_week      numeric(4, 1) not null check (hours_a_week > 0 and hours_a_week <= 80),
    pay_pence_an_hour int check (pay_pence_an_hour between 0 and 50000),
    better_off_id     uuid references better_off_calculation,
    recorded_by       uuid references membership,
    created_at        timestamptz not null default clock_timestamp()
  );
  create index placement_change_placement on placement_change (placement_id, changes_on);
  create table in_work_check (
    id           uuid primary key default gen_random_uuid(),
    placement_id uuid not null references placement on delete cascade,
    kind         text not null check (kind in ('day_3', 'weekly', 'monthly', 'week_13', 'week_26', 'week_52')),
    due_on       date not null,
    done_on      date,
    how          text check (how in ('in_person', 'phone', 'video', 'message')),
    with_whom    text check (with_whom in ('client', 'employer', 'both')),
    outcome      text check (outcome in ('going_well', 'needs_support', 'at_risk', 'no_longer_working', 'not_reached')),
    note         text not null default '' check (length(note) <= 2000),
    recorded_by  uuid references membership,
    created_at   timestamptz not null default clock_timestamp(),
    unique (placement_id, kind, due_on),
    check ((done_on is null) = (outcome is null))
  );
  create index in_work_check_due on in_work_check (due_on) where done_on is null;
`;

const steps = `
  create function access.placement_may_go(was text, becomes text) returns boolean language sql immutable as $$
    select becomes = any (case was
      when 'accepted' then array['started', 'ended']
      when 'started' then array['in_work_support', 'ended']
      when 'in_work_support' then array['stepped_down', 'ended']
      when 'stepped_down' then array['in_work_support', 'ended'] -- support has no end date: it can be taken up again
      else '{}'::text[] end)
  $$;
  create function access.placement_steps() returns trigger language plpgsql volatile as $$
  begin
    if tg_op = 'UPDATE' and new.state = old.state then return new; end if;
    if tg_op = 'UPDATE' and not access.placement_may_go(old.state, new.state) then
      raise exception 'a placement does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' then new.changed_at := clock_timestamp(); end if;
    perform pg_notify('alongside', json_strip_nulls(json_build_object('kind', 'placement', 'id', new.id, 'clientId', new.client_id,
      'providerId', (select c.provider_id from client c where c.id = new.client_id), 'employerId', case when new.introduction_id is not null then new.employer_id end))::text);
    return new;
  end $$;
  call access.definer('access.placement_may_go(text, text)', 'persona_specialist');
  call access.definer('access.placement_steps()');
  create trigger placement_steps before insert or update of state on placement for each row execute function access.placement_steps();
  create trigger placement_keeps after insert or update of state on placement for each row execute function access.keep_event();
`;

const gates = `
  call access.gate('placement', 'shared');
  call access.gate('placement_event', 'self');
  call access.gate('placement_change', 'self');
  call access.gate('in_work_check', 'self');

  create policy own on placement for select to persona_client using (client_id = (select access.current_client()));
  create policy caseload on placement to persona_specialist
    using (client_id in (select access.caseload())) with check (client_id in (select access.caseload()));
  create policy came_of_an_introduction on placement for select to persona_employer
    using (employer_id = (select access.current_employer()) and introduction_id in (select id from introduction));
  grant select on placement to persona_client;
  grant select, insert, update on placement to persona_specialist;
  grant select (id, employer_id, vacancy_id, introduction_id, kind, state, job_title, contract, starts_on, ended_on, hours_a_week, pay_pence_an_hour, specialist_id)
    on placement to persona_employer;

  create policy own on placement_event for select to persona_client using (placement_id in (select id from placement));
  create policy caseload on placement_event for select to persona_specialist using (placement_id in (select id from placement));
  create policy own on placement_change for select to persona_client using (placement_id in (select id from placement));
  create policy caseload on placement_change to persona_specialist
    using (placement_id in (select id from placement)) with check (placement_id in (select id from placement));
  grant select on placement_event, placement_change to persona_client, persona_specialist;
  grant insert on placement_change to persona_specialist;

  create policy own on in_work_check for select to persona_client using (placement_id in (select id from placement));
  create policy caseload on in_work_check to persona_specialist
    using (placement_id in (select id from placement)) with check (placement_id in (select id from placement));
  grant select (id, placement_id, kind, due_on, done_on, how) on in_work_check to persona_client;
  grant select, insert, update, delete on in_work_check to persona_specialist;
`;
