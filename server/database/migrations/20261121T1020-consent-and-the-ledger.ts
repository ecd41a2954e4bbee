import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Statements, consents, the ledger, and `disclose`: the one way anything about a client leaves.
 *
 * Everything that decides or changes what may leave takes the client's ledger head first, so there is one order of
 * events per client and no disclosure can follow the withdrawal of its ground.
 */
export class ConsentAndTheLedger20261121T1020 implements MigrationInterface {
  name = "ConsentAndTheLedger1795256400000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(theLedger);
    await run.query(disclose);
    await run.query(withdraw);
    await run.query(gates);
    await run.query(catalogue);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.withdraw, access.disclose_many, access.disclose;
      drop function ledger.append, ledger.lock;
      drop table recipient_notice, consent_event, consent_item, consent, notice_version, statement, share_item;
      drop table ledger.entry, ledger.head;
    `);
  }
}

const tables = `
  create table share_item (
    code           text primary key,
    label          text not null,
    employer_label text not null,
    sensitivity    text not null check (sensitivity in ('S1', 'S2', 'S3')),
    earliest_stage int not null check (earliest_stage between 0 and 5),
    purposes       text[] not null,
    longest_days   int not null,
    position       int not null
  );
  create table statement (
    id          uuid primary key default gen_random_uuid(),
    client_id   uuid not null references client on delete cascade,
    item        text not null references share_item,
    ordinal     int not null default 1,
    version     int not null,
    wording     text not null check (length(wording) between 1 and 500),
    approved_at timestamptz,
    superseded_at timestamptz,
    created_by  uuid references membership,
    created_at  timestamptz not null default clock_timestamp(),
    unique (client_id, item, ordinal, version)
  );
  create table notice_version (
    id         uuid primary key default gen_random_uuid(),
    language   text not null default 'en',
    format     text not null default 'plain',
    wording    text not null,
    sha256     text not null unique,
    created_at timestamptz not null default clock_timestamp()
  );
  create table consent (
    id             uuid primary key default gen_random_uuid(),
    client_id      uuid not null references client on delete cascade,
    recipient      text not null check (recipient in ('employer', 'care_team')),
    employer_id    uuid references employer,
    purpose        text not null check (purpose in ('introduce', 'interview_adjustments', 'job_adjustments', 'retain', 'return_to_work', 'care_team')),
    vacancy_id     uuid references vacancy,
    notice_version uuid references notice_version,
    status         text not null default 'draft' check (status in ('draft', 'offered', 'given', 'narrowed', 'renewed', 'superseded', 'withdrawn', 'expired', 'declined', 'entered_in_error')),
    answer_by      date,
    valid_from     timestamptz,
    valid_to       timestamptz not null,
    ended_at       timestamptz,
    created_by     uuid references membership,
    created_at     timestamptz not null default clock_timestamp(),
    check ((recipient = 'employer') = (employer_id is not null)),
    check (valid_to <= coalesce(valid_from, created_at) + interval '366 days')
  );
  create index consent_client on consent (client_id, status);
  create index consent_employer on consent (employer_id, client_id);
  create table consent_item (
    consent_id   uuid not null references consent on delete cascade,
    statement_id uuid not null references statement,
    item         text not null references share_item,
    answer       text not null default 'unanswered' check (answer in ('unanswered', 'yes', 'no')),
    ended_at     timestamptz,
    primary key (consent_id, statement_id)
  );
  create table consent_event (
    client_id  uuid not null references client on delete cascade,
    seq        bigint not null,
    consent_id uuid references consent on delete cascade,
    kind       text not null check (kind in ('requested', 'given', 'declined', 'narrowed', 'renewed', 'withdrawn', 'expired', 'superseded', 'entered_in_error')),
    items      text[] not null default '{}',
    channel    text not null default 'self' check (channel in ('self', 'in_person', 'phone', 'paper')),
    witness    text,
    actor      uuid references membership,
    at         timestamptz not null,
    primary key (client_id, seq)
  );
  create table recipient_notice (
    id              uuid primary key default gen_random_uuid(),
    client_id       uuid not null references client on delete cascade,
    employer_id     uuid references employer,
    handle          uuid references handle,
    consent_id      uuid not null references consent on delete cascade,
    kind            text not null check (kind in ('no_longer_shared', 'corrected', 'please_erase')),
    created_at      timestamptz not null default clock_timestamp(),
    acknowledged_at timestamptz,
    answer          text check (answer in ('erased', 'kept_for_law'))
  );
  create table ledger.head (
    client_id uuid primary key,
    seq       bigint not null default 0,
    hash      bytea not null default sha256('')
  ) with (fillfactor = 60);
  create table ledger.entry (
    client_id     uuid not null,
    seq           bigint not null,
    at            timestamptz not null,
    kind          text not null,
    consent_id    uuid,
    recipient     text,
    employer_id   uuid,
    purpose       text,
    items         text[] not null default '{}',
    statement_ids uuid[] not null default '{}',
    actor         uuid,
    prev          bytea not null,
    hash          bytea not null,
    primary key (client_id, seq)
  );
`;

/** Codes and ids of versions only, so that erasure does not break the chain. */
const theLedger = `
  create function ledger.lock(subject uuid) returns void language plpgsql volatile as $$
  begin
    perform from ledger.head h where h.client_id = subject for update;
    if not found then
      insert into ledger.head (client_id) values (subject) on conflict do nothing;
      perform from ledger.head h where h.client_id = subject for update;
    end if;
  end $$;

