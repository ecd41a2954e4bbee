import type { MigrationInterface, QueryRunner } from "typeorm";
import { release as releaseBefore, selection as selectionBefore, toEmployers as toEmployersBefore, toTheCareTeam as toTheCareTeamBefore } from "./20261121T1022-disclosing";

/**
 * The same decisions in less time: each selection's plan is kept for the connection, and the lines of a consent are read
 * once, not twice. What stands between taking a client's lock and giving it back bounds how often one person can be read about.
 */
export class DisclosingFaster20261121T1360 implements MigrationInterface {
  name = "DisclosingFaster1795272000000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(dropped);
    for (const text of [selection, release, toEmployers, toTheCareTeam]) await run.query(text);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(dropped);
    for (const text of [selectionBefore, releaseBefore, toEmployersBefore, toTheCareTeamBefore]) await run.query(text);
  }
}

const dropped = `drop function access.disclose_to_care_team, access.shared_mark, access.disclose, access.disclose_many, access.release, access.grounds, access.lines_of`;

/**
 * The two questions every release and every preview asks: which consents are in force, and which of their lines may be
 * read at a stage. `chosen`: as if the client had said yes to exactly these.
 */
export const selection = `
  create function access.lines_of(ground consent, wanted text[], reached int, chosen uuid[] default null)
  returns table (statement_id uuid, item text, label text, wording text, shared_until timestamptz) language plpgsql stable as $$
  begin
    return query select t.id, t.item, s.employer_label, t.wording, (ground).valid_to
    from consent_item i join statement t on t.id = i.statement_id join share_item s on s.code = t.item
    where i.consent_id = (ground).id and t.client_id = (ground).client_id and i.item = t.item
      and (wanted is null or t.item = any (wanted))
      and t.approved_at is not null and t.superseded_at is null and i.ended_at is null
      and (ground).purpose = any (s.purposes) and s.earliest_stage <= reached and reached < 5
      and clock_timestamp() < coalesce((ground).renewed_at, (ground).valid_from, clock_timestamp()) + make_interval(days => s.longest_days)
      and case when chosen is null then i.answer = 'yes' and (s.sensitivity <> 'S3' or i.confirmed_at is not null) else t.id = any (chosen) end
    order by s.position, t.ordinal, t.id;
  end $$;

  create function access.grounds(subject uuid, to_whom text, employer uuid, reader uuid, why text[])
  returns setof consent language plpgsql stable as $$
  begin
    return query select c.* from consent c
    where c.client_id = subject and c.recipient = to_whom and c.employer_id is not distinct from employer and c.purpose = any (why)
      and c.status in ('given', 'narrowed', 'renewed') and c.ended_at is null
      and c.valid_from <= clock_timestamp() and clock_timestamp() < c.valid_to
      and (c.readers is null or reader = any (c.readers))
      and (c.purpose <> 'introduce' or c.vacancy_id is null or exists (
        select from introduction i where i.client_id = subject and i.employer_id = employer and i.vacancy_id = c.vacancy_id and i.introduced_at is not null))
    order by c.valid_from, c.id;
  end $$;

  call access.definer('access.lines_of(consent, text[], int, uuid[])');
  call access.definer('access.grounds(uuid, text, uuid, uuid, text[])');
`;

/** Under the client's lock: one ledger entry for each consent that lines are released under. */
export const release = `
  create function access.release(subject uuid, to_whom text, employer uuid, reader uuid, why text[], wanted text[])
  returns table (statement_id uuid, item text, label text, wording text, shared_until timestamptz) language plpgsql volatile as $$
  declare reached int := access.stage(subject, employer); ground consent; given uuid[]; codes text[]; labels text[]; wordings text[];
  begin
    for ground in select * from access.grounds(subject, to_whom, employer, reader, why) loop
      select array_agg(l.statement_id), array_agg(l.item), array_agg(l.label), array_agg(l.wording) into given, codes, labels, wordings
      from access.lines_of(ground, wanted, reached) l;
      continue when given is null;
      if exists (select from consent_item i where i.consent_id = ground.id and i.statement_id = any (given) and i.seen_at is null) then
        update consent_item i set seen_at = clock_timestamp() where i.consent_id = ground.id and i.statement_id = any (given) and i.seen_at is null;
      end if;
      perform ledger.append(subject, 'disclosed', ground.id, to_whom, employer, ground.purpose, array(select distinct c from unnest(codes) c order by c), given, reader);
      return query select l.*, ground.valid_to from unnest(given, codes, labels, wordings) l;
    end loop;
  end $$;
  call access.definer('access.release(uuid, text, uuid, uuid, text[], text[])');
`;

