import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The database's side of the journal outside it: which journal it belongs to, whether it may share just now, and each
 * act that ended sharing, with its place in the journal.
 *
 * Triggers on the tables note the endings, so no function can forget; a transaction of the program's cannot commit one
 * that has no place in the journal yet. What ends by the clock is not noted: `valid_to` is in the row itself, so a
 * restored database ends it too.
 */
export class TheJournal20261121T1330 implements MigrationInterface {
  name = "TheJournal1795267800000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(noting);
    await run.query(committing);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop trigger line_ended on consent_item;
      drop trigger line_deleted on consent_item;
      drop trigger consent_ended on consent;
      drop trigger consent_deleted on consent;
      drop trigger words_ended on statement;
      drop trigger client_deleted on client;
      drop table ledger.ending, access.journal;
      drop function access.disclosures_open, access.endings, access.journalled, ledger.ending_is_journalled,
        ledger.note_ending, ledger.line_ended, ledger.consent_ended, ledger.words_ended, ledger.client_deleted;
    `);
  }
}

const tables = `
  create table access.journal (
    only_one       boolean primary key default true check (only_one),
    id             uuid not null,
    closed_at      timestamptz,
    closed_because text check (closed_because in ('behind', 'journal_gone', 'journal_changed', 'no_identity')),
    check ((closed_at is null) = (closed_because is null))
  );
  comment on column access.journal.id is 'Made at the first start; names the journal''s file.';
  create table ledger.ending (
    id            bigint generated always as identity primary key,
    xid           xid8 not null default pg_current_xact_id(),
    kind          text not null check (kind in ('ended', 'shortened', 'superseded', 'stepped_back', 'erased', 'root')),
    client_id     uuid,
    consent_id    uuid,
    statement_ids uuid[],
    detail        jsonb not null default '{}',
    at            timestamptz not null default clock_timestamp(),
    writer        text,
    place         int,
    hash          bytea,
    unique (writer, place),
    check ((writer is null) = (hash is null) and (place is null) = (hash is null))
  );
  comment on column ledger.ending.writer is 'With place and hash: where the journal has it.';
  create index ending_open on ledger.ending (xid) where hash is null;
  create index ending_client on ledger.ending (client_id);
  call access.gate('access.journal', 'self');
  call access.gate('ledger.ending', 'self');

