import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { VacancyFacts } from "./vacancy.types";
import { VacancyOutcomeEnum } from "./vacancyEnums";
import { VacancyPartEnum } from "./vacancyStory.types";

@ObjectType("Vacancy", { description: "A job, as its employer and its service read it." })
@Class("tenant")
export class VacancyType extends VacancyFacts {
  @Field(() => Int, { description: "Give this back with a change: one made from an older version is refused." })
  version!: number;

  @Field(() => Date, { description: "When it was last saved." })
  updatedAt!: Date;

  @Field(() => String, { nullable: true, description: "Who last did something with it." })
  savedBy!: string | null;

  @Field(() => ID, { nullable: true, description: "The employer's site it is at; null when the place was typed." })
  siteId!: string | null;

  @Field(() => Boolean, { description: "True when this employer's vacancies are published without being read first." })
  trusted!: boolean;

  @Field(() => Boolean, { description: "True when the employer's account is approved: only then can a vacancy be published." })
  employerActive!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day a scheduled vacancy opens." })
  publishOn!: string | null;

  @Field(() => String, { description: "Whom the service talks to about it; never public." })
  contactName!: string;

  @Field(() => String, { description: "Their email address; never public." })
  contactEmail!: string;

  @Field(() => String, { description: "Their telephone number; never public." })
  contactPhone!: string;

  @Field(() => [VacancyPartEnum], { description: "The parts that are done." })
  partsDone!: string[];

  @Field(() => Date, { nullable: true, description: "When it was last sent to the service." })
  submittedAt!: Date | null;

  @Field(() => String, { description: "What the service asked to be changed; may be empty." })
  reviewReason!: string;

  @Field(() => Date, { nullable: true, description: "When it ended." })
  closedAt!: Date | null;

  @Field(() => VacancyOutcomeEnum, { nullable: true, description: "What came of it." })
  outcome!: string | null;

  @Field(() => String, { description: "About the outcome, in words; may be empty." })
  outcomeNote!: string;

  @Field(() => Int, { nullable: true, description: "How many positions were filled." })
  positionsFilled!: number | null;

  @Field(() => ID, { nullable: true, description: "The vacancy this one was copied from." })
  relistedFrom!: string | null;

  @Field(() => String, { description: "`portal`, or `import` for one read from a file." })
  source!: string;

  @Field(() => String, { nullable: true, description: "Where an imported one was advertised." })
  sourceUrl!: string | null;

  @Field(() => Int, { description: "How many questions wait for an answer." })
  questionsWaiting!: number;

  @Field(() => [String], { description: "What the viewer may do with it now: `edit`, `send`, `publish`, `pause` and so on." })
  viewerCan!: string[];
}
