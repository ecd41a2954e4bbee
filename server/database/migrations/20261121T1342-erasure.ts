import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Erasure: a person's record is deleted or emptied, and only the evidence of their consents and figures without a
 * name are kept. `server/modules/records/inventory` says it column by column, with the reasons.
 */
export class Erasure20261121T1342 implements MigrationInterface {
  name = "Erasure1795268520000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(evidence);
    await run.query(caseload("and c.erased_at is null"));
    await run.query(endSharing);
    await run.query(empty);
    await run.query(account);
    await run.query(erase);
    await run.query(carryOut);
    await run.query(replaying);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.carry_out_erasure, access.erase, access.erase_account, access.empty_work_of, access.empty_person, access.end_all_for_erasure, access.kept_at_erasure;
      ${caseload("")}
      alter table client drop column erased_at;
      drop table erasure;
    `);
    await run.query(replayingEndedOnlySharing);
  }
}

/** That it happened, when, who did it and how the person asked. Kept six years: the time in which a claim can be made (Limitation Act 1980). */
const evidence = `
  create table erasure (
    client_id  uuid primary key references client,
    provider_id uuid not null references provider,
    erased_at  timestamptz not null default clock_timestamp(),
    staff_id   uuid references staff_member,
    staff_name text not null default '',
    asked_via  text not null check (asked_via in ('self', 'in_person', 'phone', 'paper', 'replay')),
    place      bigint not null,
    kept_until date not null default (current_date + interval '6 years')::date
  );
  comment on column erasure.place is 'The entry "erased" in the person''s ledger.';
  call access.gate('erasure', 'self');
  create policy of_my_service on erasure for select to persona_specialist
    using (provider_id = (select access.current_provider()) and (select access.current_role_name()) = 'service_manager');
  grant select on erasure to persona_specialist;
  alter table client add column erased_at timestamptz;
  comment on column client.erased_at is 'When the record was erased; from then on nobody''s caseload has it.';
`;

/** What is left of an erased person is nobody's to open; the reports still count it. */
const caseload = (condition: string): string => `
  create or replace function access.caseload() returns setof uuid language sql stable as $$
    select c.id from access.viewer() v
    join staff_member s on s.id = v.staff_id
    join client c on c.provider_id = s.provider_id
    where v.audience = 'specialists' ${condition}
      and (v.role in ('service_manager', 'administrator') or c.team_id = s.team_id or c.specialist_id = s.id)
  $$;
  call access.definer('access.caseload()', 'persona_specialist');
`;

/** Under the client's lock. Those who read lines are told and asked to erase, as after a withdrawal. */
const endSharing = `
  create function access.end_all_for_erasure(subject uuid) returns table (consent_id uuid, place bigint) language plpgsql volatile as $$
  declare k consent;
  begin
    for k in select c.* from consent c where c.client_id = subject and c.ended_at is null and c.status in ('offered', 'given', 'narrowed', 'renewed') order by c.id loop
      consent_id := k.id;
      place := access.end_lines(k, array(select i.statement_id from consent_item i where i.consent_id = k.id), case when k.status = 'offered' then 'declined' else 'withdrawn' end, 'self', null);
      return next;
    end loop;
    update introduction i set state = 'withdrawn' where i.client_id = subject and access.introduction_may_go(i.state, 'withdrawn');
    update meeting m set state = 'cancelled' where m.client_id = subject and m.state in ('proposed', 'confirmed');
    update retention_case r set state = 'closed', reason = 'declined' where r.client_id = subject and r.state <> 'closed';
    update retention_request r set state = 'closed', reason = 'case_ended' where r.state <> 'closed' and r.id in (select o.request_id from retention_case o where o.client_id = subject);
  end $$;
  call access.definer('access.end_all_for_erasure(uuid)');

