import type { MigrationInterface, QueryRunner } from "typeorm";

/** Receipts: written in the transaction of the answer they are about. */
export class Receipts20261121T1023 implements MigrationInterface {
  name = "Receipts1795256580000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(receipts);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.write_receipt`);
  }
}

/** The client's own copy: field names of Kantara Consent Receipt 1.1, our particulars under "alongside". Signed later. */
export const receipts = `
  create function access.write_receipt(k consent, place bigint, what text, channel text, lines uuid[]) returns uuid language plpgsql volatile as $$
  declare
    made uuid := gen_random_uuid(); moment ledger.entry; words jsonb; service text; whom text; notice text; health boolean; codes jsonb;
  begin
    select e.* into strict moment from ledger.entry e where e.client_id = (k).client_id and e.seq = place;
    select p.name into service from client c join provider p on p.id = c.provider_id where c.id = (k).client_id;
    select coalesce((select e.name from employer e where e.id = (k).employer_id), 'Your care team') into whom;
    select n.sha256 into notice from notice_version n where n.id = (k).notice_version;
    select coalesce(jsonb_agg(jsonb_build_object('item', t.item, 'label', s.label, 'wording', t.wording, 'statement', t.id, 'version', t.version) order by s.position, t.ordinal, t.id), '[]'),
      coalesce(bool_or(s.sensitivity <> 'S1'), false), coalesce(jsonb_agg(distinct s.label), '[]')
    into words, health, codes from statement t join share_item s on s.code = t.item where t.id = any (lines);
    insert into receipt (id, client_id, consent_id, seq, kind, body) values (made, (k).client_id, (k).id, place, what, jsonb_build_object(
      'version', 'KI-CR-v1.1.0', 'jurisdiction', 'GB', 'consentTimestamp', floor(extract(epoch from moment.at))::bigint, 'collectionMethod', channel,
      'consentReceiptID', made, 'publicKey', null, 'language', 'en', 'piiPrincipalId', (k).client_id, 'piiControllers', jsonb_build_array(jsonb_build_object('piiController', service)),
      'policyUrl', '/your-data', 'services', jsonb_build_array(jsonb_build_object('service', service, 'purposes', jsonb_build_array(jsonb_build_object(
        'purpose', (k).purpose, 'consentType', 'EXPLICIT', 'piiCategory', codes, 'primaryPurpose', true, 'termination', (k).valid_to, 'thirdPartyDisclosure', true, 'thirdPartyName', whom)))),
      'sensitive', health, 'spiCat', case when health then '["health"]'::jsonb else '[]'::jsonb end,
      'alongside', jsonb_build_object('kind', what, 'recipient', whom, 'lines', words, 'wordingSha256', encode(sha256(convert_to(words::text, 'UTF8')), 'hex'), 'noticeSha256', notice,
        'at', to_char(moment.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'ledgerPosition', place, 'ledgerHash', encode(moment.hash, 'hex'), 'howToStop', '/me/sharing')));
    return made;
  end $$;
  call access.definer('access.write_receipt(consent, bigint, text, text, uuid[])');
`;
