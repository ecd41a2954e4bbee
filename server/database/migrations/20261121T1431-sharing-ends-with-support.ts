import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * When support ends, what a client shares ends with it, as on its last day: recipients who read it are told only that
 * something is no longer shared and asked to erase, the journal has it, the client is told. Nobody says that the client
 * stopped it, for they did not.
 */
export class SharingEndsWithSupport20261121T1431 implements MigrationInterface {
  name = "SharingEndsWithSupport1795275060000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(ending);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop trigger sharing_ends_with_support on client; drop function access.sharing_ends_with_support, access.take_turn`);
  }
}

const ending = `
  -- Before the client's own row is locked: whoever answers or stops has the ledger first and that row afterwards.
  create function access.take_turn(subject uuid) returns void language plpgsql volatile as $$
  begin
    if subject in (select access.caseload()) and exists (select from consent c where c.client_id = subject and c.ended_at is null) then perform ledger.lock(subject); end if;
  end $$;
  comment on function access.take_turn is 'Takes the turn at a client''s ledger, for an act that may end what they share.';
  call access.definer('access.take_turn(uuid)', 'persona_specialist');

  create function access.sharing_ends_with_support() returns trigger language plpgsql volatile as $$
  declare k consent; shared boolean := false;
  begin
    if not exists (select from consent c where c.client_id = new.id and c.ended_at is null and c.status in ('offered', 'given', 'narrowed', 'renewed')) then return null; end if;
    perform ledger.lock(new.id);
    for k in select c.* from consent c where c.client_id = new.id and c.ended_at is null and c.status in ('offered', 'given', 'narrowed', 'renewed') order by c.created_at, c.id loop
      perform access.end_lines(k, array(select i.statement_id from consent_item i where i.consent_id = k.id), 'expired', 'self', null);
      shared := shared or k.status <> 'offered';
    end loop;
    if shared and new.closed_reason is distinct from 'died' then perform access.tell_client(new.id, 'sharing_closed', null); end if;
    return null;
  end $$;
  call access.definer('access.sharing_ends_with_support()');
  create trigger sharing_ends_with_support after update of state on client for each row
    when (new.state = 'closed' and old.state <> 'closed' and new.erased_at is null) execute function access.sharing_ends_with_support();
`;
