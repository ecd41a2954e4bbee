import type { MigrationInterface, QueryRunner } from "typeorm";

/** Replaying the journal into a restored database: each act again, by the operator alone. It only ever stops sharing. */
export class ReplayingTheJournal20261121T1331 implements MigrationInterface {
  name = "ReplayingTheJournal1795267860000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(replaying);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.replay_ending, access.take_up_endings, ledger.end_again, ledger.shorten_again, ledger.supersede_again, ledger.erase_again`);
  }
}

/**
 * Answers `stopped`, or `nothing` when the database has nothing left that the act would stop. The acts' own notes in
 * `ledger.ending` give way to the one that has its place in the journal already.
 */
const replaying = `
  create function ledger.end_again(which uuid, lines uuid[], cause text) returns boolean language plpgsql volatile as $$
  declare k consent; still uuid[];
  begin
    select * into k from consent c where c.id = which;
    if not found or k.ended_at is not null or k.status not in ('given', 'narrowed', 'renewed') then return false; end if;
    select array_agg(i.statement_id) into still from consent_item i where i.consent_id = which and i.answer = 'yes' and i.ended_at is null and (lines is null or i.statement_id = any (lines));
    if still is null then return false; end if;
    perform access.end_lines(k, still, case when cause in ('superseded', 'entered_in_error') then cause else 'withdrawn' end, 'self', null);
    return true;
  end $$;

  create function ledger.shorten_again(which uuid, until timestamptz, reading uuid[]) returns boolean language plpgsql volatile as $$
  declare k consent;
  begin
    update consent c set valid_to = least(c.valid_to, until),
      readers = case when reading is null then c.readers when c.readers is null then reading else array(select unnest(c.readers) intersect select unnest(reading)) end
    where c.id = which and c.ended_at is null and c.status in ('given', 'narrowed', 'renewed')
      and (c.valid_to > until or (reading is not null and (c.readers is null or not c.readers <@ reading)))
    returning * into k;
    if not found then return false; end if;
    perform ledger.append(k.client_id, 'narrowed', k.id, k.recipient, k.employer_id, k.purpose, '{}', '{}');
    return true;
  exception when check_violation then -- none of its readers is left
    return ledger.end_again(which, null, 'withdrawn');
  end $$;

  create function ledger.supersede_again(subject uuid, words uuid[]) returns boolean language plpgsql volatile as $$
  declare shared uuid; did boolean;
  begin
    update statement t set superseded_at = clock_timestamp() where t.id = any (words) and t.client_id = subject and t.approved_at is not null and t.superseded_at is null;
    did := found;
    for shared in select distinct i.consent_id from consent_item i where i.statement_id = any (words) and i.answer = 'yes' and i.ended_at is null order by 1 loop
      did := ledger.end_again(shared, words, 'superseded') or did;
    end loop;
    return did;
  end $$;

  create function ledger.erase_again(subject uuid) returns boolean language plpgsql volatile as $$
  declare shared uuid; did boolean := false;
  begin
    for shared in select c.id from consent c where c.client_id = subject order by c.id loop
      did := ledger.end_again(shared, null, 'withdrawn') or did;
    end loop;
    return did;
  end $$;

  create function access.replay_ending(what text, subject uuid, which uuid, lines uuid[], particulars jsonb, cause text, moment timestamptz, by_writer text, at_place int, with_hash text)
  returns text language plpgsql volatile as $$
  declare did boolean := false;
  begin
    if exists (select from client c where c.id = subject) then
      perform ledger.lock(subject);
      did := case what
        when 'ended' then ledger.end_again(which, lines, cause)
        when 'shortened' then ledger.shorten_again(which, (particulars ->> 'until')::timestamptz,
          case when jsonb_typeof(particulars -> 'readers') = 'array' then array(select jsonb_array_elements_text(particulars -> 'readers')::uuid) end)
        when 'superseded' then ledger.supersede_again(subject, lines)
        when 'erased' then ledger.erase_again(subject)
        else false end;
    end if;
    delete from ledger.ending e where e.xid = pg_current_xact_id() and e.hash is null;
    insert into ledger.ending (kind, client_id, consent_id, statement_ids, detail, at, writer, place, hash)
    values (what, subject, which, lines, coalesce(particulars, '{}'), moment, by_writer, at_place, decode(with_hash, 'hex')) on conflict (writer, place) do nothing;
    return case when did then 'stopped' else 'nothing' end;
  end $$;

  -- What the operator ended by hand, or what a journal that is gone had: this transaction's to write down, before it commits.
  create function access.take_up_endings(at_most int) returns int language plpgsql volatile as $$
  declare taken int;
  begin
    update ledger.ending e set xid = pg_current_xact_id() where e.id in (
      select o.id from ledger.ending o where o.hash is null and o.xid <> pg_current_xact_id() order by o.id limit at_most for update skip locked);
    get diagnostics taken = row_count;
    if taken > 0 then raise info 'sharing ended' using errcode = 'AL002'; end if;
    return taken;
  end $$;

  call access.definer('access.take_up_endings(int)');
  call access.definer('ledger.end_again(uuid, uuid[], text)');
  call access.definer('ledger.shorten_again(uuid, timestamptz, uuid[])');
  call access.definer('ledger.supersede_again(uuid, uuid[])');
  call access.definer('ledger.erase_again(uuid)');
  call access.definer('access.replay_ending(text, uuid, uuid, uuid[], jsonb, text, timestamptz, text, int, text)');
`;
