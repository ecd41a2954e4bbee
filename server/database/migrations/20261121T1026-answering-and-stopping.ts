import type { MigrationInterface, QueryRunner } from "typeorm";

/** The client's answer, by its own hand or as staff wrote it down, and every way that sharing ends. */
export class AnsweringAndStopping20261121T1026 implements MigrationInterface {
  name = "AnsweringAndStopping1795256760000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(answering);
    await run.query(renewing);
    await run.query(endLines);
    await run.query(stopping);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.expire_sharing, access.enter_in_error, access.withdraw, access.end_lines, access.renew, access.answer;
    `);
  }
}

/** Line by line. No answer is no. A line about health is asked twice: the first yes is only noted. */
export const answering = `
  create function access.answer(which uuid, yes uuid[], by_channel text default 'self', by_witness text default null, out outcome text, out place bigint, out receipt_id uuid)
  language plpgsql volatile as $$
  declare k consent; what text; codes text[]; lines uuid[] := coalesce(yes, '{}');
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
    if exists (select from consent_item i join share_item s on s.code = i.item where i.consent_id = which and i.statement_id = any (lines) and s.sensitivity = 'S3' and i.first_yes_at is null) then
      update consent_item i set first_yes_at = clock_timestamp() from share_item s where s.code = i.item and s.sensitivity = 'S3' and i.consent_id = which and i.statement_id = any (lines);
      outcome := 'ask_again'; return;
    end if;
    update consent_item i set answer = case when i.statement_id = any (lines) then 'yes' else 'no' end,
      confirmed_at = case when i.statement_id = any (lines) and i.first_yes_at is not null then clock_timestamp() end
    where i.consent_id = which;
    what := case when lines = '{}' then 'declined' else 'given' end;
    select coalesce(array_agg(distinct t.item), '{}') into codes from statement t where t.id = any (lines);
    update consent c set status = what, valid_from = case when what = 'given' then clock_timestamp() end, ended_at = case when what = 'declined' then clock_timestamp() end where c.id = which;
    place := ledger.append(k.client_id, what, which, k.recipient, k.employer_id, k.purpose, codes, lines);
    insert into consent_event (client_id, seq, consent_id, kind, items, channel, witness, actor, at)
    values (k.client_id, place, which, what, codes, by_channel, by_witness, access.current_membership(), clock_timestamp());
    receipt_id := access.write_receipt(k, place, what, by_channel, lines);
    perform access.tell_about_sharing(k.client_id, which, case when what = 'given' then k.employer_id end);
    if by_channel <> 'self' then perform access.tell_client(k.client_id, 'sharing_recorded', which); end if;
    if k.created_by is distinct from access.current_membership() then perform access.notify(k.created_by, 'sharing_answered', which); end if;
    outcome := what;
  end $$;
  call access.definer('access.answer(uuid, uuid[], text, text)', 'persona_client', 'persona_specialist');
`;

export const renewing = `
  create function access.renew(which uuid, until date, by_channel text default 'self', by_witness text default null, out outcome text, out place bigint, out receipt_id uuid)
  language plpgsql volatile as $$
  declare k consent; codes text[]; lines uuid[]; longest int; health boolean;
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
    if until <= access.today() then outcome := 'until_past'; return; end if;
    if until > access.today() - 1 + longest then outcome := 'until_12_months'; return; end if;
    update consent c set status = 'renewed', renewed_at = clock_timestamp(), valid_to = (until + 1)::timestamp at time zone 'Europe/London' where c.id = which returning * into k;
    place := ledger.append(k.client_id, 'renewed', which, k.recipient, k.employer_id, k.purpose, codes, lines);
    insert into consent_event (client_id, seq, consent_id, kind, items, channel, witness, actor, at)
    values (k.client_id, place, which, 'renewed', codes, by_channel, by_witness, access.current_membership(), clock_timestamp());
    receipt_id := access.write_receipt(k, place, 'renewed', by_channel, lines);
    perform access.tell_about_sharing(k.client_id, which, k.employer_id);
    outcome := 'renewed';
  end $$;
  call access.definer('access.renew(uuid, date, text, text)', 'persona_client', 'persona_specialist');
`;

/**
 * Under the client's lock: these lines of a consent end, for one of four causes. A recipient that has read one of them
 * is told only that something is no longer shared, and asked to erase; one that has read nothing is told nothing.
 */
export const endLines = `
  create function access.end_lines(k consent, lines uuid[], cause text, by_channel text, by_witness text) returns bigint language plpgsql volatile as $$
  declare ended uuid[]; codes text[]; whole boolean; what text; place bigint; was_read boolean;
  begin
    perform set_config('synchronous_commit', 'on', true); -- acknowledged means flushed, whatever the server is set to
    with now_ended as (
      update consent_item i set ended_at = clock_timestamp() where i.consent_id = (k).id and i.answer = 'yes' and i.ended_at is null and i.statement_id = any (lines)
      returning i.statement_id, i.item, i.seen_at)
    select array_agg(n.statement_id order by n.statement_id), array_agg(distinct n.item), bool_or(n.seen_at is not null) into ended, codes, was_read from now_ended n;
    whole := not exists (select from consent_item i where i.consent_id = (k).id and i.answer = 'yes' and i.ended_at is null);
    what := case when whole or cause <> 'withdrawn' then cause else 'narrowed' end;
    update consent c set status = case when whole then cause else 'narrowed' end, ended_at = case when whole then clock_timestamp() end where c.id = (k).id;
    place := ledger.append((k).client_id, what, (k).id, (k).recipient, (k).employer_id, (k).purpose, coalesce(codes, '{}'), coalesce(ended, '{}'));
    insert into consent_event (client_id, seq, consent_id, kind, items, channel, witness, actor, at)
    values ((k).client_id, place, (k).id, what, coalesce(codes, '{}'), by_channel, by_witness, access.current_membership(), clock_timestamp());
    if was_read and (k).employer_id is not null then
      insert into recipient_notice (client_id, employer_id, handle, consent_id, kind)
      select (k).client_id, (k).employer_id, h.id, (k).id, case when cause = 'superseded' then 'corrected' else 'please_erase' end
      from handle h where h.client_id = (k).client_id and h.employer_id = (k).employer_id;
      perform access.notify(m.id, 'no_longer_shared', null, true) from membership m where m.employer_id = (k).employer_id and m.state = 'active' and ((k).readers is null or m.id = any ((k).readers));
    end if;
    if by_channel <> 'self' then perform access.tell_client((k).client_id, 'sharing_recorded', (k).id); end if;
    if cause = 'withdrawn' then perform access.write_receipt(k, place, what, by_channel, ended); end if;
    perform access.tell_about_sharing((k).client_id, (k).id, (k).employer_id);
    return place;
  end $$;
  call access.definer('access.end_lines(consent, uuid[], text, text, text)');
`;

/** One line, one consent, one employer, the care team, or everything: whatever is named narrows what ends. Twice is once. */
export const stopping = `
  create function access.withdraw(subject uuid, which_consent uuid default null, which_statement uuid default null, which_employer uuid default null,
    which_recipient text default null, by_channel text default 'self', by_witness text default null)
  returns table (consent_id uuid, place bigint) language plpgsql volatile as $$
  declare k consent; lines uuid[];
  begin
    if not coalesce(access.channel_fits(subject, by_channel), false) then return; end if;
    perform ledger.lock(subject);
    for k in
      select c.* from consent c
      where c.client_id = subject and c.ended_at is null and c.status in ('offered', 'given', 'narrowed', 'renewed')
        and (which_consent is null or c.id = which_consent) and (which_employer is null or c.employer_id = which_employer) and (which_recipient is null or c.recipient = which_recipient)
      order by c.id
    loop
      if k.status = 'offered' then
        continue when which_statement is not null;
        select a.place into place from access.answer(k.id, '{}', by_channel, coalesce(by_witness, 'not named')) a;
        continue when place is null;
      else
        select array_agg(i.statement_id) into lines from consent_item i
        where i.consent_id = k.id and i.answer = 'yes' and i.ended_at is null and (which_statement is null or i.statement_id = which_statement);
        continue when lines is null;
        place := access.end_lines(k, lines, 'withdrawn', by_channel, by_witness);
      end if;
      consent_id := k.id;
      return next;
    end loop;
  end $$;

