import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Everything held about one person, found by following what hangs on their row.
 *
 * A table that a later migration hangs on a client (`references client on delete cascade`, or on something that does)
 * is in everybody's copy, and is deleted at an erasure, from the day it is made. What each column is to the person
 * stands in `server/modules/records/inventory`.
 */
export class RecordOfAPerson20261121T1340 implements MigrationInterface {
  name = "RecordOfAPerson1795268400000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(copies);
    await run.query(sources);
    await run.query(theRecord);
    await run.query(looks);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.cannot_be_recalled, access.looks_at, access.names_in_record, access.record_of, access.copy_subject, access.make_record_copy, access.may_copy, access.record_sources;
      drop table record_copy;
    `);
  }
}

/** That staff made a copy of somebody's record: an act that shows in the record. */
const copies = `
  create table record_copy (
    id         uuid primary key default gen_random_uuid(),
    client_id  uuid not null references client on delete cascade,
    staff_id   uuid not null references staff_member,
    staff_name text not null,
    made_at    timestamptz not null default clock_timestamp()
  );
  create index record_copy_client on record_copy (client_id, made_at desc);
  call access.gate('record_copy', 'self');
  create policy own on record_copy for select to persona_client using (client_id = (select access.current_client()));
  grant select on record_copy to persona_client;
`;

/** Each table with rows about a client, how to find them, and how far from the client's own row it hangs. */
const sources = `
  create function access.record_sources() returns table (source text, condition text, depth int) language sql stable as $$
    with recursive found (rel, condition, depth, goes_on) as (
      select s.name::regclass::oid, s.condition collate "C", 0, s.goes_on from (values
        ('client', 'id = $1', true), ('referral', 'client_id = $1', true), ('membership', 'client_id = $1', true),
        ('ledger.entry', 'client_id = $1', false), ('ledger.head', 'client_id = $1', false), ('ledger.ending', 'client_id = $1', false),
        ('notice_version', 'id in (select notice_version from consent where client_id = $1 union select read_out from consent_event where client_id = $1)', false),
        ('account', 'id in (select account_id from membership where client_id = $1)', false),
        ('single_use_link', 'account_id in (select account_id from membership where client_id = $1)', false),
        ('outgoing_mail', 'account_id in (select account_id from membership where client_id = $1) and audience is distinct from ''employers'' and audience is distinct from ''specialists''', false),
        ('retention_request', 'id in (select request_id from retention_case where client_id = $1)', false),
        ('retention_agreement', 'request_id in (select request_id from retention_case where client_id = $1)', false)
      ) s (name, condition, goes_on)
      union
      select k.conrelid, case when f.rel = 'client'::regclass then format('%I = $1', own.attname) else format('%I in (select %I from %s where %s)', own.attname, its.attname, f.rel::regclass, f.condition) end, f.depth + 1, true
      from found f join pg_constraint k on k.confrelid = f.rel and k.contype = 'f' and k.confdeltype = 'c' and k.conrelid <> f.rel
        join pg_attribute own on own.attrelid = k.conrelid and own.attnum = k.conkey[1] join pg_attribute its on its.attrelid = k.confrelid and its.attnum = k.confkey[1]
      where f.goes_on and f.depth < 4
    )
    select distinct on (f.rel) f.rel::regclass::text, f.condition::text, f.depth from found f order by f.rel, f.depth, length(f.condition), f.condition
  $$;
  comment on function access.record_sources is 'Where rows about a client are: what hangs on their row by cascade, and the few tables that do not.';
  call access.definer('access.record_sources()');
`;

export const theRecord = `
  -- The person themself, or a service manager of their service.
  create function access.may_copy(subject uuid) returns boolean language sql stable as $$
    select coalesce(subject = access.current_client(), false)
      or coalesce(access.current_role_name() = 'service_manager' and subject in (select access.caseload()), false)
  $$;

  create function access.make_record_copy(subject uuid) returns uuid language plpgsql volatile as $$
  declare made uuid; me staff_member;
  begin
    select * into me from staff_member s where s.id = access.current_staff();
    if me.id is null or not access.may_copy(subject) then return null; end if;
    insert into record_copy (client_id, staff_id, staff_name) values (subject, me.id, me.display_name) returning id into made;
    update record_request r set answer = 'We made a copy of everything this portal holds about you, to give to you.', answered_at = clock_timestamp()
    where r.client_id = subject and r.kind = 'copy' and r.answer is null;
    return made;
  end $$;
  comment on function access.make_record_copy is 'A service manager makes a copy for a person: written down where the person sees it; a request for a copy is answered by it.';

  create function access.copy_subject(copy uuid) returns uuid language sql stable as $$
    select c.client_id from record_copy c where c.id = copy and c.staff_id = access.current_staff() and c.made_at > clock_timestamp() - interval '1 day' and access.may_copy(c.client_id)
  $$;
  comment on function access.copy_subject is 'Whose copy this is: for a day, for whoever made it.';

