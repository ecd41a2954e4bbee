import { DateTimeISOResolver, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
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

  @Field(() => SharingState, { description: "What was done: `given`, `declined`, `renewed`, `narrowed` or `withdrawn`." })
  kind!: ConsentStatus;

  @Field(() => DateTimeISOResolver, { description: "When, by the database's clock." })
  at!: Date;

  @Field(() => ShareChannel, { description: "How the person said it." })
  channel!: Channel;

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

  @Field(() => Boolean, { description: "True when it carries the service's signature." })
  isSigned!: boolean;

  @Field(() => String, { description: "The whole receipt as JSON, with the field names of Kantara's Consent Receipt 1.1." })
  json!: string;
}

interface ReceiptRow {
  readonly id: string;
  readonly consentId: string;
  readonly kind: ConsentStatus;
  readonly signed: boolean;
  readonly body: {
    readonly collectionMethod: Channel;
    readonly piiControllers: readonly { piiController: string }[];
    readonly services: readonly { purposes: readonly { termination: string }[] }[];
    readonly alongside: {
      readonly recipient: string;
      readonly at: string;
      readonly lines: readonly { label: string; wording: string }[];
      readonly wordingSha256: string;
      readonly noticeSha256: string | null;
      readonly ledgerPosition: number;
      readonly ledgerHash: string;
    };
  };
}

const RECEIPTS = `select id, consent_id as "consentId", kind, signature is not null as signed, body from receipt`;

/** A client's receipts, newest first, 200 at most. Row security decides whose. */
export const readReceipts = async ({ db }: Session, clientId: string): Promise<SharingReceipt[]> =>
  ((await db.query(`${RECEIPTS} where client_id = $1 order by seq desc limit 200`, [clientId])) as ReceiptRow[]).map(presentReceipt);

export async function readReceipt({ db }: Session, id: string): Promise<SharingReceipt | null> {
  if (!isUuid(id)) return null;
  const [row] = (await db.query(`${RECEIPTS} where id = $1`, [id])) as ReceiptRow[];
  return row ? presentReceipt(row) : null;
}

function presentReceipt({ id, consentId, kind, signed, body }: ReceiptRow): SharingReceipt {
  const { alongside } = body;
  const lastMoment = new Date(Date.parse(body.services[0]!.purposes[0]!.termination) - 1000);
  return Object.assign(new SharingReceipt(), {
    id,
    sharingId: consentId,
    kind,
    at: new Date(alongside.at),
    channel: body.collectionMethod,
    recipientName: alongside.recipient,
    providerName: body.piiControllers[0]!.piiController,
    lines: alongside.lines.map(({ label, wording }) => Object.assign(new ReceiptLine(), { label, wording })),
    until: calendarDate(lastMoment),
    wordingSha256: alongside.wordingSha256,
    noticeSha256: alongside.noticeSha256,
    ledgerPosition: alongside.ledgerPosition,
    ledgerHash: alongside.ledgerHash,
    isSigned: signed,
    json: JSON.stringify(body, null, 2),
  });
}
