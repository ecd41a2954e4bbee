import type { MigrationInterface, QueryRunner } from "typeorm";
import { receipts as receiptsBefore } from "./20261121T1023-receipts";

/** Receipts that say who wrote the answer down and what the page said, and carry the service's signature. */
export class SignedReceipts20261121T1320 implements MigrationInterface {
  name = "SignedReceipts1795267200000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(writing);
    await run.query(signing);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.sign_receipts, access.sign_receipts_left, access.receipts_left, access.keep_signatures;
      drop index receipt_unsigned;
      drop function access.write_receipt;
    `);
    await run.query(receiptsBefore);
  }
}

/**
 * The client's own copy: field names of Kantara Consent Receipt 1.1, our particulars under "alongside". `publicKey` and the
 * whole address of `policyUrl` are filled in with the signature. A witness is told of, never named: a third person's name
 * stays out of what the client may hand on.
 */
export const writing = `
  create or replace function access.write_receipt(k consent, place bigint, what text, channel text, lines uuid[]) returns uuid language plpgsql volatile as $$
  declare
    made uuid := gen_random_uuid(); moment ledger.entry; words jsonb; texts text; whom text; told notice_version; heard notice_version; health boolean; codes jsonb;
    shares boolean := what in ('given', 'renewed'); ends timestamptz; controller jsonb; by_staff text; seen boolean; why text;
  begin
    select e.* into strict moment from ledger.entry e where e.client_id = (k).client_id and e.seq = place;
    ends := case when shares then (k).valid_to else moment.at end;
    select jsonb_strip_nulls(jsonb_build_object('piiController', p.name, 'onBehalf', false, 'contact', 'Whoever looks after data protection', 'address', jsonb_build_object('addressCountry', 'GB'),
      'email', nullif(s.email, ''), 'phone', nullif(s.phone, ''))) into controller
    from client c join provider p on p.id = c.provider_id left join provider_setting s on s.provider_id = p.id where c.id = (k).client_id;
    select coalesce((select e.name from employer e where e.id = (k).employer_id), 'Your care team') into whom;
    select n.* into told from notice_version n where n.id = (k).notice_version;
    select n.* into heard from consent_event v join notice_version n on n.id = v.read_out where v.client_id = (k).client_id and v.seq = place; -- the column comes with the words that staff read out
    select m.display_name into by_staff from consent_event v join membership b on b.id = v.actor join staff_member m on m.id = b.staff_id where v.client_id = (k).client_id and v.seq = place;
    select trim(coalesce(v.witness, '')) not in ('', 'not named') into seen from consent_event v where v.client_id = (k).client_id and v.seq = place;
    select coalesce(jsonb_agg(jsonb_build_object('item', t.item, 'label', s.label, 'wording', t.wording, 'statement', t.id, 'version', t.version) order by s.position, t.ordinal, t.id), '[]'),
      coalesce(string_agg(t.wording, E'\\n' order by s.position, t.ordinal, t.id), ''), coalesce(bool_or(s.sensitivity <> 'S1'), false), coalesce(jsonb_agg(distinct s.label), '[]')
    into words, texts, health, codes from statement t join share_item s on s.code = t.item where t.id = any (lines);
    why := case (k).purpose when 'introduce' then 'To be introduced to an employer' when 'interview_adjustments' then 'To arrange what helps at an interview' when 'job_adjustments' then 'To arrange what helps in the job'
      when 'retain' then 'To keep a job' when 'return_to_work' then 'To come back to work' else 'So that the care team can plan around the job search or the job' end;
    insert into receipt (id, client_id, consent_id, seq, kind, body) values (made, (k).client_id, (k).id, place, what, jsonb_build_object(
      'version', 'KI-CR-v1.1.0', 'jurisdiction', 'GB', 'consentTimestamp', floor(extract(epoch from moment.at))::bigint,
      'collectionMethod', case channel when 'self' then 'By the person, in the portal' when 'phone' then 'By telephone, written down by staff' when 'paper' then 'On paper, written down by staff' else 'Face to face, written down by staff' end,
      'consentReceiptID', made, 'publicKey', null, 'language', 'en', 'piiPrincipalId', (k).client_id, 'piiControllers', jsonb_build_array(controller), 'policyUrl', '/your-data',
      'services', jsonb_build_array(jsonb_build_object('service', 'Support to find and keep paid work', 'purposes', jsonb_build_array(jsonb_build_object(
        'purpose', why, 'purposeCategory', jsonb_build_array('1 - Core Function'), 'consentType', 'EXPLICIT', 'piiCategory', codes, 'primaryPurpose', true,
        'termination', to_char(ends at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'thirdPartyDisclosure', shares, 'thirdPartyName', whom)))),
      'sensitive', health, 'spiCat', case when health then '["health"]'::jsonb else '[]'::jsonb end,
      'alongside', jsonb_build_object('format', 2, 'kind', what, 'recipient', whom, 'recipientKind', (k).recipient, 'purpose', (k).purpose, 'lines', words,
        'wordingSha256', encode(sha256(convert_to(texts, 'UTF8')), 'hex'), 'notice', told.wording, 'noticeSha256', told.sha256, 'readOut', heard.wording, 'readOutSha256', heard.sha256, 'channel', channel,
        'recordedBy', case when channel <> 'self' then jsonb_build_object('role', 'staff', 'name', by_staff) else jsonb_build_object('role', 'self', 'name', null) end, 'witnessed', coalesce(seen, false),
        'at', to_char(moment.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'ledgerPosition', place, 'ledgerHash', encode(moment.hash, 'hex'), 'howToStop', '/me/sharing')));
    return made;
  end $$;
  call access.definer('access.write_receipt(consent, bigint, text, text, uuid[])');
`;

/** A signature is set once and never again; with it come the key and the policy's address, and nothing else of the body. */
const signing = `
  create index receipt_unsigned on receipt (consent_id) where signature is null;

  create function access.keep_signatures(signed jsonb, everybody boolean) returns int language sql volatile as $$
    with kept as (
      update receipt r set signature = decode(s.signature, 'hex'), body = r.body || jsonb_build_object('publicKey', s.key, 'policyUrl', s.policy)
      from jsonb_to_recordset(signed) as s(id uuid, key text, policy text, signature text)
      where r.id = s.id and r.signature is null and octet_length(decode(s.signature, 'hex')) = 64 and s.key is not null and s.policy like '%/your-data'
        and (everybody or r.client_id = access.current_client() or r.client_id in (select access.caseload()))
      returning r.id)
    select count(*)::int from kept;
  $$;
  create function access.sign_receipts(signed jsonb) returns int language sql volatile as $$ select access.keep_signatures(signed, false) $$;
  create function access.sign_receipts_left(signed jsonb) returns int language sql volatile as $$ select access.keep_signatures(signed, true) $$;
  create function access.receipts_left(at_most int) returns table (id uuid, body jsonb) language sql volatile as $$
    select r.id, r.body from receipt r where r.signature is null order by r.id limit least(at_most, 500) for update skip locked
  $$;
  call access.definer('access.keep_signatures(jsonb, boolean)');
  call access.definer('access.sign_receipts(jsonb)', 'persona_client', 'persona_specialist');
  call access.definer('access.sign_receipts_left(jsonb)', 'persona_worker');
  call access.definer('access.receipts_left(int)', 'persona_worker');
`;