  create function ledger.append(subject uuid, what text, ground uuid, to_whom text, employer uuid, why text, codes text[], statements uuid[])
  returns bigint language plpgsql volatile as $$
  declare head ledger.head; moment timestamptz := clock_timestamp(); actor uuid := access.current_membership(); made bytea;
  begin
    select * into strict head from ledger.head h where h.client_id = subject for update;
    made := sha256(head.hash || convert_to(jsonb_build_array(
      subject, head.seq + 1, to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), what, ground, to_whom, employer, why, codes, statements, actor)::text, 'UTF8'));
    insert into ledger.entry values (subject, head.seq + 1, moment, what, ground, to_whom, employer, why, codes, statements, actor, head.hash, made);
    update ledger.head h set seq = head.seq + 1, hash = made where h.client_id = subject;
    return head.seq + 1;
  end $$;
`;

const disclose = `
  create function access.disclose_many(handles uuid[], wanted_purpose text, wanted text[])
  returns table (handle uuid, statement_id uuid, item text, label text, wording text, shared_until timestamptz) language plpgsql volatile as $$
  declare
    me uuid := access.current_employer();            -- from the session row; null: nobody
    person record;
    ground consent;
    given uuid[];
  begin
    if me is null or pg_is_in_recovery() or cardinality(handles) > 25 then return; end if;
    -- Locks in the clients' order, so that two lists can never wait for each other.
    for person in select h.id, h.client_id from public.handle h where h.employer_id = me and h.id = any (handles) order by h.client_id loop
      perform ledger.lock(person.client_id);         -- the lock first; what follows reads a fresh snapshot
      for ground in
        select c.* from consent c
        where c.client_id = person.client_id and c.employer_id = me and c.purpose = wanted_purpose
          and c.status in ('given', 'narrowed', 'renewed') and c.ended_at is null
          and c.valid_from <= clock_timestamp() and clock_timestamp() < c.valid_to
        order by c.valid_from, c.id
      loop
        select array_agg(i.statement_id order by s.position, i.statement_id) into given
        from consent_item i join share_item s on s.code = i.item
        where i.consent_id = ground.id and i.answer = 'yes' and i.ended_at is null and i.item = any (wanted)
          and wanted_purpose = any (s.purposes) and s.earliest_stage <= access.stage(person.client_id, me);
        continue when given is null;
        perform ledger.append(person.client_id, 'disclosed', ground.id, 'employer', me, wanted_purpose,
          (select array_agg(distinct i.item) from consent_item i where i.consent_id = ground.id and i.statement_id = any (given)), given);
        return query
          select person.id, t.id, t.item, s.employer_label, t.wording, ground.valid_to
          from statement t join share_item s on s.code = t.item where t.id = any (given) order by s.position, t.ordinal, t.id;
      end loop;
    end loop;
  end $$;

  create function access.disclose(wanted_handle uuid, wanted_purpose text, wanted text[])
  returns table (statement_id uuid, item text, label text, wording text, shared_until timestamptz) language sql volatile as $$
    select d.statement_id, d.item, d.label, d.wording, d.shared_until from access.disclose_many(array[wanted_handle], wanted_purpose, wanted) d
  $$;
