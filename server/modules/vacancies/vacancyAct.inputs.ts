import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { SettingFeature } from "../../graphql/dimensions";
import { VacancyJobInput, VacancyPartsInput } from "./vacancy.inputs";
import type { VacancyOutcome } from "./vacancy.entity";
import { type QuestionDimension, QuestionDimensionEnum, VacancyOutcomeEnum } from "./vacancyEnums";

@InputType({ description: "A vacancy as the viewer saw it." })
export class VacancyAtInput {
  @Field(() => ID, { description: "The vacancy." })
  id!: string;

  @Field(() => Int, { description: "Its version on the page. A change made from an older version is refused." })
  version!: number;
}

@InputType({ description: "A new draft." })
export class StartVacancyInput {
  @Field(() => VacancyJobInput, { description: "Its first part." })
  job!: VacancyJobInput;

  @Field(() => String, { description: "A key of the form's own, so that a double click makes one draft." })
  idempotencyKey!: string;
}

@InputType({ description: "A new draft on behalf of an employer." })
export class StartVacancyForInput extends StartVacancyInput {
  @Field(() => ID, { description: "The employer." })
  employerId!: string;
}

@InputType({ description: "Parts of a vacancy to save." })
export class SaveVacancyInput extends VacancyAtInput {
  @Field(() => VacancyPartsInput, { description: "The parts." })
  parts!: VacancyPartsInput;
}

@InputType({ description: "A vacancy to publish." })
export class PublishVacancyInput extends VacancyAtInput {
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day to open it; now when left out." })
  publishOn?: string | null;
}

@InputType({ description: "A vacancy to give back to its employer." })
export class AskForChangesInput extends VacancyAtInput {
  @Field(() => String, { description: "What to change and why, as the employer reads it; at most 2,000 characters." })
  reason!: string;
}

@InputType({ description: "A vacancy to take off the list for a while." })
export class PauseVacancyInput extends VacancyAtInput {
  @Field(() => String, { defaultValue: "", description: "Why; may be empty." })
  reason!: string;
}

@InputType({ description: "A vacancy to end, with what came of it." })
export class CloseVacancyInput extends VacancyAtInput {
  @Field(() => VacancyOutcomeEnum, { description: "What came of it." })
  outcome!: VacancyOutcome;

  @Field(() => Int, { nullable: true, description: "How many positions were filled; all of them when left out." })
  filled?: number | null;

  @Field(() => String, { defaultValue: "", description: "About the outcome, at most 1,000 characters." })
  note!: string;
}

@InputType({ description: "A vacancy to post again." })
export class RelistVacancyInput extends VacancyAtInput {
  @Field(() => String, { description: "A key of the form's own, so that a double click makes one draft." })
  idempotencyKey!: string;
}

@InputType({ description: "An answer to a question about a vacancy." })
export class AnswerVacancyQuestionInput {
  @Field(() => ID, { description: "The question." })
  id!: string;

  @Field(() => Int, { description: "The vacancy's version on the page." })
  version!: number;

  @Field(() => String, { defaultValue: "", description: "In words, at most 1,000 characters; may be empty where the parts say it." })
  answer!: string;

  @Field(() => VacancyPartsInput, { nullable: true, description: "What the answer makes the vacancy say." })
  parts?: VacancyPartsInput | null;
}

@InputType({ description: "A question to a vacancy's employer." })
export class AskEmployerInput {
  @Field(() => ID, { description: "The vacancy." })
  vacancyId!: string;

  @Field(() => QuestionDimensionEnum, { description: "What it is about." })
  dimension!: QuestionDimension;

  @Field(() => SettingFeature, { nullable: true, description: "For a question about the setting: which feature." })
  feature?: string | null;

  @Field(() => String, { description: "The question, as the employer reads it; at most 500 characters." })
  wording!: string;

  @Field(() => String, { description: "Made by the form, 8 to 100 characters: the same key has one effect however often it is sent." })
  idempotencyKey!: string;
}
