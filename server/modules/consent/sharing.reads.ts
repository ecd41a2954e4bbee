import type { Purpose } from "../../access/disclosure";
import type { Session } from "../../database/session";
import type { Channel, ConsentStatus, Item, LineAnswer, NoticeAnswer, Recipient } from "./sharing.enums";

export interface LineRow {
  readonly id: string;
  readonly item: Item;
  readonly label: string;
  readonly easyLabel: string;
  readonly wording: string;
  readonly sensitivity: "S1" | "S2" | "S3";
  readonly answer: LineAnswer;
  readonly firstYes: boolean;
  readonly stoppedAt: string | null;
}

export interface ConsentRow {
  readonly id: string;
  readonly clientId: string;
  readonly recipient: Recipient;
  readonly employerId: string | null;
  readonly employerName: string | null;
  readonly purpose: Purpose;
  readonly vacancyTitle: string | null;
  readonly status: ConsentStatus;
  readonly askedAt: Date;
  readonly answerBy: string | null;
  readonly validFrom: Date | null;
  /** The last day, as people in Britain read it. */
  readonly until: string;
  readonly running: boolean;
  readonly endedAt: Date | null;
  readonly readersOnly: boolean;
  readonly lines: readonly LineRow[];
  readonly erasure: { askedAt: string; answer: NoticeAnswer | null; answeredAt: string | null } | null;
  readonly receiptId: string | null;
}

export interface ReadingRow {
  readonly consentId: string;
  readonly statementId: string;
  readonly name: string;
  readonly role: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

export interface EventRow {
  readonly seq: string;
  readonly consentId: string | null;
  readonly kind: ConsentStatus;
  readonly channel: Channel;
  readonly witness: string | null;
  readonly at: Date;
  readonly byName: string | null;
  readonly toldAt: Date | null;
  readonly disputedAt: Date | null;
  readonly readOut: string | null;
  readonly readOutSha256: string | null;
}

export interface ReaderRow {
  readonly consentId: string;
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** A client's whole sharing: agreements with their lines, who has read them, and what was written down. */
export interface SharingPicture {
  readonly consents: readonly ConsentRow[];
  readonly readings: readonly ReadingRow[];
  readonly events: readonly EventRow[];
  readonly readers: readonly ReaderRow[];
}

const CONSENTS = `
  select c.id, c.client_id as "clientId", c.recipient, c.employer_id as "employerId", e.name as "employerName", c.purpose, v.title as "vacancyTitle", c.status,
    c.created_at as "askedAt", c.answer_by::text as "answerBy", c.valid_from as "validFrom",
    ((c.valid_to - interval '1 second') at time zone 'Europe/London')::date::text as until,
    (c.status in ('given', 'narrowed', 'renewed') and c.ended_at is null and clock_timestamp() < c.valid_to) as running,
    c.ended_at as "endedAt", c.readers is not null as "readersOnly",
    (select json_agg(json_build_object('id', t.id, 'item', t.item, 'label', s.label, 'easyLabel', s.easy_label, 'wording', t.wording, 'sensitivity', s.sensitivity,
        'answer', i.answer, 'firstYes', i.first_yes_at is not null, 'stoppedAt', i.ended_at) order by s.position, t.ordinal, t.created_at, t.id)
      from consent_item i join statement t on t.id = i.statement_id join share_item s on s.code = i.item where i.consent_id = c.id) as lines,
    (select json_build_object('askedAt', n.created_at, 'answer', n.answer, 'answeredAt', n.acknowledged_at) from recipient_notice n
      where n.consent_id = c.id order by n.created_at desc limit 1) as erasure,
    (select r.id from receipt r where r.consent_id = c.id order by r.seq desc limit 1) as "receiptId"
  from consent c left join employer e on e.id = c.employer_id left join vacancy v on v.id = c.vacancy_id
  where c.client_id = $1 and c.status <> 'draft' and ($2::uuid is null or c.id = $2)
  order by c.created_at desc, c.id`;

/**
 * Reads a client's sharing. Row security decides whose: a client's own, or one of the caseload; of anyone else, nothing.
 *
 * @param only - one agreement alone.
 */
export async function readSharing({ db }: Session, clientId: string, only: string | null = null): Promise<SharingPicture> {
  const consents = (await db.query(CONSENTS, [clientId, only])) as ConsentRow[];
  const readings = (await db.query(
    `select consent_id as "consentId", statement_id as "statementId", name, role, first_at as "firstAt", last_at as "lastAt" from access.seen($1)`,
    [clientId],
  )) as ReadingRow[];
  const events = (await db.query(
    `select s.seq, s.consent_id as "consentId", s.kind, s.channel, s.witness, s.at, s.by_name as "byName", s.told_at as "toldAt",
       e.disputed_at as "disputedAt", n.wording as "readOut", n.sha256 as "readOutSha256"
     from access.sharing_events($1) s join consent_event e on e.client_id = $1 and e.seq = s.seq left join notice_version n on n.id = e.read_out order by s.seq`,
    [clientId],
  )) as EventRow[];
  const readers = (await db.query(
    `select c as "consentId", r.membership_id as id, r.name, r.role from unnest($1::uuid[]) c, lateral access.readers_of(c) r`,
    [consents.map(({ id }) => id)],
  )) as ReaderRow[];
  return { consents: consents.map((row) => ({ ...row, lines: row.lines ?? [] })), readings, events, readers };
}

/** Whose agreement it is, if the viewer may see it. */
export async function clientOf({ db }: Session, consentId: string): Promise<string | null> {
  const [row] = (await db.query(`select client_id as id from consent where id = $1`, [consentId])) as { id: string }[];
  return row?.id ?? null;
}
