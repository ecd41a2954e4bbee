import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Reasonable adjustments, from a suggestion to a review: barrier, adjustment, effect, owner, start, review, cost.
 *
 * Employers hold no privilege here. They learn of one that was raised with them through `access.adjustments_for_me`,
 * which gives their own side of it; what the person asks for comes through `disclose`, and goes when it is no longer
 * shared. What an employer agreed to stays, in its own words.
 */
export class Adjustments20261121T1140 implements MigrationInterface {
  name = "Adjustments1795261200000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(steps);
    await run.query(raising);
    await run.query(forEmployers);
    await run.query(gates);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table adjustment_event, adjustment, staying_well cascade;
      drop function access.answer_adjustment, access.adjustments_for_me, access.raise_adjustment, access.adjustment_steps, access.adjustment_may_go;
    `);
  }
}

const tables = `
  create table adjustment (
    id              uuid primary key default gen_random_uuid(),
    client_id       uuid not null references client on delete cascade,
    employer_id     uuid not null references employer,
    introduction_id uuid references introduction,
    placement_id    uuid references placement,
    retention_case  uuid,
    purpose         text not null check (purpose in ('interview_adjustments', 'job_adjustments', 'retain')),
    category        text not null check (length(category) <= 40),
    code            text check (length(code) <= 40),
    barrier         text not null check (length(barrier) between 1 and 500),
    expected_effect text not null default '' check (length(expected_effect) <= 500),
    statement_id    uuid not null references statement,
    consent_id      uuid references consent on delete set null,
    state           text not null default 'suggested' check (state in (
      'suggested', 'client_agrees', 'not_raised', 'proposed', 'clarification', 'agreed', 'on_trial', 'alternative_offered', 'declined',
      'in_place', 'working', 'modify', 'no_longer_needed')),
    reason          text check (length(reason) <= 500),
    raised_at       timestamptz,
    answer_by       date,
    employer_wording text check (length(employer_wording) between 1 and 500),
    alternative     text check (length(alternative) between 1 and 500),
    employer_note   text check (length(employer_note) <= 500),
    question        text check (length(question) between 1 and 500),
    question_answer text check (length(question_answer) <= 500),
    owner_name      text check (length(owner_name) <= 100),
    starts_on       date,
    trial_until     date,
    review_on       date,
    look_again_on   date,
    cost_pence      int check (cost_pence >= 0),
    who_pays        text check (who_pays in ('no_cost', 'employer', 'access_to_work', 'shared')),
    created_by      uuid references membership,
    changed_at      timestamptz not null default clock_timestamp(),
    created_at      timestamptz not null default clock_timestamp(),
    check (num_nonnulls(introduction_id, placement_id, retention_case) = 1),
    check (state <> 'declined' or length(trim(coalesce(reason, ''))) > 0 and look_again_on is not null),
    check (state <> 'on_trial' or trial_until is not null),
    check (state <> 'alternative_offered' or alternative is not null),
    check (state not in ('agreed', 'in_place') or employer_wording is not null and review_on is not null)
  );
  comment on column adjustment.barrier is 'What gets in the way at work, in everyday words; never a diagnosis. The client and their service see it.';
  comment on column adjustment.statement_id is 'What is asked for: the words the client approves for the employer.';
  create index adjustment_client on adjustment (client_id, state);
  create index adjustment_employer on adjustment (employer_id, state);
  create table adjustment_event (
    id            uuid primary key default gen_random_uuid(),
    adjustment_id uuid not null references adjustment on delete cascade,
    from_state    text,
    to_state      text not null,
    reason        text,
    by_audience   text not null,
    actor         uuid references membership,
    at            timestamptz not null default clock_timestamp()
  );
  create index adjustment_event_adjustment on adjustment_event (adjustment_id, at);
  create table staying_well (
    client_id   uuid primary key references client on delete cascade,
    first_signs text not null default '' check (length(first_signs) <= 1000),
    what_helps  text not null default '' check (length(what_helps) <= 1000),
    who_i_call  text not null default '' check (length(who_i_call) <= 1000),
    changed_at  timestamptz not null default clock_timestamp()
  );
  comment on table staying_well is 'The person''s own page for bad days. No function discloses it.';
`;

const steps = `
  create function access.adjustment_may_go(was text, becomes text) returns boolean language sql immutable as $$
    select becomes = any (case was
      when 'suggested' then array['client_agrees', 'proposed', 'not_raised']
      when 'client_agrees' then array['proposed', 'not_raised']
      when 'not_raised' then array['suggested', 'client_agrees', 'proposed']
      when 'proposed' then array['clarification', 'agreed', 'on_trial', 'alternative_offered', 'declined', 'not_raised']
      when 'clarification' then array['proposed', 'agreed', 'on_trial', 'alternative_offered', 'declined', 'not_raised']
      when 'alternative_offered' then array['agreed', 'proposed', 'not_raised']
      when 'on_trial' then array['agreed', 'on_trial', 'alternative_offered', 'declined', 'no_longer_needed']
      when 'declined' then array['proposed', 'no_longer_needed']
      when 'agreed' then array['in_place', 'modify', 'no_longer_needed']
      when 'in_place' then array['working', 'modify', 'no_longer_needed']
      when 'working' then array['modify', 'no_longer_needed']
      when 'modify' then array['proposed', 'agreed', 'no_longer_needed']
      else '{}'::text[] end)
  $$;
  create function access.adjustment_steps() returns trigger language plpgsql volatile as $$
  begin
    if tg_op = 'UPDATE' and new.state <> old.state and not access.adjustment_may_go(old.state, new.state) then
      raise exception 'an adjustment does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    new.changed_at := clock_timestamp();
    perform pg_notify('alongside', json_strip_nulls(json_build_object('kind', 'adjustment', 'id', new.id, 'clientId', new.client_id,
      'providerId', (select c.provider_id from client c where c.id = new.client_id), 'employerId', case when new.raised_at is not null then new.employer_id end))::text);
    return new;
  end $$;
  call access.definer('access.adjustment_may_go(text, text)', 'persona_specialist', 'persona_client');
  call access.definer('access.adjustment_steps()');
  create trigger adjustment_steps before insert or update on adjustment for each row execute function access.adjustment_steps();
  create trigger adjustment_keeps after insert or update of state on adjustment for each row execute function access.keep_event();
`;

/** The client's yes: their words are approved, shared with this one employer for this one purpose, and raised. */
const raising = `
  create function access.raise_adjustment(which uuid, until date, answer_by date, notice text, out outcome text, out receipt_id uuid) language plpgsql volatile as $$
  declare a adjustment; k consent; asked record; answered record; problem text;
  begin
    select * into a from adjustment x where x.id = which and x.client_id = access.current_client() for update;
    if not found then outcome := 'not_found'; return; end if;
    if a.state not in ('suggested', 'client_agrees', 'not_raised') then outcome := 'raised'; return; end if;
    perform ledger.lock(a.client_id);
    if (select t.approved_at is null from statement t where t.id = a.statement_id) then
      select * into asked from access.approve_statement(a.statement_id);
      if asked.outcome <> 'approved' then outcome := asked.outcome; return; end if;
    end if;
    k.client_id := a.client_id; k.recipient := 'employer'; k.employer_id := a.employer_id; k.purpose := a.purpose;
    problem := access.asking_problem(k, array[a.statement_id], until, least(access.today() + 14, until));
    if problem = 'too_early' then
      update adjustment set state = 'client_agrees' where id = which and state <> 'client_agrees';
      outcome := 'too_early'; return;
    end if;
    if problem is not null and problem <> 'already_asked' then outcome := problem; return; end if;
    k.valid_to := (until + 1)::timestamp at time zone 'Europe/London';
    insert into notice_version (wording, sha256) values (notice, encode(sha256(convert_to(notice, 'UTF8')), 'hex')) on conflict (sha256) do nothing;
    select n.id into k.notice_version from notice_version n where n.sha256 = encode(sha256(convert_to(notice, 'UTF8')), 'hex');
    insert into handle (employer_id, client_id) values (a.employer_id, a.client_id) on conflict do nothing;
    k.id := access.offer(k, array[a.statement_id], least(access.today() + 14, until));
    select * into answered from access.answer(k.id, array[a.statement_id]);
    if answered.outcome <> 'given' then raise exception 'the answer was not kept' using errcode = 'check_violation'; end if;
    update adjustment x set state = 'proposed', raised_at = clock_timestamp(), consent_id = k.id, answer_by = raise_adjustment.answer_by, reason = null where x.id = which;
    receipt_id := answered.receipt_id;
    outcome := 'raised';
  end $$;
  call access.definer('access.raise_adjustment(uuid, date, date, text)', 'persona_client');
`;

const forEmployers = `
  create function access.adjustments_for_me(which uuid default null) returns table (
    id uuid, handle uuid, purpose text, statement_id uuid, introduction_id uuid, state text, reason text, raised_at timestamptz, answer_by date,
    employer_wording text, alternative text, employer_note text, question text, question_answer text, owner_name text, starts_on date, trial_until date, review_on date,
    look_again_on date, cost_pence int, who_pays text, changed_at timestamptz, contact_name text, contact_phone text, events jsonb
  ) language sql stable as $$
    select a.id, h.id, a.purpose, a.statement_id, a.introduction_id, a.state, a.reason, a.raised_at, a.answer_by,
      a.employer_wording, a.alternative, a.employer_note, a.question, a.question_answer, a.owner_name, a.starts_on, a.trial_until, a.review_on,
      a.look_again_on, a.cost_pence, a.who_pays, a.changed_at, s.display_name, s.phone,
      (select coalesce(jsonb_agg(jsonb_build_object('to', e.to_state, 'by', e.by_audience, 'at', e.at) order by e.at), '[]')
         from adjustment_event e where e.adjustment_id = a.id and e.at >= a.raised_at)
    from adjustment a
    join handle h on h.employer_id = a.employer_id and h.client_id = a.client_id
    join client c on c.id = a.client_id left join staff_member s on s.id = c.specialist_id
    where a.employer_id = access.current_employer() and a.raised_at is not null and a.state not in ('suggested', 'client_agrees', 'not_raised')
      and (which is null or a.id = which)
    order by a.changed_at desc, a.id
  $$;

