import type { DataSource } from "typeorm";

/** A column that can hold words: `codes` when the database itself limits it to a list. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
  readonly codes: boolean;
  readonly firstCode: string | null;
  readonly references: string | null;
}

export interface Table {
  readonly name: string;
  readonly class: string;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

/** Text that no person wrote: why a marker need not stand in it. Everything else that can hold words must. */
const NOT_WORDS: Readonly<Record<string, string>> = {
  "account.password_hash": "hash", "registration.password_hash": "hash", "session.secret_hash": "hash", "sign_in_attempt.key_hash": "hash",
  "single_use_link.secret_hash": "hash", "notice_version.sha256": "hash", "vacancy.fingerprint": "hash",
  "idempotency_key.scope": "an account's id", "idempotency_key.operation": "a command's name", "idempotency_key.key": "a random key", "idempotency_key.result_id": "an id",
  "adjustment.category": "enum of the schema", "adjustment.code": "enum of the schema", "employer_offer.adjustment": "enum of the schema",
  "preference_adjustment.code": "enum of the schema", "vacancy_adjustment.code": "enum of the schema", "preference_setting.feature": "enum of the schema",
  "vacancy_setting.feature": "enum of the schema", "vacancy_question.feature": "enum of the schema", "preference_occupation.code": "a code of SOC 2020",
  "vacancy.occupation_code": "a code of SOC 2020", "preference.home_exactness": "enum of the schema", "preference.travel_by": "closed list", "preference.workplaces": "closed list",
  "preference.contracts": "closed list", "retention_request.happening": "closed list", "consent_event.items": "codes of share_item",
  "statement.item": "code of share_item", "consent_item.item": "code of share_item", "notification.kind": "a code",
  "notice_version.language": "a language's code", "notice_version.format": "a code", "membership.role": "closed list by audience", "invitation.role": "closed list by audience",
  "referral.reference": "letters made at random", "retention_request.reason_for_employer": "generated from a closed list", "site.place_id": "an id in the list of places",
  "meeting.reason": "a code that only the product writes", "retention_request_event.reason": "copies a closed list", "retention_case_event.reason": "copies a closed list",
  "match_event.reason": "copies a closed list", "placement_event.reason": "copies a code", "meeting_event.reason": "copies a code", "vacancy_event.from_status": "a state",
  "vacancy_event.to_status": "a state", "employer_event.was": "a state, or an id", "employer_event.became": "a state, or an id", "vacancy_import.mapping": "names of fields by header",
  "ledger.entry.kind": "a code", "ledger.entry.recipient": "a code", "ledger.entry.purpose": "a code", "ledger.entry.items": "codes of share_item",
  "ledger.ending.detail": "ids, codes and times", "told_disclosure.organisation_kind": "a code", "told_disclosure.ground": "a code", "ledger.ending.writer": "a program's random id",
};
const NOT_WORDS_ANYWHERE = new Set(["from_state", "to_state", "by_audience"]);

/** True when a person's words may stand in the column. */
export const holdsWords = (table: Table, column: Column): boolean =>
  !column.codes && /^(text|text\[\]|jsonb|json|character varying)$/.test(column.type) && !NOT_WORDS_ANYWHERE.has(column.name) && !(`${table.name}.${column.name}` in NOT_WORDS);

/** Every gated table as the database itself describes it, so that a new one cannot be forgotten. */
export async function readCatalogue(owner: DataSource): Promise<Map<string, Table>> {
  const rows = (await owner.query(`
    select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name, substr(obj_description(c.oid), 8) as class,
      coalesce((select array_agg(k.attname::text order by k.attnum) from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary), '{}') as key,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'needed', a.attnotnull and not a.atthasdef and a.attidentity = '',
          'generated', a.attgenerated <> '', 'check', q.def, 'references', f.target) order by a.attnum)
        from pg_attribute a
        left join lateral (select string_agg(pg_get_constraintdef(k.oid), ' ') as def from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) q on true
        left join lateral (select k.confrelid::regclass::text as target from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum] limit 1) f on true
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'ledger') and obj_description(c.oid) like 'class: %' order by 1`)) as RawTable[];
  return new Map(rows.map(({ name, class: kind, key, columns }) => [name, { name, class: kind, key, columns: columns.filter(({ generated }) => !generated).map(described) }]));
}

interface RawColumn {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
  readonly generated: boolean;
  readonly check: string | null;
  readonly references: string | null;
}
interface RawTable {
  readonly name: string;
  readonly class: string;
  readonly key: string[];
  readonly columns: RawColumn[];
}

const described = ({ name, type, needed, check, references }: RawColumn): Column => ({
  name, type, needed, references,
  codes: type === "text" && /= ANY \(ARRAY\[/.test(check ?? ""),
  firstCode: /= ANY \(ARRAY\['(\w+)'/.exec(check ?? "")?.[1] ?? null,
});
