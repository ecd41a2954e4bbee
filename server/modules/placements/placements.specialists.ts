import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Session } from "../../database/session";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { addDays, calendarDate } from "../../kernel/calendar";
import type { Result } from "../../kernel/result";
import { type ChangeTerms, changeTerms, endPlacement, resumeSupport, stepDown } from "./changePlacement";
import { ChangeTermsInput, EndPlacementInput, PlacementPayload, RecordCheckInput, RecordStartInput } from "./placement.inputs";
import { presentDueCheck, presentPlacement } from "./placement.presenter";
import { DueInWorkCheckType, LastBetterOffType, PlacementType } from "./placement.types";
import { readChecks, readChecksDue, readLastCalculation, readPlacement, readPlacements, readTermsChanges } from "./placements.reads";
import { recordCheck } from "./recordCheck";
import { type RecordStart, confirmStart, recordStart } from "./recordStart";

@Resolver()
export class PlacementsForSpecialists {
  @Query(() => [PlacementType], { description: "One person's jobs, the last first." })
  async placements(@Arg("clientId", () => ID, { description: "The person's id." }) clientId: string, @Ctx() { read }: Context): Promise<PlacementType[]> {
    return read(async (session) => (await readPlacements(session, clientId)).map((row) => presentPlacement(row, [], [])));
  }

  @Query(() => PlacementType, { nullable: true, description: "One job with its checks and changes; null where it is not the viewer's to see." })
  async placement(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() { read }: Context): Promise<PlacementType | null> {
    return read((session) => one(session, id));
  }

  @Query(() => [DueInWorkCheckType], { description: "Checks of the caseload that are due, the longest due first; at most 200." })
  async inWorkChecksDue(@Arg("withinDays", () => Int, { defaultValue: 7, description: "Due within so many days from today, 0 to 92." }) withinDays: number, @Ctx() { read }: Context): Promise<DueInWorkCheckType[]> {
    return read(async (session) => (await readChecksDue(session, addDays(calendarDate(session.now), Math.min(Math.max(withinDays, 0), 92)))).map(presentDueCheck));
  }

  @Query(() => LastBetterOffType, { nullable: true, description: "A person's last better-off calculation; null where there is none." })
  async lastBetterOff(@Arg("clientId", () => ID, { description: "The person's id." }) clientId: string, @Ctx() { read }: Context): Promise<LastBetterOffType | null> {
    return read(async (session) => {
      const found = await readLastCalculation(session, clientId);
      return found && Object.assign(new LastBetterOffType(), found);
    });
  }

  @Mutation(() => PlacementPayload, { description: "Records a start, or the day it is planned for. A better-off calculation comes first." })
  async recordStart(@Arg("input", () => RecordStartInput, { description: "Whose, and the terms." }) input: RecordStartInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => recordStart(session, input as RecordStart));
  }

  @Mutation(() => PlacementPayload, { description: "Confirms that a planned start took place." })
  async confirmStart(
    @Arg("id", () => ID, { description: "The placement's id." }) id: string,
    @Arg("startsOn", () => GraphQLLocalDate, { description: "The first day, today or before." }) startsOn: string,
    @Ctx() context: Context,
  ): Promise<object> {
    return act(context, (session) => confirmStart(session, id, startsOn));
  }

  @Mutation(() => PlacementPayload, { description: "Records new hours or pay. A better-off calculation comes first." })
  async changeTerms(@Arg("input", () => ChangeTermsInput, { description: "Which job, and the new terms." }) input: ChangeTermsInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => changeTerms(session, input as ChangeTerms));
  }

  @Mutation(() => PlacementPayload, { description: "Records a check in work." })
  async recordCheck(@Arg("input", () => RecordCheckInput, { description: "Which check, and what it said." }) input: RecordCheckInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => recordCheck(session, input));
  }

  @Mutation(() => PlacementPayload, { description: "Ends regular checks; support stays there when asked for." })
  async stepDown(@Arg("id", () => ID, { description: "The placement's id." }) id: string, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => stepDown(session, id));
  }

  @Mutation(() => PlacementPayload, { description: "Takes support up again." })
  async resumeSupport(@Arg("id", () => ID, { description: "The placement's id." }) id: string, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => resumeSupport(session, id));
  }

  @Mutation(() => PlacementPayload, { description: "Records that a job ended. With no other job the person is looking for work again." })
  async endPlacement(@Arg("input", () => EndPlacementInput, { description: "Which job, when and why." }) input: EndPlacementInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => endPlacement(session, input));
  }
}

async function one(session: Session, id: string): Promise<PlacementType | null> {
  const row = await readPlacement(session, id);
  return row && presentPlacement(row, await readChecks(session, id), await readTermsChanges(session, id));
}

async function act({ write, read }: Context, command: (session: Session) => Promise<Result<{ id: string }>>): Promise<object> {
  const result = await write(command);
  const placement = result.ok ? await read((session) => one(session, result.value.id)) : null;
  return answer("placement", result, () => placement);
}