`;

/** One line, one consent, one employer, or everything: whatever is named narrows what ends. Nothing named: everything. */
const withdraw = `
  create function access.withdraw(subject uuid, which_consent uuid default null, which_statement uuid default null, which_employer uuid default null,
    by_channel text default 'self', by_witness text default null)
  returns int language plpgsql volatile as $$
  declare
    may boolean := coalesce(subject = access.current_client(), false) or coalesce(subject in (select access.caseload()), false);
    k record; codes text[]; place bigint; ended int := 0; whole boolean;
  begin
    if not may then return null; end if;
    perform ledger.lock(subject);
    for k in
      select c.* from consent c
      where c.client_id = subject and c.ended_at is null and c.status in ('offered', 'given', 'narrowed', 'renewed')
        and (which_consent is null or c.id = which_consent)
        and (which_employer is null or c.employer_id = which_employer)
        and (which_statement is null or exists (select from consent_item i where i.consent_id = c.id and i.statement_id = which_statement and i.answer = 'yes' and i.ended_at is null))
      order by c.id
    loop
      update consent_item i set ended_at = clock_timestamp()
      where i.consent_id = k.id and i.ended_at is null and (which_statement is null or i.statement_id = which_statement);
      select array_agg(distinct i.item) into codes from consent_item i where i.consent_id = k.id and i.answer = 'yes' and (which_statement is null or i.statement_id = which_statement);
      whole := not exists (select from consent_item i where i.consent_id = k.id and i.answer = 'yes' and i.ended_at is null);
      update consent set status = case when whole then 'withdrawn' else 'narrowed' end, ended_at = case when whole then clock_timestamp() end where id = k.id;
      place := ledger.append(subject, case when whole then 'withdrawn' else 'narrowed' end, k.id, k.recipient, k.employer_id, k.purpose, coalesce(codes, '{}'), '{}');
      insert into consent_event (client_id, seq, consent_id, kind, items, channel, witness, actor, at)
      values (subject, place, k.id, case when whole then 'withdrawn' else 'narrowed' end, coalesce(codes, '{}'), by_channel, by_witness, access.current_membership(), clock_timestamp());
      if k.employer_id is not null and k.status <> 'offered' then
        insert into recipient_notice (client_id, employer_id, handle, consent_id, kind)
        select subject, k.employer_id, h.id, k.id, 'no_longer_shared' from handle h where h.client_id = subject and h.employer_id = k.employer_id;
        perform pg_notify('alongside', json_build_object('kind', 'shared', 'employerId', k.employer_id,
          'id', (select h.id from handle h where h.client_id = subject and h.employer_id = k.employer_id))::text);
      end if;
      ended := ended + 1;
    end loop;
    return ended;
  end $$;
