import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { Approach, ClientState, ClosedReason, HelpWith, PreferredContact } from "./clientEnums";

@ObjectType("ClientLine", { description: "One line of the caseload." })
@Class("self")
export class ClientLineType {
  @Field(() => ID, { description: "The client's id." })
  id!: string;

  @Field(() => String, { description: "Their name." })
  displayName!: string;

  @Field(() => ClientState, { description: "Where they are." })
  state!: ClientState;

  @Field(() => HelpWith, { description: "What help is for." })
  helpWith!: HelpWith;

  @Field(() => Int, { description: "Days since support began." })
  day!: number;

  @Field(() => Approach, { description: "Whether employers may be approached." })
  approach!: Approach;

  @Field(() => Boolean, { description: "Whether the service holds a risk assessment." })
  riskAssessmentIn!: boolean;

  @Field(() => String, { nullable: true, description: "Who works with them; null while nobody does." })
  specialistName!: string | null;

  @Field(() => String, { nullable: true, description: "Their team; null while none has them." })
  teamName!: string | null;

  @Field(() => Int, { nullable: true, description: "On which day an employer was first spoken to for them; null when none was yet." })
  firstEmployerContactDay!: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day a note, a profile or an employer contact was recorded; null when none was." })
  lastContactOn!: string | null;

  @Field(() => Int, { description: "Wishes entered by staff that the person has not confirmed." })
  unconfirmed!: number;
}

@ObjectType("Client", { description: "A person the service supports, as staff see them. Nothing here is about health." })
@Class("self")
export class ClientType {
  @Field(() => ID, { description: "The client's id." })
  id!: string;

  @Field(() => String, { description: "Their name." })
  displayName!: string;

  @Field(() => ClientState, { description: "Where they are." })
  state!: ClientState;

  @Field(() => [ClientState], { description: "Where they could go from here." })
  nextStates!: ClientState[];

  @Field(() => HelpWith, { description: "What help is for." })
  helpWith!: HelpWith;

  @Field(() => GraphQLLocalDate, { description: "The day support began." })
  engagedOn!: string;

  @Field(() => Int, { description: "Days since support began." })
  day!: number;

  @Field(() => Approach, { description: "Whether employers may be approached: theirs to say." })
  approach!: Approach;

  @Field(() => String, { description: "Their telephone; may be empty." })
  phone!: string;

  @Field(() => String, { description: "Their email; may be empty." })
  email!: string;

  @Field(() => PreferredContact, { description: "How they would rather be reached." })
  preferredContact!: PreferredContact;

  @Field(() => String, { description: "The team or practice that looks after their health; may be empty." })
  clinicalTeam!: string;

  @Field(() => String, { description: "Language or interpreter they need; may be empty." })
  languageNeeds!: string;

  @Field(() => String, { description: "Formats they need, such as large print; may be empty." })
  formatNeeds!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The date of the risk assessment held; null while it is not in." })
  riskAssessmentOn!: string | null;

  @Field(() => ClosedReason, { nullable: true, description: "Why support ended; null while it goes on." })
  closedReason!: ClosedReason | null;

  @Field(() => [String], { description: "What the viewer may do now: `changeState`, `reopen`, `changeDetails`, `assign`, `writeProfile`, `addNote`, `recordRiskAssessment`, `recordBetterOff`, `invite`, `changeApproach`." })
  viewerCan!: string[];

  teamId!: string | null;
  specialistId!: string | null;
}

@ObjectType("Me", { description: "The person signed in, as the service knows them." })
@Class("self")
export class MeType {
  @Field(() => ID, { description: "The person's id." })
  id!: string;

  @Field(() => String, { description: "Their name." })
  displayName!: string;

  @Field(() => ClientState, { description: "Where they are with the service." })
  state!: ClientState;

  @Field(() => HelpWith, { description: "What help is for." })
  helpWith!: HelpWith;

  @Field(() => GraphQLLocalDate, { description: "The day support began." })
  engagedOn!: string;

  @Field(() => Approach, { description: "Whether employers may be approached for them: theirs to say." })
  approach!: Approach;

  @Field(() => String, { description: "Their telephone; may be empty." })
  phone!: string;

  @Field(() => String, { description: "Their email; may be empty." })
  email!: string;

  @Field(() => PreferredContact, { description: "How they would rather be reached." })
  preferredContact!: PreferredContact;

  @Field(() => String, { description: "The team or practice that looks after their health, as the service wrote it; may be empty." })
  clinicalTeam!: string;

  @Field(() => String, { description: "Language or interpreter they need; may be empty." })
  languageNeeds!: string;

  @Field(() => String, { description: "Formats they need, such as large print; may be empty." })
  formatNeeds!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The date of the risk assessment the service holds; null while it holds none." })
  riskAssessmentOn!: string | null;

  specialistId!: string | null;
}

@ObjectType("Waiting", { description: "Something that waits for the person's own answer." })
@Class("self")
export class WaitingType {
  @Field(() => ID, { description: "Tells one from another." })
  id!: string;

  @Field(() => String, { description: "What there is to answer." })
  title!: string;

  @Field(() => String, { description: "A sentence more; may be empty." })
  note!: string;

  @Field(() => String, { description: "Where it is answered: a path of the portal." })
  page!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day an answer is wanted by; null when there is no hurry." })
  answerBy!: string | null;

  @Field(() => Boolean, { description: "Whether it came a short time ago." })
  isNew!: boolean;
}