  -- Staff take back what they asked or wrote down wrongly. It can only end sharing, never begin it.
  create function access.enter_in_error(which uuid, by_channel text) returns bigint language plpgsql volatile as $$
  declare k consent; place bigint;
  begin
    select * into k from consent c where c.id = which;
    if not found or not coalesce(k.client_id in (select access.caseload()), false) then return null; end if;
    perform ledger.lock(k.client_id);
    select * into k from consent c where c.id = which;
    if k.ended_at is not null or k.status not in ('offered', 'given', 'narrowed', 'renewed') then return null; end if;
    return access.end_lines(k, array(select i.statement_id from consent_item i where i.consent_id = which), 'entered_in_error', by_channel, null);
  end $$;

  -- By the database's clock. Unanswered requests end too: no answer is no.
  create function access.expire_sharing(at_most int default 25) returns int language plpgsql volatile as $$
  declare due record; k consent; done int := 0;
  begin
    for due in select c.id, c.client_id from consent c where c.ended_at is null
      and ((c.status in ('given', 'narrowed', 'renewed') and c.valid_to <= clock_timestamp()) or (c.status = 'offered' and (c.answer_by < access.today() or c.valid_to <= clock_timestamp())))
      order by c.client_id, c.id limit at_most loop
      perform ledger.lock(due.client_id);
      select * into k from consent c where c.id = due.id and c.ended_at is null
        and ((c.status in ('given', 'narrowed', 'renewed') and c.valid_to <= clock_timestamp()) or (c.status = 'offered' and (c.answer_by < access.today() or c.valid_to <= clock_timestamp())));
      continue when not found;
      perform access.end_lines(k, array(select i.statement_id from consent_item i where i.consent_id = k.id), 'expired', 'self', null);
      done := done + 1;
    end loop;
    return done;
  end $$;

  call access.definer('access.withdraw(uuid, uuid, uuid, uuid, text, text, text)', 'persona_client', 'persona_specialist');
  call access.definer('access.enter_in_error(uuid, text)', 'persona_specialist');
  call access.definer('access.expire_sharing(int)', 'persona_worker');
`;
