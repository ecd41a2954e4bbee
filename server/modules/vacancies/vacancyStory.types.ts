import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { SettingFeature } from "../../graphql/dimensions";
import { QuestionDimensionEnum, VacancyStatusEnum } from "./vacancyEnums";

/** The seven parts of posting, in their order. */
export const VACANCY_PARTS = ["job", "where", "when", "pay", "setting", "offer", "apply"] as const;
export type VacancyPart = (typeof VACANCY_PARTS)[number];
export const VacancyPartEnum = Object.fromEntries(VACANCY_PARTS.map((part) => [part, part])) as Record<VacancyPart, VacancyPart>;
registerEnumType(VacancyPartEnum, {
  name: "VacancyPart",
  description: "One of the seven parts of posting a role.",
  valuesConfig: {
    job: { description: "What the job is." },
    where: { description: "Where it is done." },
    when: { description: "Hours, days and times, and the start." },
    pay: { description: "What it pays." },
    setting: { description: "What it is like to work there." },
    offer: { description: "Adjustments on offer." },
    apply: { description: "How people apply." },
  },
});

@ObjectType({ description: "The legal minimum that a vacancy's pay falls short of." })
@Class("tenant")
export class WageShortfall {
  @Field(() => Int, { description: "The legal minimum, in pence an hour." })
  legalPenceAnHour!: number;

  @Field(() => GraphQLLocalDate, { description: "Since when that rate applies." })
  legalFrom!: string;

  @Field(() => Int, { description: "By how much the pay is too low, in pence an hour." })
  gapPence!: number;
}

@ObjectType({ description: "Something to put right before a vacancy can be sent, or a suggestion that blocks nothing." })
@Class("tenant")
export class VacancyRemark {
  @Field(() => VacancyPartEnum, { description: "The part it is about." })
  part!: string;

  @Field(() => String, { description: "The field it is about, as in `pay.leastPence`." })
  path!: string;

  @Field(() => String, { description: "In words to show as they are." })
  message!: string;

  @Field(() => String, { nullable: true, description: "The words of the vacancy that a suggestion means." })
  phrase!: string | null;

  @Field(() => WageShortfall, { nullable: true, description: "Where the pay is below the legal minimum: by how much." })
  wage!: WageShortfall | null;
}

@ObjectType({ description: "A live vacancy of the same employer that looks like this one." })
@Class("tenant")
export class LikelyDuplicate {
  @Field(() => ID, { description: "The other vacancy." })
  id!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => VacancyStatusEnum, { description: "How far it has come." })
  status!: string;

  @Field(() => String, { description: "Where it is; may be empty." })
  placeText!: string;
}

@ObjectType({ description: "What stands between a vacancy and being sent." })
@Class("tenant")
export class VacancyCheck {
  @Field(() => [VacancyRemark], { description: "What must be put right; empty when it can be sent." })
  problems!: VacancyRemark[];

  @Field(() => [VacancyRemark], { description: "What could be better; blocks nothing." })
  suggestions!: VacancyRemark[];

  @Field(() => [LikelyDuplicate], { description: "Live vacancies that look like the same." })
  duplicates!: LikelyDuplicate[];
}

@ObjectType({ description: "Something about a vacancy that the employer is asked." })
@Class("tenant")
export class VacancyQuestion {
  @Field(() => ID, { description: "The question's id." })
  id!: string;

  @Field(() => QuestionDimensionEnum, { description: "What it is about." })
  dimension!: string;

  @Field(() => SettingFeature, { nullable: true, description: "For a question about the setting: which feature." })
  feature!: string | null;

  @Field(() => String, { description: "The question, as the employer reads it." })
  wording!: string;

  @Field(() => String, { description: "Where it came from: `staff`, `import`, `visitor` or `matching`." })
  askedVia!: string;

  @Field(() => Int, { description: "How often it was asked." })
  timesAsked!: number;

  @Field(() => Date, { description: "When it was first asked." })
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: "When the employer got it; null while the service has not passed it on." })
  sentAt!: Date | null;

  @Field(() => Date, { nullable: true, description: "When it was answered; null while it waits." })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: "The answer in words." })
  answer!: string | null;
}

@ObjectType({ description: "What an edit changed." })
@Class("tenant")
export class VacancyFieldChange {
  @Field(() => String, { description: "The field, in words: `Pay`." })
  field!: string;

  @Field(() => String, { description: "What it said before; empty when nothing." })
  before!: string;

  @Field(() => String, { description: "What it says since; empty when nothing." })
  after!: string;
}

@ObjectType({ description: "One step in a vacancy's history." })
@Class("tenant")
export class VacancyEvent {
  @Field(() => ID, { description: "The event's id." })
  id!: string;

  @Field(() => String, { description: "`transition`, `edited`, `asked` or `answered`." })
  kind!: string;

  @Field(() => VacancyStatusEnum, { nullable: true, description: "The state before a transition; null at the beginning." })
  from!: string | null;

  @Field(() => VacancyStatusEnum, { nullable: true, description: "The state after a transition." })
  to!: string | null;

  @Field(() => String, { description: "Why, or what was asked or answered; may be empty." })
  reason!: string;

  @Field(() => [VacancyFieldChange], { description: "What an edit changed." })
  changes!: VacancyFieldChange[];

  @Field(() => String, { description: "Who did it, by the name they had then." })
  actorName!: string;

  @Field(() => Date, { description: "When." })
  at!: Date;
}
