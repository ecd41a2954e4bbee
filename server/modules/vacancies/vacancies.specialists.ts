import { Arg, Args, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import type { Context } from "../../graphql/context";
import { PageArgs, page, pageStart } from "../../graphql/connection";
import { type answer } from "../../graphql/userError";
import { askEmployer, passQuestionOn } from "./askEmployer";
import { askForChanges } from "./askForChanges";
import { VacancyPayload, acted } from "./keptVacancies.resolver";
import { publishVacancy } from "./publishVacancy";
import { startVacancy } from "./startVacancy";
import { VacancyConnection, VacancyCount } from "./vacancies.employers";
import { presentVacancy } from "./vacancy.presenter";
import { countByStatus, listVacancies, readVacancy } from "./vacancy.reads";
import type { VacancyStatus } from "./vacancy.entity";
import { AskEmployerInput, AskForChangesInput, PublishVacancyInput, StartVacancyForInput } from "./vacancyAct.inputs";
import { VacancyStatusEnum } from "./vacancyEnums";

@InputType({ description: "Which of the service's vacancies to list." })
export class VacancySearchInput {
  @Field(() => [VacancyStatusEnum], { nullable: true, description: "Only in these states; all when left out." })
  statuses?: VacancyStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Only this employer's." })
  employerId?: string | null;

  @Field(() => String, { nullable: true, description: "Words in the title or text, or an employer's name." })
  words?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Only those with a question that waits for an answer." })
  withQuestions!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "True: those sent first come first, for the review queue. False: last saved first." })
  longestWaitingFirst!: boolean;
}

type Answered = Promise<ReturnType<typeof answer>>;

@Resolver()
export class SpecialistsVacanciesResolver {
  @Query(() => VacancyConnection, { description: "Vacancies of the service's employers." })
  vacancies(
    @Arg("search", () => VacancySearchInput, { description: "Which." }) search: VacancySearchInput,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { read, viewer }: Context,
  ): Promise<object> {
    const list = search.longestWaitingFirst ? "vacancies waiting" : "vacancies";
    const { limit, after } = pageStart(viewer, list, args);
    return read(async (session) => {
      const rows = await listVacancies(session, { ...search, statuses: search.statuses ?? [], order: search.longestWaitingFirst ? "longest_waiting" : "last_saved" }, limit, after);
      return page(viewer, list, rows, limit, ({ sortKey, id }) => [sortKey, id], (row) => presentVacancy(row, viewer));
    });
  }

  @Query(() => [VacancyCount], { description: "How many of the service's vacancies are in each state; states without any are left out." })
  vacancyCounts(@Ctx() { read }: Context): Promise<VacancyCount[]> {
    return read(countByStatus);
  }

  @Mutation(() => VacancyPayload, { description: "Begins a draft on behalf of an employer." })
  startVacancy(@Arg("input", () => StartVacancyForInput, { description: "For whom, and the first part." }) input: StartVacancyForInput, @Ctx() context: Context): Answered {
    return acted(context, (session) => startVacancy(session, input));
  }

  @Mutation(() => VacancyPayload, { description: "Opens a vacancy to everybody, now or on a day to come." })
  publishVacancy(@Arg("input", () => PublishVacancyInput, { description: "Which, and when." }) input: PublishVacancyInput, @Ctx() context: Context): Answered {
    return acted(context, (session) => publishVacancy(session, { ...input, publishOn: input.publishOn ?? null }));
  }

  @Mutation(() => VacancyPayload, { description: "Gives a vacancy back to its employer with what to change." })
  askForVacancyChanges(@Arg("input", () => AskForChangesInput, { description: "Which, and what to change." }) input: AskForChangesInput, @Ctx() context: Context): Answered {
    return acted(context, (session) => askForChanges(session, input));
  }

  @Mutation(() => VacancyPayload, { description: "Asks a vacancy's employer about something it does not say." })
  askEmployer(@Arg("input", () => AskEmployerInput, { description: "The question." }) input: AskEmployerInput, @Ctx() context: Context): Answered {
    return acted(context, (session) =>
      once(session, "askEmployer", input.idempotencyKey, () => askEmployer(session, { ...input, feature: input.feature ?? null }), (id) => readVacancy(session, id)));
  }

  @Mutation(() => VacancyPayload, { description: "Passes a visitor's question on to the employer." })
  passVacancyQuestionOn(@Arg("id", () => ID, { description: "The question." }) id: string, @Ctx() context: Context): Answered {
    return acted(context, (session) => passQuestionOn(session, id));
  }
}