  create function access.kept_at_erasure() returns text[] language sql immutable as $$
    select array['client', 'client_event', 'referral', 'referral_event', 'vocational_profile', 'better_off_calculation', 'preference', 'contact_log', 'record_request', 'account', 'membership',
      'consent', 'consent_item', 'consent_event', 'statement', 'recipient_notice', 'handle', 'notice_version', 'ledger.entry', 'ledger.head', 'ledger.ending',
      'introduction', 'introduction_event', 'job_offer', 'placement', 'placement_event', 'in_work_check', 'meeting', 'adjustment', 'adjustment_event',
      'retention_case', 'retention_case_event', 'retention_request']
  $$;
  comment on function access.kept_at_erasure is 'Tables whose rows stay, emptied. Every other table of access.record_sources() loses its rows.';
  call access.definer('access.kept_at_erasure()');
`;

const empty = `
  create function access.empty_person(subject uuid) returns void language plpgsql volatile as $$
  begin
    update client set display_name = 'Erased', phone = '', email = '', clinical_team = '', language_needs = '', format_needs = '', preferred_contact = 'phone',
      approach = 'none', risk_assessment_on = null, state = 'closed', closed_reason = 'other' where id = subject;
    delete from client_event where client_id = subject and kind <> 'state';
    update client_event set reason = '' where client_id = subject;
    update vocational_profile set sections = '{}' where client_id = subject;
    update better_off_calculation set hours = 0, pay_pence_an_hour = 0, better_off_pence_a_week = 0, note = '' where client_id = subject;
    update preference set home_place_text = null, home_postcode = null, home_latitude = null, home_longitude = null, home_exactness = null, furthest_km = null, travel_by = '{}', workplaces = '{}',
      hours_least = null, hours_most = null, week_grid = null, week_varies = false, pay_least_pence_an_hour = null, contracts = '{}', earliest_start = null, keywords = '{}', keywords_avoid = '{}'
      where client_id = subject;
    update referral set person_name = 'Erased', person_phone = '', person_email = '', preferred_contact = 'phone', contact_note = '', place_text = '', what_would_help = '', language_needs = '',
      format_needs = '', referrer_name = '', referrer_role = '', referrer_team = '', referrer_phone = '', referrer_email = '', risk_assessment = 'not_asked', risk_assessment_on = null,
      risk_assessment_asked_on = null, reference = upper(substr(md5(id::text || random()::text), 1, 4) || '-' || substr(md5(random()::text), 1, 4)) where client_id = subject;
    delete from referral_event e using referral r where r.id = e.referral_id and r.client_id = subject and e.kind = 'note';
    update referral_event e set reason = '' from referral r where r.id = e.referral_id and r.client_id = subject;
    update statement set wording = 'Erased' where client_id = subject;
    -- A notice that others were shown too is about none of them. What was read out to one person holds their words; its hash stays.
    update notice_version n set wording = 'Erased' where n.id in (select c.notice_version from consent c where c.client_id = subject union select e.read_out from consent_event e where e.client_id = subject)
      and not exists (select from consent c where c.notice_version = n.id and c.client_id <> subject) and not exists (select from consent_event e where e.read_out = n.id and e.client_id <> subject);
    update consent_event set witness = null where client_id = subject;
    delete from record_request where client_id = subject and kind <> 'erase';
    update record_request set details = '', answer = 'Carried out.', answered_at = coalesce(answered_at, clock_timestamp()) where client_id = subject;
    update contact_log set note = case when note = '' then '' else 'Erased' end, next_action = '', next_action_on = null, by_name = false where client_id = subject;
  end $$;

