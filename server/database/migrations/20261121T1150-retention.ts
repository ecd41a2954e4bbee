import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Keeping a job: an employer's request, which has no field for a name; the person's own agreement through their own
 * link; and the case.
 *
 * A request is the employer's and the service's. Who it is about is in `retention_agreement`, which only the service
 * reads, and there only after the person said yes. A case that began with a self-referral is invisible to the employer.
 */
export class Retention20261121T1150 implements MigrationInterface {
  name = "Retention1795261800000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(steps);
    await run.query(agreeing);
    await run.query(stageOfACase);
    await run.query(gates);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      create or replace function access.retention_stage(client uuid, employer uuid) returns int language sql stable as $$ select 0 $$;
      call access.definer('access.retention_stage(uuid, uuid)');
      alter table adjustment drop constraint adjustment_retention_case_fkey;
      drop table retention_case_event, retention_case, retention_agreement, retention_request_event, retention_request cascade;
      drop function access.answer_retention_link, access.retention_link, access.make_retention_link, access.retention_handle, access.retention_case_steps, access.retention_request_steps,
        access.retention_may_go;
    `);
  }
}

const tables = `
  create table retention_request (
    id           uuid primary key default gen_random_uuid(),
    employer_id  uuid not null references employer,
    asked_by     uuid not null references membership,
    asker_name   text not null,
    urgency      text not null check (urgency in ('days', 'harder', 'can_wait')),
    happening    text[] not null default '{}' check (happening <@ array['off_work', 'coming_back', 'tasks_hard', 'others_hard', 'formal_meeting', 'asked_for_help']),
    about_work   text not null default '' check (length(about_work) <= 2000),
    they_know    boolean not null,
    advice_only  boolean not null default false,
    phone        text not null check (length(phone) between 5 and 30),
    ring_by      timestamptz not null,
    state        text not null default 'submitted' check (state in ('submitted', 'screened', 'awaiting_agreement', 'agreed', 'accepted', 'closed')),
    reason       text check (reason in ('advice_given', 'person_said_no', 'no_answer', 'employer_withdrew', 'case_ended', 'not_for_us')),
    reason_for_employer text generated always as (case when reason in ('person_said_no', 'no_answer') then 'not_going_on' else reason end) stored,
    advice       text not null default '' check (length(advice) <= 4000),
    staff_id     uuid references staff_member,
    rung_at      timestamptz,
    changed_at   timestamptz not null default clock_timestamp(),
    created_at   timestamptz not null default clock_timestamp(),
    check (state <> 'closed' or reason is not null)
  );
  create index retention_request_employer on retention_request (employer_id, state);
  create table retention_request_event (
    id                   uuid primary key default gen_random_uuid(),
    retention_request_id uuid not null references retention_request on delete cascade,
    from_state           text,
    to_state             text not null,
    reason               text,
    by_audience          text not null,
    actor                uuid references membership,
    at                   timestamptz not null default clock_timestamp()
  );
  create index retention_request_event_request on retention_request_event (retention_request_id, at);
  create table retention_agreement (
    request_id  uuid primary key references retention_request on delete cascade,
    name        text not null check (length(name) between 1 and 100),
    phone       text not null default '' check (length(phone) <= 30),
    email       text not null default '' check (length(email) <= 254),
    best_time   text not null default '' check (length(best_time) <= 200),
    agreed_at   timestamptz not null default clock_timestamp()
  );
  create table retention_case (
    id            uuid primary key default gen_random_uuid(),
    client_id     uuid not null references client on delete cascade,
    employer_id   uuid references employer,
    employer_name text not null default '' check (length(employer_name) <= 200),
    request_id    uuid unique references retention_request,
    source        text not null check (source in ('employer', 'self', 'professional')),
    urgency       text not null check (urgency in ('days', 'harder', 'can_wait')),
    state         text not null default 'accepted' check (state in ('accepted', 'assessment', 'plan_agreed', 'active', 'monitoring', 'closed')),
    reason        text check (reason in ('same_job', 'new_role', 'new_employer', 'left', 'declined')),
    gets_in_the_way text not null default '' check (length(gets_in_the_way) <= 2000),
    plan          text not null default '' check (length(plan) <= 4000),
    plan_agreed_at timestamptz,
    review_on     date,
    specialist_id uuid references staff_member,
    opened_on     date not null default current_date,
    changed_at    timestamptz not null default clock_timestamp(),
    check ((state = 'closed') = (reason is not null)),
    check (state not in ('plan_agreed', 'active', 'monitoring') or plan_agreed_at is not null)
  );
  create index retention_case_client on retention_case (client_id);
  create table retention_case_event (
    id                uuid primary key default gen_random_uuid(),
    retention_case_id uuid not null references retention_case on delete cascade,
    from_state        text,
    to_state          text not null,
    reason            text,
    by_audience       text not null,
    actor             uuid references membership,
    at                timestamptz not null default clock_timestamp()
  );
  create index retention_case_event_case on retention_case_event (retention_case_id, at);
  alter table adjustment add constraint adjustment_retention_case_fkey foreign key (retention_case) references retention_case;
`;

const steps = `
  create function access.retention_may_go(what text, was text, becomes text) returns boolean language sql immutable as $$
    select becomes = any (case what || ' ' || was
      when 'request submitted' then array['screened', 'closed']
      when 'request screened' then array['awaiting_agreement', 'closed']
      when 'request awaiting_agreement' then array['agreed', 'closed']
      when 'request agreed' then array['accepted', 'closed']
      when 'request accepted' then array['closed']
      when 'case accepted' then array['assessment', 'closed']
      when 'case assessment' then array['plan_agreed', 'closed']
      when 'case plan_agreed' then array['active', 'assessment', 'closed']
      when 'case active' then array['monitoring', 'assessment', 'closed']
      when 'case monitoring' then array['active', 'closed']
      when 'case closed' then array['accepted']
      else '{}'::text[] end)
  $$;
  create function access.retention_request_steps() returns trigger language plpgsql volatile as $$
  begin
    if tg_op = 'UPDATE' and new.state <> old.state and not access.retention_may_go('request', old.state, new.state) then
      raise exception 'a request does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    new.changed_at := clock_timestamp();
    perform pg_notify('alongside', json_build_object('kind', 'retention', 'id', new.id, 'employerId', new.employer_id, 'providerId', (select e.provider_id from employer e where e.id = new.employer_id))::text);
    return new;
  end $$;
  create function access.retention_case_steps() returns trigger language plpgsql volatile as $$
  begin
    if tg_op = 'UPDATE' and new.state <> old.state and not access.retention_may_go('case', old.state, new.state) then
      raise exception 'a case does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    new.changed_at := clock_timestamp();
    perform pg_notify('alongside', json_build_object('kind', 'retention', 'id', new.id, 'clientId', new.client_id, 'providerId', (select c.provider_id from client c where c.id = new.client_id))::text);
    return new;
  end $$;
  call access.definer('access.retention_may_go(text, text, text)', 'persona_specialist', 'persona_employer');
  call access.definer('access.retention_request_steps()');
  call access.definer('access.retention_case_steps()');
  create trigger retention_request_steps before insert or update on retention_request for each row execute function access.retention_request_steps();
  create trigger retention_request_keeps after insert or update of state on retention_request for each row execute function access.keep_event();
  create trigger retention_case_steps before insert or update on retention_case for each row execute function access.retention_case_steps();
  create trigger retention_case_keeps after insert or update of state on retention_case for each row execute function access.keep_event();
`;

/** The note that the employer passes on holds a link. A new note makes the older ones void. */
const agreeing = `
  create function access.make_retention_link(which uuid, hash text) returns boolean language plpgsql volatile as $$
  begin
    perform from retention_request r where r.id = which and r.state = 'awaiting_agreement'
      and (r.employer_id = access.current_employer() or r.employer_id in (select e.id from employer e where e.provider_id = access.current_provider() and access.current_staff() is not null)) for update;
    if not found then return false; end if;
    update single_use_link set used_at = clock_timestamp() where purpose = 'retention_agreement' and subject_id = which and used_at is null;
    perform access.make_link('retention_agreement', null, null, which, hash);
    return true;
  end $$;

