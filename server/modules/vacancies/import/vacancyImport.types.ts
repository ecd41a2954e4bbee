import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../../graphql/classes";
import { connection } from "../../../graphql/connection";
import { payload } from "../../../graphql/userError";

export enum ImportStateType {
  uploaded = "uploaded",
  running = "running",
  done = "done",
  stopped = "stopped",
  cancelled = "cancelled",
}

registerEnumType(ImportStateType, {
  name: "VacancyImportState",
  description: "How far an import of vacancies is.",
  valuesConfig: {
    uploaded: { description: "The file was looked through; nothing is taken from it until it is started." },
    running: { description: "Rows are being read." },
    done: { description: "Every row was read." },
    stopped: { description: "It broke off; what was taken stays, and it can be started again where it stopped." },
    cancelled: { description: "Somebody cancelled it; what was taken before stays." },
  },
});

export enum RowOutcomeType {
  taken = "taken",
  questioned = "questioned",
  refused = "refused",
}

registerEnumType(RowOutcomeType, {
  name: "VacancyImportOutcome",
  description: "What became of a row of an imported file.",
  valuesConfig: {
    taken: { description: "It is a draft now, with nothing left to ask." },
    questioned: { description: "It is a draft now, with questions about what is missing or unclear." },
    refused: { description: "It was not taken; the reason says why." },
  },
});

@ObjectType("VacancyImportColumn", { description: "A column of a CSV file." })
@Class("tenant")
export class ImportColumnType {
  @Field(() => String, { description: "Its name in the file's first row." })
  header!: string;

  @Field(() => [String], { description: "Up to three of its cells, to know it by." })
  samples!: string[];

  @Field(() => String, { nullable: true, description: "What it is taken to hold: `title`, `pay`, `place` and so on; null: passed over." })
  field!: string | null;
}

@ObjectType("VacancyImport", { description: "A file of vacancies and how far it has been read." })
@Class("tenant")
export class VacancyImportType {
  @Field(() => ID, { description: "The import's id." })
  id!: string;

  @Field(() => String, { description: "The file's name." })
  fileName!: string;

  @Field(() => ImportStateType, { description: "How far it is." })
  state!: ImportStateType;

  @Field(() => String, { description: "Why it stopped, in words; empty when it did not." })
  problem!: string;

  @Field(() => [ImportColumnType], { description: "The file's columns; empty for JobPosting files, which name their own parts." })
  columns!: ImportColumnType[];

  @Field(() => [String], { description: "What a column may hold: the choices for `startVacancyImport`." })
  fields!: string[];

  @Field(() => String, { description: "Whose the rows are that name no employer; empty: not known." })
  employerName!: string;

  @Field(() => Int, { description: "Rows in the file." })
  rowsTotal!: number;

  @Field(() => Int, { description: "Rows read so far." })
  rowsRead!: number;

  @Field(() => Int, { description: "Rows taken with nothing left to ask." })
  taken!: number;

  @Field(() => Int, { description: "Rows taken with questions." })
  questioned!: number;

  @Field(() => Int, { description: "Rows refused." })
  refused!: number;

  @Field(() => GraphQLISODateTime, { description: "When the file was sent." })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When it was done, stopped or cancelled." })
  finishedAt!: Date | null;
}

@ObjectType("VacancyImportRow", { description: "A row of an imported file and what became of it." })
@Class("tenant")
export class VacancyImportRowType {
  @Field(() => Int, { description: "Its place in the file; in a CSV file the header is row 1." })
  number!: number;

  @Field(() => RowOutcomeType, { description: "What became of it." })
  outcome!: RowOutcomeType;

  @Field(() => String, { description: "The job title; empty where there was none to read." })
  title!: string;

  @Field(() => String, { description: "Why it was refused; empty when it was taken." })
  reason!: string;

  @Field(() => [String], { description: "What is to be answered before the role can be published." })
  questions!: string[];

  @Field(() => ID, { nullable: true, description: "The draft it became; null when refused." })
  vacancyId!: string | null;
}

export const VacancyImportConnection = connection("VacancyImport", () => VacancyImportType);
export const VacancyImportRowConnection = connection("VacancyImportRow", () => VacancyImportRowType);

@InputType({ description: "Which column holds what." })
export class ImportColumnInput {
  @Field(() => String, { description: "What it holds, one of the import's `fields`." })
  field!: string;

  @Field(() => String, { description: "The column's name in the file; empty: no column holds this." })
  header!: string;
}

@InputType({ description: "Starts reading a file of vacancies, or goes on with one that stopped." })
export class StartVacancyImportInput {
  @Field(() => ID, { description: "The import, as the sending of the file gave it." })
  id!: string;

  @Field(() => [ImportColumnInput], { defaultValue: [], description: "Corrections to what the columns are taken to hold; CSV only." })
  columns!: ImportColumnInput[];

  @Field(() => String, { defaultValue: "", description: "Whose the rows are that name no employer. An employer's own import needs none." })
  employerName!: string;
}

export const StartVacancyImportPayload = payload("StartVacancyImportPayload", "vacancyImport", () => VacancyImportType, "The answer to starting an import.");
export const CancelVacancyImportPayload = payload("CancelVacancyImportPayload", "vacancyImport", () => VacancyImportType, "The answer to cancelling an import.");
