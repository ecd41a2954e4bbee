import type { MigrationInterface, QueryRunner } from "typeorm";
import { notices } from "./20261121T1028-who-has-seen-what";

/**
 * A notice that something is no longer shared reaches those who could read it, and no one else there: where a client
 * named the only readers, a colleague must not learn from the notice that there was anything to read.
 *
 * Where none of the named works there any more, the owners of the account hear it, for somebody must erase.
 */
export class NoticesAreForReaders20261121T1351 implements MigrationInterface {
  name = "NoticesAreForReaders1795269060000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(forReaders);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.answer_notice, access.sharing_notices, access.hears_notices; alter table recipient_notice drop column answered_by`);
    await run.query(notices);
  }
}

const forReaders = `
  alter table recipient_notice add column answered_by uuid references membership on delete set null;
  comment on column recipient_notice.answered_by is 'Who there answered. For us to ask; the client is told what the recipient answered, not by whom.';

  create function access.hears_notices(k consent, member uuid) returns boolean language sql stable as $$
    select exists (select from membership m where m.id = member and m.employer_id = (k).employer_id and m.state = 'active' and (
      (k).readers is null or m.id = any ((k).readers)
      or (m.role = 'owner' and not exists (select from membership r where r.id = any ((k).readers) and r.employer_id = (k).employer_id and r.state = 'active'))))
  $$;

  create or replace function access.sharing_notices(about uuid default null)
  returns table (id uuid, handle uuid, kind text, created_at timestamptz, acknowledged_at timestamptz, answer text) language plpgsql volatile as $$
  declare me uuid := access.current_employer(); member uuid := access.current_membership(); mine uuid[];
  begin
    select array_agg(n.id) into mine from recipient_notice n join consent c on c.id = n.consent_id
      where n.employer_id = me and (about is null or n.handle = about) and access.hears_notices(c, member);
    if not current_setting('transaction_read_only')::boolean then
      update recipient_notice n set delivered_at = clock_timestamp() where n.id = any (mine) and n.delivered_at is null;
    end if;
    return query select n.id, n.handle, n.kind, n.created_at, n.acknowledged_at, n.answer from recipient_notice n
      where n.id = any (mine) order by n.acknowledged_at is not null, n.created_at desc, n.id limit 500;
  end $$;

  create or replace function access.answer_notice(which uuid, said text) returns text language plpgsql volatile as $$
  declare me uuid := access.current_employer(); about recipient_notice; member uuid := access.current_membership();
  begin
    select n.* into about from recipient_notice n join consent c on c.id = n.consent_id
      where n.id = which and n.employer_id = me and access.hears_notices(c, member) for update of n;
    if not found then return 'not_found'; end if;
    if about.answer is not null then return 'answered'; end if;
    update recipient_notice n set answer = said, acknowledged_at = clock_timestamp(), answered_by = member where n.id = which;
    perform access.tell_about_sharing(about.client_id, about.consent_id);
    perform access.tell_client(about.client_id, 'erasure_answered', about.consent_id);
    return 'done';
  end $$;

  call access.definer('access.hears_notices(consent, uuid)');
  call access.definer('access.sharing_notices(uuid)', 'persona_employer');
  call access.definer('access.answer_notice(uuid, text)', 'persona_employer');
`;
