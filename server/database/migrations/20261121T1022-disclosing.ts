import type { MigrationInterface, QueryRunner } from "typeorm";

/** `disclose`: the one way anything about a client leaves; and `preview`, which shows the client the same lines beforehand. */
export class Disclosing20261121T1022 implements MigrationInterface {
  name = "Disclosing1795256520000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(selection);
    await run.query(release);
    await run.query(toEmployers);
    await run.query(toTheCareTeam);
    await run.query(preview);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.preview, access.disclose_to_care_team, access.shared_mark, access.disclose, access.disclose_many;
      drop function access.release, access.grounds, access.lines_of;
    `);
  }
}

/**
 * The two questions every release and every preview asks: which consents are in force, and which of their lines may be
 * read at a stage. `chosen`: as if the client had said yes to exactly these.
 */
export const selection = `
  create function access.lines_of(ground consent, wanted text[], reached int, chosen uuid[] default null)
  returns table (statement_id uuid, item text, label text, wording text, shared_until timestamptz) language sql stable as $$
    select t.id, t.item, s.employer_label, t.wording, (ground).valid_to
    from consent_item i join statement t on t.id = i.statement_id join share_item s on s.code = t.item
    where i.consent_id = (ground).id and t.client_id = (ground).client_id and i.item = t.item
      and (wanted is null or t.item = any (wanted))
      and t.approved_at is not null and t.superseded_at is null and i.ended_at is null
      and (ground).purpose = any (s.purposes) and s.earliest_stage <= reached and reached < 5
      and clock_timestamp() < coalesce((ground).renewed_at, (ground).valid_from, clock_timestamp()) + make_interval(days => s.longest_days)
      and case when chosen is null then i.answer = 'yes' and (s.sensitivity <> 'S3' or i.confirmed_at is not null) else t.id = any (chosen) end
    order by s.position, t.ordinal, t.id
  $$;

  create function access.grounds(subject uuid, to_whom text, employer uuid, reader uuid, why text[])
  returns setof consent language sql stable as $$
    select c.* from consent c
    where c.client_id = subject and c.recipient = to_whom and c.employer_id is not distinct from employer and c.purpose = any (why)
      and c.status in ('given', 'narrowed', 'renewed') and c.ended_at is null
      and c.valid_from <= clock_timestamp() and clock_timestamp() < c.valid_to
      and (c.readers is null or reader = any (c.readers))
      and (c.purpose <> 'introduce' or c.vacancy_id is null or exists (
        select from introduction i where i.client_id = subject and i.employer_id = employer and i.vacancy_id = c.vacancy_id and i.introduced_at is not null))
    order by c.valid_from, c.id
  $$;

  call access.definer('access.lines_of(consent, text[], int, uuid[])');
  call access.definer('access.grounds(uuid, text, uuid, uuid, text[])');
`;

/** Under the client's lock: one ledger entry for each consent that lines are released under. */
export const release = `
  create function access.release(subject uuid, to_whom text, employer uuid, why text[], wanted text[])
  returns table (statement_id uuid, item text, label text, wording text, shared_until timestamptz) language plpgsql volatile as $$
  declare
    reader uuid := access.current_membership();
    reached int; ground consent; given uuid[]; codes text[];
  begin
    perform ledger.lock(subject);
    reached := access.stage(subject, employer);
    for ground in select * from access.grounds(subject, to_whom, employer, reader, why) loop
      select array_agg(l.statement_id), array_agg(distinct l.item) into given, codes from access.lines_of(ground, wanted, reached) l;
      continue when given is null;
      update consent_item i set seen_at = clock_timestamp() where i.consent_id = ground.id and i.statement_id = any (given) and i.seen_at is null;
      perform ledger.append(subject, 'disclosed', ground.id, to_whom, employer, ground.purpose, codes, given);
      return query select l.* from access.lines_of(ground, wanted, reached) l where l.statement_id = any (given);
    end loop;
  end $$;
  call access.definer('access.release(uuid, text, uuid, text[], text[])');
`;

/** Every "no" is the same: no rows. Every lock is taken, in the clients' order, before anything is decided. */
export const toEmployers = `
  create function access.disclose_many(handles uuid[], wanted_purposes text[], wanted text[])
  returns table (handle uuid, statement_id uuid, item text, label text, wording text, shared_until timestamptz) language plpgsql volatile as $$
  declare
    me uuid := access.current_employer();            -- from the session row; null: nobody
    person record;
  begin
    if me is null or cardinality(handles) > 25 or pg_is_in_recovery() or current_setting('transaction_read_only')::boolean
      or current_setting('transaction_isolation') <> 'read committed' then return; end if;
    for person in select h.client_id from handle h where h.employer_id = me and h.id = any (handles) order by h.client_id loop
      perform ledger.lock(person.client_id);         -- the locks first; what follows reads fresh snapshots
    end loop;
    if access.current_employer() is distinct from me then return; end if; -- suspended while it waited
    if not exists (select from employer e where e.id = me and e.state = 'active') then return; end if;
    for person in select h.id, h.client_id from handle h where h.employer_id = me and h.id = any (handles) order by h.client_id loop
      return query select person.id, r.* from access.release(person.client_id, 'employer', me, wanted_purposes, wanted) r;
    end loop;
  end $$;

