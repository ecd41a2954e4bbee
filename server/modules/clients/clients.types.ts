import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { ByKind, ClientEventKind, ClientState } from "./clientEnums";

@ObjectType("SupportingSpecialist", { description: "The member of staff who works with a person." })
@Class("tenant")
export class SpecialistType {
  @Field(() => ID, { description: "The member of staff's id." })
  id!: string;

  @Field(() => String, { description: "Their name." })
  displayName!: string;

  @Field(() => String, { description: "What they are called in the service: `Employment specialist`." })
  jobTitle!: string;

  @Field(() => String, { description: "Their telephone at work; empty where none is known." })
  phone!: string;

  @Field(() => String, { description: "Their email at work; empty where none is known." })
  email!: string;
}

@ObjectType("ClientEvent", { description: "Something that happened, by whom and when." })
@Class("self")
export class ClientEventType {
  @Field(() => ID, { description: "The event's id." })
  id!: string;

  @Field(() => ClientEventKind, { description: "What sort of thing it was." })
  kind!: ClientEventKind;

  @Field(() => String, { nullable: true, description: "What it was before: a state, a permission, a name; null where nothing was." })
  from!: string | null;

  @Field(() => String, { nullable: true, description: "What it became: a state, a permission, a name, a version, a date." })
  to!: string | null;

  @Field(() => String, { description: "The reason or the note's text; empty where there is none." })
  reason!: string;

  @Field(() => ByKind, { description: "Who did it." })
  byKind!: ByKind;

  @Field(() => String, { nullable: true, description: "The member of staff's name; null when it was not staff." })
  staffName!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: "When." })
  at!: Date;
}

@ObjectType("VocationalProfile", { description: "One version of what a person brings to work and wants from it, in words. Nothing in it is about health." })
@Class("self")
export class ProfileType {
  @Field(() => Int, { description: "1 for the first." })
  version!: number;

  @Field(() => String, { description: "Jobs, voluntary work and caring so far." })
  workHistory!: string;

  @Field(() => String, { description: "What they can do." })
  skills!: string;

  @Field(() => String, { description: "What they are good at." })
  strengths!: string;

  @Field(() => String, { description: "What matters to them in a job." })
  whatMatters!: string;

  @Field(() => String, { description: "Support that helps them." })
  whatHelps!: string;

  @Field(() => String, { description: "Schooling, courses, certificates, licences." })
  education!: string;

  @Field(() => String, { description: "How they get about." })
  travel!: string;

  @Field(() => String, { description: "What to think of about money, as they put it." })
  money!: string;

  @Field(() => ByKind, { description: "Who wrote this version." })
  byKind!: ByKind;

  @Field(() => String, { nullable: true, description: "The member of staff who wrote it; null when the person did." })
  staffName!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: "When it was written." })
  writtenAt!: Date;
}

@ObjectType("BetterOffCalculation", { description: "What a job would bring in, with benefits counted." })
@Class("self")
export class BetterOffType {
  @Field(() => ID, { description: "The calculation's id." })
  id!: string;

  @Field(() => GraphQLLocalDate, { description: "The day it was done." })
  doneOn!: string;

  @Field(() => Float, { description: "Hours a week it was done for." })
  hours!: number;

  @Field(() => Int, { description: "Pay it was done for, in pence an hour." })
  payPenceAnHour!: number;

  @Field(() => Int, { description: "Pence a week more in hand; negative when it would be less." })
  betterOffPenceAWeek!: number;

  @Field(() => String, { description: "What to know about it; may be empty." })
  note!: string;

  @Field(() => String, { nullable: true, description: "Who did it; null where that is not known." })
  staffName!: string | null;
}

@ObjectType("CaseloadFigure", { description: "How many clients are in one state." })
@Class("tenant")
export class CaseloadFigureType {
  @Field(() => ClientState, { description: "The state." })
  state!: ClientState;

  @Field(() => Int, { description: "How many." })
  count!: number;
}
