import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Meetings: times proposed, one chosen, held or not. Whoever arranges one, its client is always told.
 *
 * A meeting with an employer belongs to an introduction or a placement, from which its client is taken: the employer
 * never names one. What an employer writes about it (`details`) reaches the client once the specialist passes it on.
 */
export class Meetings20261121T1008 implements MigrationInterface {
  name = "Meetings1795255680000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(steps);
    await run.query(gates);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop trigger meetings_follow on introduction;
      drop table meeting_event, meeting_slot, meeting cascade;
      drop function access.meetings_follow_introduction, access.meeting_steps, access.meeting_may_go, access.passed_details;
    `);
  }
}

const tables = `
  create table meeting (
    id                uuid primary key default gen_random_uuid(),
    client_id         uuid not null references client on delete cascade,
    employer_id       uuid references employer,
    introduction_id   uuid references introduction on delete cascade,
    placement_id      uuid references placement on delete cascade,
    specialist_id     uuid references staff_member,
    kind              text not null check (kind in ('interview', 'visit', 'check', 'review', 'return_to_work', 'appointment')),
    state             text not null default 'proposed' check (state in ('proposed', 'confirmed', 'held', 'rescheduled', 'cancelled', 'no_show')),
    reason            text check (length(reason) <= 40),
    starts_at         timestamptz,
    minutes           int not null default 60 check (minutes between 10 and 480),
    how               text not null default 'in_person' check (how in ('in_person', 'phone', 'video')),
    site_id           uuid references site on delete set null,
    place             text not null default '' check (length(place) <= 600),
    details           text not null default '' check (length(details) <= 300),
    details_passed_at timestamptz,
    actions           text not null default '' check (length(actions) <= 2000),
    replaces          uuid references meeting,
    changed_at        timestamptz not null default clock_timestamp(),
    created_at        timestamptz not null default clock_timestamp(),
    check (state not in ('confirmed', 'held', 'no_show') or starts_at is not null)
  );
  create index meeting_client on meeting (client_id, starts_at);
  create index meeting_employer on meeting (employer_id, starts_at);
  create index meeting_introduction on meeting (introduction_id);
  create table meeting_slot (
    id         uuid primary key default gen_random_uuid(),
    meeting_id uuid not null references meeting on delete cascade,
    starts_at  timestamptz not null,
    chosen_at  timestamptz,
    unique (meeting_id, starts_at)
  );
  create unique index meeting_slot_chosen on meeting_slot (meeting_id) where chosen_at is not null;
  create table meeting_event (
    id          uuid primary key default gen_random_uuid(),
    meeting_id  uuid not null references meeting on delete cascade,
    from_state  text,
    to_state    text not null,
    reason      text,
    by_audience text not null,
    actor       uuid references membership,
    at          timestamptz not null default clock_timestamp()
  );
  create index meeting_event_meeting on meeting_event (meeting_id, at);
`;

const steps = `
  create function access.meeting_may_go(was text, becomes text) returns boolean language sql immutable as $$
    select becomes = any (case was
      when 'proposed' then array['confirmed', 'rescheduled', 'cancelled']
      when 'confirmed' then array['held', 'rescheduled', 'cancelled', 'no_show']
      else '{}'::text[] end)
  $$;
  create function access.meeting_steps() returns trigger language plpgsql volatile as $$
  begin
    if tg_op = 'INSERT' and new.introduction_id is not null then
      select i.client_id, i.employer_id, coalesce(new.specialist_id, i.specialist_id, c.specialist_id) into strict new.client_id, new.employer_id, new.specialist_id
      from introduction i join client c on c.id = i.client_id where i.id = new.introduction_id;
    elsif tg_op = 'INSERT' and new.placement_id is not null then
      select p.client_id into strict new.client_id from placement p where p.id = new.placement_id;
    end if;
    if tg_op = 'INSERT' and new.site_id is not null then -- the place is the site's, in words a client may read
      select s.name || ', ' || s.place_text into new.place from site s where s.id = new.site_id and s.employer_id = new.employer_id;
      if not found then new.site_id := null; new.place := ''; end if;
    end if;
    if tg_op = 'UPDATE' and new.state <> old.state and not access.meeting_may_go(old.state, new.state) then
      raise exception 'a meeting does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and new.state <> old.state then new.changed_at := clock_timestamp(); end if;
    perform pg_notify('alongside', json_strip_nulls(json_build_object('kind', 'meeting', 'id', new.id, 'clientId', new.client_id,
      'providerId', (select c.provider_id from client c where c.id = new.client_id), 'employerId', new.employer_id))::text);
    return new;
  end $$;
  -- An interview was held when the introduction says so; one of an introduction that is over is off.
  create function access.meetings_follow_introduction() returns trigger language plpgsql volatile as $$
  begin
    if new.state = 'interviewed' then
      update meeting set state = 'held' where introduction_id = new.id and kind = 'interview' and state = 'confirmed';
    elsif new.state in ('withdrawn', 'not_progressing', 'unsuccessful', 'declined', 'vacancy_closed') then
      update meeting set state = 'cancelled', reason = 'introduction_ended' where introduction_id = new.id and state in ('proposed', 'confirmed');
    end if;
    return null;
  end $$;
  call access.definer('access.meetings_follow_introduction()');
  create trigger meetings_follow after update of state on introduction for each row execute function access.meetings_follow_introduction();

