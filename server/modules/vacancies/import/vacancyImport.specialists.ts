import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../../graphql/context";
import { acted, VacancyPayload } from "../keptVacancies.resolver";
import { nameEmployer } from "./nameEmployer";

@InputType({ description: "Whose role an imported draft is." })
export class NameVacancyEmployerInput {
  @Field(() => ID, { description: "The draft." })
  id!: string;

  @Field(() => Int, { description: "Its version on the page. A change made from an older version is refused." })
  version!: number;

  @Field(() => String, { description: "The employer's name. One the service does not have yet becomes a prospect." })
  employerName!: string;
}

@Resolver()
export class VacancyImportForSpecialists {
  @Mutation(() => VacancyPayload, { description: "Says whose role an imported draft is, and answers the question that waited for it." })
  nameVacancyEmployer(@Arg("input", () => NameVacancyEmployerInput, { description: "Which draft, and whose." }) input: NameVacancyEmployerInput, @Ctx() context: Context): ReturnType<typeof acted> {
    return acted(context, (session) => nameEmployer(session, input));
  }
}