  create function access.retention_link(hash text) returns table (employer_name text) language sql stable as $$
    select e.name from access.link_subject(hash, 'retention_agreement') l join retention_request r on r.id = l.subject_id join employer e on e.id = r.employer_id
    where r.state = 'awaiting_agreement'
  $$;

  create function access.answer_retention_link(hash text, agrees boolean, person text, telephone text, mail text, time_to_ring text) returns boolean language plpgsql volatile as $$
  declare link single_use_link := access.spend_link(hash, 'retention_agreement');
  begin
    perform from retention_request r where r.id = link.subject_id and r.state = 'awaiting_agreement' for update;
    if not found then return false; end if;
    if agrees then
      insert into retention_agreement (request_id, name, phone, email, best_time) values (link.subject_id, person, telephone, mail, time_to_ring);
      update retention_request set state = 'agreed' where id = link.subject_id;
    else
      update retention_request set state = 'closed', reason = 'person_said_no' where id = link.subject_id;
    end if;
    return true;
  end $$;
  call access.definer('access.make_retention_link(uuid, text)', 'persona_employer', 'persona_specialist');
  call access.definer('access.retention_link(text)', 'persona_public');
  call access.definer('access.answer_retention_link(text, boolean, text, text, text, text)', 'persona_public');
`;

/** A member of staff with an open case is employed, to their employer; the employer knows of a case only through its own request. */
const stageOfACase = `
  create or replace function access.retention_stage(client uuid, employer uuid) returns int language sql stable as $$
    select coalesce(max(case when r.state = 'closed' then 5 else 4 end) filter (where r.state <> 'closed'), max(case when r.state = 'closed' then 5 else 4 end), 0)
    from retention_case r where r.client_id = client and r.employer_id = employer
  $$;
  call access.definer('access.retention_stage(uuid, uuid)');

