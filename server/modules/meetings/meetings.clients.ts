import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Session } from "../../database/session";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import type { Result } from "../../kernel/result";
import { calendarDate } from "../../kernel/calendar";
import { addWaiting } from "../clients";
import { addWorkingDays } from "../places";
import { askForOtherTimes, chooseTime } from "./interviewTimes";
import { presentMeeting } from "./meeting.presenter";
import { MeetingPayload, MeetingType } from "./meeting.types";
import { readMyMeetings } from "./meetings.reads";

/** Days after which an employer would like to know which time was chosen. */
const USUAL_DAYS = 2;

addWaiting(async (session) =>
  (await readMyMeetings(session))
    .filter(({ state, slots }) => state === "proposed" && slots.length > 0)
    .map(({ id, employerName, specialistName, vacancyTitle, changedAt }) => ({
      id: `meeting:${id}`,
      title: `Choose a time to meet ${employerName ?? specialistName ?? "us"}`,
      note: vacancyTitle ?? "",
      page: "/me/meetings",
      answerBy: addWorkingDays(calendarDate(changedAt), USUAL_DAYS),
      isNew: false,
    })),
);

@Resolver()
export class MeetingsForClients {
  @Query(() => [MeetingType], { description: "The viewer's own meetings: those to come or to choose first, then the past." })
  async myMeetings(@Ctx() { read }: Context): Promise<MeetingType[]> {
    return read(async (session) => (await readMyMeetings(session)).map((row) => presentMeeting(row, session.now)));
  }

  @Mutation(() => MeetingPayload, { description: "Chooses one of the times offered for a meeting." })
  async chooseTime(@Arg("slotId", () => ID, { description: "The time's id." }) slotId: string, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => chooseTime(session, slotId));
  }

  @Mutation(() => MeetingPayload, { description: "Says that none of the times suits, or that the one booked no longer does. Others are asked for." })
  async askForOtherTimes(@Arg("meetingId", () => ID, { description: "The meeting's id." }) meetingId: string, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => askForOtherTimes(session, meetingId));
  }
}

async function act({ write, read }: Context, command: (session: Session) => Promise<Result<{ id: string }>>): Promise<object> {
  const result = await write(command);
  const meeting = result.ok ? await read(async (session) => (await readMyMeetings(session, result.value.id)).map((row) => presentMeeting(row, session.now))[0]) : null;
  return answer("meeting", result, () => meeting);
}
