import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context, Work } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import { calendarDate } from "../../kernel/calendar";
import type { Result } from "../../kernel/result";
import { answerQuestion } from "./answerQuestion";
import { problemsOf, suggestionsOf } from "./checkVacancy";
import { closeVacancy, withdrawVacancy } from "./closeVacancy";
import { findDuplicates } from "./findDuplicates";
import { VacancyType } from "./keptVacancy.types";
import { pauseVacancy, reopenVacancy } from "./pauseVacancy";
import { relistVacancy } from "./relistVacancy";
import { saveVacancy } from "./saveVacancy";
import { sendVacancy } from "./sendVacancy";
import { presentVacancy } from "./vacancy.presenter";
import { readHistory, readQuestions, readVacancy } from "./vacancy.reads";
import type { KeptVacancyRow } from "./vacancy.rows";
import { AnswerVacancyQuestionInput, CloseVacancyInput, PauseVacancyInput, RelistVacancyInput, SaveVacancyInput, VacancyAtInput } from "./vacancyAct.inputs";
import { VacancyCheck, VacancyEvent, VacancyQuestion } from "./vacancyStory.types";

export const VacancyPayload = payload("VacancyPayload", "vacancy", () => VacancyType, "A change of a vacancy.");
type Answered = ReturnType<typeof answer>;

/** Runs a command on a vacancy and presents what came of it. */
export const acted = async ({ write, viewer }: Context, command: Work<Result<KeptVacancyRow>>): Promise<Answered> =>
  answer("vacancy", await write(command), (row) => presentVacancy(row, viewer));

/** What employers and their service both do with a vacancy. */
@Resolver(() => VacancyType)
export class KeptVacanciesResolver {
  @Query(() => VacancyType, { nullable: true, description: "One vacancy; null when it is not there, or not the viewer's." })
  async vacancy(@Arg("id", () => ID, { description: "The vacancy." }) id: string, @Ctx() { read, viewer }: Context): Promise<VacancyType | null> {
    const row = await read((session) => readVacancy(session, id));
    return row && presentVacancy(row, viewer);
  }

  @FieldResolver(() => VacancyCheck, { description: "What must be put right before it can be sent, what could be better, and likely duplicates." })
  check(@Root() { id }: VacancyType, @Ctx() { read }: Context): Promise<VacancyCheck | null> {
    return read(async (session) => {
      const row = await readVacancy(session, id);
      if (!row) return null;
      return { problems: problemsOf(row, calendarDate(session.now)), suggestions: suggestionsOf(row), duplicates: await findDuplicates(session, row) };
    });
  }

  @FieldResolver(() => [VacancyQuestion], { description: "What the employer was asked: what waits comes first." })
  questions(@Root() { id }: VacancyType, @Ctx() { read }: Context): Promise<VacancyQuestion[]> {
    return read((session) => readQuestions(session, id));
  }

  @FieldResolver(() => [VacancyEvent], { description: "What happened to it, oldest first." })
  history(@Root() { id }: VacancyType, @Ctx() { read }: Context): Promise<VacancyEvent[]> {
    return read((session) => readHistory(session, id));
  }

  @Mutation(() => VacancyPayload, { description: "Saves parts of a vacancy. A draft may be incomplete; a published one must stay fit to be." })
  saveVacancy(@Arg("input", () => SaveVacancyInput, { description: "What to save." }) input: SaveVacancyInput, @Ctx() context: Context): Promise<Answered> {
    return acted(context, (session) => saveVacancy(session, input));
  }

  @Mutation(() => VacancyPayload, { description: "Sends a draft to the service to be read; a trusted employer's is published at once." })
  sendVacancy(@Arg("input", () => VacancyAtInput, { description: "Which." }) input: VacancyAtInput, @Ctx() context: Context): Promise<Answered> {
    return acted(context, (session) => sendVacancy(session, input));
  }

  @Mutation(() => VacancyPayload, { description: "Takes an open vacancy off the list for a while." })
  pauseVacancy(@Arg("input", () => PauseVacancyInput, { description: "Which, and why." }) input: PauseVacancyInput, @Ctx() context: Context): Promise<Answered> {
    return acted(context, (session) => pauseVacancy(session, input));
  }

  @Mutation(() => VacancyPayload, { description: "Puts a paused vacancy back on the list." })
  reopenVacancy(@Arg("input", () => VacancyAtInput, { description: "Which." }) input: VacancyAtInput, @Ctx() context: Context): Promise<Answered> {
    return acted(context, (session) => reopenVacancy(session, input));
  }

  @Mutation(() => VacancyPayload, { description: "Ends a vacancy with what came of it, or records the outcome of one whose closing date passed." })
  closeVacancy(@Arg("input", () => CloseVacancyInput, { description: "Which, and what came of it." }) input: CloseVacancyInput, @Ctx() context: Context): Promise<Answered> {
    return acted(context, (session) => closeVacancy(session, { ...input, filled: input.filled ?? null }));
  }

  @Mutation(() => VacancyPayload, { description: "Takes back a vacancy that was never open." })
  withdrawVacancy(@Arg("input", () => VacancyAtInput, { description: "Which." }) input: VacancyAtInput, @Ctx() context: Context): Promise<Answered> {
    return acted(context, (session) => withdrawVacancy(session, input));
  }

  @Mutation(() => VacancyPayload, { description: "Makes a new draft of a vacancy that ended, linked to it." })
  relistVacancy(@Arg("input", () => RelistVacancyInput, { description: "Which." }) input: RelistVacancyInput, @Ctx() context: Context): Promise<Answered> {
    return acted(context, (session) => relistVacancy(session, input));
  }

  @Mutation(() => VacancyPayload, { description: "Answers a question about a vacancy, and makes the vacancy say so." })
  answerVacancyQuestion(@Arg("input", () => AnswerVacancyQuestionInput, { description: "The answer." }) input: AnswerVacancyQuestionInput, @Ctx() context: Context): Promise<Answered> {
    return acted(context, (session) => answerQuestion(session, { ...input, parts: input.parts ?? {} }));
  }
}
