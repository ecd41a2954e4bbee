import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { type OrganisationKind, type SafeguardingGroundCode, SafeguardingGround, SafeguardingOrganisation } from "./safeguarding.enums";

@InputType({ description: "What a service manager passed on about a client without consent, and why." })
export class RecordSafeguardingInput {
  @Field(() => ID, { description: "The client." })
  clientId!: string;

  @Field(() => String, { description: "Who was told, 100 characters at most." })
  toldName!: string;

  @Field(() => String, { description: "Their organisation, 200 characters at most." })
  organisation!: string;

  @Field(() => SafeguardingOrganisation, { description: "What sort of organisation." })
  organisationKind!: OrganisationKind;

  @Field(() => String, { description: "What was said, in own words, 4,000 characters at most." })
  said!: string;

  @Field(() => SafeguardingGround, { description: "What in law allowed it." })
  ground!: SafeguardingGroundCode;

  @Field(() => String, { description: "Why it was needed: 40 to 4,000 characters." })
  reason!: string;

  @Field(() => GraphQLLocalDate, { description: "The day it was passed on, today or before." })
  passedOn!: string;

  @Field(() => String, { nullable: true, description: "Why telling the client is itself unsafe: 40 to 2,000 characters. Left out, the client is told now." })
  unsafeReason?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day to look again, within 90 days. Needed with `unsafeReason`." })
  lookAgainOn?: string | null;

  @Field(() => Boolean, { description: "Whether the client's own specialist sees that it happened." })
  specialistSees!: boolean;

  @Field(() => String, { description: "A key of the sender's own making, so that sending twice has one effect." })
  idempotencyKey!: string;
}

@InputType({ description: "Another day to look again at whether the client can be told." })
export class LookAgainInput {
  @Field(() => ID, { description: "The disclosure." })
  id!: string;

  @Field(() => GraphQLLocalDate, { description: "The day, within 90 days." })
  on!: string;

  @Field(() => String, { description: "Why telling is unsafe still: 40 to 2,000 characters." })
  reason!: string;
}
