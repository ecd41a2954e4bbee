import { Field, Int, ObjectType } from "type-graphql";
import type { Session } from "../../database/session";
import { Class } from "../../graphql/classes";
import { isUuid } from "../../kernel/ids";
import { PreviewLine, readPreview } from "./preview";
import { SharingReceipt, readReceipts } from "./receipts";
import { presentSharing, presentSharings } from "./sharing.presenter";
import { readSharing } from "./sharing.reads";
import { Sharing } from "./sharing.types";

@ObjectType({ description: "Who asks and helps: the service, and the specialist of the person." })
@Class("self")
export class SharingHelper {
  @Field(() => String, { description: "The service's name." })
  providerName!: string;

  @Field(() => String, { description: "The specialist's name; empty when there is none yet." })
  specialistName!: string;

  @Field(() => String, { description: "The specialist's telephone number; empty when not known." })
  specialistPhone!: string;
}

@ObjectType({ description: "Everything a person shares, with whom, and who has read it." })
@Class("self")
export class MySharing {
  @Field(() => [Sharing], { description: "Every agreement and request, newest first." })
  sharings!: Sharing[];

  @Field(() => [SharingReceipt], { description: "Receipts, newest first." })
  receipts!: SharingReceipt[];

  @Field(() => Int, { description: "How many lines have words that wait for the person to agree to them." })
  wordsToAgree!: number;

  @Field(() => SharingHelper, { description: "Who can help." })
  helper!: SharingHelper;
}

@ObjectType({ description: "One request to share, with the recipient's page as it will be." })
@Class("self")
export class SharingRequest {
  @Field(() => Sharing, { description: "The request." })
  sharing!: Sharing;

  @Field(() => [PreviewLine], { description: "Every line as the recipient's page would show it, in its order; once answered, those it may read now." })
  preview!: PreviewLine[];

  @Field(() => SharingHelper, { description: "Who asks and helps." })
  helper!: SharingHelper;
}

async function readHelper({ db }: Session, clientId: string): Promise<SharingHelper> {
  const [row] = (await db.query(
    `select p.name as "providerName", coalesce(s.display_name, '') as "specialistName", coalesce(s.phone, '') as "specialistPhone"
     from client c join provider p on p.id = c.provider_id left join staff_member s on s.id = c.specialist_id where c.id = $1`,
    [clientId],
  )) as object[];
  return Object.assign(new SharingHelper(), { providerName: "", specialistName: "", specialistPhone: "" }, row);
}

export async function readMySharing(session: Session, clientId: string): Promise<MySharing> {
  const picture = await readSharing(session, clientId);
  const [words] = (await session.db.query(
    `select count(*)::int as waiting from statement where client_id = $1 and approved_at is null and refused_at is null and superseded_at is null`,
    [clientId],
  )) as [{ waiting: number }];
  return Object.assign(new MySharing(), {
    sharings: presentSharings(picture),
    receipts: await readReceipts(session, clientId),
    wordsToAgree: words.waiting,
    helper: await readHelper(session, clientId),
  });
}

/** @returns null for what is not there and for what is another's: the two are never told apart. */
export async function readRequest(session: Session, clientId: string, id: string): Promise<SharingRequest | null> {
  if (!isUuid(id)) return null;
  const picture = await readSharing(session, clientId, id);
  const [consent] = picture.consents;
  if (!consent) return null;
  return Object.assign(new SharingRequest(), {
    sharing: presentSharing(consent, picture),
    preview: await readPreview(session, id, consent.status === "offered"),
    helper: await readHelper(session, clientId),
  });
}
