import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { WAITING_KINDS, type WaitingKind } from "./waiting/waitingLine";

const kinds = Object.fromEntries(WAITING_KINDS.map((kind) => [kind, kind])) as { [Kind in WaitingKind]: Kind };
registerEnumType(kinds, {
  name: "WaitingKind",
  description: "What sort of answer is waited for.",
  valuesConfig: {
    offer_times: { description: "Interview times for somebody introduced. `subjectId` is the introduction's." },
    say_how_it_went: { description: "How an interview went. `subjectId` is the introduction's." },
    decide: { description: "A decision after an interview. `subjectId` is the introduction's." },
    adjustment: { description: "An answer to an adjustment. `subjectId` is the adjustment's." },
    trial_ends: { description: "How a trial of an adjustment went. `subjectId` is the adjustment's." },
    put_in_place: { description: "An agreed adjustment to put in place. `subjectId` is the adjustment's." },
    adjustment_review: { description: "An adjustment to look at again. `subjectId` is the adjustment's." },
    vacancy_questions: { description: "Questions about a role. `subjectId` is the role's." },
    changes_requested: { description: "A role the service asks to change. `subjectId` is the role's." },
    pass_on_note: { description: "A note to pass on to a member of staff. `subjectId` is the request's." },
    no_longer_shared: { description: "Copies to delete. `subjectId` is the first notice's." },
    messages: { description: "Messages not read yet." },
  },
});

@ObjectType("WaitingLine", { description: "One answer that is waited for." })
@Class("tenant")
export class WaitingLineType {
  @Field(() => kinds, { description: "What sort of answer it is." })
  kind!: WaitingKind;

  @Field(() => ID, { description: "The line's own id: one thing can have several." })
  id!: string;

  @Field(() => ID, { description: "The id of the thing whose page has the act; what of, the kind says." })
  subjectId!: string;

  @Field(() => String, { description: "What to do, in a line." })
  @Class("shared(name)")
  title!: string;

  @Field(() => String, { description: "What it is about." })
  note!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "By when; null: as soon as may be." })
  dueOn!: string | null;
}

@ObjectType("ComingUp", { description: "A day that is settled." })
@Class("tenant")
export class ComingUpType {
  @Field(() => ID, { description: "The meeting's id." })
  id!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When." })
  at!: Date;

  @Field(() => String, { description: "What, with whom and where." })
  @Class("shared(name)")
  words!: string;
}

@ObjectType("EmployerDay", { description: "What waits for an employer's answer, and what is coming." })
@Class("tenant")
export class EmployerDayType {
  @Field(() => GraphQLLocalDate, { description: "The day it was made for." })
  today!: string;

  @Field(() => [WaitingLineType], { description: "What waits, in order of when. Names of people who share theirs stand in it, and reading is recorded." })
  waiting!: WaitingLineType[];

  @Field(() => [ComingUpType], { description: "Interviews booked for the next four weeks." })
  comingUp!: ComingUpType[];
}
