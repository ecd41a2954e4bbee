import type { MigrationInterface, QueryRunner } from "typeorm";

/** Statements in the client's words, consents to share them line by line, what came of each, and receipts. */
export class Consent20261121T1020 implements MigrationInterface {
  name = "Consent1795256400000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(sentences);
    await run.query(consents);
    await run.query(gates);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table receipt, recipient_notice, consent_event, consent_item, consent, notice_version, statement, share_item;
    `);
  }
}

/** What can be shared at all, and the exact words of it. What has no code here cannot be shared. */
const sentences = `
  create table share_item (
    code           text primary key,
    label          text not null,
    easy_label     text not null,
    employer_label text not null,
    sensitivity    text not null check (sensitivity in ('S1', 'S2', 'S3')),
    earliest_stage int not null check (earliest_stage between 0 and 5),
    purposes       text[] not null,
    longest_days   int not null,
    position       int not null
  );
  create table statement (
    id            uuid primary key default gen_random_uuid(),
    client_id     uuid not null references client on delete cascade,
    item          text not null references share_item,
    ordinal       int not null default 1,
    version       int not null,
    wording       text not null check (length(wording) between 1 and 500),
    approved_at   timestamptz,
    refused_at    timestamptz,
    superseded_at timestamptz,
    created_by    uuid references membership,
    created_at    timestamptz not null default clock_timestamp(),
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
`;

/** `readers`: the memberships that may read, by name; null: whoever speaks for the employer. */
const consents = `
  create table consent (
    id             uuid primary key default gen_random_uuid(),
    client_id      uuid not null references client on delete cascade,
    recipient      text not null check (recipient in ('employer', 'care_team')),
    employer_id    uuid references employer,
    readers        uuid[] check (cardinality(readers) between 1 and 20),
    purpose        text not null check (purpose in ('introduce', 'interview_adjustments', 'job_adjustments', 'retain', 'return_to_work', 'care_team')),
    vacancy_id     uuid references vacancy,
    notice_version uuid references notice_version,
    status         text not null default 'draft' check (status in ('draft', 'offered', 'given', 'narrowed', 'renewed', 'superseded', 'withdrawn', 'expired', 'declined', 'entered_in_error')),
    answer_by      date,
    valid_from     timestamptz,
    valid_to       timestamptz not null,
    renewed_at     timestamptz,
    ended_at       timestamptz,
    created_by     uuid references membership,
    created_at     timestamptz not null default clock_timestamp(),
    check ((recipient = 'employer') = (employer_id is not null)),
    check ((recipient = 'care_team') = (purpose = 'care_team')),
    check (valid_to <= coalesce(renewed_at, valid_from, created_at) + interval '367 days')
  );
  create index consent_client on consent (client_id, status);
  create index consent_employer on consent (employer_id, client_id);
  create index consent_running_out on consent (valid_to) where ended_at is null;
  create table consent_item (
    consent_id   uuid not null references consent on delete cascade,
    statement_id uuid not null references statement,
    item         text not null references share_item,
    answer       text not null default 'unanswered' check (answer in ('unanswered', 'yes', 'no')),
    first_yes_at timestamptz,
    confirmed_at timestamptz,
    seen_at      timestamptz,
    ended_at     timestamptz,
    primary key (consent_id, statement_id)
  );
  create index consent_item_statement on consent_item (statement_id);
  create table consent_event (
    client_id  uuid not null references client on delete cascade,
    seq        bigint not null,
    consent_id uuid references consent on delete cascade,
    kind       text not null check (kind in ('requested', 'given', 'declined', 'narrowed', 'renewed', 'withdrawn', 'expired', 'superseded', 'entered_in_error')),
    items      text[] not null default '{}',
    channel    text not null default 'self' check (channel in ('self', 'in_person', 'phone', 'paper')),
    witness    text check (length(witness) <= 100),
    actor      uuid references membership,
    at         timestamptz not null,
    told_at    timestamptz,
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
    delivered_at    timestamptz,
    acknowledged_at timestamptz,
    answer          text check (answer in ('erased', 'kept_for_law'))
  );
  create index recipient_notice_employer on recipient_notice (employer_id, created_at);
  create table receipt (
    id         uuid primary key default gen_random_uuid(),
    client_id  uuid not null references client on delete cascade,
    consent_id uuid not null references consent on delete cascade,
    seq        bigint not null,
    kind       text not null check (kind in ('given', 'declined', 'renewed', 'narrowed', 'withdrawn')),
    body       jsonb not null,
    signature  bytea,
    created_at timestamptz not null default clock_timestamp(),
    unique (client_id, seq)
  );
`;

const gates = `
  call access.gate('share_item', 'public');
  call access.gate('statement', 'shared');
  call access.gate('notice_version', 'self');
  call access.gate('consent', 'self');
  call access.gate('consent_item', 'self');
  call access.gate('consent_event', 'self');
  call access.gate('recipient_notice', 'self');
  call access.gate('receipt', 'self');

  create policy anybody on share_item for select using (true);
  grant select on share_item to persona_public, persona_employer, persona_specialist, persona_client;
  do $$ declare gated text; begin
    foreach gated in array array['statement', 'consent', 'consent_event', 'recipient_notice', 'receipt'] loop
      execute format('create policy own on %s for select to persona_client using (client_id = (select access.current_client()))', gated);
      execute format('create policy caseload on %s for select to persona_specialist using (client_id in (select access.caseload()))', gated);
      execute format('grant select on %s to persona_client, persona_specialist', gated);
    end loop;
  end $$;
  create policy of_a_consent on consent_item for select to persona_client, persona_specialist using (consent_id in (select id from consent));
  create policy of_a_consent on notice_version for select to persona_client, persona_specialist using (id in (select notice_version from consent));
  grant select on consent_item, notice_version to persona_client, persona_specialist;
`;
