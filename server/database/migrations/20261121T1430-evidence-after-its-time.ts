import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * When the six years are over, the evidence of an erased person's consents goes too: the ledger's chain, what was asked
 * and answered, what employers were told, the erasure itself. What stays is a count, and figures without a name.
 *
 * It is journalled like the erasure was: a restored database deletes it again, and the journal tells whoever checks the
 * ledger why a chain is gone.
 */
export class EvidenceAfterItsTime20261121T1430 implements MigrationInterface {
  name = "EvidenceAfterItsTime1795275000000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(counts);
    await run.query(kinds("'ended', 'shortened', 'superseded', 'stepped_back', 'erased', 'evidence_deleted', 'root'"));
    await run.query(deleting);
    await run.query(replayEnding("when 'evidence_deleted' then ledger.delete_evidence(subject)"));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(replayEnding(""));
    await run.query(`
      drop function access.delete_old_evidence, ledger.delete_evidence;
      drop table evidence_deleted;
      update ledger.ending set kind = 'erased' where kind = 'evidence_deleted';
    `);
    await run.query(kinds("'ended', 'shortened', 'superseded', 'stepped_back', 'erased', 'root'"));
  }
}

const kinds = (list: string): string => `
  alter table ledger.ending drop constraint ending_kind_check;
  alter table ledger.ending add constraint ending_kind_check check (kind in (${list}));
`;

const counts = `
  create table evidence_deleted (
    provider_id uuid not null references provider,
    deleted_on  date not null default access.today(),
    erasures    int not null check (erasures > 0),
    primary key (provider_id, deleted_on)
  );
  call access.gate('evidence_deleted', 'tenant');
  create policy of_my_service on evidence_deleted for select to persona_specialist
    using (provider_id = (select access.current_provider()) and (select access.current_role_name()) = 'service_manager');
  grant select on evidence_deleted to persona_specialist;
`;

const deleting = `
  -- A line that an employer's agreed adjustment hangs on stays as a row, empty since the erasure. So does the handle: the employer's own pages stand on it.
  create function ledger.delete_evidence(subject uuid) returns boolean language plpgsql volatile as $$
  declare gone erasure; notices uuid[]; sealed uuid[];
  begin
    perform ledger.lock(subject);
    delete from erasure e where e.client_id = subject returning * into gone;
    if gone.client_id is null then return false; end if;
    notices := array(select c.notice_version from consent c where c.client_id = subject union select e.read_out from consent_event e where e.client_id = subject);
    sealed := array(select d.id from safeguarding_disclosure d where d.client_id = subject and d.created_at < clock_timestamp() - interval '6 years');
    perform ledger.note_ending('evidence_deleted', subject, null, null, jsonb_build_object('chains', subject || sealed));
    delete from recipient_notice n where n.client_id = subject;
    delete from consent_event e where e.client_id = subject;
    delete from consent c where c.client_id = subject;
    delete from statement t where t.client_id = subject and not exists (select from adjustment a where a.statement_id = t.id);
    delete from notice_version n where n.id = any (notices) and not exists (select from consent c where c.notice_version = n.id) and not exists (select from consent_event e where e.read_out = n.id);
    delete from record_request r where r.client_id = subject;
    delete from told_disclosure d where d.disclosure_id = any (sealed);
    delete from safeguarding_disclosure d where d.id = any (sealed);
    delete from ledger.entry e where e.client_id = any (subject || sealed);
    delete from ledger.head h where h.client_id = any (subject || sealed);
    insert into evidence_deleted (provider_id, erasures) values (gone.provider_id, 1)
    on conflict (provider_id, deleted_on) do update set erasures = evidence_deleted.erasures + 1;
    return true;
  end $$;
  call access.definer('ledger.delete_evidence(uuid)');

  create function access.delete_old_evidence(at_most int default 25) returns int language plpgsql volatile as $$
  declare due uuid; done int := 0;
  begin
    for due in select e.client_id from erasure e where e.kept_until < access.today() order by e.kept_until, e.client_id limit at_most loop
      perform ledger.delete_evidence(due);
      done := done + 1;
    end loop;
    return done;
  end $$;
  comment on function access.delete_old_evidence is 'Deletes the evidence of erasures whose last day, kept_until, is over.';
  call access.definer('access.delete_old_evidence(int)', 'persona_worker');
`;

/** As T1333 made it, with room for one kind of act more. */
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
        when 'stepped_back' then ledger.step_back_again(subject, particulars)
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
