import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { PayPeriod } from "../../graphql/dimensions";
import { payload } from "../../graphql/userError";

export enum RoleAnswer {
  WantsIt = "wants_it",
  NotForMe = "not_for_me",
  TalkAboutIt = "talk_about_it",
  None = "suggested",
}
registerEnumType(RoleAnswer, {
  name: "RoleAnswer",
  description: "What a person makes of a role.",
  valuesConfig: {
    WantsIt: { description: "They want it: the specialist prepares the next step with them." },
    NotForMe: { description: "It is not for them." },
    TalkAboutIt: { description: "They want to talk about it with their specialist." },
    None: { description: "No answer, or an answer taken back." },
  },
});

export enum MatchState {
  Suggested = "suggested",
  Discussed = "discussed",
  WantsIt = "wants_it",
  TalkAboutIt = "talk_about_it",
  NotForMe = "not_for_me",
  Dismissed = "dismissed",
}
registerEnumType(MatchState, {
  name: "MatchState",
  description: "What was made of a role for a client so far.",
  valuesConfig: {
    Suggested: { description: "Nobody has said anything yet." },
    Discussed: { description: "The specialist has talked about it with the client." },
    WantsIt: { description: "The client wants it." },
    TalkAboutIt: { description: "The client asked to talk about it." },
    NotForMe: { description: "The client does not want it." },
    Dismissed: { description: "Staff found it not suitable, with a reason; the client sees it and can bring it back." },
  },
});

export enum NotSuitableReason {
  Days = "days",
  Journey = "journey",
  Setting = "setting",
  Work = "work",
  Pay = "pay",
  Hours = "hours",
  Employer = "employer",
  NotOpen = "not_open",
  Other = "other",
}
registerEnumType(NotSuitableReason, {
  name: "NotSuitableReason",
  description: "Why a role is not for somebody.",
  valuesConfig: {
    Days: { description: "The days or times." },
    Journey: { description: "The journey." },
    Setting: { description: "What the place or the work is like." },
    Work: { description: "The kind of work." },
    Pay: { description: "The pay, after benefits." },
    Hours: { description: "Too few or too many hours." },
    Employer: { description: "The employer." },
    NotOpen: { description: "It is not really open." },
    Other: { description: "Something else." },
  },
});

@ObjectType({ description: "One open role held against what one person said they want. Roles are described; people are not scored." })
@Class("self")
export class MatchedRole {
  @Field(() => ID, { description: "The vacancy's id." })
  vacancyId!: string;

  @Field(() => String, { description: "The role's title." })
  title!: string;

  @Field(() => String, { description: "The employer's name." })
  employerName!: string;

  @Field(() => String, { description: "Where it is, as the employer wrote it; empty when not said." })
  placeText!: string;

  @Field(() => Int, { nullable: true, description: "The least it pays, in pence for each `payPeriod`; null when not known." })
  payLeastPence!: number | null;

  @Field(() => Int, { nullable: true, description: "The most it pays, in pence for each `payPeriod`." })
  payMostPence!: number | null;

  @Field(() => PayPeriod, { nullable: true, description: "The period the pay is for." })
  payPeriod!: string | null;

  @Field(() => Float, { nullable: true, description: "The least hours a week." })
  hoursLeast!: number | null;

  @Field(() => Float, { nullable: true, description: "The most hours a week." })
  hoursMost!: number | null;

  @Field(() => String, { nullable: true, description: "How far it is from the person's place, in words that say how exact that is; null when it was not weighed." })
  distance!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day to apply." })
  closesOn!: string | null;

  @Field(() => [String], { description: "What fits what the person said." })
  meets!: string[];

  @Field(() => [String], { description: "What does not fit." })
  conflicts!: string[];

  @Field(() => [String], { description: "What is not known yet: each can be asked of the employer." })
  unknown!: string[];

  @Field(() => MatchState, { description: "What was made of it so far." })
  state!: string;

  @Field(() => NotSuitableReason, { nullable: true, description: "Why it is not for the person, where a reason was given." })
  reason!: string | null;

  @Field(() => Boolean, { description: "True when the state is the client's own word, not staff's." })
  saidByClient!: boolean;

  @Field(() => Boolean, { description: "True when the role came out in the last 7 days and nobody has said anything." })
  isNew!: boolean;
}

@ObjectType({ description: "What one wider wish would bring. It is never applied by itself." })
@Class("self")
export class WhatIf {
  @Field(() => String, { description: "The wish, made wider: `you could travel 3 miles further`." })
  words!: string;

  @Field(() => String, { description: "The part of the preferences that would change: `place`, `when`, `hours`, `pay`, `contract` or `setting`." })
  dimension!: string;

