/*
 * Three designs that look right and are not. The checker must find each of them by its own means, or it proves nothing.
 * They keep a ledger too, with places from a counter, for a chain would need the very lock that they leave out; so their
 * chain is not looked at. Each waits a few milliseconds where an ordinary program would be doing something else.
 */

export interface WrongDesign {
  readonly name: string;
  /** Makes a database wrong. */
  readonly sql: string;
}

const RETURNS = "returns table (handle uuid, statement_id uuid, item text, label text, wording text, shared_until timestamptz)";
const ALL = `access.grounds(person.client_id, 'employer', me.employer_id, me.membership_id, wanted_purposes)`;
const LINES = `access.lines_of(ground, wanted, access.stage(person.client_id, me.employer_id))`;
const MARKED = `perform ledger.append(person.client_id, 'disclosed', ground.id, 'employer', me.employer_id, ground.purpose, codes, given);`;

const counted = `
  create sequence ledger.places;
  grant usage on sequence ledger.places to alongside_definer;
  create or replace function ledger.append(subject uuid, what text, ground uuid, to_whom text, employer uuid, why text, codes text[], statements uuid[], reader uuid default null)
  returns bigint language plpgsql volatile as $$
  declare place bigint := nextval('ledger.places');
  begin
    insert into ledger.entry values (subject, place, clock_timestamp(), what, ground, to_whom, employer, why, codes, statements, access.current_membership(), ''::bytea, ''::bytea);
    return place;
  end $$;
  call access.definer('ledger.append(uuid, text, uuid, text, uuid, text, text[], uuid[], uuid)');`;

const disclosing = (body: string): string => `
  ${counted}
  create or replace function access.disclose_many(handles uuid[], wanted_purposes text[], wanted text[]) ${RETURNS} language plpgsql volatile as $$
  declare me record; person record; ground consent; given uuid[]; codes text[];
  begin
    select v.employer_id, v.membership_id into me from access.viewer() v where v.audience = 'employers';
    for person in select h.id, h.client_id from handle h where h.employer_id = me.employer_id and h.id = any (handles) order by h.client_id loop
      ${body}
    end loop;
  end $$;
  call access.definer('access.disclose_many(uuid[], text[], text[])', 'persona_employer');`;

const checkThenRead = disclosing(`
      for ground in select * from ${ALL} loop
        select array_agg(l.statement_id), array_agg(distinct l.item) into given, codes from ${LINES} l;
        continue when given is null;
        perform pg_sleep(random() * 0.006);
        return query select person.id, t.id, t.item, s.employer_label, t.wording, ground.valid_to from statement t join share_item s on s.code = t.item where t.id = any (given);
        ${MARKED}
      end loop;`);

const snapshot = disclosing(`
      perform pg_sleep(random() * 0.004);
      for ground in select * from ${ALL} loop
        select array_agg(l.statement_id), array_agg(distinct l.item) into given, codes from ${LINES} l;
        continue when given is null;
        return query select person.id, l.* from ${LINES} l;
        ${MARKED}
      end loop;`);

const oneStatement = disclosing(`
      return query
        with k as materialized (select g as ground from ${ALL} g),
        read as materialized (select (k.ground).id as consent, (k.ground).purpose, l.* from k, access.lines_of(k.ground, wanted, access.stage(person.client_id, me.employer_id)) l),
        wait as materialized (select pg_sleep(random() * 0.004) from read limit 1),
        kept as materialized (select r.consent, ledger.append(person.client_id, 'disclosed', r.consent, 'employer', me.employer_id, r.purpose, array_agg(distinct r.item), array_agg(r.statement_id))
          from read r, wait group by r.consent, r.purpose)
        select person.id, r.statement_id, r.item, r.label, r.wording, r.shared_until from read r join kept on kept.consent = r.consent;`);

export const wrongDesigns: readonly WrongDesign[] = [
  { name: "check, then read", sql: checkThenRead },
  { name: "repeatable-read snapshot", sql: `${snapshot} do $$ begin execute format('alter role alongside_app in database %I set default_transaction_isolation = ''repeatable read''', current_database()); end $$;` },
  { name: "one read-committed statement", sql: oneStatement },
];
