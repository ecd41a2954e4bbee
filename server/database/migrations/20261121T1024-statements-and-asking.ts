import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Words proposed and approved, and asking to share them.
 *
 * Staff propose and ask; only the client approves. Each function answers an `outcome` that the command puts into
 * words; anything but the good one has changed nothing.
 */
export class StatementsAndAsking20261121T1024 implements MigrationInterface {
  name = "StatementsAndAsking1795256640000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(whoMay);
    await run.query(statements);
    await run.query(asking);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.ask, access.asking_problem, access.offer, access.approve_statement, access.refuse_statement, access.propose_statement;
      drop function access.tell_client, access.tell_about_sharing, access.channel_fits, access.may_act_for, access.today;
    `);
  }
}

const whoMay = `
  create function access.today() returns date language sql stable as $$ select (clock_timestamp() at time zone 'Europe/London')::date $$;

  create function access.may_act_for(subject uuid) returns boolean language sql stable as $$
    select coalesce(subject = access.current_client(), false) or coalesce(subject in (select access.caseload()), false)
  $$;

  -- A client answers by its own hand; staff write down what was said, and how it was said.
  create function access.channel_fits(subject uuid, channel text) returns boolean language sql stable as $$
    select case when subject = access.current_client() then channel = 'self'
                when subject in (select access.caseload()) then channel in ('in_person', 'phone', 'paper') else false end
  $$;

  -- The client and the service are told of every change; an employer only when it has met the person, and only to ask again.
  create function access.tell_about_sharing(subject uuid, which uuid, employer uuid default null) returns void language plpgsql volatile as $$
  declare met uuid := (select h.id from handle h where h.client_id = subject and h.employer_id = employer);
  begin
    perform pg_notify('alongside', json_build_object('kind', 'sharing', 'id', which, 'clientId', subject)::text);
    perform pg_notify('alongside', json_build_object('kind', 'sharing', 'id', subject, 'providerId', (select c.provider_id from client c where c.id = subject))::text);
    if met is not null and (access.stage(subject, employer) >= 1 or exists (select from consent c join consent_item i on i.consent_id = c.id where c.client_id = subject and c.employer_id = employer and i.seen_at is not null)) then
      perform pg_notify('alongside', json_build_object('kind', 'shared', 'employerId', employer, 'id', met)::text);
    end if;
  end $$;

  -- A line under "new" and a mail of neutral words, for the client or for whoever asked.
  create function access.tell_client(subject uuid, what text, which uuid) returns void language plpgsql volatile as $$
  begin
    perform access.notify(m.id, what, which, true) from membership m where m.client_id = subject and m.state = 'active';
  end $$;

  call access.definer('access.today()');
  call access.definer('access.may_act_for(uuid)');
  call access.definer('access.channel_fits(uuid, text)');
  call access.definer('access.tell_about_sharing(uuid, uuid, uuid)');
  call access.definer('access.tell_client(uuid, text, uuid)');
`;

const statements = `
  create function access.propose_statement(subject uuid, about text, which_ordinal int, words text, out outcome text, out statement_id uuid) language plpgsql volatile as $$
  declare place int := which_ordinal; newest int;
  begin
    if not access.may_act_for(subject) then outcome := 'not_found'; return; end if;
    if not exists (select from share_item s where s.code = about) then outcome := 'no_such_item'; return; end if;
    perform ledger.lock(subject);
    place := coalesce(place, (select max(t.ordinal) + 1 from statement t where t.client_id = subject and t.item = about), 1);
    if exists (select from statement t where t.client_id = subject and t.item = about and t.ordinal = place and t.wording = words and t.superseded_at is null and t.refused_at is null) then outcome := 'same_words'; return; end if;
    update statement t set superseded_at = clock_timestamp()
    where t.client_id = subject and t.item = about and t.ordinal = place and t.approved_at is null and t.superseded_at is null;
    select coalesce(max(t.version), 0) into newest from statement t where t.client_id = subject and t.item = about and t.ordinal = place;
    insert into statement (client_id, item, ordinal, version, wording, created_by)
    values (subject, about, place, newest + 1, words, access.current_membership()) returning id into statement_id;
    perform access.tell_about_sharing(subject, statement_id);
    outcome := 'proposed';
  end $$;

