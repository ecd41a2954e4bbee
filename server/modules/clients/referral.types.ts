import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { HelpWith, PreferredContact } from "./clientEnums";
import { DeclineReason, ReferralSource, ReferralState, ReferrerKind, RiskAssessment } from "./referralEnums";

@ObjectType("ReferralReceipt", { description: "What a sender may quote. Nothing else of a referral is ever given back." })
@Class("self")
export class ReferralReceiptType {
  @Field(() => String, { description: "The reference: `R7K3-M2PQ`." })
  reference!: string;
}

@ObjectType("ReferralLine", { description: "One line of the queue." })
@Class("self")
export class ReferralLineType {
  @Field(() => ID, { description: "The referral's id." })
  id!: string;

  @Field(() => String, { description: "What the sender may quote." })
  reference!: string;

  @Field(() => String, { description: "The person's name." })
  personName!: string;

  @Field(() => ReferralSource, { description: "Who handed it in." })
  source!: ReferralSource;

  @Field(() => ReferralState, { description: "How far it has come." })
  state!: ReferralState;

  @Field(() => HelpWith, { description: "What help is for." })
  helpWith!: HelpWith;

  @Field(() => RiskAssessment, { description: "Whether the risk assessment is in." })
  riskAssessment!: RiskAssessment;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day it was asked for; null when it was not." })
  riskAssessmentAskedOn!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day of the first talk; null when none is planned." })
  informalDiscussionOn!: string | null;

  @Field(() => String, { nullable: true, description: "The team that has it; null: any may take it." })
  teamName!: string | null;

  @Field(() => String, { description: "The referrer's team or practice; empty for a person's own." })
  referrerTeam!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When it came in." })
  receivedAt!: Date;
}

@ObjectType("ReferralEvent", { description: "Something that was done with a referral." })
@Class("self")
export class ReferralEventType {
  @Field(() => ID, { description: "The event's id." })
  id!: string;

  @Field(() => String, { description: "`state`, `risk_assessment`, `team` or `note`." })
  kind!: string;

  @Field(() => String, { nullable: true, description: "The state before; null where none was." })
  from!: string | null;

  @Field(() => String, { nullable: true, description: "What it became." })
  to!: string | null;

  @Field(() => String, { description: "The reason or note; may be empty." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "The member of staff; null for the sender's own act." })
  staffName!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: "When." })
  at!: Date;
}

@ObjectType("SimilarReferral", { description: "Another referral with the same telephone or email." })
@Class("self")
export class SimilarReferralType {
  @Field(() => ID, { description: "The other referral's id." })
  id!: string;

  @Field(() => String, { description: "Its reference." })
  reference!: string;

  @Field(() => String, { description: "The name in it." })
  personName!: string;
}

@ObjectType("Referral", { description: "Somebody who asks for help, or is put forward for it." })
@Class("self")
export class ReferralType extends ReferralLineType {
  @Field(() => String, { description: "The person's telephone; may be empty." })
  personPhone!: string;

  @Field(() => String, { description: "The person's email; may be empty." })
  personEmail!: string;

  @Field(() => PreferredContact, { description: "How they would rather be reached." })
  preferredContact!: PreferredContact;

  @Field(() => String, { description: "When to ring, whether to leave a message; may be empty." })
  contactNote!: string;

  @Field(() => String, { description: "Where they live, in their words; may be empty." })
  place!: string;

  @Field(() => String, { description: "What would help, in the sender's words; may be empty." })
  whatWouldHelp!: string;

  @Field(() => String, { description: "Language or interpreter they need; may be empty." })
  languageNeeds!: string;

  @Field(() => String, { description: "Formats they need; may be empty." })
  formatNeeds!: string;

  @Field(() => ReferrerKind, { nullable: true, description: "The referrer's profession; null for a person's own." })
  referrerKind!: ReferrerKind | null;

  @Field(() => String, { description: "The referrer's name; empty for a person's own." })
  referrerName!: string;

  @Field(() => String, { description: "The referrer's role; may be empty." })
  referrerRole!: string;

  @Field(() => String, { description: "The referrer's telephone; may be empty." })
  referrerPhone!: string;

  @Field(() => String, { description: "The referrer's email; may be empty." })
  referrerEmail!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The date of the risk assessment; null while it is not in." })
  riskAssessmentOn!: string | null;

  @Field(() => DeclineReason, { nullable: true, description: "Why it was declined; null when it was not." })
  declinedReason!: DeclineReason | null;

  @Field(() => ID, { nullable: true, description: "The client it became; null until it is accepted." })
  clientId!: string | null;

  @Field(() => [String], { description: "What the viewer may do now: `askForRiskAssessment`, `recordRiskAssessment`, `planDiscussion`, `takeForTeam`, `accept`, `recordNotTakenUp`, `decline`." })
  viewerCan!: string[];
}
