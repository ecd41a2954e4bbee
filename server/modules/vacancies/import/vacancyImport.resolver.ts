import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { page, PageArgs, pageStart } from "../../../graphql/connection";
import type { Context } from "../../../graphql/context";
import { answer, type UserError } from "../../../graphql/userError";
import { isUuid } from "../../../kernel/ids";
import { notFound, refused } from "../../../kernel/result";
import { type CsvField, csvFields, type CsvMapping } from "./csvColumns";
import { cancelImport, startImport } from "./importCommands";
import { readImport, readImportRows, readImports } from "./importReads";
import { runImport } from "./runImport";
import { presentImport, presentImportRow } from "./vacancyImport.presenter";
import {
  CancelVacancyImportPayload, type ImportColumnInput, RowOutcomeType, StartVacancyImportInput, StartVacancyImportPayload,
  VacancyImportConnection, VacancyImportRowConnection, VacancyImportType,
} from "./vacancyImport.types";

const isField = (field: string): field is CsvField => (csvFields as readonly string[]).includes(field);
const mappingOf = (columns: ImportColumnInput[]): CsvMapping => Object.fromEntries(columns.filter(({ field }) => isField(field)).map(({ field, header }) => [field, header]));
const noSuchImport = refused<never>(notFound("There is no such import."));

@Resolver()
export class VacancyImportResolver {
  @Query(() => VacancyImportConnection, { description: "Files of vacancies sent so far, the newest first." })
  async vacancyImports(@Args(() => PageArgs) args: PageArgs, @Ctx() { read, viewer }: Context) {
    const { limit, after } = pageStart(viewer, "vacancyImports", args);
    const rows = await read((session) => readImports(session, limit, after as [string, string] | null));
    return page(viewer, "vacancyImports", rows, limit, ({ sortKey, id }) => [sortKey, id], presentImport);
  }

  @Query(() => VacancyImportType, { nullable: true, description: "One file of vacancies; null when it is not there or not the viewer's." })
  async vacancyImport(@Arg("id", () => ID, { description: "The import's id." }) id: string, @Ctx() { read }: Context): Promise<VacancyImportType | null> {
    const found = await read((session) => readImport(session, id));
    return found && presentImport(found);
  }

  @Query(() => VacancyImportRowConnection, { description: "What became of the rows of an import, in the order of its file." })
  async vacancyImportRows(
    @Arg("id", () => ID, { description: "The import's id." }) id: string,
    @Arg("outcome", () => RowOutcomeType, { nullable: true, description: "Only rows of which this became; without it, all." }) outcome: RowOutcomeType | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { read, viewer }: Context,
  ) {
    const list = `vacancyImportRows ${id} ${outcome ?? ""}`;
    const { limit, after } = pageStart(viewer, list, args);
    const rows = isUuid(id) ? await read((session) => readImportRows(session, id, outcome ?? null, limit, after ? Number(after[0]) : null)) : [];
    return page(viewer, list, rows, limit, (row) => [row.number], presentImportRow);
  }

  @Mutation(() => StartVacancyImportPayload, { description: "Starts reading a file of vacancies. Rows become drafts while this goes on; ask `vacancyImport` how far it is. Starting twice runs it once." })
  async startVacancyImport(
    @Arg("input", () => StartVacancyImportInput, { description: "Which import, and its columns." }) input: StartVacancyImportInput,
    @Ctx() { write }: Context,
  ): Promise<{ userErrors: UserError[] }> {
    const { id, columns, employerName } = input;
    const result = isUuid(id) ? await write((session) => startImport(session, { id, mapping: mappingOf(columns), employerName })) : noSuchImport;
    // The run outlives this operation; it writes in the same person's name, batch by batch, and keeps its own account of what went wrong.
    if (result.ok) void runImport(write, result.value).catch(() => undefined);
    return answer("vacancyImport", result, presentImport);
  }

  @Mutation(() => CancelVacancyImportPayload, { description: "Stops an import for good. Roles already taken stay as drafts." })
  async cancelVacancyImport(@Arg("id", () => ID, { description: "The import's id." }) id: string, @Ctx() { write }: Context): Promise<{ userErrors: UserError[] }> {
    const result = isUuid(id) ? await write((session) => cancelImport(session, id)) : noSuchImport;
    return answer("vacancyImport", result, presentImport);
  }
}
