import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Session } from "../../database/session";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import type { Result } from "../../kernel/result";
import { addWaiting } from "../clients";
import { PersonReasonCode } from "./introduction.enums";
import { presentIntroduction } from "./introduction.presenter";
import { IntroductionPayload, IntroductionType } from "./introduction.types";
import { type IntroductionRow, readEvents, readIntroduction, readMyIntroductions } from "./introductions.reads";
import { moveIntroduction } from "./moveIntroduction";
import { nextStep } from "./nextStep";
import { readOffer } from "./people.reads";
import type { PersonReason } from "./states";

const withAround = async (session: Session, row: IntroductionRow): Promise<IntroductionType> =>
  presentIntroduction(row, { events: await readEvents(session, row.id), offer: await readOffer(session, row.id), consentUntil: null }, session.now);

addWaiting(async (session) =>
  (await readMyIntroductions(session))
    .filter(({ state }) => state === "offered")
    .map((row) => ({
      id: `offer:${row.id}`,
      title: `Answer the job offer from ${row.employerName}`,
      note: `${row.vacancyTitle}. Talk it over with ${row.specialistName ?? "us"} if you like.`,
      page: `/me/introductions/${row.id}`,
      answerBy: nextStep(row, session.now).dueOn,
      isNew: false,
    })),
);

@Resolver()
export class IntroductionsForClients {
  @Query(() => [IntroductionType], { description: "The viewer's own introductions, the last changed first; at most 100." })
  async myIntroductions(@Ctx() { read }: Context): Promise<IntroductionType[]> {
    return read(async (session) => {
      const mine: IntroductionType[] = [];
      for (const row of await readMyIntroductions(session)) mine.push(await withAround(session, row));
      return mine;
    });
  }

  @Query(() => IntroductionType, { nullable: true, description: "One of the viewer's own introductions; null where there is none." })
  async myIntroduction(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() { read }: Context): Promise<IntroductionType | null> {
    return read((session) => one(session, id));
  }

  @Mutation(() => IntroductionPayload, { description: "Takes the job that was offered." })
  async acceptOffer(@Arg("id", () => ID, { description: "The introduction's id." }) id: string, @Ctx() context: Context): Promise<object> {
    return act(context, id, (session) => moveIntroduction(session, { id, to: "accepted" }));
  }

  @Mutation(() => IntroductionPayload, { description: "Does not take the job that was offered. Help goes on as before." })
  async declineOffer(
    @Arg("id", () => ID, { description: "The introduction's id." }) id: string,
    @Arg("reason", () => PersonReasonCode, { nullable: true, description: "Why; need not be said. The employer never sees it." }) reason: PersonReason | null,
    @Ctx() context: Context,
  ): Promise<object> {
    return act(context, id, (session) => moveIntroduction(session, { id, to: "declined", reason: reason ?? "rather_not_say" }));
  }

  @Mutation(() => IntroductionPayload, { description: "Steps back from a role. What was shared with the employer is no longer shown to them." })
  async stepBack(
    @Arg("id", () => ID, { description: "The introduction's id." }) id: string,
    @Arg("reason", () => PersonReasonCode, { nullable: true, description: "Why; need not be said. The employer never sees it." }) reason: PersonReason | null,
    @Ctx() context: Context,
  ): Promise<object> {
    return act(context, id, (session) => moveIntroduction(session, { id, to: "withdrawn", reason: reason ?? "rather_not_say" }));
  }
}

async function one(session: Session, id: string): Promise<IntroductionType | null> {
  const row = await readIntroduction(session, id);
  return row && withAround(session, row);
}

async function act({ write, read }: Context, id: string, command: (session: Session) => Promise<Result<unknown>>): Promise<object> {
  const result = await write(command);
  const introduction = result.ok ? await read((session) => one(session, id)) : null;
  return answer("introduction", result, () => introduction);
}