  create function access.record_of(subject uuid, at_most int default 10000) returns table (source text, found jsonb) language plpgsql stable as $$
  declare s record;
  begin
    if not access.may_copy(subject) then return; end if;
    for s in select * from access.record_sources() loop
      return query execute format('select %L::text, r.j - array[''password_hash'', ''secret_hash''] from %s t cross join lateral (select to_jsonb(t) j) r where %s
        order by coalesce(r.j->>''at'', r.j->>''created_at'', r.j->>''written_at'', r.j->>''sent_at'', r.j->>''made_at''), r.j::text limit %s', s.source, s.source, s.condition, at_most + 1) using subject;
    end loop;
  end $$;

  -- Whoever acted, by name: staff, an employer and its people, a role. Only for ids that stand in this record.
  create function access.names_in_record(subject uuid) returns table (id uuid, name text) language sql stable as $$
    with ids as (
      select distinct v.value::uuid as id from access.record_of(subject) r cross join lateral jsonb_each_text(r.found) v
      where v.value ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
    )
    select s.id, s.display_name from staff_member s join ids on ids.id = s.id
    union all select e.id, e.name from employer e join ids on ids.id = e.id
    union all select v.id, v.title from vacancy v join ids on ids.id = v.id
    union all select t.id, t.name from team t join ids on ids.id = t.id
    union all select m.id, case when m.client_id = subject then 'You' else coalesce(s.display_name, a.display_name) end
      from membership m join ids on ids.id = m.id join account a on a.id = m.account_id left join staff_member s on s.id = m.staff_id
  $$;

  call access.definer('access.may_copy(uuid)');
  call access.definer('access.make_record_copy(uuid)', 'persona_specialist');
  call access.definer('access.copy_subject(uuid)', 'persona_specialist');
  call access.definer('access.record_of(uuid, int)', 'persona_client', 'persona_specialist');
  call access.definer('access.names_in_record(uuid)', 'persona_client', 'persona_specialist');
`;

/** Who read what, when, for what and under which consent: for the person, and for staff who work with them. */
const looks = `
  create function access.looks_at(subject uuid, at_most int default 1000)
  returns table (on_day date, kind text, who text, person text, lines text[], purpose text, consent_id uuid, receipt_id uuid, times int) language plpgsql stable as $$
  begin
    if not access.may_act_for(subject) then return; end if;
    return query select * from (
      select (e.at at time zone 'Europe/London')::date, case when e.employer_id is null then 'care_team' else 'employer' end, coalesce(m.name, 'Your care team'),
        coalesce(s.display_name, a.display_name, 'Someone who has left'), (select array_agg(distinct i.label order by i.label) from share_item i where i.code = any (array_agg(read.item))),
        e.purpose, e.consent_id, (select r.id from receipt r where r.consent_id = e.consent_id and r.client_id = subject and r.kind in ('given', 'renewed', 'narrowed') and r.seq < max(e.seq) order by r.seq desc limit 1),
        count(distinct e.seq)::int
      from ledger.entry e cross join lateral unnest(e.items) as read(item) left join employer m on m.id = e.employer_id
        left join membership p on p.id = e.actor left join account a on a.id = p.account_id left join staff_member s on s.id = p.staff_id
      where e.client_id = subject and e.kind = 'disclosed' group by 1, e.employer_id, m.name, e.actor, s.display_name, a.display_name, e.purpose, e.consent_id
      union all select v.viewed_on, 'staff', v.staff_name, v.staff_name, '{}', null, null, null, 1 from record_view v where v.client_id = subject
      union all select (c.made_at at time zone 'Europe/London')::date, 'copy', c.staff_name, c.staff_name, '{}', null, null, null, 1 from record_copy c where c.client_id = subject
    ) looks (on_day, kind, who, person, lines, purpose, consent_id, receipt_id, times) order by looks.on_day desc, looks.kind, looks.who, looks.person, looks.consent_id limit at_most;
  end $$;
  comment on function access.looks_at is 'By day and reader, newest first. Of other people it names only who acted.';

  create function access.cannot_be_recalled(subject uuid)
  returns table (notice_id uuid, employer_name text, lines text[], asked_at timestamptz, told_at timestamptz, answered_at timestamptz, answer text) language plpgsql stable as $$
  begin
    if not access.may_act_for(subject) then return; end if;
    return query select n.id, e.name,
        coalesce((select array_agg(distinct s.label order by s.label) from consent_item i join share_item s on s.code = i.item
          where i.consent_id = n.consent_id and i.seen_at is not null and i.ended_at is not null and i.ended_at <= n.created_at), '{}'),
        n.created_at, n.delivered_at, n.acknowledged_at, n.answer
      from recipient_notice n join employer e on e.id = n.employer_id where n.client_id = subject order by n.created_at desc, n.id limit 500;
  end $$;
  comment on function access.cannot_be_recalled is 'What was read before it stopped being shared, and what the employer answered when asked to delete it.';

  call access.definer('access.looks_at(uuid, int)', 'persona_client', 'persona_specialist');
  call access.definer('access.cannot_be_recalled(uuid)', 'persona_client', 'persona_specialist');
`;