  create function access.disclose(wanted_handle uuid, wanted_purpose text, wanted text[])
  returns table (statement_id uuid, item text, label text, wording text, shared_until timestamptz) language sql volatile as $$
    select d.statement_id, d.item, d.label, d.wording, d.shared_until from access.disclose_many(array[wanted_handle], array[wanted_purpose], wanted) d
  $$;

  -- Changes when what could be read changes; says nothing of what it is. An open page asks this, not the lines, while it waits.
  create function access.shared_mark(wanted_handle uuid) returns text language plpgsql volatile as $$
  declare me uuid := access.current_employer(); subject uuid := access.client_of(me, wanted_handle); mark text;
  begin
    if exists (select from employer e where e.id = me and e.state = 'active') then
      select string_agg(g.id::text || l.statement_id::text, ',' order by g.id, l.statement_id) into mark
      from access.grounds(subject, 'employer', me, access.current_membership(), array['introduce', 'interview_adjustments', 'job_adjustments', 'retain', 'return_to_work']) g,
        lateral access.lines_of(g, null, access.stage(subject, me)) l;
    end if;
    return encode(sha256(convert_to(wanted_handle::text || coalesce(mark, ''), 'UTF8')), 'hex');
  end $$;

  call access.definer('access.disclose_many(uuid[], text[], text[])', 'persona_employer');
  call access.definer('access.disclose(uuid, text, text[])', 'persona_employer');
  call access.definer('access.shared_mark(uuid)', 'persona_employer');
`;

/** The care team has no account: a member of staff passes the lines on, and the ledger says who did. */
export const toTheCareTeam = `
  create function access.disclose_to_care_team(subject uuid)
  returns table (statement_id uuid, item text, label text, wording text, shared_until timestamptz) language plpgsql volatile as $$
  begin
    if not coalesce(subject in (select access.caseload()), false) or pg_is_in_recovery() or current_setting('transaction_isolation') <> 'read committed' then return; end if;
    return query select r.* from access.release(subject, 'care_team', null, array['care_team'], null) r;
  end $$;
  call access.definer('access.disclose_to_care_team(uuid)', 'persona_specialist');
`;

/**
 * What the recipient will read if the client says yes to `chosen` (null: what it may read now), by the same selection
 * and without the ledger, at the stage that these lines are for.
 */
const preview = `
  create function access.preview(which uuid, chosen uuid[] default null)
  returns table (statement_id uuid, item text, label text, wording text, shared_until timestamptz) language plpgsql stable as $$
  declare ground consent; reached int;
  begin
    select * into ground from consent c where c.id = which and (c.client_id = access.current_client() or c.client_id in (select access.caseload()));
    if not found then return; end if;
    select greatest(access.stage(ground.client_id, ground.employer_id), max(s.earliest_stage)) into reached
    from consent_item i join share_item s on s.code = i.item where i.consent_id = which;
    return query select l.* from access.lines_of(ground, null, reached, chosen) l;
  end $$;
  call access.definer('access.preview(uuid, uuid[])', 'persona_client', 'persona_specialist');
`;
