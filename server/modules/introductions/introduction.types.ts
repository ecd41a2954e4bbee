import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";
import { IntroductionState } from "./introduction.enums";
import { JobOfferType } from "./offer.types";
import type { IntroductionState as State } from "./states";
import { NextStepType } from "./step.types";

@ObjectType("IntroductionEvent", { description: "A step of an introduction." })
@Class("self")
export class IntroductionEventType {
  @Field(() => IntroductionState, { description: "What it came to." })
  state!: State;

  @Field(() => String, { nullable: true, description: "The reason given, a code; null where none was asked for." })
  reason!: string | null;

  @Field(() => String, { description: "Who did it: `employers`, `specialists`, `clients` (the person) or `system`." })
  by!: string;

  @Field(() => String, { nullable: true, description: "A colleague's name, where a colleague did it." })
  byName!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: "When." })
  at!: Date;
}

@ObjectType("Introduction", { description: "A person put forward for a role, and what came of it." })
@Class("self")
export class IntroductionType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ID, { description: "The role's id." })
  vacancyId!: string;

  @Field(() => String, { description: "The role." })
  vacancyTitle!: string;

  @Field(() => String, { description: "Where the role is, as the vacancy says it." })
  vacancyPlace!: string;

  @Field(() => ID, { description: "The employer's id." })
  employerId!: string;

  @Field(() => String, { description: "The employer." })
  employerName!: string;

  @Field(() => IntroductionState, { description: "How far it has come." })
  state!: State;

  @Field(() => NextStepType, { description: "What it waits for." })
  next!: NextStepType;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When the employer was first shown what is shared; null before." })
  introducedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "The specialist who looks after it." })
  specialistName!: string | null;

  @Field(() => String, { nullable: true, description: "The specialist's telephone number." })
  specialistPhone!: string | null;

  @Field(() => JobOfferType, { nullable: true, description: "The terms offered, if any." })
  offer!: JobOfferType | null;

  @Field(() => [IntroductionEventType], { description: "What has happened, oldest first." })
  events!: IntroductionEventType[];
}

export const IntroductionPayload = payload("IntroductionPayload", "introduction", () => IntroductionType, "What was done with an introduction.");