`;

const gates = `
  call access.gate('share_item', 'public');
  call access.gate('statement', 'shared');
  call access.gate('notice_version', 'public');
  call access.gate('consent', 'self');
  call access.gate('consent_item', 'self');
  call access.gate('consent_event', 'self');
  call access.gate('recipient_notice', 'self');
  call access.gate('ledger.head', 'self');
  call access.gate('ledger.entry', 'self');

  call access.definer('ledger.lock(uuid)');
  call access.definer('ledger.append(uuid, text, uuid, text, uuid, text, text[], uuid[])');
  call access.definer('access.disclose_many(uuid[], text, text[])', 'persona_employer');
  call access.definer('access.disclose(uuid, text, text[])', 'persona_employer');
  call access.definer('access.withdraw(uuid, uuid, uuid, uuid, text, text)', 'persona_client', 'persona_specialist');
  alter function ledger.append(uuid, text, uuid, text, uuid, text, text[], uuid[]) set timezone = 'UTC';

  create policy anybody on share_item for select using (true);
  create policy anybody on notice_version for select using (true);
  grant select on share_item, notice_version to persona_public, persona_employer, persona_specialist, persona_client;
  grant insert on notice_version to persona_specialist;
  create policy staff_write on notice_version for insert to persona_specialist with check ((select access.current_staff()) is not null);

  create policy own on statement for select to persona_client using (client_id = (select access.current_client()));
  create policy caseload on statement to persona_specialist
    using (client_id in (select access.caseload())) with check (client_id in (select access.caseload()) and approved_at is null);
  create policy own on consent for select to persona_client using (client_id = (select access.current_client()));
  create policy caseload on consent for select to persona_specialist using (client_id in (select access.caseload()));
  create policy own on consent_item for select to persona_client using (consent_id in (select id from consent));
  create policy caseload on consent_item for select to persona_specialist using (consent_id in (select id from consent));
  create policy own on consent_event for select to persona_client using (client_id = (select access.current_client()));
  create policy caseload on consent_event for select to persona_specialist using (client_id in (select access.caseload()));
  create policy own on recipient_notice for select to persona_client using (client_id = (select access.current_client()));
  create policy caseload on recipient_notice for select to persona_specialist using (client_id in (select access.caseload()));
  create policy own on ledger.entry for select to persona_client using (client_id = (select access.current_client()));
  create policy caseload on ledger.entry for select to persona_specialist using (client_id in (select access.caseload()));
  grant usage on schema ledger to persona_client, persona_specialist;
  grant select on statement, consent, consent_item, consent_event, recipient_notice, ledger.entry to persona_client, persona_specialist;
  grant insert on statement to persona_specialist;
`;

const year = 366;
const quarter = 90;
const items: [code: string, label: string, employerLabel: string, sensitivity: string, stage: number, purposes: string[], days: number][] = [
  ["name", "Your name", "Name", "S1", 1, ["introduce"], year],
  ["association", "That we support you", "Supported by", "S2", 1, ["introduce"], year],
  ["contact_via_specialist", "How to reach you", "Contact", "S1", 1, ["introduce"], year],
  ["skills_summary", "What you're good at", "Skills and experience", "S1", 1, ["introduce"], year],
  ["availability", "When you could work", "When I can work", "S1", 1, ["introduce"], year],
  ["travel", "How you'd get there", "Getting there", "S1", 1, ["introduce"], year],
  ["interview_adjustment", "What would help at the interview", "At the interview", "S2", 2, ["interview_adjustments"], year],
  ["job_adjustment", "What would help in the job", "What helps at work", "S2", 3, ["job_adjustments", "retain"], year],
  ["effect_on_work", "How it affects your work", "How it affects work", "S3", 3, ["job_adjustments", "retain", "return_to_work"], quarter],
  ["work_progress", "How work is going", "How work is going", "S2", 0, ["care_team"], year],
  ["condition", "A health condition", "Health condition", "S3", 4, ["retain", "return_to_work"], quarter],
  ["crisis_plan", "What to do in a bad week", "What to do in a bad week", "S3", 4, ["retain", "return_to_work"], quarter],
];

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const catalogue = `insert into share_item (code, label, employer_label, sensitivity, earliest_stage, purposes, longest_days, position) values ${items
  .map(([code, label, employerLabel, sensitivity, stage, purposes, days], position) =>
    `(${[code, label, employerLabel, sensitivity].map(quote).join(", ")}, ${stage}, array[${purposes.map(quote).join(", ")}], ${days}, ${position})`)
  .join(", ")}`;