  create function access.disclosures_open() returns boolean language sql stable as $$
    select not exists (select from access.journal j where j.closed_at is not null)
  $$;
  comment on function access.disclosures_open is 'False after a restore, until the journal of withdrawals and erasures has been replayed.';
  call access.definer('access.disclosures_open()', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client', 'persona_worker');
`;

/** One row an act, however many lines it ends. Only what would go on without the act is noted. `WHEN` keeps readings free of it. */
const noting = `
  -- INFO goes to the client whatever it is set to, and to no log: the program asks for the endings before it commits.
  create function ledger.note_ending(what text, client uuid, consent uuid default null, lines uuid[] default null, particulars jsonb default '{}') returns void language plpgsql volatile as $$
  begin
    if what = 'ended' then
      update ledger.ending e set statement_ids = e.statement_ids || lines
      where e.xid = pg_current_xact_id() and e.hash is null and e.kind = 'ended' and e.consent_id = consent;
      if found then return; end if;
    end if;
    raise info 'sharing ended' using errcode = 'AL002';
    insert into ledger.ending (kind, client_id, consent_id, statement_ids, detail) values (what, client, consent, lines, particulars);
  end $$;

  create function ledger.line_ended() returns trigger language plpgsql volatile as $$
  begin
    perform ledger.note_ending('ended', c.client_id, c.id, array[old.statement_id]) from consent c
    where c.id = old.consent_id and c.status in ('given', 'narrowed', 'renewed') and c.ended_at is null and c.valid_to > clock_timestamp();
    return null;
  end $$;

  -- An agreement that ends with lines still in it, lasts less long, or is for fewer readers. An expired one ended by itself.
  create function ledger.consent_ended() returns trigger language plpgsql volatile as $$
  begin
    if old.valid_to <= clock_timestamp() then return null; end if;
    if tg_op = 'DELETE' then
      perform ledger.note_ending('ended', old.client_id, old.id);
    elsif new.ended_at is not null or new.status not in ('given', 'narrowed', 'renewed') then
      perform ledger.note_ending('ended', old.client_id, old.id, array_agg(i.statement_id order by i.statement_id))
      from consent_item i where i.consent_id = old.id and i.answer = 'yes' and i.ended_at is null having count(*) > 0;
    elsif new.valid_to < old.valid_to or (new.readers is not null and (old.readers is null or not old.readers <@ new.readers)) then
      perform ledger.note_ending('shortened', old.client_id, old.id, null, jsonb_build_object('until', new.valid_to, 'readers', new.readers));
    end if;
    return null;
  end $$;

  create function ledger.words_ended() returns trigger language plpgsql volatile as $$
  begin
    perform ledger.note_ending('superseded', old.client_id, null, array[old.id]);
    return null;
  end $$;
  create function ledger.client_deleted() returns trigger language plpgsql volatile as $$
  begin
    perform ledger.note_ending('erased', old.id);
    return null;
  end $$;

  call access.definer('ledger.note_ending(text, uuid, uuid, uuid[], jsonb)');
  call access.definer('ledger.line_ended()');
  call access.definer('ledger.consent_ended()');
  call access.definer('ledger.words_ended()');
  call access.definer('ledger.client_deleted()');
  create trigger line_ended after update of ended_at, answer on consent_item for each row
    when (old.answer = 'yes' and old.ended_at is null and (new.ended_at is not null or new.answer <> 'yes')) execute function ledger.line_ended();
  create trigger line_deleted after delete on consent_item for each row
    when (old.answer = 'yes' and old.ended_at is null) execute function ledger.line_ended();
  create trigger consent_ended after update of status, ended_at, valid_to, readers on consent for each row
    when (old.status in ('given', 'narrowed', 'renewed') and old.ended_at is null
      and (new.ended_at is not null or new.status not in ('given', 'narrowed', 'renewed') or new.valid_to < old.valid_to or new.readers is distinct from old.readers))
    execute function ledger.consent_ended();
  create trigger consent_deleted after delete on consent for each row
    when (old.status in ('given', 'narrowed', 'renewed') and old.ended_at is null) execute function ledger.consent_ended();
  create trigger words_ended after update of approved_at, superseded_at on statement for each row
    when (old.approved_at is not null and old.superseded_at is null and (new.superseded_at is not null or new.approved_at is null)) execute function ledger.words_ended();
  create trigger client_deleted after delete on client for each row execute function ledger.client_deleted();
`;

/**
 * Asked before the COMMIT of a transaction that ended sharing: what it ended, to be written to the journal first. The
 * deferred trigger refuses the commit when that was left out; the operator at psql, under no persona, is not asked.
 */
const committing = `
  create function access.endings()
  returns table (id bigint, kind text, client_id uuid, consent_id uuid, statement_ids uuid[], detail jsonb, cause text, seq bigint, ledger_hash text, at timestamptz) language sql volatile as $$
    select e.id, e.kind, e.client_id, e.consent_id, e.statement_ids, e.detail, l.kind, l.seq, encode(l.hash, 'hex'), e.at
    from ledger.ending e left join lateral (
      select x.kind, x.seq, x.hash from ledger.entry x where x.client_id = e.client_id and x.consent_id = e.consent_id order by x.seq desc limit 1) l on e.kind = 'ended'
    where e.xid = pg_current_xact_id_if_assigned() and e.hash is null order by e.id
  $$;
  create function access.journalled(ids bigint[], by_writer text, places int[], hashes text[]) returns void language sql volatile as $$
    update ledger.ending e set writer = by_writer, place = p.place, hash = decode(p.hash, 'hex')
    from unnest(ids, places, hashes) p (id, place, hash)
    where e.id = p.id and e.hash is null and e.xid = pg_current_xact_id_if_assigned()
  $$;
  create function ledger.ending_is_journalled() returns trigger language plpgsql volatile as $$
  begin
    if current_setting('role') <> 'none' and exists (select from ledger.ending e where e.id = new.id and e.hash is null) then
      raise exception 'sharing ended in this transaction and the journal does not have it' using errcode = 'AL001';
    end if;
    return null;
  end $$;
  call access.definer('access.endings()', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client', 'persona_worker');
  call access.definer('access.journalled(bigint[], text, int[], text[])', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client', 'persona_worker');
  call access.definer('ledger.ending_is_journalled()');
  create constraint trigger journalled after insert on ledger.ending deferrable initially deferred for each row execute function ledger.ending_is_journalled();
`;
