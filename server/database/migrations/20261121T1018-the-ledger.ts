import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The ledger: for each client, one chain of what was asked, agreed, read and stopped.
 *
 * Everything that decides or changes what may leave takes the client's ledger head first, so there is one order of
 * events per client and no disclosure can follow the withdrawal of its ground.
 */
export class TheLedger20261121T1018 implements MigrationInterface {
  name = "TheLedger1795256280000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(theLedger);
    await run.query(lockAndAppend);
    await run.query(closed);
    await run.query(gates);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function ledger.append, ledger.lock; drop table ledger.entry, ledger.head`);
  }
}

/** Codes and ids of versions only, so that erasure does not break the chain. */
const theLedger = `
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

/** Taking a client's turn, and adding to their chain. */
export const lockAndAppend = `
  create function ledger.lock(subject uuid) returns void language plpgsql volatile as $$
  begin
    perform from ledger.head h where h.client_id = subject for update;
    if not found then
      insert into ledger.head (client_id) values (subject) on conflict do nothing;
      perform from ledger.head h where h.client_id = subject for update;
    end if;
  end $$;

  -- hash = sha256(previous hash || the entry as a JSON array, time in UTC to the microsecond)
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

export const closed = `
  call access.definer('ledger.lock(uuid)');
  call access.definer('ledger.append(uuid, text, uuid, text, uuid, text, text[], uuid[])');
  alter function ledger.append(uuid, text, uuid, text, uuid, text, text[], uuid[]) set timezone = 'UTC';
`;

const gates = `
  call access.gate('ledger.head', 'self');
  call access.gate('ledger.entry', 'self');

  create policy own on ledger.head for select to persona_client using (client_id = (select access.current_client()));
  create policy own on ledger.entry for select to persona_client using (client_id = (select access.current_client()));
  create policy caseload on ledger.head for select to persona_specialist using (client_id in (select access.caseload()));
  create policy caseload on ledger.entry for select to persona_specialist using (client_id in (select access.caseload()));
  grant usage on schema ledger to persona_client, persona_specialist;
  grant select on ledger.head, ledger.entry to persona_client, persona_specialist;
`;
