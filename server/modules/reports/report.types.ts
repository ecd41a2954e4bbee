import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { type FidelityCode, fidelity, fidelityCodes } from "./fidelity";
import { type MeasureCode, type ValueUnit, measureCodes, measures } from "./measures";
import type { Told } from "./report.reads";

const codes = <Code extends string>(list: readonly Code[]): { [Each in Code]: Each } => Object.fromEntries(list.map((code) => [code, code])) as { [Each in Code]: Each };

export const toldEnum = codes<Told>(["told", "few", "held"]);
registerEnumType(toldEnum, {
  name: "Told",
  description: "Whether a number is told. Outside a team, numbers under 10 are not.",
  valuesConfig: {
    told: { description: "As it is." },
    few: { description: "It is under 10." },
    held: { description: "A number under 10 could be worked out from it, or its month is not over." },
  },
});
export const measureEnum = codes(measureCodes);
registerEnumType(measureEnum, {
  name: "ReportMeasure",
  description: "What a report counts.",
  valuesConfig: Object.fromEntries(measureCodes.map((code) => [code, { description: measures[code].description }])) as { [Code in MeasureCode]: { description: string } },
});
export const fidelityEnum = codes(fidelityCodes);
registerEnumType(fidelityEnum, {
  name: "FidelityItemCode",
  description: "An item of a fidelity review.",
  valuesConfig: Object.fromEntries(fidelityCodes.map((code) => [code, { description: `${fidelity[code].name}.` }])) as { [Code in FidelityCode]: { description: string } },
});
export const unitEnum = codes<ValueUnit>(["days", "hours", "pence", "a_week"]);
registerEnumType(unitEnum, {
  name: "ReportUnit",
  description: "What a value beside a count is.",
  valuesConfig: {
    days: { description: "A median number of days." },
    hours: { description: "A median number of hours a week." },
    pence: { description: "A median amount in pence an hour." },
    a_week: { description: "So many a specialist a week." },
  },
});

@ObjectType("ReportFigure", { description: "One number of a report, as far as it is told." })
@Class("tenant")
export class ReportFigureType {
  @Field(() => toldEnum, { description: "Whether it is told." })
  told!: Told;

  @Field(() => Int, { nullable: true, description: "The number; null: not told." })
  count!: number | null;

  @Field(() => Int, { nullable: true, description: "Of how many, for a measure that is a part of a whole." })
  of!: number | null;

  @Field(() => Float, { nullable: true, description: "The median or rate in the line's unit; null: not told, or there is none." })
  value!: number | null;
}

@ObjectType("ReportLine", { description: "A measure in the month and in the month before." })
@Class("tenant")
export class ReportLineType {
  @Field(() => measureEnum, { description: "What is counted." })
  measure!: MeasureCode;

  @Field(() => String, { description: "Its name on pages and in files." })
  label!: string;

  @Field(() => unitEnum, { nullable: true, description: "What the value is; null: there is none." })
  unit!: ValueUnit | null;

  @Field(() => Boolean, { description: "True: only the value says something new; the count is that of the starts." })
  valueOnly!: boolean;

  @Field(() => ReportFigureType, { description: "In the month of the report." })
  now!: ReportFigureType;

  @Field(() => ReportFigureType, { description: "In the month before." })
  before!: ReportFigureType;
}

@ObjectType("ReportTeam", { description: "A team of the service, with its figures." })
@Class("tenant")
export class ReportTeamType {
  @Field(() => ID, { description: "The team's id." })
  id!: string;

  @Field(() => String, { description: "The team's name." })
  name!: string;

  @Field(() => Boolean, { description: "Whether it is the viewer's own, of which every number is told." })
  own!: boolean;

  @Field(() => [ReportLineType], { description: "Its figures." })
  lines!: ReportLineType[];
}

@ObjectType("ReportMonth", { description: "One month's job starts." })
@Class("tenant")
export class ReportMonthType {
  @Field(() => String, { description: "The month: `YYYY-MM`." })
  month!: string;

  @Field(() => ReportFigureType, { description: "Job starts that are paid, with at least 4 hours in the first week." })
  starts!: ReportFigureType;
}

@ObjectType("FidelityItem", { description: "An item of a fidelity review, and whether the work recorded here can show it. It is no score." })
@Class("tenant")
export class FidelityItemType {
  @Field(() => fidelityEnum, { description: "Which item." })
  item!: FidelityCode;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => Boolean, { nullable: true, description: "True: four fifths of what it rests on are recorded; false: not enough data; null: not told." })
  evidenced!: boolean | null;

  @Field(() => String, { description: "What is recorded and what is missing, in words." })
  note!: string;

  @Field(() => Int, { nullable: true, description: "How much is missing in the viewer's own team; null: they have none, or nothing is kept here." })
  missingInOwnTeam!: number | null;

  @Field(() => Boolean, { description: "Whether the portal keeps anything towards it." })
  kept!: boolean;
}

@ObjectType("Report", { description: "A month beside the one before, by team." })
@Class("tenant")
export class ReportType {
  @Field(() => String, { description: "The month: `YYYY-MM`." })
  month!: string;

  @Field(() => ID, { nullable: true, description: "The team whose lines, chart and evidence these are; null: all teams'." })
  teamId!: string | null;

  @Field(() => GraphQLLocalDate, { description: "The last day that is counted." })
  completeTo!: string;

  @Field(() => Boolean, { description: "Whether the month is over." })
  over!: boolean;

  @Field(() => [String], { description: "Months that can be asked for, the newest first." })
  months!: string[];

  @Field(() => [ReportLineType], { description: "The figures of the whole service, or of the team asked for." })
  lines!: ReportLineType[];

  @Field(() => [ReportMonthType], { description: "Job starts in the twelve months to the month." })
  startsByMonth!: ReportMonthType[];

  @Field(() => [ReportTeamType], { description: "Each team's figures." })
  teams!: ReportTeamType[];

  @Field(() => [FidelityItemType], { description: "Evidence of fidelity over six months, what is missing first." })
  fidelity!: FidelityItemType[];

  @Field(() => Int, { description: "Face-to-face contacts with employers a specialist aims for in a week." })
  faceToFaceAim!: number;
}

