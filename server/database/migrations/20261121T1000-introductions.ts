import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A client put forward for a vacancy, and how far it has come.
 *
 * Employers read the columns without `client_id`; to them a person is a handle.
 */
export class Introductions20261121T1000 implements MigrationInterface {
  name = "Introductions1795255200000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(steps);
    await run.query(followingOthers);
    await run.query(gates);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop trigger introductions_follow on vacancy;
      drop table introduction_event, introduction cascade;
      drop function access.introductions_follow_vacancy, access.introductions_follow_consent, access.introduction_steps, access.introduction_may_go,
        access.introduce_until;
    `);
  }
}

const tables = `
  create table introduction (
    id            uuid primary key default gen_random_uuid(),
    client_id     uuid not null references client on delete cascade,
    vacancy_id    uuid not null references vacancy,
    employer_id   uuid not null references employer,
    handle        uuid not null references handle,
    state         text not null default 'prepared' check (state in (
      'prepared', 'consent_in_place', 'introduced', 'acknowledged', 'interview_offered', 'booked', 'interviewed', 'offered', 'accepted', 'started',
      'withdrawn', 'not_progressing', 'unsuccessful', 'declined', 'vacancy_closed')),
    reason        text check (length(reason) <= 40),
    specialist_id uuid references staff_member,
    introduced_at timestamptz,
    changed_at    timestamptz not null default clock_timestamp(),
    created_at    timestamptz not null default clock_timestamp(),
    unique (client_id, vacancy_id)
  );
  create index introduction_employer on introduction (employer_id, state);
  create index introduction_vacancy on introduction (vacancy_id);
  create table introduction_event (
    id              uuid primary key default gen_random_uuid(),
    introduction_id uuid not null references introduction on delete cascade,
    from_state      text,
    to_state        text not null,
    reason          text,
    by_audience     text not null,
    actor           uuid references membership,
    at              timestamptz not null default clock_timestamp()
  );
  create index introduction_event_introduction on introduction_event (introduction_id, at);
`;

/** The last guard of the steps: commands refuse in words first. Nobody is introduced without a live consent. */
const steps = `
  create function access.introduce_until(client uuid, employer uuid, vacancy uuid) returns timestamptz language plpgsql volatile as $$
  begin
    if access.current_membership() is not null and client not in (select access.caseload()) and client is distinct from access.current_client() then return null; end if;
    perform ledger.lock(client); -- a withdrawal of this client waits, or has been
    return (
      select max(c.valid_to) from consent c
      where c.client_id = client and c.recipient = 'employer' and c.employer_id = employer and c.purpose = 'introduce'
        and (c.vacancy_id is null or c.vacancy_id = vacancy)
        and c.status in ('given', 'narrowed', 'renewed') and c.ended_at is null and c.valid_from <= clock_timestamp() and clock_timestamp() < c.valid_to
        and exists (select from access.lines_of(c, array['association'], 1)));
  end $$;
  comment on function access.introduce_until is 'Until when the client lets this employer know, for this vacancy, that we support them; null: not now. Takes the client''s ledger head.';

  create function access.introduction_may_go(was text, becomes text) returns boolean language sql immutable as $$
    select becomes = any (case was
      when 'prepared' then array['consent_in_place', 'withdrawn', 'vacancy_closed']
      when 'consent_in_place' then array['prepared', 'introduced', 'withdrawn', 'vacancy_closed']
      when 'introduced' then array['acknowledged', 'interview_offered', 'withdrawn', 'not_progressing', 'vacancy_closed']
      when 'acknowledged' then array['interview_offered', 'withdrawn', 'not_progressing', 'vacancy_closed']
      when 'interview_offered' then array['interview_offered', 'booked', 'withdrawn', 'not_progressing', 'vacancy_closed']
      when 'booked' then array['interview_offered', 'interviewed', 'withdrawn', 'not_progressing', 'vacancy_closed']
      when 'interviewed' then array['offered', 'interview_offered', 'unsuccessful', 'withdrawn', 'vacancy_closed']
      when 'offered' then array['accepted', 'declined', 'withdrawn', 'unsuccessful']
      when 'accepted' then array['started', 'declined', 'withdrawn', 'unsuccessful']
      when 'withdrawn' then array['prepared']
      when 'declined' then array['prepared']
      when 'vacancy_closed' then array['prepared']
      else '{}'::text[] end)
  $$;

