import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Sharing also ends when an introduction, a job or a retention case does, for then the person and the employer have
 * nothing to do with each other any more. While a consent still runs, the journal has these acts too: a restored
 * database would show the employer what it could read before.
 */
export class SteppingBack20261121T1333 implements MigrationInterface {
  name = "SteppingBack1795267980000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(noting);
    await run.query(replaying);
    await run.query(replayEnding("when 'stepped_back' then ledger.step_back_again(subject, particulars)"));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop trigger stepped_back on introduction;
      drop trigger stepped_back on placement;
      drop trigger stepped_back on retention_case;
      drop function ledger.stepped_back, ledger.step_back_again;
    `);
    await run.query(replayEnding(""));
  }
}

const noting = `
  create function ledger.stepped_back() returns trigger language plpgsql volatile as $$
  begin
    if exists (select from consent c where c.client_id = new.client_id and c.employer_id = new.employer_id and c.recipient = 'employer'
      and c.status in ('given', 'narrowed', 'renewed') and c.ended_at is null and c.valid_to > clock_timestamp()) then
      perform ledger.note_ending('stepped_back', new.client_id, null, null,
        jsonb_build_object('what', tg_table_name, 'id', new.id, 'state', new.state, 'reason', new.reason, 'on', access.today()));
    end if;
    return null;
  end $$;
  call access.definer('ledger.stepped_back()');
  create trigger stepped_back after update of state on introduction for each row
    when (old.introduced_at is not null and new.state <> old.state and new.state in ('withdrawn', 'not_progressing', 'unsuccessful', 'declined', 'vacancy_closed')) execute function ledger.stepped_back();
  create trigger stepped_back after update of state on placement for each row
    when (old.state <> 'ended' and new.state = 'ended') execute function ledger.stepped_back();
  create trigger stepped_back after update of state on retention_case for each row
    when (old.state <> 'closed' and new.state = 'closed') execute function ledger.stepped_back();
`;

/** A step that the restored state cannot take directly ends as a withdrawal of the introduction, which it always can. */
const replaying = `
  create function ledger.step_back_again(subject uuid, particulars jsonb) returns boolean language plpgsql volatile as $$
  declare which uuid := (particulars ->> 'id')::uuid; becomes text := particulars ->> 'state'; why text := particulars ->> 'reason';
  begin
    case particulars ->> 'what'
      when 'introduction' then
        update introduction i set state = case when access.introduction_may_go(i.state, becomes) then becomes else 'withdrawn' end, reason = why
        where i.id = which and i.client_id = subject and i.introduced_at is not null
          and (access.introduction_may_go(i.state, becomes) or access.introduction_may_go(i.state, 'withdrawn'));
      when 'placement' then
        update placement p set state = 'ended', ended_on = (particulars ->> 'on')::date, reason = why where p.id = which and p.client_id = subject and p.state <> 'ended';
      when 'retention_case' then
        update retention_case r set state = 'closed', reason = coalesce(why, 'left') where r.id = which and r.client_id = subject and r.state <> 'closed';
      else return false;
    end case;
    return found;
  end $$;
  call access.definer('ledger.step_back_again(uuid, jsonb)');
`;

/** As T1331 made it, with one kind of act more. */
const replayEnding = (more: string): string => `
  create or replace function access.replay_ending(what text, subject uuid, which uuid, lines uuid[], particulars jsonb, cause text, moment timestamptz, by_writer text, at_place int, with_hash text)
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
        ${more}
        else false end;
    end if;
    delete from ledger.ending e where e.xid = pg_current_xact_id() and e.hash is null;
    insert into ledger.ending (kind, client_id, consent_id, statement_ids, detail, at, writer, place, hash)
    values (what, subject, which, lines, coalesce(particulars, '{}'), moment, by_writer, at_place, decode(with_hash, 'hex')) on conflict (writer, place) do nothing;
    return case when did then 'stopped' else 'nothing' end;
  end $$;
  call access.definer('access.replay_ending(text, uuid, uuid, uuid[], jsonb, text, timestamptz, text, int, text)');
`;
