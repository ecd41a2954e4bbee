import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { MatchState, NotSuitableReason, RoleAnswer } from "./matching.enums";

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