  create function access.introduction_steps() returns trigger language plpgsql volatile as $$
  begin
    if tg_op = 'UPDATE' and new.state = old.state then return new; end if;
    if tg_op = 'UPDATE' and not access.introduction_may_go(old.state, new.state) then
      raise exception 'an introduction does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if tg_op = 'INSERT' and new.state <> 'prepared' and access.current_membership() is not null then
      raise exception 'an introduction begins as prepared' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and new.state in ('consent_in_place', 'introduced') and access.introduce_until(new.client_id, new.employer_id, new.vacancy_id) is null then
      raise exception 'no consent to this introduction' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' then new.changed_at := clock_timestamp(); end if;
    if new.state = 'introduced' or tg_op = 'INSERT' and new.state in ('acknowledged', 'interview_offered', 'booked', 'interviewed', 'offered', 'accepted', 'started', 'not_progressing', 'unsuccessful', 'declined') then
      new.introduced_at := coalesce(new.introduced_at, clock_timestamp());
    end if;
    if new.state = 'prepared' then new.introduced_at := null; end if;
    -- Before it is introduced, an introduction is none of the employer's business.
    perform pg_notify('alongside', json_strip_nulls(json_build_object('kind', 'introduction', 'id', new.id, 'clientId', new.client_id,
      'providerId', (select c.provider_id from client c where c.id = new.client_id), 'employerId', case when new.introduced_at is not null then new.employer_id end))::text);
    return new;
  end $$;
  call access.definer('access.introduce_until(uuid, uuid, uuid)', 'persona_specialist');
  call access.definer('access.introduction_may_go(text, text)', 'persona_employer', 'persona_specialist', 'persona_client');
  call access.definer('access.introduction_steps()');
  create trigger introduction_steps before insert or update of state on introduction for each row execute function access.introduction_steps();
  create trigger introduction_keeps after insert or update of state on introduction for each row execute function access.keep_event();
`;

/**
 * A closed vacancy ends what has not come to an offer; an expired one ends only what no employer has seen yet.
 * The trigger on `consent` is set after that table is made: T1025.
 */
const followingOthers = `
  create function access.introductions_follow_vacancy() returns trigger language plpgsql volatile as $$
  begin
    update introduction set state = 'vacancy_closed', reason = new.status
    where vacancy_id = new.id and state = any (case when new.status = 'expired' then array['prepared', 'consent_in_place']
      else array['prepared', 'consent_in_place', 'introduced', 'acknowledged', 'interview_offered', 'booked', 'interviewed'] end);
    return null;
  end $$;
  call access.definer('access.introductions_follow_vacancy()');
  create trigger introductions_follow after update of status on vacancy for each row
    when (old.status is distinct from new.status and new.status in ('filled', 'part_filled', 'closed', 'expired', 'withdrawn'))
    execute function access.introductions_follow_vacancy();

  create function access.introductions_follow_consent() returns trigger language plpgsql volatile as $$
  declare waiting introduction; ground timestamptz;
  begin
    if new.employer_id is null or new.purpose <> 'introduce' then return null; end if;
    for waiting in select * from introduction i where i.client_id = new.client_id and i.employer_id = new.employer_id and i.state in ('prepared', 'consent_in_place') loop
      ground := access.introduce_until(new.client_id, new.employer_id, waiting.vacancy_id);
      update introduction i set state = case when ground is null then 'prepared' else 'consent_in_place' end
      where i.id = waiting.id and i.state in ('prepared', 'consent_in_place') and (i.state = 'prepared') = (ground is not null);
    end loop;
    return null;
  end $$;
  call access.definer('access.introductions_follow_consent()');
`;

const gates = `
  call access.gate('introduction', 'shared');
  call access.gate('introduction_event', 'shared');

  create policy own on introduction for select to persona_client using (client_id = (select access.current_client()));
  create policy answer_own on introduction for update to persona_client using (client_id = (select access.current_client()))
    with check (client_id = (select access.current_client()) and state in ('booked', 'interview_offered', 'accepted', 'declined', 'withdrawn'));
  create policy caseload on introduction to persona_specialist
    using (client_id in (select access.caseload())) with check (client_id in (select access.caseload()));
  create policy introduced_to_me on introduction for select to persona_employer
    using (employer_id = (select access.current_employer()) and introduced_at is not null);
  create policy answered_by_me on introduction for update to persona_employer
    using (employer_id = (select access.current_employer()) and introduced_at is not null)
    with check (employer_id = (select access.current_employer())
      and state in ('acknowledged', 'interview_offered', 'interviewed', 'offered', 'unsuccessful', 'not_progressing'));
  grant select, update (state, reason) on introduction to persona_client;
  grant select, insert, update on introduction to persona_specialist;
  grant select (id, vacancy_id, employer_id, handle, state, introduced_at, changed_at), update (state, reason) on introduction to persona_employer;

  create policy own on introduction_event for select to persona_client using (introduction_id in (select id from introduction));
  create policy caseload on introduction_event for select to persona_specialist using (introduction_id in (select id from introduction));
  create policy since_introduced on introduction_event for select to persona_employer
    using (introduction_id in (select id from introduction) and to_state not in ('prepared', 'consent_in_place'));
  grant select on introduction_event to persona_client, persona_specialist;
  grant select (id, introduction_id, to_state, by_audience, at) on introduction_event to persona_employer;
`;
