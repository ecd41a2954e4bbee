import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { ContractKind } from "../../graphql/dimensions";
import type { ContractKind as Contract } from "../../kernel/dimensions";

@ObjectType("JobOffer", { description: "The terms on which a job was offered." })
@Class("self", { employers: "tenant" })
export class JobOfferType {
  @Field(() => Float, { description: "Hours a week." })
  hoursAWeek!: number;

  @Field(() => Int, { nullable: true, description: "Pay in pence an hour; null where it is not paid." })
  payPenceAnHour!: number | null;

  @Field(() => ContractKind, { description: "What kind of contract." })
  contract!: Contract;

  @Field(() => GraphQLLocalDate, { description: "The first day of work." })
  startsOn!: string;
}

@InputType({ description: "A job offered to somebody who was introduced." })
export class OfferJobInput {
  @Field(() => String, { description: "The introduction's id." })
  id!: string;

  @Field(() => Float, { description: "Hours a week, more than 0 and at most 80." })
  hoursAWeek!: number;

  @Field(() => Int, { nullable: true, description: "Pay in pence an hour, at least the legal minimum on the first day; may be null only where the role is not paid." })
  payPenceAnHour!: number | null;

  @Field(() => ContractKind, { description: "What kind of contract." })
  contract!: Contract;

  @Field(() => GraphQLLocalDate, { description: "The first day of work, today or later." })
  startsOn!: string;

  @Field(() => String, { description: "One key for one offer, 8 to 100 characters: a retry has no second effect." })
  idempotencyKey!: string;
}
