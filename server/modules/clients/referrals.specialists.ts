import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Session } from "../../database/session";
import { PageArgs, connection, page, pageStart } from "../../graphql/connection";
import type { Context } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import type { Result } from "../../kernel/result";
import { acceptReferral } from "./acceptReferral";
import { teamNameById } from "./clients.loaders";
import type { Referral } from "./referral.entity";
import { AcceptReferralInput, DeclineReferralInput, NotTakenUpInput, ReferralDateInput, TakeReferralInput } from "./referral.inputs";
import { readLikely, readReferral, readReferralEvents, readReferrals } from "./referral.reads";
import { ReferralEventType, ReferralLineType, ReferralType, SimilarReferralType } from "./referral.types";
import { presentReferral, presentReferralEvent, presentReferralLine } from "./referrals.presenter";
import { askForRiskAssessment, declineReferral, planDiscussion, recordNotTakenUp, recordRiskAssessment, takeForTeam } from "./workReferral";

const ReferralConnection = connection("ReferralLine", () => ReferralLineType);
const ReferralPayload = payload("ReferralPayload", "referral", () => ReferralType, "The referral, as it is now.");

const work = async (context: Context, act: (session: Session) => Promise<Result<Referral>>): Promise<object> => {
  const result = await context.write(act);
  const teamName = result.ok && result.value.teamId ? await context.loader(teamNameById).load(result.value.teamId) : null;
  return answer("referral", result, (referral) => presentReferral(referral, teamName, context.viewer));
};

@Resolver(() => ReferralType)
export class StaffReferrals {
  @Query(() => ReferralConnection, { description: "Referrals of the viewer's team and those no team has taken: who has waited longest first, or those decided, the newest first." })
  async referrals(@Arg("decided", () => Boolean, { defaultValue: false, description: "Those decided in place of those waiting." }) decided: boolean, @Args(() => PageArgs) paging: PageArgs, @Ctx() { read, viewer }: Context): Promise<object> {
    const list = `referrals ${decided}`;
    const { limit, after } = pageStart(viewer, list, paging);
    const rows = await read((session) => readReferrals(session, decided, limit, after));
    return page(viewer, list, rows, limit, (row) => [row.sortKey, row.id], presentReferralLine);
  }

  @Query(() => ReferralType, { nullable: true, description: "One referral; null when it is not the viewer's to see." })
  async referral(@Arg("id", () => ID, { description: "The referral." }) id: string, @Ctx() context: Context): Promise<ReferralType | null> {
    const found = await context.read((session) => readReferral(session, id));
    return found && presentReferral(found, found.teamId ? await context.loader(teamNameById).load(found.teamId) : null, context.viewer);
  }

  @FieldResolver(() => [ReferralEventType], { description: "What was done with it, oldest first." })
  async events(@Root() { id }: ReferralType, @Ctx() { read }: Context): Promise<ReferralEventType[]> {
    return (await read((session) => readReferralEvents(session, id))).map(presentReferralEvent);
  }

  @FieldResolver(() => [SimilarReferralType], { description: "Others with the same telephone or email: perhaps the same person." })
  async similar(@Root() { id }: ReferralType, @Ctx() { read }: Context): Promise<SimilarReferralType[]> {
    const found = await read(async (session) => {
      const referral = await readReferral(session, id);
      return referral ? readLikely(session, referral) : [];
    });
    return found.map((row) => Object.assign(new SimilarReferralType(), { id: row.id, reference: row.reference, personName: row.personName }));
  }

  @Mutation(() => ReferralPayload, { description: "Records that an up-to-date risk assessment was asked for." })
  askForRiskAssessment(@Arg("id", () => ID, { description: "The referral." }) id: string, @Ctx() context: Context): Promise<object> {
    return work(context, (session) => askForRiskAssessment(session, { id }));
  }

  @Mutation(() => ReferralPayload, { description: "Records the date of the risk assessment that came in." })
  recordRiskAssessment(@Arg("input", () => ReferralDateInput, { description: "The referral, and the assessment's date." }) input: ReferralDateInput, @Ctx() context: Context): Promise<object> {
    return work(context, (session) => recordRiskAssessment(session, input));
  }

  @Mutation(() => ReferralPayload, { description: "Plans the informal discussion, or moves it." })
  planDiscussion(@Arg("input", () => ReferralDateInput, { description: "The referral, and the day." }) input: ReferralDateInput, @Ctx() context: Context): Promise<object> {
    return work(context, (session) => planDiscussion(session, input));
  }

  @Mutation(() => ReferralPayload, { description: "Gives a referral to a team." })
  takeReferral(@Arg("input", () => TakeReferralInput, { description: "The referral, and the team." }) input: TakeReferralInput, @Ctx() context: Context): Promise<object> {
    return work(context, (session) => takeForTeam(session, input));
  }

  @Mutation(() => ReferralPayload, { description: "Takes the person on: makes the client." })
  acceptReferral(@Arg("input", () => AcceptReferralInput, { description: "The referral, and who will work with the person." }) input: AcceptReferralInput, @Ctx() context: Context): Promise<object> {
    return work(context, (session) => acceptReferral(session, input));
  }

  @Mutation(() => ReferralPayload, { description: "Records that the person chose not to go on." })
  recordNotTakenUp(@Arg("input", () => NotTakenUpInput, { description: "The referral, and a note." }) input: NotTakenUpInput, @Ctx() context: Context): Promise<object> {
    return work(context, (session) => recordNotTakenUp(session, input));
  }

  @Mutation(() => ReferralPayload, { description: "Declines a referral, with a reason of the short list." })
  declineReferral(@Arg("input", () => DeclineReferralInput, { description: "The referral, and why." }) input: DeclineReferralInput, @Ctx() context: Context): Promise<object> {
    return work(context, (session) => declineReferral(session, input));
  }
}