  call access.definer('access.meeting_may_go(text, text)', 'persona_employer', 'persona_specialist', 'persona_client');
  call access.definer('access.meeting_steps()');
  create trigger meeting_steps before insert or update on meeting for each row execute function access.meeting_steps();
  create trigger meeting_keeps after insert or update of state on meeting for each row execute function access.keep_event();
`;

const gates = `
  call access.gate('meeting', 'shared');
  call access.gate('meeting_slot', 'shared');
  call access.gate('meeting_event', 'self');

  create policy own on meeting for select to persona_client using (client_id = (select access.current_client()));
  create policy answer_own on meeting for update to persona_client
    using (client_id = (select access.current_client())) with check (client_id = (select access.current_client()) and state in ('confirmed', 'rescheduled', 'cancelled'));
  create policy caseload on meeting to persona_specialist
    using (client_id in (select access.caseload())) with check (client_id in (select access.caseload()));
  create policy with_me on meeting for select to persona_employer
    using (employer_id = (select access.current_employer())
      and (introduction_id in (select id from introduction) or placement_id in (select id from placement)));
  create policy offered_by_me on meeting for insert to persona_employer
    with check (employer_id = (select access.current_employer()) and introduction_id in (select id from introduction) and kind = 'interview' and state = 'proposed');
  create policy changed_by_me on meeting for update to persona_employer
    using (employer_id = (select access.current_employer()) and introduction_id in (select id from introduction))
    with check (employer_id = (select access.current_employer()) and state in ('held', 'no_show', 'rescheduled', 'cancelled'));

  grant select (id, client_id, employer_id, introduction_id, placement_id, specialist_id, kind, state, reason, starts_at, minutes, how, site_id, place, details_passed_at, actions, replaces, changed_at, created_at),
    update (state, reason, starts_at) on meeting to persona_client;
  grant select, insert, update on meeting to persona_specialist;
  grant select (id, employer_id, introduction_id, placement_id, specialist_id, kind, state, starts_at, minutes, how, site_id, place, details, details_passed_at, changed_at),
    insert (id, introduction_id, kind, minutes, how, site_id, details, replaces), update (state, reason) on meeting to persona_employer;

  -- What the employer wrote, once the specialist has passed it on.
  create function access.passed_details(wanted uuid[]) returns table (meeting_id uuid, details text) language sql stable as $$
    select m.id, m.details from meeting m
    where m.id = any (wanted) and m.client_id = access.current_client() and m.details_passed_at is not null
  $$;
  call access.definer('access.passed_details(uuid[])', 'persona_client');

  create policy own on meeting_slot for select to persona_client using (meeting_id in (select id from meeting));
  create policy choose_own on meeting_slot for update to persona_client
    using (meeting_id in (select id from meeting)) with check (meeting_id in (select id from meeting));
  create policy caseload on meeting_slot to persona_specialist
    using (meeting_id in (select id from meeting)) with check (meeting_id in (select id from meeting));
  create policy with_me on meeting_slot for select to persona_employer using (meeting_id in (select id from meeting));
  create policy offered_by_me on meeting_slot for insert to persona_employer with check (meeting_id in (select id from meeting where state = 'proposed'));
  grant select, update (chosen_at) on meeting_slot to persona_client;
  grant select, insert, update on meeting_slot to persona_specialist;
  grant select, insert (meeting_id, starts_at) on meeting_slot to persona_employer;

  create policy own on meeting_event for select to persona_client using (meeting_id in (select id from meeting));
  create policy caseload on meeting_event for select to persona_specialist using (meeting_id in (select id from meeting));
  grant select on meeting_event to persona_client, persona_specialist;
`;
