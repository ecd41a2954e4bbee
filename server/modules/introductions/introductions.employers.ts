import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { MOST_AT_ONCE } from "../../access/disclosure";
import type { Session } from "../../database/session";
import { PageArgs, page, pageStart } from "../../graphql/connection";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { isUuid } from "../../kernel/ids";
import { type Result, refused } from "../../kernel/result";
import { readShared, sharedMark } from "../consent";
import { endIntroduction } from "./endIntroduction";
import { EmployerReasonCode } from "./introduction.enums";
import { NO_SUCH_INTRODUCTION, moveIntroduction } from "./moveIntroduction";
import { type OfferJob, offerJob } from "./offerJob";
import { OfferJobInput } from "./offer.types";
import { presentPerson, presentSummary } from "./people.presenter";
import { type PersonRow, personKey, readNames, readOffer, readPeople, readPerson, readPersonSteps } from "./people.reads";
import { AcknowledgedPayload, Person, PersonConnection, PersonPayload } from "./people.types";
import type { EmployerReason, IntroductionState } from "./states";

/** One person with what is shared now. Reading it is a disclosure. */
export async function personOf(session: Session, id: string): Promise<Person | null> {
  const row = await readPerson(session, id);
  if (!row) return null;
  const mark = await sharedMark(session, row.handle, true); // first: see access.shared_mark
  const lines = row.stillShared ? await readShared(session, row.handle) : [];
  return presentPerson(row, lines, mark, await readPersonSteps(session, id), await readOffer(session, id), session.now);
}

@Resolver()
export class IntroductionsForEmployers {
  @Query(() => PersonConnection, { description: "People introduced to the viewer's organisation: whose answer is due first, then the newest. At most 25 a page." })
  async people(
    @Args(() => PageArgs) args: PageArgs,
    @Arg("vacancyId", () => ID, { nullable: true, description: "Only those introduced for this role." }) vacancyId: string | null,
    @Ctx() { read, viewer }: Context,
  ): Promise<object> {
    return read(async (session) => {
      const list = `people:${vacancyId ?? ""}`;
      const { limit, after } = pageStart(viewer, list, { ...args, first: Math.min(args.first, MOST_AT_ONCE) });
      if (vacancyId && !isUuid(vacancyId)) return page(viewer, list, [] as PersonRow[], limit, personKey, () => null);
      const rows = await readPeople(session, vacancyId ?? null, limit, after);
      const shown = rows.slice(0, limit - 1).filter(({ stillShared }) => stillShared);
      const names = await readNames(session, shown.map(({ handle }) => handle));
      return page(viewer, list, rows, limit, personKey, (row) => presentSummary(row, names.get(row.handle) ?? null, session.now));
    });
  }

  @Query(() => Person, { nullable: true, description: "One person, by the introduction's id; null for what is not there or is another's." })
  async person(@Arg("id", () => ID, { description: "The introduction's id." }) id: string, @Ctx() { read }: Context): Promise<Person | null> {
    return read((session) => personOf(session, id));
  }

  @Mutation(() => AcknowledgedPayload, { description: "Says that the employer has looked at an introduction. Once is enough; nothing is read by it." })
  async acknowledgeIntroduction(@Arg("id", () => ID, { description: "The introduction's id." }) id: string, @Ctx() { write }: Context): Promise<object> {
    return answer("acknowledged", await write((session) => whileShared(session, { id, to: "acknowledged" })), () => true);
  }

  @Mutation(() => PersonPayload, { description: "Says that the interview took place." })
  async recordInterview(@Arg("id", () => ID, { description: "The introduction's id." }) id: string, @Ctx() context: Context): Promise<object> {
    return act(context, id, (session) => whileShared(session, { id, to: "interviewed" }));
  }

  @Mutation(() => PersonPayload, { description: "Offers the job. The person answers, alone or with their specialist." })
  async offerJob(@Arg("input", () => OfferJobInput, { description: "For whom, and the terms." }) input: OfferJobInput, @Ctx() context: Context): Promise<object> {
    return act(context, input.id, async (session) => {
      const shared = await stillShared(session, input.id);
      return shared.ok ? offerJob(session, input as OfferJob) : shared;
    });
  }

  @Mutation(() => PersonPayload, { description: "Goes no further with a person. Before an offer the reason is a choice from a list; their specialist tells them." })
  async goNoFurther(
    @Arg("id", () => ID, { description: "The introduction's id." }) id: string,
    @Arg("reason", () => EmployerReasonCode, { description: "Why." }) reason: EmployerReason,
    @Ctx() context: Context,
  ): Promise<object> {
    return act(context, id, (session) => endIntroduction(session, id, reason));
  }
}

async function act({ write, read }: Context, id: string, command: (session: Session) => Promise<Result<unknown>>): Promise<object> {
  const result = await write(command);
  const person = result.ok ? await read((session) => personOf(session, id)) : null;
  return answer("person", result, () => person);
}

/** What is no longer shared can't be acted on: its page has no acts, and a stale tab's are refused. */
async function stillShared({ db }: Session, id: string): Promise<Result<{ id: string }>> {
  if (!isUuid(id)) return refused(NO_SUCH_INTRODUCTION);
  const rows = (await db.query("select access.still_shared(array[$1::uuid]) as id", [id])) as { id: string }[];
  return rows.length > 0 ? { ok: true, value: { id } } : refused(NO_SUCH_INTRODUCTION);
}

async function whileShared(session: Session, move: { id: string; to: IntroductionState }): Promise<Result<unknown>> {
  const shared = await stillShared(session, move.id);
  return shared.ok ? moveIntroduction(session, move) : shared;
}
