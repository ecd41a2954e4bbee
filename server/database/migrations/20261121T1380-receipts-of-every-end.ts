import type { MigrationInterface, QueryRunner } from "typeorm";
import { writing as writingBefore } from "./20261121T1320-signed-receipts";
import { endings as endingsBefore } from "./20261121T1350-what-was-read-out";

/**
 * Every end of sharing leaves a receipt: also an end by its date, one that staff took back, and one by new words.
 *
 * And each field that Kantara's Consent Receipt 1.1 requires is there, in the form it requires.
 */
export class ReceiptsOfEveryEnd20261121T1380 implements MigrationInterface {
  name = "ReceiptsOfEveryEnd1795273200000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table receipt drop constraint receipt_kind_check;
      alter table receipt add constraint receipt_kind_check check (kind in ('given', 'declined', 'renewed', 'narrowed', 'withdrawn', 'expired', 'superseded', 'entered_in_error'));
    `);
    await run.query(telephone);
    await run.query(writing);
    await run.query(endings);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(endingsBefore);
    await run.query(writingBefore);
    await run.query(`
      drop function access.telephone_uri;
      delete from receipt where kind in ('expired', 'superseded', 'entered_in_error');
      alter table receipt drop constraint receipt_kind_check;
      alter table receipt add constraint receipt_kind_check check (kind in ('given', 'declined', 'renewed', 'narrowed', 'withdrawn'));
    `);
  }
}

/** "0115 496 0100" is `tel:+44-115-496-0100`. What is not plainly a British or a whole number stays as it was written. */
const telephone = `
  create function access.telephone_uri(written text) returns text language sql immutable as $$
    select case when plain ~ '^(\\+|0)[0-9][0-9 -]{5,}$' then 'tel:' || regexp_replace(regexp_replace(plain, '^0', '+44-'), '[ -]+', '-', 'g') else written end
    from (select trim(regexp_replace(replace(written, '(0)', ''), '[()]', ' ', 'g')) as plain) p
  $$;
  call access.definer('access.telephone_uri(text)');
`;

/**
 * As before, and: what ended without anybody's saying so has no channel; what ran out ended on its date, not when it was
 * looked at; a field that is required is there, if empty; the telephone number as RFC 3966 has it, for Kantara wants it so.
 */
export const writing = `
  create or replace function access.write_receipt(k consent, place bigint, what text, channel text, lines uuid[]) returns uuid language plpgsql volatile as $$
  declare
    made uuid := gen_random_uuid(); moment ledger.entry; words jsonb; texts text; whom text; told notice_version; heard notice_version; health boolean; codes jsonb;
    shares boolean := what in ('given', 'renewed'); ends timestamptz; controller jsonb; by_staff text; seen boolean; why text; collected text; said text; by_whom text;
  begin
    select e.* into strict moment from ledger.entry e where e.client_id = (k).client_id and e.seq = place;
    ends := case when shares or what = 'expired' then (k).valid_to else moment.at end;
    select jsonb_build_object('piiController', p.name, 'onBehalf', false, 'contact', 'Whoever looks after data protection', 'address', jsonb_build_object('addressCountry', 'GB'),
      'email', coalesce(s.email, ''), 'phone', coalesce(access.telephone_uri(s.phone), '')) into controller
    from client c join provider p on p.id = c.provider_id left join provider_setting s on s.provider_id = p.id where c.id = (k).client_id;
    select coalesce((select e.name from employer e where e.id = (k).employer_id), 'Your care team') into whom;
    select n.* into told from notice_version n where n.id = (k).notice_version;
    select n.* into heard from consent_event v join notice_version n on n.id = v.read_out where v.client_id = (k).client_id and v.seq = place;
    select m.display_name into by_staff from consent_event v join membership b on b.id = v.actor join staff_member m on m.id = b.staff_id where v.client_id = (k).client_id and v.seq = place;
    select trim(coalesce(v.witness, '')) not in ('', 'not named') into seen from consent_event v where v.client_id = (k).client_id and v.seq = place;
    select coalesce(jsonb_agg(jsonb_build_object('item', t.item, 'label', s.label, 'wording', t.wording, 'statement', t.id, 'version', t.version) order by s.position, t.ordinal, t.id), '[]'),
      coalesce(string_agg(t.wording, E'\\n' order by s.position, t.ordinal, t.id), ''), coalesce(bool_or(s.sensitivity <> 'S1'), false), coalesce(jsonb_agg(distinct s.label), '[]')
    into words, texts, health, codes from statement t join share_item s on s.code = t.item where t.id = any (lines);
    why := case (k).purpose when 'introduce' then 'To be introduced to an employer' when 'interview_adjustments' then 'To arrange what helps at an interview' when 'job_adjustments' then 'To arrange what helps in the job'
      when 'retain' then 'To keep a job' when 'return_to_work' then 'To come back to work' else 'So that the care team can plan around the job search or the job' end;
    said := case when what not in ('expired', 'entered_in_error') then channel end;
    by_whom := case when what = 'expired' then 'clock' when what = 'entered_in_error' or channel <> 'self' then 'staff' else 'self' end;
    collected := case when what = 'expired' then 'It ended by itself, on its date' when what = 'entered_in_error' then 'Staff took back what was written down in error' else
      case channel when 'self' then 'By the person, in the portal' when 'phone' then 'By telephone, written down by staff' when 'paper' then 'On paper, written down by staff' else 'Face to face, written down by staff' end end;
    insert into receipt (id, client_id, consent_id, seq, kind, body) values (made, (k).client_id, (k).id, place, what, jsonb_build_object(
      'version', 'KI-CR-v1.1.0', 'jurisdiction', 'GB', 'consentTimestamp', floor(extract(epoch from moment.at))::bigint, 'collectionMethod', collected,
      'consentReceiptID', made, 'publicKey', null, 'language', 'en', 'piiPrincipalId', (k).client_id, 'piiControllers', jsonb_build_array(controller), 'policyUrl', '/your-data',
      'services', jsonb_build_array(jsonb_build_object('service', 'Support to find and keep paid work', 'purposes', jsonb_build_array(jsonb_build_object(
        'purpose', why, 'purposeCategory', jsonb_build_array('1 - Core Function'), 'consentType', 'EXPLICIT', 'piiCategory', codes, 'primaryPurpose', true,
        'termination', to_char(ends at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'thirdPartyDisclosure', shares, 'thirdPartyName', whom)))),
      'sensitive', health, 'spiCat', case when health then '["6 - Health"]'::jsonb else '[]'::jsonb end,
      'alongside', jsonb_build_object('format', 3, 'kind', what, 'recipient', whom, 'recipientKind', (k).recipient, 'purpose', (k).purpose, 'lines', words,
        'wordingSha256', encode(sha256(convert_to(texts, 'UTF8')), 'hex'), 'notice', told.wording, 'noticeSha256', told.sha256, 'readOut', heard.wording, 'readOutSha256', heard.sha256, 'channel', said,
        'recordedBy', jsonb_build_object('role', by_whom, 'name', case when by_whom = 'staff' then by_staff end), 'witnessed', coalesce(seen, false),
        'goesOn', case when what = 'superseded' then exists (select from consent c where c.id = (k).id and c.ended_at is null) else what in ('given', 'renewed', 'narrowed') end,
        'at', to_char(moment.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'ledgerPosition', place, 'ledgerHash', encode(moment.hash, 'hex'), 'howToStop', '/me/sharing')));
    return made;
  end $$;
  call access.definer('access.write_receipt(consent, bigint, text, text, uuid[])');
`;

/**
 * The single path by which lines end. As before, and: whatever the cause, lines that were shared leave a receipt; words
 * are said to have been read out only where the client was spoken to.
 */
const endings = endingsBefore
  .replace("if by_channel <> 'self' then said :=", "if by_channel <> 'self' and cause = 'withdrawn' then said :=")
  .replace("if cause = 'withdrawn' then perform access.write_receipt", "if ended is not null then perform access.write_receipt");