  @Field(() => Int, { description: "How many more roles would have nothing that conflicts." })
  count!: number;

  @Field(() => [MatchedRole], { description: "Those roles, 10 at most." })
  roles!: MatchedRole[];
}

const roleLists = {
  roles: "Roles, the closest to what the person said first.",
  total: "How many there are in all.",
  never: "How many a “never” leaves out.",
};

@ObjectType({ description: "Open roles for the person who asks." })
@Class("self")
export class RolesForMe {
  @Field(() => [MatchedRole], { description: `${roleLists.roles} Those without an answer.` })
  roles!: MatchedRole[];

  @Field(() => Int, { description: `${roleLists.total} without an answer.` })
  total!: number;

  @Field(() => [MatchedRole], { description: "Roles the person has answered, or the specialist has set aside." })
  answered!: MatchedRole[];

  @Field(() => Int, { description: roleLists.never })
  leftOutByNever!: number;

  @Field(() => [WhatIf], { description: "What would change the list, the most fruitful first." })
  whatIfs!: WhatIf[];

  @Field(() => Boolean, { description: "False while the person has said nothing yet about what they want." })
  hasWishes!: boolean;
}

@ObjectType({ description: "Open roles for one client, for staff." })
@Class("self")
export class RolesForClient {
  @Field(() => ID, { description: "The client's id." })
  clientId!: string;

  @Field(() => String, { description: "The client's name." })
  displayName!: string;

  @Field(() => [MatchedRole], { description: roleLists.roles })
  roles!: MatchedRole[];

  @Field(() => Int, { description: `${roleLists.total} that pass the filters.` })
  total!: number;

  @Field(() => Int, { description: roleLists.never })
  leftOutByNever!: number;

  @Field(() => Int, { description: "How many are set aside as not suitable or not wanted." })
  notSuitable!: number;

  @Field(() => [WhatIf], { description: "What would change the list, the most fruitful first." })
  whatIfs!: WhatIf[];
}

@ObjectType({ description: "One person a vacancy may suit. Never an employer's to see." })
@Class("self")
export class PersonForRole {
  @Field(() => ID, { description: "The client's id." })
  clientId!: string;

  @Field(() => String, { description: "The client's name." })
  displayName!: string;

  @Field(() => String, { description: "Whether employers may be approached: `none`, `anonymous` or `named`." })
  approach!: string;

  @Field(() => MatchedRole, { description: "The role held against what this person said." })
  match!: MatchedRole;
}

@ObjectType({ description: "Whom to talk to about a vacancy, from the viewer's caseload." })
@Class("self")
export class PeopleForVacancy {
  @Field(() => String, { description: "The vacancy's title." })
  title!: string;

  @Field(() => String, { description: "The employer's name." })
  employerName!: string;

  @Field(() => [PersonForRole], { description: "People looking for work, those whose wishes it meets best first." })
  people!: PersonForRole[];

  @Field(() => Int, { description: "How many people a “never” of theirs leaves out." })
  leftOut!: number;
}

@InputType({ description: "Which matches to show. What is left out is shown." })
export class MatchFilter {
  @Field(() => Boolean, { defaultValue: true, description: "Roles with something that conflicts." })
  withConflict!: boolean;

  @Field(() => Boolean, { defaultValue: true, description: "Roles with something not known." })
  withUnknown!: boolean;

  @Field(() => Boolean, { defaultValue: true, description: "Roles already talked about or answered." })
  talkedAbout!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Roles set aside as not suitable or not wanted." })
  notSuitable!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Roles that close on or before this day." })
  closesBy?: string | null;
}

@InputType({ description: "A person's own answer to a role." })
export class AnswerRoleInput {
  @Field(() => ID, { description: "The vacancy." })
  vacancyId!: string;

  @Field(() => RoleAnswer, { description: "The answer; `None` takes it back." })
  answer!: RoleAnswer;

  @Field(() => NotSuitableReason, { nullable: true, description: "Why not, if the person wants to say." })
  reason?: NotSuitableReason | null;
}

@InputType({ description: "What staff and a client made of a role together." })
export class RecordMatchInput {
  @Field(() => ID, { description: "The client." })
  clientId!: string;

  @Field(() => ID, { description: "The vacancy." })
  vacancyId!: string;

  @Field(() => MatchState, { description: "The new state." })
  state!: MatchState;

  @Field(() => NotSuitableReason, { nullable: true, description: "Why it is not suitable; needed to dismiss." })
  reason?: NotSuitableReason | null;
}

export const AnswerRolePayload = payload("AnswerRolePayload", "role", () => MatchedRole, "Keeps a person's answer to a role.");
export const RecordMatchPayload = payload("RecordMatchPayload", "role", () => MatchedRole, "Keeps what was made of a role.");
