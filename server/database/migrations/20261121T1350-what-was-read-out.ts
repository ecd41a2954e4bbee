import type { MigrationInterface, QueryRunner } from "typeorm";
import { answering, endLines, renewing } from "./20261121T1026-answering-and-stopping";

/**
 * What a client says by telephone, face to face or on paper: written down with the very words that were read out, and
 * undone by the client in two taps.
 *
 * The words are made by the database from the agreement as it stands; the page gives back their hash, so that a yes is
 * a yes to these words and no others. Staff write down; only the client can say that it was not so.
 */
export class WhatWasReadOut20261121T1350 implements MigrationInterface {
  name = "WhatWasReadOut1795269000000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(columns);
    await run.query(wordsToRead);
    await run.query(`drop function access.answer(uuid, uuid[], text, text); drop function access.renew(uuid, date, text, text);`);
    await run.query(answers);
    await run.query(renewals);
    await run.query(endings);
    await run.query(undoing);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.undo_recorded, access.tell_keepers, access.end_lines, access.renew, access.answer;
      drop function access.words_for, access.keep_words, access.words_to_read;
    `);
    await run.query(answering);
    await run.query(renewing);
    await run.query(endLines);
    await run.query(`
      drop policy read_out on notice_version;
      alter table consent_event drop column read_out, drop column disputed_at;
      alter table consent_item drop column first_yes_by;
    `);
  }
}

const columns = `
  alter table consent_event add column read_out uuid references notice_version, add column disputed_at timestamptz;
  comment on column consent_event.read_out is 'The words that staff read out or printed before they wrote this down; null for the client''s own hand.';
  comment on column consent_event.disputed_at is 'When the client said: this is not what I said.';
  alter table consent_item add column first_yes_by uuid references membership;
  comment on column consent_item.first_yes_by is 'Who noted the first yes: the second must come the same way, or the question is asked twice again.';
  create policy read_out on notice_version for select to persona_client, persona_specialist using (id in (select e.read_out from consent_event e));
`;

/** In the order they are spoken. A change of any letter is another version. */
const wordsToRead = `
  create function access.words_to_read(k consent, act text, until date default null) returns text language plpgsql stable as $$
  declare
    whom text := coalesce((select e.name from employer e where e.id = (k).employer_id), 'your care team');
    last_day text := to_char(((k).valid_to - interval '1 second') at time zone 'Europe/London', 'FMDD FMMonth YYYY');
    lines text; health boolean; opening text; closing text;
  begin
    select string_agg(format(E'%s: “%s”%s', s.label, t.wording, case when act = 'answer' then E'\\nYes or no?' else '' end), E'\\n\\n' order by s.position, t.ordinal, t.id), coalesce(bool_or(s.sensitivity = 'S3'), false)
    into lines, health from consent_item i join statement t on t.id = i.statement_id join share_item s on s.code = i.item
    where i.consent_id = (k).id and i.ended_at is null and (act = 'answer' or i.answer = 'yes');
    if act = 'answer' then
      opening := coalesce((select n.wording from notice_version n where n.id = (k).notice_version), format('What would you like to share with %s?', whom));
      closing := 'A line you don’t answer is a no.'
        || case when health then format(E'\\n\\nYou are asked about your health twice. %s doesn’t need to know about your health to help you. If you said yes to a line about your health: do you still say yes?', upper(left(whom, 1)) || substr(whom, 2)) else '' end;
    elsif act = 'renew' then
      opening := format(E'You share these lines with %s. It stops by itself on %s.', whom, last_day);
      closing := format(E'Would you like to go on sharing the same lines, in the same words, until %s?\\nIf you say no, it stops by itself on %s. Nothing changes in your support from us. No one will ask you why. You can stop any line sooner.', to_char(until, 'FMDD FMMonth YYYY'), last_day);
    else
      return format(E'I am stopping it now: what you share with %s.\\nThey are told only that something is no longer shared, and asked to delete it. We can’t make people forget what they have read.\\nYou don’t need a reason, and your support from us stays the same.', whom);
    end if;
    return concat_ws(E'\\n\\n', opening, lines, closing, 'I write down what you say. You will see it when you next sign in, and if it is not what you said you can undo it there.');
  end $$;
  create function access.keep_words(said text) returns uuid language plpgsql volatile as $$
  declare kept uuid;
  begin
    insert into notice_version (wording, sha256) values (said, encode(sha256(convert_to(said, 'UTF8')), 'hex')) on conflict (sha256) do nothing;
    select n.id into kept from notice_version n where n.sha256 = encode(sha256(convert_to(said, 'UTF8')), 'hex');
    return kept;
  end $$;
  -- For the page that shows them, and for the paper form.
  create function access.words_for(which uuid, act text, until date default null, out words text, out sha256 text) language plpgsql stable as $$
  declare k consent;
  begin
    select * into k from consent c where c.id = which and c.client_id in (select access.caseload());
    if not found or act not in ('answer', 'renew', 'stop') or (act = 'renew' and until is null) then return; end if;
    words := access.words_to_read(k, act, until);
    sha256 := encode(sha256(convert_to(words, 'UTF8')), 'hex');
  end $$;
  call access.definer('access.words_to_read(consent, text, date)');
  call access.definer('access.keep_words(text)');
  call access.definer('access.words_for(uuid, text, date)', 'persona_specialist');
`;

/** As before, and: a yes that staff write down is to words read out; a first and a second yes come the same way. */
const answers = `
  create function access.answer(which uuid, yes uuid[], by_channel text default 'self', by_witness text default null, heard_sha256 text default null, out outcome text, out place bigint, out receipt_id uuid)
  language plpgsql volatile as $$
  declare k consent; what text; codes text[]; lines uuid[] := coalesce(yes, '{}'); said text; me uuid := access.current_membership();
  begin
    select * into k from consent c where c.id = which;
    if not found or not access.channel_fits(k.client_id, by_channel) then outcome := 'not_found'; return; end if;
    if by_channel <> 'self' and length(trim(coalesce(by_witness, ''))) = 0 then outcome := 'witness'; return; end if;
    perform ledger.lock(k.client_id);
    select * into k from consent c where c.id = which;
    if k.status <> 'offered' or k.ended_at is not null then outcome := 'answered'; return; end if;
    if k.answer_by < access.today() or k.valid_to <= clock_timestamp() then outcome := 'too_late'; return; end if;
    if exists (select from unnest(lines) l where not exists (select from consent_item i join statement t on t.id = i.statement_id
      where i.consent_id = which and i.statement_id = l and i.ended_at is null and t.approved_at is not null and t.superseded_at is null)) then outcome := 'changed'; return; end if;
    if by_channel <> 'self' then
      said := access.words_to_read(k, 'answer');
      if lines <> '{}' and encode(sha256(convert_to(said, 'UTF8')), 'hex') is distinct from heard_sha256 then outcome := 'words'; return; end if;
    end if;
    if exists (select from consent_item i join share_item s on s.code = i.item where i.consent_id = which and i.statement_id = any (lines) and s.sensitivity = 'S3'
      and (i.first_yes_at is null or i.first_yes_by is distinct from me)) then
      update consent_item i set first_yes_at = clock_timestamp(), first_yes_by = me from share_item s where s.code = i.item and s.sensitivity = 'S3' and i.consent_id = which and i.statement_id = any (lines);
      outcome := 'ask_again'; return;
    end if;
    update consent_item i set answer = case when i.statement_id = any (lines) then 'yes' else 'no' end,
      confirmed_at = case when i.statement_id = any (lines) and i.first_yes_at is not null then clock_timestamp() end
    where i.consent_id = which;
    what := case when lines = '{}' then 'declined' else 'given' end;
    select coalesce(array_agg(distinct t.item), '{}') into codes from statement t where t.id = any (lines);
    update consent c set status = what, valid_from = case when what = 'given' then clock_timestamp() end, ended_at = case when what = 'declined' then clock_timestamp() end where c.id = which;
    place := ledger.append(k.client_id, what, which, k.recipient, k.employer_id, k.purpose, codes, lines);
    insert into consent_event (client_id, seq, consent_id, kind, items, channel, witness, actor, at, read_out)
    values (k.client_id, place, which, what, codes, by_channel, by_witness, me, clock_timestamp(), case when said is not null then access.keep_words(said) end);
    receipt_id := access.write_receipt(k, place, what, by_channel, lines);
    perform access.tell_about_sharing(k.client_id, which, case when what = 'given' then k.employer_id end);
    if by_channel <> 'self' then perform access.tell_client(k.client_id, 'sharing_recorded', which); end if;
    if k.created_by is distinct from me then perform access.notify(k.created_by, 'sharing_answered', which); end if;
    outcome := what;
  end $$;
  call access.definer('access.answer(uuid, uuid[], text, text, text)', 'persona_client', 'persona_specialist');
`;

/** As before, and: only with a recipient that can still read; to words read out; and the client is told. */
const renewals = `
  create function access.renew(which uuid, until date, by_channel text default 'self', by_witness text default null, heard_sha256 text default null, out outcome text, out place bigint, out receipt_id uuid)
  language plpgsql volatile as $$
  declare k consent; codes text[]; lines uuid[]; longest int; health boolean; said text;
  begin
    select * into k from consent c where c.id = which;
    if not found or not access.channel_fits(k.client_id, by_channel) then outcome := 'not_found'; return; end if;
    if by_channel <> 'self' and length(trim(coalesce(by_witness, ''))) = 0 then outcome := 'witness'; return; end if;
    perform ledger.lock(k.client_id);
    select * into k from consent c where c.id = which;
    if k.status not in ('given', 'narrowed', 'renewed') or k.ended_at is not null or k.valid_to <= clock_timestamp() then outcome := 'not_shared'; return; end if;
    select min(s.longest_days), bool_or(s.sensitivity = 'S3'), array_agg(distinct i.item), array_agg(i.statement_id order by i.statement_id) into longest, health, codes, lines
    from consent_item i join share_item s on s.code = i.item where i.consent_id = which and i.answer = 'yes' and i.ended_at is null;
    if health then outcome := 'ask_afresh'; return; end if; -- lines about health are asked anew, and twice
    if until is null or until <= access.today() then outcome := 'until_past'; return; end if;
    if until > access.today() - 1 + longest then outcome := 'until_12_months'; return; end if;
    if k.employer_id is not null and not exists (select from employer e where e.id = k.employer_id and e.state = 'active') then outcome := 'employer_gone'; return; end if;
    if k.readers is not null and not exists (select from membership m where m.id = any (k.readers) and m.state = 'active') then outcome := 'readers_gone'; return; end if;
    if by_channel <> 'self' then
      said := access.words_to_read(k, 'renew', until);
      if encode(sha256(convert_to(said, 'UTF8')), 'hex') is distinct from heard_sha256 then outcome := 'words'; return; end if;
    end if;
    update consent c set status = 'renewed', renewed_at = clock_timestamp(), valid_to = (until + 1)::timestamp at time zone 'Europe/London' where c.id = which returning * into k;
    place := ledger.append(k.client_id, 'renewed', which, k.recipient, k.employer_id, k.purpose, codes, lines);
    insert into consent_event (client_id, seq, consent_id, kind, items, channel, witness, actor, at, read_out)
    values (k.client_id, place, which, 'renewed', codes, by_channel, by_witness, access.current_membership(), clock_timestamp(), case when said is not null then access.keep_words(said) end);
    receipt_id := access.write_receipt(k, place, 'renewed', by_channel, lines);
    if by_channel <> 'self' then perform access.tell_client(k.client_id, 'sharing_recorded', which); end if;
    perform access.tell_about_sharing(k.client_id, which, k.employer_id);
    outcome := 'renewed';
  end $$;
  call access.definer('access.renew(uuid, date, text, text, text)', 'persona_client', 'persona_specialist');
`;

/**
 * The single path by which lines end. As before, and: what staff read out is kept; a notice is heard by those who could
 * read, by the account's owners where none of them is left, and where nobody is left by the specialist, who rings.
 */
export const endings = `
  create or replace function access.end_lines(k consent, lines uuid[], cause text, by_channel text, by_witness text) returns bigint language plpgsql volatile as $$
  declare ended uuid[]; codes text[]; whole boolean; what text; place bigint; was_read boolean; said text; heard uuid[];
  begin
    perform set_config('synchronous_commit', 'on', true); -- acknowledged means flushed, whatever the server is set to
    if by_channel <> 'self' then said := access.words_to_read(k, 'stop'); end if;
    with now_ended as (
      update consent_item i set ended_at = clock_timestamp() where i.consent_id = (k).id and i.answer = 'yes' and i.ended_at is null and i.statement_id = any (lines)
      returning i.statement_id, i.item, i.seen_at)
    select array_agg(n.statement_id order by n.statement_id), array_agg(distinct n.item), bool_or(n.seen_at is not null) into ended, codes, was_read from now_ended n;
    whole := not exists (select from consent_item i where i.consent_id = (k).id and i.answer = 'yes' and i.ended_at is null);
    what := case when whole or cause <> 'withdrawn' then cause else 'narrowed' end;
    update consent c set status = case when whole then cause else 'narrowed' end, ended_at = case when whole then clock_timestamp() end where c.id = (k).id;
    place := ledger.append((k).client_id, what, (k).id, (k).recipient, (k).employer_id, (k).purpose, coalesce(codes, '{}'), coalesce(ended, '{}'));
    insert into consent_event (client_id, seq, consent_id, kind, items, channel, witness, actor, at, read_out)
    values ((k).client_id, place, (k).id, what, coalesce(codes, '{}'), by_channel, by_witness, access.current_membership(), clock_timestamp(), case when said is not null then access.keep_words(said) end);
    if was_read and (k).employer_id is not null then
      insert into recipient_notice (client_id, employer_id, handle, consent_id, kind)
      select (k).client_id, (k).employer_id, h.id, (k).id, case when cause = 'superseded' then 'corrected' else 'please_erase' end
      from handle h where h.client_id = (k).client_id and h.employer_id = (k).employer_id;
      select array_agg(m.id) into heard from membership m where access.hears_notices(k, m.id);
      perform access.notify(m, 'no_longer_shared', null, true) from unnest(heard) m;
      if heard is null or not exists (select from employer e where e.id = (k).employer_id and e.state = 'active') then
        perform access.notify(m.id, 'erasure_unheard', (k).client_id, true) from client c join membership m on m.staff_id = c.specialist_id and m.state = 'active' where c.id = (k).client_id;
      end if;
    end if;
    if by_channel <> 'self' then perform access.tell_client((k).client_id, 'sharing_recorded', (k).id); end if;
    if cause = 'withdrawn' then perform access.write_receipt(k, place, what, by_channel, ended); end if;
    perform access.tell_about_sharing((k).client_id, (k).id, (k).employer_id);
    return place;
  end $$;
  call access.definer('access.end_lines(consent, uuid[], text, text, text)');
`;

/** "This is not what I said." It can only end sharing: what was stopped by mistake is put right by asking again. */
const undoing = `
  -- Whoever answers for what was written down: the specialist, whoever wrote it, and the service's managers.
  create function access.tell_keepers(subject uuid, what text, wrote uuid) returns void language plpgsql volatile as $$
  begin
    perform access.notify(m.id, what, subject, true) from client c join membership m on m.provider_id = c.provider_id and m.state = 'active' and m.audience = 'specialists'
    where c.id = subject and (m.staff_id = c.specialist_id or m.id = wrote or m.role = 'service_manager');
  end $$;
  create function access.undo_recorded(which bigint, out outcome text, out consent_id uuid, out place bigint) language plpgsql volatile as $$
  declare me uuid := access.current_client(); wrong consent_event; k consent;
  begin
    outcome := 'not_found';
    if me is null then return; end if;
    perform ledger.lock(me);
    select * into wrong from consent_event e where e.client_id = me and e.seq = which and e.channel <> 'self';
    if not found then return; end if;
    consent_id := wrong.consent_id;
    outcome := 'undone';
    if wrong.disputed_at is not null then return; end if;
    select * into k from consent c where c.id = wrong.consent_id;
    if wrong.kind in ('given', 'renewed') and k.status in ('given', 'narrowed', 'renewed') and k.ended_at is null then
      place := access.end_lines(k, array(select i.statement_id from consent_item i where i.consent_id = k.id), 'withdrawn', 'self', null);
    end if;
    update consent_event e set disputed_at = clock_timestamp(), told_at = coalesce(e.told_at, clock_timestamp()) where e.client_id = me and e.seq = which;
    perform access.tell_keepers(me, 'sharing_disputed', wrong.actor);
    perform access.tell_about_sharing(me, wrong.consent_id);
  end $$;
  call access.definer('access.tell_keepers(uuid, text, uuid)');
  call access.definer('access.undo_recorded(bigint)', 'persona_client');
`;
