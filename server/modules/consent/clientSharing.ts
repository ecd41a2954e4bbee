import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Purpose } from "../../access/disclosure";
import type { Session } from "../../database/session";
import { Class } from "../../graphql/classes";
import { isUuid } from "../../kernel/ids";
import { type Item, ShareItem, SharePurpose } from "./sharing.enums";
import { presentSharings } from "./sharing.presenter";
import { readSharing } from "./sharing.reads";
import { Sharing } from "./sharing.types";
import { ShareWords, presentWords } from "./statement.types";
import { readStatements } from "./statements";

@ObjectType({ description: "Somebody who speaks for an employer and could be named as a reader." })
@Class("self")
export class PossibleReader {
  @Field(() => ID, { description: "Their membership." })
  id!: string;

  @Field(() => String, { description: "Their name." })
  name!: string;

  @Field(() => String, { description: "Their role, such as `owner`." })
  role!: string;
}

@ObjectType({ description: "A recipient that a client could be asked about." })
@Class("self")
export class SharingChoice {
  @Field(() => ID, { description: "The employer." })
  employerId!: string;

  @Field(() => String, { description: "Its name." })
  employerName!: string;

  @Field(() => ID, { nullable: true, description: "The role the client is put forward for; null where the employer asked for support." })
  vacancyId!: string | null;

  @Field(() => String, { nullable: true, description: "The role's title." })
  vacancyTitle!: string | null;

  @Field(() => Int, { description: "How far the client has come with this employer: 0 not introduced, 1 introduced, 2 interview, 3 offer, 4 employed, 5 ended." })
  stage!: number;

  @Field(() => [PossibleReader], { description: "Who speaks for the employer now." })
  people!: PossibleReader[];
}

@ObjectType({ description: "A kind of line, with what it may be shared for and when." })
@Class("public")
export class ShareItemRule {
  @Field(() => ShareItem, { description: "The kind." })
  item!: Item;

  @Field(() => String, { description: "What the client's pages call it." })
  label!: string;

  @Field(() => [SharePurpose], { description: "What it may be shared for." })
  purposes!: Purpose[];

  @Field(() => Int, { description: "The earliest stage at which it is released, as in `SharingChoice.stage`." })
  earliestStage!: number;

  @Field(() => Int, { description: "How many days it can be shared for at most." })
  longestDays!: number;

  @Field(() => Boolean, { description: "True for lines about health." })
  aboutHealth!: boolean;

  @Field(() => String, { nullable: true, description: "Words to begin with, where they follow from the record." })
  suggestion!: string | null;
}

@ObjectType({ description: "A client's sharing, for the staff who work with them." })
@Class("self")
export class ClientSharing {
  @Field(() => ID, { description: "The client." })
  clientId!: string;

  @Field(() => String, { description: "Their name." })
  clientName!: string;

  @Field(() => [Sharing], { description: "Every agreement and request, newest first." })
  sharings!: Sharing[];

  @Field(() => [ShareWords], { description: "The words of each line: agreed, waiting, or turned down." })
  words!: ShareWords[];

  @Field(() => [SharingChoice], { description: "The employers and roles that the client is put forward for, and employers that asked for support to keep the client's job." })
  choices!: SharingChoice[];

  @Field(() => [ShareItemRule], { description: "What can be shared at all." })
  items!: ShareItemRule[];
}

/** An employer that asked for support itself has a page for the lines; where the person came on their own, none there could read them. */
const CHOICES = `
  select distinct on (e.name, v.title, e.created_at, v.created_at, e.id, v.id) e.id as "employerId", e.name as "employerName", v.id as "vacancyId", v.title as "vacancyTitle",
    access.stage_with($1, e.id) as stage,
    (select coalesce(json_agg(json_build_object('id', r.membership_id, 'name', r.name, 'role', r.role)), '[]') from access.possible_readers(e.id) r) as people
  from (select i.employer_id, i.vacancy_id from introduction i where i.client_id = $1 and i.state not in ('withdrawn', 'not_progressing', 'unsuccessful', 'declined', 'vacancy_closed')
    union all select k.employer_id, null from retention_case k where k.client_id = $1 and k.request_id is not null and k.state <> 'closed') i
    join employer e on e.id = i.employer_id left join vacancy v on v.id = i.vacancy_id
  where e.state = 'active'
  order by e.name, v.title, e.created_at, v.created_at, e.id, v.id`;

const ITEM_RULES = `
  select code as item, label, purposes, earliest_stage as "earliestStage", longest_days as "longestDays", sensitivity = 'S3' as "aboutHealth" from share_item order by position`;

interface ClientRow {
  readonly name: string;
  readonly provider: string;
  readonly specialist: string | null;
  readonly phone: string | null;
}

/** Words that follow from the record; the client still agrees to them or not. */
function suggestionFor(item: Item, { name, provider, specialist, phone }: ClientRow): string | null {
  const first = name.split(" ")[0];
  if (item === "name") return name;
  if (item === "association") return `${first} is supported by ${provider}.`;
  if (item === "contact_via_specialist" && specialist) return `Please contact ${first} through ${specialist}${phone ? `, ${phone}` : ""}.`;
  return null;
}

/** @returns null for a client who is not there and for one who is not on the viewer's caseload. */
export async function readClientSharing(session: Session, clientId: string): Promise<ClientSharing | null> {
  if (!isUuid(clientId)) return null;
  const { db } = session;
  const [client] = (await db.query(
    `select c.display_name as name, p.name as provider, s.display_name as specialist, s.phone from client c join provider p on p.id = c.provider_id
     left join staff_member s on s.id = c.specialist_id where c.id = $1`,
    [clientId],
  )) as ClientRow[];
  if (!client) return null;
  const choices = (await db.query(CHOICES, [clientId])) as (SharingChoice & { people: object[] })[];
  const items = (await db.query(ITEM_RULES)) as ShareItemRule[];
  return Object.assign(new ClientSharing(), {
    clientId,
    clientName: client.name,
    sharings: presentSharings(await readSharing(session, clientId)),
    words: (await readStatements(session, clientId)).map(presentWords),
    choices: choices.map((row) => Object.assign(new SharingChoice(), row, { people: row.people.map((person) => Object.assign(new PossibleReader(), person)) })),
    items: items.map((row) => Object.assign(new ShareItemRule(), row, { suggestion: suggestionFor(row.item, client) })),
  });
}
