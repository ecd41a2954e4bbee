import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { IntroductionStep, Whose } from "./introduction.enums";
import type { Step, Whose as Turn } from "./nextStep";

@ObjectType("IntroductionNextStep", { description: "What an introduction waits for." })
@Class("self", { employers: "tenant" })
export class NextStepType {
  @Field(() => IntroductionStep, { description: "The step." })
  step!: Step;

  @Field(() => Whose, { description: "Whose turn it is." })
  whose!: Turn;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day it is due; null where nothing is." })
  dueOn!: string | null;
}