  create function access.answer_adjustment(which uuid, becomes text, change jsonb) returns text language plpgsql volatile as $$
  declare a adjustment;
  begin
    select * into a from adjustment x where x.id = which and x.employer_id = access.current_employer() and x.raised_at is not null
      and x.state not in ('suggested', 'client_agrees', 'not_raised') for update;
    if not found then return 'not_found'; end if;
    if becomes not in ('clarification', 'agreed', 'on_trial', 'alternative_offered', 'declined', 'in_place') or not access.adjustment_may_go(a.state, becomes) then return 'not_now'; end if;
    update adjustment x set
      state = becomes,
      reason = case when becomes = 'declined' then change->>'reason' end,
      employer_wording = coalesce(change->>'employer_wording', x.employer_wording),
      alternative = coalesce(change->>'alternative', x.alternative),
      employer_note = coalesce(change->>'employer_note', x.employer_note),
      question = coalesce(change->>'question', x.question),
      owner_name = coalesce(change->>'owner_name', x.owner_name),
      starts_on = coalesce((change->>'starts_on')::date, x.starts_on),
      trial_until = coalesce((change->>'trial_until')::date, x.trial_until),
      review_on = coalesce((change->>'review_on')::date, x.review_on),
      look_again_on = coalesce((change->>'look_again_on')::date, x.look_again_on),
      cost_pence = coalesce((change->>'cost_pence')::int, x.cost_pence),
      who_pays = coalesce(change->>'who_pays', x.who_pays)
    where x.id = which;
    -- Trying for longer is a step too, though the state stays.
    if a.state = becomes then insert into adjustment_event (adjustment_id, from_state, to_state, by_audience, actor) values (which, a.state, becomes, 'employers', access.current_membership()); end if;
    return 'done';
  end $$;
  call access.definer('access.adjustments_for_me(uuid)', 'persona_employer');
  call access.definer('access.answer_adjustment(uuid, text, jsonb)', 'persona_employer');
`;

const gates = `
  call access.gate('adjustment', 'self');
  call access.gate('adjustment_event', 'self');
  call access.gate('staying_well', 'self');
  create policy own on adjustment for select to persona_client using (client_id = (select access.current_client()));
  create policy answer_own on adjustment for update to persona_client using (client_id = (select access.current_client())) with check (client_id = (select access.current_client()));
  create policy caseload on adjustment to persona_specialist using (client_id in (select access.caseload())) with check (client_id in (select access.caseload()));
  grant select, update (state, reason, starts_on, employer_wording, review_on) on adjustment to persona_client;
  grant select, insert, update on adjustment to persona_specialist;
  create policy as_its_adjustment on adjustment_event for select to persona_client, persona_specialist using (adjustment_id in (select id from adjustment));
  grant select on adjustment_event to persona_client, persona_specialist;
  create policy own on staying_well to persona_client using (client_id = (select access.current_client())) with check (client_id = (select access.current_client()));
  create policy caseload on staying_well for select to persona_specialist using (client_id in (select access.caseload()));
  grant select, insert, update on staying_well to persona_client;
  grant select on staying_well to persona_specialist;
`;
