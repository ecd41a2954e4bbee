import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { connection } from "../../graphql/connection";
import { ContactMode } from "./contact.enums";
import { DisabilityConfident, EmployerSize, EmployerState, Relationship, Sector } from "./employer.enums";
import { type EmployerAction } from "./employer.policy";
import { EmployerActionEnum } from "./employer.actions";

@ObjectType("Site", { description: "A place where an employer's people work." })
@Class("tenant")
export class SiteType {
  @Field(() => ID, { description: "The site's id." })
  id!: string;

  @Field(() => String, { description: "What it is called, such as Head office." })
  name!: string;

  @Field(() => String, { description: "The town, as it was written." })
  placeText!: string;

  @Field(() => String, { nullable: true, description: "The postcode; null when not said." })
  postcode!: string | null;

  @Field(() => Boolean, { description: "Whether we know where it is, so that distances can be told." })
  located!: boolean;
}

/** What both the employer itself and the service read of it. */
@ObjectType()
@Class("tenant")
export abstract class EmployerFace {
  @Field(() => ID, { description: "The employer's id." })
  id!: string;

  @Field(() => String, { description: "The organisation's name." })
  name!: string;

  @Field(() => EmployerState, { description: "Whether its people may use the portal." })
  state!: EmployerState;

  @Field(() => Sector, { nullable: true, description: "What it does, roughly; null when not said." })
  sector!: Sector | null;

  @Field(() => EmployerSize, { nullable: true, description: "How many people it employs; null when not said." })
  size!: EmployerSize | null;

  @Field(() => String, { description: "Its website with `https://`; empty when not said." })
  website!: string;

  @Field(() => String, { description: "What it says of itself; may be empty." })
  about!: string;

  @Field(() => DisabilityConfident, { description: "Its level in the Disability Confident scheme." })
  disabilityConfident!: DisabilityConfident;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day of that level; null when not said." })
  disabilityConfidentUntil!: string | null;

  @Field(() => Boolean, { description: "Whether its roles are published without review." })
  trusted!: boolean;

  @Field(() => [EmployerActionEnum], { description: "What the viewer may do with it now." })
  viewerCan!: EmployerAction[];
}

@ObjectType("EmployerLead", { description: "The specialist whom an employer can reach." })
@Class("tenant")
export class LeadType {
  @Field(() => String, { description: "Their name." })
  name!: string;

  @Field(() => String, { description: "What they do." })
  jobTitle!: string;

  @Field(() => String, { description: "Telephone; empty when not known." })
  phone!: string;

  @Field(() => String, { description: "Email; empty when not known." })
  email!: string;
}

@ObjectType("Employer", { description: "The viewer's own organisation." })
@Class("tenant")
export class OwnEmployerType extends EmployerFace {}

@ObjectType("EmployerName", { description: "An employer by name." })
@Class("tenant")
export class EmployerNameType {
  @Field(() => ID, { description: "The employer's id." })
  id!: string;

  @Field(() => String, { description: "The organisation's name." })
  name!: string;
}

@ObjectType("StaffName", { description: "A member of staff by name." })
@Class("tenant")
export class StaffNameType {
  @Field(() => ID, { description: "The member of staff's id." })
  id!: string;

  @Field(() => String, { description: "Their name." })
  name!: string;
}

@ObjectType("EmployerEvent", { description: "A change of an employer's account, or of the service's relationship with it." })
@Class("tenant")
export class EmployerEventType {
  @Field(() => ID, { description: "The event's id." })
  id!: string;

  @Field(() => String, { description: "What changed: `state`, `relationship`, `lead` or `trust`." })
  kind!: string;

  @Field(() => String, { nullable: true, description: "What it was: a code, a lead's name, or `true` and `false` for trust." })
  was!: string | null;

  @Field(() => String, { nullable: true, description: "What it became, likewise." })
  became!: string | null;

  @Field(() => String, { description: "Why; may be empty." })
  reason!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When." })
  at!: Date;

  @Field(() => String, { nullable: true, description: "Who did it; null where nobody signed in did." })
  by!: string | null;
}

@ObjectType("EmployerContact", { description: "Somebody at an employer whom staff know; not a member of the portal." })
@Class("tenant")
export class EmployerContactType {
  @Field(() => ID, { description: "The person's id." })
  id!: string;

  @Field(() => String, { description: "Their name." })
  name!: string;

  @Field(() => String, { description: "What they do there; may be empty." })
  jobTitle!: string;

  @Field(() => String, { description: "Telephone; may be empty." })
  phone!: string;

  @Field(() => String, { description: "Email; may be empty." })
  email!: string;

  @Field(() => Boolean, { description: "Whether they have left the employer." })
  left!: boolean;
}

@ObjectType("Employer", { description: "An employer, as the service keeps it." })
@Class("tenant")
export class EmployerType extends EmployerFace {
  @Field(() => Relationship, { description: "How well the service and the employer know each other." })
  relationship!: Relationship;

  @Field(() => GraphQLDateTimeISO, { description: "When it was added or registered." })
  createdAt!: Date;

  @Field(() => EmployerNameType, { nullable: true, description: "What it is part of." })
  parent!: EmployerNameType | null;

  @Field(() => StaffNameType, { nullable: true, description: "Its lead specialist." })
  lead!: StaffNameType | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When it was last contacted, as far as the viewer may see." })
  lastContactAt!: Date | null;

  @Field(() => ContactMode, { nullable: true, description: "How it was last contacted." })
  lastContactMode!: ContactMode | null;

  @Field(() => Int, { description: "How many of its roles are open." })
  rolesOpen!: number;

  @Field(() => Int, { description: "How many roles it has had, drafts too." })
  rolesAll!: number;
}

export const EmployerConnection = connection("Employer", () => EmployerType);
