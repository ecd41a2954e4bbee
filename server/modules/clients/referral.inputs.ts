import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { HelpWith, PreferredContact } from "./clientEnums";
import { DeclineReason, ReferrerKind } from "./referralEnums";

@InputType({ description: "Who asks for help. Nothing is asked about health." })
export class PersonInput {
  @Field(() => String, { description: "Their name, or what they like to be called: 1 to 100 characters." })
  name!: string;

  @Field(() => String, { defaultValue: "", description: "Telephone; needed to be rung or texted." })
  phone!: string;

  @Field(() => String, { defaultValue: "", description: "Email; needed to be mailed." })
  email!: string;

  @Field(() => PreferredContact, { description: "How they would rather be reached." })
  preferredContact!: PreferredContact;

  @Field(() => String, { defaultValue: "", description: "When to ring, whether to leave a message; at most 500 characters." })
  contactNote!: string;

  @Field(() => String, { defaultValue: "", description: "Town or postcode; at most 200 characters." })
  place!: string;

  @Field(() => HelpWith, { description: "What help is for." })
  helpWith!: HelpWith;

  @Field(() => String, { defaultValue: "", description: "What would help, in the sender's own words; at most 4,000 characters." })
  whatWouldHelp!: string;

  @Field(() => String, { defaultValue: "", description: "Language or interpreter; at most 200 characters." })
  languageNeeds!: string;

  @Field(() => String, { defaultValue: "", description: "Large print, Easy Read and so on; at most 200 characters." })
  formatNeeds!: string;
}

@InputType({ description: "A person's own request for help." })
export class AskForHelpInput {
  @Field(() => PersonInput, { description: "Who they are and what would help." })
  person!: PersonInput;

  @Field(() => String, { description: "A key of the caller's making: the same key sends once." })
  idempotencyKey!: string;
}

@InputType({ description: "Who refers somebody." })
export class ReferrerInput {
  @Field(() => ReferrerKind, { description: "Profession." })
  kind!: ReferrerKind;

  @Field(() => String, { description: "Name: 1 to 100 characters." })
  name!: string;

  @Field(() => String, { defaultValue: "", description: "Role, as in `Care coordinator`; at most 100 characters." })
  role!: string;

  @Field(() => String, { description: "Team or practice: 1 to 200 characters." })
  team!: string;

  @Field(() => String, { defaultValue: "", description: "Telephone at work; this or an email is needed." })
  phone!: string;

  @Field(() => String, { defaultValue: "", description: "Email at work; this or a telephone is needed." })
  email!: string;
}

@InputType({ description: "A professional's referral." })
export class ReferPersonInput {
  @Field(() => PersonInput, { description: "Who is referred." })
  person!: PersonInput;

  @Field(() => ReferrerInput, { description: "Who refers." })
  referrer!: ReferrerInput;

  @Field(() => Boolean, { description: "That the person knows of this and agrees. Needed." })
  personAgreed!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The date of an up-to-date risk assessment, at most a year ago; left out: the service asks for one." })
  riskAssessmentOn?: string | null;

  @Field(() => String, { description: "A key of the caller's making: the same key sends once." })
  idempotencyKey!: string;
}

@InputType({ description: "A referral and a day." })
export class ReferralDateInput {
  @Field(() => ID, { description: "The referral." })
  id!: string;

  @Field(() => GraphQLLocalDate, { description: "The day." })
  on!: string;
}

@InputType({ description: "A referral and the team that takes it." })
export class TakeReferralInput {
  @Field(() => ID, { description: "The referral." })
  id!: string;

  @Field(() => ID, { description: "The team." })
  teamId!: string;
}

@InputType({ description: "Who will work with the person taken on." })
export class AcceptReferralInput {
  @Field(() => ID, { description: "The referral." })
  id!: string;

  @Field(() => ID, { description: "The team." })
  teamId!: string;

  @Field(() => ID, { description: "The specialist." })
  specialistId!: string;

  @Field(() => String, { description: "A key of the caller's making: the same key makes one client." })
  idempotencyKey!: string;
}

@InputType({ description: "The person chose not to go on." })
export class NotTakenUpInput {
  @Field(() => ID, { description: "The referral." })
  id!: string;

  @Field(() => String, { defaultValue: "", description: "A note, if there is something to keep; at most 2,000 characters." })
  note!: string;
}

@InputType({ description: "The service can't take a referral." })
export class DeclineReferralInput {
  @Field(() => ID, { description: "The referral." })
  id!: string;

  @Field(() => DeclineReason, { description: "Why; counted in the reports." })
  reason!: DeclineReason;

  @Field(() => String, { defaultValue: "", description: "What was done for the person instead; at most 1,900 characters." })
  note!: string;
}
