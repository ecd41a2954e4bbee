import { Field, ID, InputType } from "type-graphql";
import { RetentionHappening, RetentionUrgency, type Happening, type Urgency } from "./retention.enums";

@InputType({ description: "A request for help to keep a member of staff. There is no field for a name." })
export class AskForSupportInput {
  @Field(() => String, { description: "Makes a double click one act: 8 to 100 characters." })
  idempotencyKey!: string;

  @Field(() => RetentionUrgency, { description: "How soon." })
  urgency!: Urgency;

  @Field(() => [RetentionHappening], { description: "What is happening at work." })
  happening!: Happening[];

  @Field(() => String, { defaultValue: "", description: "About the work: hours, tasks, what has changed. Not about health." })
  aboutWork!: string;

  @Field(() => Boolean, { description: "Whether the person knows." })
  theyKnow!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "True when only general advice is wanted." })
  adviceOnly!: boolean;

  @Field(() => String, { description: "The number to ring." })
  phone!: string;
}

@InputType({ description: "A person's own answer to the note." })
export class AnswerInvitationInput {
  @Field(() => String, { description: "The link's secret." })
  link!: string;

  @Field(() => Boolean, { description: "Whether they want the help." })
  agrees!: boolean;

  @Field(() => String, { defaultValue: "", description: "Their name." })
  name!: string;

  @Field(() => String, { defaultValue: "", description: "Their telephone." })
  phone!: string;

  @Field(() => String, { defaultValue: "", description: "Their email." })
  email!: string;

  @Field(() => String, { defaultValue: "", description: "When to ring." })
  bestTime!: string;
}

@InputType({ description: "Support for somebody who came on their own, or through a professional. No employer is told." })
export class OpenRetentionCaseInput {
  @Field(() => String, { description: "Makes a double click one act: 8 to 100 characters." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The person." })
  clientId!: string;

  @Field(() => ID, { nullable: true, description: "The employer, where the service knows it." })
  employerId?: string | null;

  @Field(() => String, { defaultValue: "", description: "Where they work, in their words." })
  employerName!: string;

  @Field(() => RetentionUrgency, { description: "How soon." })
  urgency!: Urgency;

  @Field(() => Boolean, { defaultValue: false, description: "True when a professional asked with the person." })
  throughProfessional!: boolean;
}
