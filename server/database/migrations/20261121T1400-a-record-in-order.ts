import type { MigrationInterface, QueryRunner } from "typeorm";
import { theRecord } from "./20261121T1340-record-of-a-person";

/**
 * The entries of a record stand in the order in which they came to be. Those without a moment of their own stand in that
 * of what they belong to, and what happened at one moment in the order of its words: ids are random, and so was the order.
 */
export class ARecordInOrder20261121T1400 implements MigrationInterface {
  name = "ARecordInOrder1795274400000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(inOrder);
  }

  async down(run: QueryRunner): Promise<void> {
    const earlier = theRecord.slice(theRecord.indexOf("create function access.record_of"), theRecord.indexOf("-- Whoever acted, by name"));
    await run.query(`${earlier.replace("create function", "create or replace function")} ${DEFINER}; drop function access.record_order`);
  }
}

const DEFINER = "call access.definer('access.record_of(uuid, int)', 'persona_client', 'persona_specialist')";

const inOrder = `
  create function access.record_order(source text) returns text language sql immutable as $$
    select case source
      when 'consent_item' then '(select c.created_at from consent c where c.id = t.consent_id), (select s.created_at from statement s where s.id = t.statement_id)'
      when 'handle' then '(select e.created_at from employer e where e.id = t.employer_id)'
      when 'preference_employer' then '(select e.created_at from employer e where e.id = t.employer_id)'
      when 'thread_read' then '(select h.created_at from thread h where h.id = t.thread_id)'
      when 'told_disclosure' then 't.told_at'
      when 'record_view' then 't.viewed_on'
      else 'coalesce(r.j->>''at'', r.j->>''created_at'', r.j->>''written_at'', r.j->>''sent_at'', r.j->>''made_at'', r.j->>''received_at'',
        r.j->>''agreed_at'', r.j->>''reminded_at'', r.j->>''starts_at'', r.j->>''entered_at'', r.j->>''changed_at'')::timestamptz'
    end
  $$;
  comment on function access.record_order is 'What the entries of one kind in a record are sorted by: never by an id.';
  call access.definer('access.record_order(text)');

  create or replace function access.record_of(subject uuid, at_most int default 10000) returns table (source text, found jsonb) language plpgsql stable as $$
  declare s record;
  begin
    if not access.may_copy(subject) then return; end if;
    for s in select * from access.record_sources() loop
      return query execute format('select %L::text, r.j - array[''password_hash'', ''secret_hash''] from %s t cross join lateral (select to_jsonb(t) j) r where %s
        order by %s, (r.j->>''seq'')::bigint, regexp_replace(r.j::text, ''[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'', '''', ''g'') collate "C", r.j::text limit %s',
        s.source, s.source, s.condition, access.record_order(s.source), at_most + 1) using subject;
    end loop;
  end $$;
  ${DEFINER};
`;