/** Every "no" is the same: no rows. Every lock is taken, in the clients' order, before anything is decided. */
export const toEmployers = `
  create function access.disclose_many(handles uuid[], wanted_purposes text[], wanted text[])
  returns table (handle uuid, statement_id uuid, item text, label text, wording text, shared_until timestamptz) language plpgsql volatile as $$
  declare
    me record;                                       -- from the session row; none: nobody
    person record;
  begin
    select v.employer_id, v.membership_id into me from access.viewer() v where v.audience = 'employers';
    if me.employer_id is null or cardinality(handles) > 25 or not access.disclosures_open() or pg_is_in_recovery() or current_setting('transaction_read_only')::boolean
      or current_setting('transaction_isolation') <> 'read committed' then return; end if;
    for person in select h.client_id from handle h where h.employer_id = me.employer_id and h.id = any (handles) order by h.client_id loop
      perform ledger.lock(person.client_id);         -- the locks first; what follows reads fresh snapshots
    end loop;
    -- suspended while it waited, or acting as somebody else
    if not exists (select from access.viewer() v join employer e on e.id = v.employer_id
      where v.audience = 'employers' and v.employer_id = me.employer_id and v.membership_id = me.membership_id and e.state = 'active') then return; end if;
    for person in select h.id, h.client_id from handle h where h.employer_id = me.employer_id and h.id = any (handles) order by h.client_id loop
      return query select person.id, r.* from access.release(person.client_id, 'employer', me.employer_id, me.membership_id, wanted_purposes, wanted) r;
    end loop;
  end $$;

  create function access.disclose(wanted_handle uuid, wanted_purpose text, wanted text[])
  returns table (statement_id uuid, item text, label text, wording text, shared_until timestamptz) language sql volatile as $$
    select d.statement_id, d.item, d.label, d.wording, d.shared_until from access.disclose_many(array[wanted_handle], array[wanted_purpose], wanted) d
  $$;

  -- Changes when what could be read changes; says nothing of what it is. An open page asks this, not the lines, while it waits.
  -- For the page itself, asked before its lines and holding the client's turn until they are read: what runs out between
  -- the two is then in the mark and not in the lines, and the page asks again; the other way round it would keep them.
  create function access.shared_mark(wanted_handle uuid, hold boolean default false) returns text language plpgsql volatile as $$
  declare me uuid := access.current_employer(); subject uuid := access.client_of(me, wanted_handle); mark text;
  begin
    if hold and subject is not null then perform ledger.lock(subject); end if;
    if access.disclosures_open() and exists (select from employer e where e.id = me and e.state = 'active') then
      select string_agg(g.id::text || l.statement_id::text, ',' order by g.id, l.statement_id) into mark
      from access.grounds(subject, 'employer', me, access.current_membership(), array['introduce', 'interview_adjustments', 'job_adjustments', 'retain', 'return_to_work']) g,
        lateral access.lines_of(g, null, access.stage(subject, me)) l;
    end if;
    return encode(sha256(convert_to(wanted_handle::text || coalesce(mark, ''), 'UTF8')), 'hex');
  end $$;

  call access.definer('access.disclose_many(uuid[], text[], text[])', 'persona_employer');
  call access.definer('access.disclose(uuid, text, text[])', 'persona_employer');
  call access.definer('access.shared_mark(uuid, boolean)', 'persona_employer');
`;

/** The care team has no account: a member of staff passes the lines on, and the ledger says who did. */
export const toTheCareTeam = `
  create function access.disclose_to_care_team(subject uuid)
  returns table (statement_id uuid, item text, label text, wording text, shared_until timestamptz) language plpgsql volatile as $$
  begin
    if not coalesce(subject in (select access.caseload()), false) or not access.disclosures_open() or pg_is_in_recovery() or current_setting('transaction_read_only')::boolean
      or current_setting('transaction_isolation') <> 'read committed' then return; end if;
    perform ledger.lock(subject);
    if not coalesce(subject in (select access.caseload()), false) then return; end if; -- moved or suspended while it waited
    return query select r.* from access.release(subject, 'care_team', null, access.current_membership(), array['care_team'], null) r;
  end $$;
  call access.definer('access.disclose_to_care_team(uuid)', 'persona_specialist');
`;