  create function access.refuse_statement(which uuid) returns boolean language plpgsql volatile as $$
  declare me uuid := access.current_client();
  begin
    perform ledger.lock(me) where me is not null;
    update statement t set refused_at = clock_timestamp() where t.id = which and t.client_id = me and t.approved_at is null and t.refused_at is null and t.superseded_at is null;
    if not found then return false; end if;
    perform access.tell_about_sharing(me, which);
    return true;
  end $$;

  -- New words end the sharing of the old, and ask again wherever the old were shared or asked for.
  create function access.approve_statement(which uuid, out outcome text, out asked uuid[]) language plpgsql volatile as $$
  declare me uuid := access.current_client(); words statement; old statement; k consent; afresh uuid;
  begin
    asked := '{}';
    if me is null or not exists (select from statement t where t.id = which and t.client_id = me) then outcome := 'not_found'; return; end if;
    perform ledger.lock(me);
    select * into words from statement t where t.id = which;
    if words.approved_at is not null then outcome := 'already'; return; end if;
    if words.superseded_at is not null then outcome := 'superseded'; return; end if;
    update statement t set approved_at = clock_timestamp(), refused_at = null where t.id = which;
    for old in select t.* from statement t where t.client_id = me and t.item = words.item and t.ordinal = words.ordinal and t.id <> which and t.superseded_at is null order by t.version loop
      update statement t set superseded_at = clock_timestamp() where t.id = old.id;
      for k in select c.* from consent c join consent_item i on i.consent_id = c.id
        where i.statement_id = old.id and i.ended_at is null and c.ended_at is null and c.status in ('offered', 'given', 'narrowed', 'renewed') and (c.status = 'offered' or i.answer = 'yes') order by c.id loop
        if k.status = 'offered' then
          delete from consent_item i where i.consent_id = k.id and i.statement_id = old.id;
          insert into consent_item (consent_id, statement_id, item) values (k.id, which, words.item);
          perform access.tell_about_sharing(me, k.id);
        else
          perform access.end_lines(k, array[old.id], 'superseded', 'self', null);
          afresh := access.offer(k, array[which], least(access.today() + 14, (k.valid_to at time zone 'Europe/London')::date - 1));
          asked := asked || afresh;
        end if;
      end loop;
    end loop;
    perform access.tell_about_sharing(me, which);
    outcome := 'approved';
  end $$;

  call access.definer('access.propose_statement(uuid, text, int, text)', 'persona_specialist', 'persona_client');
  call access.definer('access.refuse_statement(uuid)', 'persona_client');
  call access.definer('access.approve_statement(uuid)', 'persona_client');
`;

export const asking = `
  -- The recipient, purpose, period and notice of k, and these statements, put to the client.
  create function access.offer(k consent, statements uuid[], answer_by date) returns uuid language plpgsql volatile as $$
  declare made uuid; place bigint; codes text[];
  begin
    insert into consent (client_id, recipient, employer_id, readers, purpose, vacancy_id, notice_version, status, answer_by, valid_to, created_by)
    values ((k).client_id, (k).recipient, (k).employer_id, (k).readers, (k).purpose, (k).vacancy_id, (k).notice_version, 'offered', answer_by, (k).valid_to, access.current_membership())
    returning id into made;
    insert into consent_item (consent_id, statement_id, item) select made, t.id, t.item from statement t where t.id = any (statements);
    select array_agg(distinct t.item) into codes from statement t where t.id = any (statements);
    place := ledger.append((k).client_id, 'requested', made, (k).recipient, (k).employer_id, (k).purpose, codes, statements);
    insert into consent_event (client_id, seq, consent_id, kind, items, actor, at) values ((k).client_id, place, made, 'requested', codes, access.current_membership(), clock_timestamp());
    perform access.tell_about_sharing((k).client_id, made);
    perform access.tell_client((k).client_id, 'sharing_request', made);
    return made;
  end $$;

