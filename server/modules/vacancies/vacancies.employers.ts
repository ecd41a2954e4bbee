import { Arg, Args, Ctx, Field, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Class } from "../../graphql/classes";
import type { Context } from "../../graphql/context";
import { PageArgs, connection, page, pageStart } from "../../graphql/connection";
import { type answer } from "../../graphql/userError";
import { VacancyPayload, acted } from "./keptVacancies.resolver";
import { VacancyType } from "./keptVacancy.types";
import { startVacancy } from "./startVacancy";
import { presentVacancy } from "./vacancy.presenter";
import { countByStatus, listVacancies } from "./vacancy.reads";
import type { VacancyStatus } from "./vacancy.entity";
import { StartVacancyInput } from "./vacancyAct.inputs";
import { VacancyStatusEnum } from "./vacancyEnums";

export const VacancyConnection = connection("Vacancy", () => VacancyType);

@ObjectType({ description: "How many vacancies are in one state." })
@Class("tenant")
export class VacancyCount {
  @Field(() => VacancyStatusEnum, { description: "The state." })
  status!: string;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@Resolver()
export class EmployersVacanciesResolver {
  @Query(() => VacancyConnection, { description: "The employer's vacancies, last saved first." })
  vacancies(
    @Arg("statuses", () => [VacancyStatusEnum], { nullable: true, description: "Only in these states; all when left out." }) statuses: VacancyStatus[] | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { read, viewer }: Context,
  ): Promise<object> {
    const { limit, after } = pageStart(viewer, "vacancies", args);
    return read(async (session) => {
      const rows = await listVacancies(session, { statuses: statuses ?? [], order: "last_saved" }, limit, after);
      return page(viewer, "vacancies", rows, limit, ({ sortKey, id }) => [sortKey, id], (row) => presentVacancy(row, viewer));
    });
  }

  @Query(() => [VacancyCount], { description: "How many of the employer's vacancies are in each state; states without any are left out." })
  vacancyCounts(@Ctx() { read }: Context): Promise<VacancyCount[]> {
    return read(countByStatus);
  }

  @Mutation(() => VacancyPayload, { description: "Begins a draft with its first part." })
  startVacancy(@Arg("input", () => StartVacancyInput, { description: "The first part." }) input: StartVacancyInput, @Ctx() context: Context): Promise<ReturnType<typeof answer>> {
    return acted(context, (session) => startVacancy(session, { ...input, employerId: null }));
  }
}