  create function access.retention_handle(which uuid) returns uuid language sql stable as $$
    select h.id from retention_case k join handle h on h.client_id = k.client_id and h.employer_id = k.employer_id
    where k.request_id = which and k.employer_id = access.current_employer()
  $$;
  call access.definer('access.retention_handle(uuid)', 'persona_employer');
`;

const gates = `
  call access.gate('retention_request', 'tenant');
  call access.gate('retention_request_event', 'tenant');
  call access.gate('retention_agreement', 'self');
  call access.gate('retention_case', 'self');
  call access.gate('retention_case_event', 'self');

  create policy own on retention_request for select to persona_employer using (employer_id = (select access.current_employer()));
  create policy ask on retention_request for insert to persona_employer
    with check (employer_id = (select access.current_employer()) and asked_by = (select access.current_membership()) and state = 'submitted');
  create policy take_back on retention_request for update to persona_employer using (employer_id = (select access.current_employer()) and state not in ('accepted', 'closed'))
    with check (employer_id = (select access.current_employer()) and state = 'closed' and reason = 'employer_withdrew');
  create policy of_my_service on retention_request to persona_specialist
    using (employer_id in (select id from employer)) with check (employer_id in (select id from employer));
  -- A person's no and no answer look the same to the employer, and who closed it is not said.
  grant select (id, employer_id, asked_by, asker_name, urgency, happening, about_work, they_know, advice_only, phone, ring_by, state, reason_for_employer, advice, rung_at, changed_at, created_at),
    insert, update (state, reason) on retention_request to persona_employer;
  grant select, update on retention_request to persona_specialist;
  create policy as_its_request on retention_request_event for select to persona_employer, persona_specialist using (retention_request_id in (select id from retention_request));
  grant select (id, retention_request_id, to_state, at) on retention_request_event to persona_employer;
  grant select on retention_request_event to persona_specialist;

  create policy of_my_service on retention_agreement for select to persona_specialist using (request_id in (select id from retention_request));
  grant select on retention_agreement to persona_specialist;

  create policy own on retention_case for select to persona_client using (client_id = (select access.current_client()));
  create policy agree_own on retention_case for update to persona_client using (client_id = (select access.current_client())) with check (client_id = (select access.current_client()) and state = 'plan_agreed');
  create policy caseload on retention_case to persona_specialist using (client_id in (select access.caseload())) with check (client_id in (select access.caseload()));
  grant select, update (state, plan_agreed_at) on retention_case to persona_client;
  grant select, insert, update on retention_case to persona_specialist;
  create policy as_its_case on retention_case_event for select to persona_client, persona_specialist using (retention_case_id in (select id from retention_case));
  grant select on retention_case_event to persona_client, persona_specialist;
`;
