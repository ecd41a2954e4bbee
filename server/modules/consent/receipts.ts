import { DateTimeISOResolver, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { type JsonObject, handOut } from "../../access/signedReceipt";
import { keyIdOf } from "../../access/signing";
import type { Session } from "../../database/session";
import { Class } from "../../graphql/classes";
import { calendarDate } from "../../kernel/calendar";
import { isUuid } from "../../kernel/ids";
import { type Channel, type ConsentStatus, ShareChannel, SharingState } from "./sharing.enums";

@ObjectType({ description: "A line as it stands on a receipt." })
@Class("self")
export class ReceiptLine {
  @Field(() => String, { description: "What it is called." })
  label!: string;

  @Field(() => String, { description: "The exact words." })
  wording!: string;
}

@ObjectType({ description: "What a person keeps after an answer: the exact words, the time, and its place in their ledger." })
@Class("self")
export class SharingReceipt {
  @Field(() => ID, { description: "Its number." })
  id!: string;

  @Field(() => ID, { description: "The agreement it is about." })
  sharingId!: string;

  @Field(() => SharingState, { description: "What was done: `given`, `declined`, `renewed`, `narrowed`, `withdrawn`, `superseded`, `expired` or `entered_in_error`." })
  kind!: ConsentStatus;

  @Field(() => Boolean, { description: "True for an `expired` one that ended before its last day, because support did." })
  endedWithSupport!: boolean;

  @Field(() => DateTimeISOResolver, { description: "When, by the database's clock." })
  at!: Date;

  @Field(() => ShareChannel, { nullable: true, description: "How the person said it. Null where they said nothing: it ended on its date, or staff took it back." })
  channel!: Channel | null;

  @Field(() => String, { description: "Who the lines are for." })
  recipientName!: string;

  @Field(() => String, { description: "The service that keeps the record." })
  providerName!: string;

  @Field(() => [ReceiptLine], { description: "The lines that were shared, or stopped." })
  lines!: ReceiptLine[];

  @Field(() => GraphQLLocalDate, { description: "The last day of sharing." })
  until!: string;

  @Field(() => String, { description: "SHA-256 of the lines' words, in hex." })
  wordingSha256!: string;

  @Field(() => String, { nullable: true, description: "SHA-256 of what the page said when asking, in hex." })
  noticeSha256!: string | null;

  @Field(() => Int, { description: "Its place in the person's ledger." })
  ledgerPosition!: number;

  @Field(() => String, { description: "The ledger's hash at that place, in hex." })
  ledgerHash!: string;

  @Field(() => Boolean, { description: "True when somebody else was there or heard it. Who is not said here." })
  isWitnessed!: boolean;

  @Field(() => String, { description: "Who wrote it down or took it back; empty when the person gave it by their own hand, and when it ended by its date." })
  recordedByName!: string;

  @Field(() => Boolean, { description: "True when it carries the service's signature." })
  isSigned!: boolean;

  @Field(() => String, { nullable: true, description: "Which of the service's keys signed it: 16 hex digits, as at `/.well-known/alongside-keys.json`. Null until it is signed." })
  keyId!: string | null;

  @Field(() => String, { description: "The whole receipt as JSON, with the field names of Kantara's Consent Receipt 1.1 and its signature." })
  json!: string;
}

/** What a receipt says: what its files and its page are made from. */
export interface ReceiptBody {
  readonly consentTimestamp: number;
  readonly collectionMethod: string;
  readonly publicKey: string | null;
  readonly piiPrincipalId: string;
  readonly piiControllers: readonly { piiController: string; email?: string; phone?: string }[];
  readonly policyUrl: string;
  readonly services: readonly { purposes: readonly { purpose: string; termination: string }[] }[];
  readonly sensitive: boolean;
  readonly alongside: {
    readonly kind: "given" | "declined" | "renewed" | "narrowed" | "withdrawn" | "expired" | "superseded" | "entered_in_error";
    /** An `expired` one that ended before its last day, because support did. */
    readonly withSupport?: boolean;
    /** Whether lines of this agreement are shared after it. */
    readonly goesOn?: boolean;
    readonly recipient: string;
    readonly recipientKind?: "employer" | "care_team";
    readonly purpose?: string;
    readonly at: string;
    readonly lines: readonly { item: string; label: string; wording: string; statement: string; version: number }[];
    readonly wordingSha256: string;
    readonly notice?: string | null;
    readonly noticeSha256: string | null;
    /** What staff read out or printed before they wrote the answer down. */
    readonly readOut?: string | null;
    readonly readOutSha256?: string | null;
    /** Null where the person said nothing. */
    readonly channel?: Channel | null;
    readonly recordedBy?: { role: "self" | "staff" | "clock"; name: string | null };
    readonly witnessed?: boolean;
    readonly ledgerPosition: number;
    readonly ledgerHash: string;
  };
}

export interface StoredReceipt {
  readonly id: string;
  readonly consentId: string;
  readonly kind: ConsentStatus;
  readonly signature: Buffer | null;
  readonly body: ReceiptBody;
}

const RECEIPTS = `select id, consent_id as "consentId", kind, signature, body from receipt`;

/** A client's receipts, newest first, 200 at most. Row security decides whose. */
export const readReceipts = async ({ db }: Session, clientId: string): Promise<SharingReceipt[]> =>
  ((await db.query(`${RECEIPTS} where client_id = $1 order by seq desc limit 200`, [clientId])) as StoredReceipt[]).map(presentReceipt);

/** @returns null for what is not there and for what is another's: the two are never told apart. */
export async function readStoredReceipt({ db }: Session, id: string): Promise<StoredReceipt | null> {
  if (!isUuid(id)) return null;
  const [row] = (await db.query(`${RECEIPTS} where id = $1`, [id])) as StoredReceipt[];
  return row ?? null;
}

export async function readReceipt(session: Session, id: string): Promise<SharingReceipt | null> {
  const row = await readStoredReceipt(session, id);
  return row ? presentReceipt(row) : null;
}

/** The receipt as JSON, in the form that is handed out and can be checked. */
export const receiptJson = ({ body, signature }: StoredReceipt): string => JSON.stringify(handOut(body as unknown as JsonObject, signature), null, 2);

/** The last day of sharing, as people in Britain read it: `YYYY-MM-DD`. */
export const lastDayOf = (body: ReceiptBody): string => calendarDate(new Date(Date.parse(body.services[0]!.purposes[0]!.termination) - 1000));

function presentReceipt(stored: StoredReceipt): SharingReceipt {
  const { id, consentId, kind, signature, body } = stored;
  const { alongside } = body;
  return Object.assign(new SharingReceipt(), {
    id,
    sharingId: consentId,
    kind,
    endedWithSupport: alongside.withSupport ?? false,
    at: new Date(alongside.at),
    channel: channelOf(body),
    recipientName: alongside.recipient,
    providerName: body.piiControllers[0]!.piiController,
    lines: alongside.lines.map(({ label, wording }) => Object.assign(new ReceiptLine(), { label, wording })),
    until: lastDayOf(body),
    wordingSha256: alongside.wordingSha256,
    noticeSha256: alongside.noticeSha256,
    ledgerPosition: alongside.ledgerPosition,
    ledgerHash: alongside.ledgerHash,
    isWitnessed: alongside.witnessed ?? false,
    recordedByName: alongside.recordedBy?.name ?? "",
    isSigned: signature !== null,
    keyId: signature && body.publicKey ? keyIdOf(body.publicKey) : null,
    json: receiptJson(stored),
  });
}

/** A receipt of the first form kept the code of the channel where now its words stand. */
export const channelOf = ({ alongside: { channel }, collectionMethod }: ReceiptBody): Channel | null => (channel === undefined ? (collectionMethod as Channel) : channel);

/** Whether lines of the agreement are shared once this receipt is written. */
export const goesOn = ({ alongside: { goesOn: said, kind } }: ReceiptBody): boolean => said ?? ["given", "renewed", "narrowed"].includes(kind);
