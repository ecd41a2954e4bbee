import { DateTimeISOResolver, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";
import { type OrganisationKind, type SafeguardingGroundCode, SafeguardingGround, SafeguardingOrganisation } from "./safeguarding.enums";

@ObjectType({ description: "Something that a service manager passed on about a client without consent, to keep somebody safe. For managers and the data-protection officer." })
@Class("self")
export class SafeguardingDisclosure {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ID, { description: "The client." })
  clientId!: string;

  @Field(() => String, { description: "The client's name." })
  clientName!: string;

  @Field(() => String, { description: "The service manager who passed it on." })
  madeByName!: string;

  @Field(() => String, { description: "Who was told." })
  toldName!: string;

  @Field(() => String, { description: "Their organisation." })
  organisation!: string;

  @Field(() => SafeguardingOrganisation, { description: "What sort of organisation." })
  organisationKind!: OrganisationKind;

  @Field(() => String, { description: "What was said, in the manager's own words." })
  said!: string;

  @Field(() => SafeguardingGround, { description: "What in law allowed it." })
  ground!: SafeguardingGroundCode;

  @Field(() => String, { description: "Why it was needed." })
  reason!: string;

  @Field(() => GraphQLLocalDate, { description: "The day it was passed on." })
  passedOn!: string;

  @Field(() => DateTimeISOResolver, { description: "When it was written down." })
  recordedAt!: Date;

  @Field(() => DateTimeISOResolver, { nullable: true, description: "When the client was told; null while it is not." })
  toldAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why telling the client was unsafe; null when it was told at once." })
  unsafeReason!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day to look again: the client is told on it, unless another is set before." })
  lookAgainOn!: string | null;

  @Field(() => Boolean, { description: "Whether the client's own specialist sees that it happened." })
  specialistSees!: boolean;

  @Field(() => DateTimeISOResolver, { nullable: true, description: "When the data-protection officer acknowledged it." })
  acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who acknowledged it." })
  acknowledgedByName!: string | null;

  @Field(() => Boolean, { description: "True when the viewer is the officer and it waits for them." })
  canAcknowledge!: boolean;

  @Field(() => Boolean, { description: "True when the viewer may tell the client, or set another day." })
  canTell!: boolean;
}

@ObjectType({ description: "To a client's own specialist: that something was passed on, and no more." })
@Class("self")
export class SafeguardingHappened {
  @Field(() => GraphQLLocalDate, { description: "The day." })
  passedOn!: string;

  @Field(() => Boolean, { description: "Whether the client knows. While it doesn't, nobody speaks of it to them." })
  isTold!: boolean;
}

@ObjectType({ description: "What a viewer may do and know about safeguarding and one client." })
@Class("self")
export class ClientSafeguarding {
  @Field(() => ID, { description: "The client." })
  clientId!: string;

  @Field(() => String, { description: "The client's name." })
  clientName!: string;

  @Field(() => Boolean, { description: "True for a service manager alone." })
  canRecord!: boolean;

  @Field(() => String, { nullable: true, description: "The data-protection officer's name; null while none is named." })
  officerName!: string | null;

  @Field(() => [SafeguardingHappened], { description: "For the client's own specialist, unless the manager said no." })
  happened!: SafeguardingHappened[];
}

@ObjectType({ description: "The member of staff who is the service's data-protection officer." })
@Class("tenant")
export class DataProtectionOfficer {
  @Field(() => ID, { description: "The member of staff." })
  staffId!: string;

  @Field(() => String, { description: "Their name." })
  name!: string;

  @Field(() => Boolean, { description: "True when it is the viewer." })
  isMe!: boolean;
}

@ObjectType({ description: "Something that was passed on about the person without asking them, as they are told of it." })
@Class("self")
export class ToldDisclosure {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => GraphQLLocalDate, { description: "The day it was passed on." })
  passedOn!: string;

  @Field(() => String, { description: "The organisation that was told." })
  organisation!: string;

  @Field(() => SafeguardingOrganisation, { description: "What sort of organisation." })
  organisationKind!: OrganisationKind;

  @Field(() => SafeguardingGround, { description: "What in law allowed it." })
  ground!: SafeguardingGroundCode;

  @Field(() => String, { description: "What was said." })
  said!: string;

  @Field(() => String, { description: "Why it was needed." })
  reason!: string;

  @Field(() => DateTimeISOResolver, { description: "When the person was told." })
  toldAt!: Date;
}

export const SafeguardingPayload = payload("SafeguardingPayload", "disclosure", () => SafeguardingDisclosure, "A disclosure was written down or changed.");
export const DataProtectionOfficerPayload = payload("DataProtectionOfficerPayload", "officer", () => DataProtectionOfficer, "The data-protection officer was named.");
