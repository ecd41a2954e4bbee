import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { PayPeriod } from "../../graphql/dimensions";
import { payload } from "../../graphql/userError";
import { MatchState, NotSuitableReason } from "./matching.enums";

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

export const AnswerRolePayload = payload("AnswerRolePayload", "role", () => MatchedRole, "Keeps a person's answer to a role.");
export const RecordMatchPayload = payload("RecordMatchPayload", "role", () => MatchedRole, "Keeps what was made of a role.");