  -- What employers keep is their own: that somebody was introduced, what they offered, what they agreed to, in their words.
  create function access.empty_work_of(subject uuid) returns void language plpgsql volatile as $$
  begin
    delete from thread t where t.employer_id is not null and t.subject_id in (
      select i.id from introduction i where i.client_id = subject union all select p.id from placement p where p.client_id = subject
      union all select r.id from retention_case r where r.client_id = subject union all select r.request_id from retention_case r where r.client_id = subject);
    update introduction_event e set reason = null from introduction i where i.id = e.introduction_id and i.client_id = subject;
    update placement p set job_title = coalesce((select v.title from vacancy v where v.id = p.vacancy_id), 'Erased'), employer_name = case when p.employer_id is null then 'Erased' end where p.client_id = subject;
    update placement_event e set reason = null from placement p where p.id = e.placement_id and p.client_id = subject;
    delete from in_work_check k using placement p where p.id = k.placement_id and p.client_id = subject and k.done_on is null;
    update in_work_check k set note = '' from placement p where p.id = k.placement_id and p.client_id = subject;
    update meeting set place = case when place = '' then '' else 'Erased' end, details = '', actions = '' where client_id = subject;
    delete from adjustment where client_id = subject and raised_at is null;
    update adjustment set barrier = 'Erased', expected_effect = '', question_answer = null, code = null where client_id = subject;
    update adjustment_event e set reason = null from adjustment a where a.id = e.adjustment_id and a.client_id = subject;
    update retention_case set employer_name = '', gets_in_the_way = '', plan = '' where client_id = subject;
    update retention_case_event e set reason = null from retention_case r where r.id = e.retention_case_id and r.client_id = subject;
    update retention_request set about_work = '', advice = '', happening = '{}' where id in (select o.request_id from retention_case o where o.client_id = subject);
  end $$;
  call access.definer('access.empty_person(uuid)');
  call access.definer('access.empty_work_of(uuid)');
`;

/** Signed out everywhere; the account goes unless the person also has it for another reason, as a colleague for instance. */
const account = `
  create function access.erase_account(subject uuid) returns void language plpgsql volatile as $$
  declare m membership;
  begin
    delete from single_use_link l using invitation i where i.client_id = subject and l.subject_id = i.id;
    for m in select * from membership x where x.client_id = subject loop
      perform pg_notify('alongside', json_build_object('kind', 'session', 'id', s.id)::text) from session s where s.membership_id = m.id;
      update membership set state = 'ended' where id = m.id;
      continue when exists (select from membership o where o.account_id = m.account_id and o.client_id is distinct from subject and o.state <> 'ended');
      perform pg_notify('alongside', json_build_object('kind', 'session', 'id', s.id)::text) from session s where s.account_id = m.account_id;
      delete from session where account_id = m.account_id;
      delete from idempotency_key where scope = m.account_id::text;
      update account set email = 'erased-' || id || '@erased.invalid', display_name = 'Erased', password_hash = null, state = 'closed' where id = m.account_id;
    end loop;
  end $$;
  call access.definer('access.erase_account(uuid)');
`;

const erase = `
  create function access.erase(subject uuid, via text default 'replay') returns table (kind text, consent_id uuid, place bigint) language plpgsql volatile as $$
  declare person client; s record; known bigint;
  begin
    perform set_config('synchronous_commit', 'on', true);
    perform ledger.lock(subject);
    select * into person from client c where c.id = subject for update; -- what is being written about the person has been written, and goes too
    if person.id is null then return; end if;
    if person.erased_at is null and person.state <> 'closed' then insert into client_event (client_id, kind, from_state, to_state, by_kind) values (subject, 'state', person.state, 'closed', 'service'); end if;
    return query select 'withdrawn'::text, e.consent_id, e.place from access.end_all_for_erasure(subject) e;
    perform access.empty_person(subject);
    perform access.empty_work_of(subject);
    perform access.erase_account(subject);
    for s in select * from access.record_sources() x where x.source <> all (access.kept_at_erasure()) order by x.depth desc, x.source loop
      execute format('delete from %s where %s', s.source, s.condition) using subject;
    end loop;
    select e.place into known from erasure e where e.client_id = subject;
    if known is null then
      perform ledger.note_ending('erased', subject); -- for the journal outside the database
      known := ledger.append(subject, 'erased', null, null, null, null, '{}', '{}');
      update client c set erased_at = clock_timestamp() where c.id = subject;
      insert into erasure (client_id, provider_id, staff_id, staff_name, asked_via, place)
      select subject, person.provider_id, access.current_staff(), coalesce((select m.display_name from staff_member m where m.id = access.current_staff()), ''), via, known;
    end if;
    return query select 'erased'::text, null::uuid, known;
  end $$;
  comment on function access.erase is 'Erases a person, in this transaction, under their ledger''s lock. Again is no more. No persona may call it: staff go through access.carry_out_erasure, the replay of the journal is the owner''s.';
  call access.definer('access.erase(uuid, text)');
`;

const carryOut = `
  create function access.carry_out_erasure(subject uuid, via text) returns table (kind text, consent_id uuid, place bigint) language plpgsql volatile as $$
  declare me record; refusal text;
  begin
    select * into me from access.viewer();
    if me.role is distinct from 'service_manager' then kind := 'not_allowed'; return next; return; end if;
    perform ledger.lock(c.id) from client c where c.id = subject and c.provider_id = me.provider_id; -- a second press waits for the first
    if exists (select from erasure e where e.client_id = subject and e.provider_id = me.provider_id) then
      return query select 'already'::text, null::uuid, e.place from erasure e where e.client_id = subject;
      return;
    end if;
    refusal := case when subject not in (select access.caseload()) then 'not_found'
      when via = 'self' and not exists (select from record_request r where r.client_id = subject and r.kind = 'erase' and r.answer is null) then 'not_asked'
      when exists (select from record_request r where r.client_id = subject and r.kind <> 'erase' and r.answer is null) then 'other_request_open' end;
    if refusal is not null then kind := refusal; return next; return; end if;
    return query select e.* from access.erase(subject, via) e;
  end $$;
  comment on function access.carry_out_erasure is 'A service manager carries out what a person asked. Answers one row with a refusal, or what access.erase did.';
  call access.definer('access.carry_out_erasure(uuid, text)', 'persona_specialist');
`;

/** A restored database in which the person is still there: erased again, as the journal says. */
const replaying = `
  create or replace function ledger.erase_again(subject uuid) returns boolean language plpgsql volatile as $$
  declare did boolean := not exists (select from erasure e where e.client_id = subject);
  begin
    perform access.erase(subject);
    return did;
  end $$;
  call access.definer('ledger.erase_again(uuid)');
`;

/** As the journal made it: before there was erasure, sharing ended again. */
const replayingEndedOnlySharing = `
  create or replace function ledger.erase_again(subject uuid) returns boolean language plpgsql volatile as $$
  declare shared uuid; did boolean := false;
  begin
    for shared in select c.id from consent c where c.client_id = subject order by c.id loop
      did := ledger.end_again(shared, null, 'withdrawn') or did;
    end loop;
    return did;
  end $$;
  call access.definer('ledger.erase_again(uuid)');
`;
