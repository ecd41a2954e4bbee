import { Arg, Args, Ctx, Field, Float, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, registerEnumType } from "type-graphql";
import { once } from "../../access/once";
import { Class } from "../../graphql/classes";
import { PageArgs, PageInfo, page, pageStart } from "../../graphql/connection";
import type { Context } from "../../graphql/context";
import { ContractKind, SettingFeature, VacancyKind, Workplace } from "../../graphql/dimensions";
import { answer, payload } from "../../graphql/userError";
import type * as dimensions from "../../kernel/dimensions";
import { PlaceType, placeLabel, presentPlace } from "../places";
import { askAboutVacancy } from "./askAboutVacancy";
import { jobPostingOf } from "./jobPostingOf";
import { type OpenVacancySearch, type SearchedNear, searchOpenVacancies } from "./searchOpenVacancies";
import { presentOpenVacancy } from "./vacancy.presenter";
import { readOpenVacancy } from "./vacancy.reads";
import { OpenVacancyType } from "./vacancy.types";
import { PlaceExactnessEnum, type QuestionDimension, QuestionDimensionEnum } from "./vacancyEnums";

export enum DayPart {
  morning = "morning",
  afternoon = "afternoon",
  evening = "evening",
  night = "night",
}
registerEnumType(DayPart, {
  name: "DayPart",
  description: "A part of the day.",
  valuesConfig: {
    morning: { description: "6am to noon." },
    afternoon: { description: "Noon to 6pm." },
    evening: { description: "6pm to 10pm." },
    night: { description: "10pm to 6am." },
  },
});

@InputType({ description: "Which open roles to find. What a role does not say never drops it, except a feature asked for in `has`." })
export class OpenVacancySearchInput implements OpenVacancySearch {
  @Field(() => String, { nullable: true, description: "A job, a skill or an employer." })
  words?: string | null;

  @Field(() => String, { nullable: true, description: "A town or a postcode." })
  near?: string | null;

  @Field(() => Float, { nullable: true, description: "Furthest from there, in kilometres." })
  withinKm?: number | null;

  @Field(() => Float, { nullable: true, description: "Roles that can give at least so many hours a week." })
  hoursLeast?: number | null;

  @Field(() => Float, { nullable: true, description: "Roles that can do with at most so many hours a week." })
  hoursMost?: number | null;

  @Field(() => Int, { nullable: true, description: "The least pay, in pence an hour." })
  payAtLeastPence?: number | null;

  @Field(() => [ContractKind], { nullable: true, description: "Any of these contracts." })
  contracts?: dimensions.ContractKind[] | null;

  @Field(() => [VacancyKind], { nullable: true, description: "Any of these kinds." })
  kinds?: dimensions.VacancyKind[] | null;

  @Field(() => [Workplace], { nullable: true, description: "On site, partly from home, or from home." })
  workplaces?: dimensions.Workplace[] | null;

  @Field(() => Boolean, { nullable: true, description: "Times on weekdays suit." })
  weekdays?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Times at weekends suit." })
  weekends?: boolean | null;

  @Field(() => [DayPart], { nullable: true, description: "These parts of the day suit." })
  parts?: DayPart[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only roles where the person chooses their times." })
  chooseTimes?: boolean | null;

  @Field(() => [SettingFeature], { nullable: true, description: "Only roles that say they have all of these." })
  has?: dimensions.SettingFeature[] | null;

  @Field(() => [SettingFeature], { nullable: true, description: "No roles that say they have any of these." })
  hasNot?: dimensions.SettingFeature[] | null;

  @Field(() => Boolean, { nullable: true, description: "Nearest first, where a place is given; otherwise newest first." })
  nearestFirst?: boolean | null;
}

@ObjectType("SearchedNear", { description: "What the place of a search was understood as." })
@Class("public")
export class SearchedNearType {
  @Field(() => String, { description: "What was typed." })
  text!: string;

  @Field(() => String, { nullable: true, description: "The place it stands for; null when it is not known, and then distance plays no part." })
  name!: string | null;

  @Field(() => PlaceExactnessEnum, { description: "How exact it is." })
  exactness!: string;

  @Field(() => [PlaceType], { description: "Places it may mean, to choose from." })
  candidates!: PlaceType[];
}

@ObjectType({ description: "One page of the open roles found." })
@Class("public")
export class OpenVacancies {
  @Field(() => [OpenVacancyType], { description: "The roles of this page." })
  nodes!: OpenVacancyType[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many were found in all." })
  total!: number;

  @Field(() => Int, { description: "How many of them are listed although their place is not known." })
  placeUnknown!: number;

  @Field(() => SearchedNearType, { nullable: true, description: "The place searched near; null when none was given." })
  near!: SearchedNearType | null;
}

const AskPayload = payload("AskAboutVacancyPayload", "asked", null, "A visitor's wish to know.");

const presentNear = ({ text, name, exactness, candidates }: SearchedNear): SearchedNearType =>
  ({ text, name, exactness, candidates: candidates.map((place) => presentPlace({ ...place, label: placeLabel(place) })) });

/** Open roles, for visitors and clients. */
@Resolver()
export class OpenVacanciesResolver {
  @Query(() => OpenVacancies, { description: "Finds open roles." })
  openVacancies(
    @Arg("search", () => OpenVacancySearchInput, { description: "Which." }) search: OpenVacancySearchInput,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { read, viewer }: Context,
  ): Promise<OpenVacancies> {
    const list = `open ${JSON.stringify(search)}`;
    const { limit, after } = pageStart(viewer, list, args);
    return read(async (session) => {
      const { rows, total, placeUnknown, near } = await searchOpenVacancies(session, search, limit, after);
      const from = near && near.exactness !== "unknown" ? near.exactness : null;
      const found = page(viewer, list, rows, limit, ({ sortKey, id }) => [sortKey, id], (row) => presentOpenVacancy(row, from));
      return { ...found, total, placeUnknown, near: near && presentNear(near) };
    });
  }

  @Query(() => OpenVacancyType, { nullable: true, description: "One open role; null when there is none of this id, or it is not open any more." })
  async openVacancy(@Arg("id", () => ID, { description: "The role." }) id: string, @Ctx() { read }: Context): Promise<OpenVacancyType | null> {
    const row = await read((session) => readOpenVacancy(session, id));
    return row && Object.assign(presentOpenVacancy(row), { jobPosting: JSON.stringify(jobPostingOf(row, null)) });
  }

  @Mutation(() => AskPayload, { description: "Tells the service that somebody would like to know what an open role does not say. Nothing about who asks is kept." })
  async askAboutVacancy(
    @Arg("id", () => ID, { description: "The role." }) id: string,
    @Arg("dimension", () => QuestionDimensionEnum, { description: "What about." }) dimension: QuestionDimension,
    @Arg("idempotencyKey", () => String, { description: "Made by the form, 8 to 100 characters: the same key has one effect however often it is sent." }) key: string,
    @Ctx() { write }: Context,
  ): Promise<ReturnType<typeof answer>> {
    return answer("asked", await write((session) => once(session, "askAboutVacancy", key, () => askAboutVacancy(session, id, dimension), async (asked) => ({ id: asked }))), () => true);
  }
}
