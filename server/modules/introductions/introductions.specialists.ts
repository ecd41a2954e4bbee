import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Session } from "../../database/session";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import type { Result } from "../../kernel/result";
import { introduce } from "./introduce";
import { presentProspect, presentStaffIntroduction } from "./introduction.presenter";
import { type IntroductionRow, readConsentUntil, readEvents, readIntroduction, readIntroductionsOf, readOngoing } from "./introductions.reads";
import { type OfferJob, offerJob } from "./offerJob";
import { OfferJobInput } from "./offer.types";
import { readOffer } from "./people.reads";
import { prepareIntroduction, readProspect } from "./prepareIntroduction";
import { recordStep } from "./recordStep";
import { IntroductionProspect, PrepareIntroductionInput, RecordIntroductionStepInput, StaffIntroductionPayload, StaffIntroductionType } from "./staffIntroduction.types";

const withAround = async (session: Session, row: IntroductionRow): Promise<StaffIntroductionType> =>
  presentStaffIntroduction(
    row,
    { events: await readEvents(session, row.id), offer: await readOffer(session, row.id), consentUntil: await readConsentUntil(session, row.clientId, row.employerId, row.vacancyId) },
    session.now,
  );

/** A row of a list: what happened before and the offer are on its own page. */
const asLine = (row: IntroductionRow, now: Date): StaffIntroductionType => presentStaffIntroduction(row, { events: [], offer: null, consentUntil: null }, now);

@Resolver()
export class IntroductionsForSpecialists {
  @Query(() => [StaffIntroductionType], { description: "One person's introductions, the last changed first. Their events and offers are asked for one by one." })
  async introductions(@Arg("clientId", () => ID, { description: "The person's id." }) clientId: string, @Ctx() { read }: Context): Promise<StaffIntroductionType[]> {
    return read(async (session) => (await readIntroductionsOf(session, clientId)).map((row) => asLine(row, session.now)));
  }

  @Query(() => [StaffIntroductionType], { description: "Introductions of the viewer's caseload that go on, the longest unchanged first; at most 200." })
  async introductionsGoingOn(@Ctx() { read }: Context): Promise<StaffIntroductionType[]> {
    return read(async (session) => (await readOngoing(session)).map((row) => asLine(row, session.now)));
  }

  @Query(() => StaffIntroductionType, { nullable: true, description: "One introduction; null where it is not there or not the viewer's to see." })
  async introduction(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() { read }: Context): Promise<StaffIntroductionType | null> {
    return read((session) => one(session, id));
  }

  @Query(() => IntroductionProspect, { nullable: true, description: "Whether a person can be put forward for a role; null where either is not the viewer's to see." })
  async introductionProspect(
    @Arg("clientId", () => ID, { description: "The person's id." }) clientId: string,
    @Arg("vacancyId", () => ID, { description: "The role's id." }) vacancyId: string,
    @Ctx() { read }: Context,
  ): Promise<IntroductionProspect | null> {
    return read(async (session) => {
      const prospect = await readProspect(session, clientId, vacancyId);
      return prospect && presentProspect(prospect, await readConsentUntil(session, clientId, prospect.employerId, vacancyId));
    });
  }

  @Mutation(() => StaffIntroductionPayload, { description: "Puts a person forward for a role. The employer learns nothing of it yet." })
  async prepareIntroduction(@Arg("input", () => PrepareIntroductionInput, { description: "Who, for which role." }) input: PrepareIntroductionInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => prepareIntroduction(session, input));
  }

  @Mutation(() => StaffIntroductionPayload, { description: "Lets the employer see what the person agreed to share. Needs their yes." })
  async introduce(@Arg("id", () => ID, { description: "The introduction's id." }) id: string, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => introduce(session, id));
  }

  @Mutation(() => StaffIntroductionPayload, { description: "Records a step that the employer or the person told the service of." })
  async recordIntroductionStep(@Arg("input", () => RecordIntroductionStepInput, { description: "Which step, and why." }) input: RecordIntroductionStepInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => recordStep(session, input));
  }

  @Mutation(() => StaffIntroductionPayload, { description: "Records an offer that the employer made to the service." })
  async recordJobOffer(@Arg("input", () => OfferJobInput, { description: "For whom, and the terms." }) input: OfferJobInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => offerJob(session, input as OfferJob));
  }
}

async function one(session: Session, id: string): Promise<StaffIntroductionType | null> {
  const row = await readIntroduction(session, id);
  return row && withAround(session, row);
}

async function act({ write, read }: Context, command: (session: Session) => Promise<Result<{ id: string }>>): Promise<object> {
  const result = await write(command);
  const introduction = result.ok ? await read((session) => one(session, result.value.id)) : null;
  return answer("introduction", result, () => introduction);
}