  create function access.asking_problem(k consent, statements uuid[], until date, answer_by date) returns text language plpgsql stable as $$
  declare reached int := access.stage((k).client_id, (k).employer_id); mine text := (select c.provider_id::text from client c where c.id = (k).client_id);
  begin
    if (k).recipient = 'employer' and not exists (select from employer e where e.id = (k).employer_id and e.provider_id::text = mine and e.state = 'active') then return 'employer'; end if;
    if ((k).recipient = 'care_team') <> ((k).purpose = 'care_team') or ((k).recipient = 'employer') <> ((k).employer_id is not null) then return 'purpose'; end if;
    if (k).vacancy_id is not null and not exists (select from vacancy v where v.id = (k).vacancy_id and v.employer_id = (k).employer_id) then return 'vacancy'; end if;
    if (k).readers is not null and (cardinality((k).readers) not between 1 and 20 or exists (select from unnest((k).readers) r where not exists
      (select from membership m where m.id = r and m.employer_id = (k).employer_id and m.state = 'active'))) then return 'readers'; end if;
    if coalesce(cardinality(statements), 0) not between 1 and 20 or cardinality(statements) <> (select count(*) from statement t
      where t.id = any (statements) and t.client_id = (k).client_id and t.approved_at is not null and t.superseded_at is null) then return 'statements'; end if;
    if exists (select from statement t join share_item s on s.code = t.item where t.id = any (statements) and not (k).purpose = any (s.purposes)) then return 'wrong_purpose'; end if;
    -- One step ahead, but nothing that is for after an offer before there is one.
    if exists (select from statement t join share_item s on s.code = t.item where t.id = any (statements)
      and s.earliest_stage > reached + case when s.earliest_stage < 3 then 1 else 0 end) then return 'too_early'; end if;
    if until <= access.today() then return 'until_past'; end if;
    if until > access.today() - 1 + (select min(s.longest_days) from statement t join share_item s on s.code = t.item where t.id = any (statements)) then
      return case when exists (select from statement t join share_item s on s.code = t.item where t.id = any (statements) and s.sensitivity = 'S3') then 'until_90_days' else 'until_12_months' end;
    end if;
    if answer_by < access.today() or answer_by > until then return 'answer_by'; end if;
    if exists (select from consent c where c.client_id = (k).client_id and c.recipient = (k).recipient and c.employer_id is not distinct from (k).employer_id
      and c.purpose = (k).purpose and c.vacancy_id is not distinct from (k).vacancy_id and c.status = 'offered' and c.ended_at is null and c.answer_by >= access.today()) then return 'already_asked'; end if;
    return null;
  end $$;

  create function access.ask(subject uuid, to_whom text, employer uuid, reading uuid[], why text, for_vacancy uuid, statements uuid[], until date, answer_by date, notice text,
    out outcome text, out consent_id uuid) language plpgsql volatile as $$
  declare k consent;
  begin
    if not coalesce(subject in (select access.caseload()), false) then outcome := 'not_found'; return; end if;
    perform ledger.lock(subject);
    k.client_id := subject; k.recipient := to_whom; k.employer_id := employer; k.readers := reading; k.purpose := why; k.vacancy_id := for_vacancy;
    outcome := access.asking_problem(k, statements, until, answer_by);
    if outcome is not null then return; end if;
    k.valid_to := (until + 1)::timestamp at time zone 'Europe/London';
    insert into notice_version (wording, sha256) values (notice, encode(sha256(convert_to(notice, 'UTF8')), 'hex')) on conflict (sha256) do nothing;
    select n.id into k.notice_version from notice_version n where n.sha256 = encode(sha256(convert_to(notice, 'UTF8')), 'hex');
    if employer is not null then insert into handle (employer_id, client_id) values (employer, subject) on conflict do nothing; end if;
    consent_id := access.offer(k, statements, answer_by);
    outcome := 'asked';
  end $$;

  call access.definer('access.offer(consent, uuid[], date)');
  call access.definer('access.asking_problem(consent, uuid[], date, date)');
  call access.definer('access.ask(uuid, text, uuid, uuid[], text, uuid, uuid[], date, date, text)', 'persona_specialist');
`;
