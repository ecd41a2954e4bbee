import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";
import { EmployerReasonCode, IntroductionState, PersonReasonCode } from "./introduction.enums";
import { IntroductionType } from "./introduction.types";
import type { EmployerReason, IntroductionState as State, PersonReason } from "./states";

@ObjectType("StaffIntroduction", { description: "An introduction as the person's service sees it." })
@Class("self")
export class StaffIntroductionType extends IntroductionType {
  @Field(() => ID, { description: "The person's id." })
  clientId!: string;

  @Field(() => String, { description: "The person's name." })
  clientName!: string;

  @Field(() => String, { nullable: true, description: "Why it ended, a code; null while it goes on or where none was given." })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "Until when the person lets this employer know that we support them; null: not now." })
  consentUntil!: Date | null;

  @Field(() => [IntroductionState], { description: "The steps the viewer can record now." })
  canGoTo!: State[];
}

export const StaffIntroductionPayload = payload("StaffIntroductionPayload", "introduction", () => StaffIntroductionType, "What was done with an introduction.");

@ObjectType({ description: "Whether a person can be put forward for a role." })
@Class("self")
export class IntroductionProspect {
  @Field(() => ID, { description: "The person's id." })
  clientId!: string;

  @Field(() => String, { description: "The person's name." })
  clientName!: string;

  @Field(() => ID, { description: "The role's id." })
  vacancyId!: string;

  @Field(() => String, { description: "The role." })
  vacancyTitle!: string;

  @Field(() => ID, { description: "The employer's id." })
  employerId!: string;

  @Field(() => String, { description: "The employer." })
  employerName!: string;

  @Field(() => String, { description: "Which approach the person allows: `none`, `anonymous` or `named`." })
  approach!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "Until when the person lets this employer know that we support them; null: not yet." })
  consentUntil!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it is not possible now, in words; null when nothing stands against it." })
  problem!: string | null;

  @Field(() => ID, { nullable: true, description: "The introduction there already is, if any." })
  introductionId!: string | null;
}

@InputType({ description: "A person to put forward for a role." })
export class PrepareIntroductionInput {
  @Field(() => ID, { description: "The person's id." })
  clientId!: string;

  @Field(() => ID, { description: "The role's id." })
  vacancyId!: string;

  @Field(() => String, { description: "One key for one intention, 8 to 100 characters: a retry has no second effect." })
  idempotencyKey!: string;
}

@InputType({ description: "A step that somebody told the service of: by telephone, for instance." })
export class RecordIntroductionStepInput {
  @Field(() => ID, { description: "The introduction's id." })
  id!: string;

  @Field(() => IntroductionState, { description: "What it came to." })
  to!: State;

  @Field(() => EmployerReasonCode, { nullable: true, description: "Why the employer goes no further: needed for `not_progressing` and `unsuccessful`." })
  employerReason!: EmployerReason | null;

  @Field(() => PersonReasonCode, { nullable: true, description: "Why the person steps back: needed for `declined` and `withdrawn`." })
  personReason!: PersonReason | null;
}
