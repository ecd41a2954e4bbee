import type { MigrationInterface, QueryRunner } from "typeorm";
import { closed as closedBefore, lockAndAppend as before } from "./20261121T1018-the-ledger";

/**
 * Turns at a client's ledger are given in the order of asking, and an entry can name the reader whom a release was for.
 *
 * A row's lock alone goes to whoever comes by when the row was just changed, so that under many readers a withdrawal
 * waited for seconds. And a reader suspended between the decision and the entry was nobody in the entry.
 */
export class TurnsInOrder20261121T1359 implements MigrationInterface {
  name = "TurnsInOrder1795271940000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`drop function ledger.append, ledger.lock`);
    await run.query(lockAndAppend);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function ledger.append, ledger.lock`);
    await run.query(before);
    await run.query(closedBefore);
  }
}

const TURN = 4157;

const lockAndAppend = `
  create function ledger.lock(subject uuid) returns void language plpgsql volatile as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended(subject::text, ${TURN})); -- a queue, first come first served
    perform from ledger.head h where h.client_id = subject for update;
    if not found then
      insert into ledger.head (client_id) values (subject) on conflict do nothing;
      perform from ledger.head h where h.client_id = subject for update;
    end if;
  end $$;

  -- hash = sha256(previous hash || the entry as a JSON array, time in UTC to the microsecond)
  create function ledger.append(subject uuid, what text, ground uuid, to_whom text, employer uuid, why text, codes text[], statements uuid[], reader uuid default null)
  returns bigint language plpgsql volatile as $$
  declare head ledger.head; moment timestamptz := clock_timestamp(); actor uuid := coalesce(reader, access.current_membership()); made bytea;
  begin
    select * into strict head from ledger.head h where h.client_id = subject for update;
    made := sha256(head.hash || convert_to(jsonb_build_array(
      subject, head.seq + 1, to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), what, ground, to_whom, employer, why, codes, statements, actor)::text, 'UTF8'));
    insert into ledger.entry values (subject, head.seq + 1, moment, what, ground, to_whom, employer, why, codes, statements, actor, head.hash, made);
    update ledger.head h set seq = head.seq + 1, hash = made where h.client_id = subject;
    return head.seq + 1;
  end $$;
  call access.definer('ledger.lock(uuid)');
  call access.definer('ledger.append(uuid, text, uuid, text, uuid, text, text[], uuid[], uuid)');
  alter function ledger.append(uuid, text, uuid, text, uuid, text, text[], uuid[], uuid) set timezone = 'UTC';
`;
