import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Session } from "../../database/session";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import type { Result } from "../../kernel/result";
import { StaffIntroductionType } from "../introductions";
import { askForOtherTimes, chooseTime, type OfferInterviewTimes, offerInterviewTimes } from "./interviewTimes";
import { presentStaffMeeting } from "./meeting.presenter";
import { ArrangeMeetingInput, OfferInterviewTimesInput, RecordMeetingInput, StaffMeetingPayload, StaffMeetingType } from "./meeting.types";
import { type FullMeetingRow, readBookedMeetings, readMeeting, readMeetings } from "./meetings.reads";
import { type ArrangeMeeting, arrangeMeeting, passOnDetails, recordMeeting } from "./staffMeetings";

@Resolver(() => StaffIntroductionType)
export class MeetingsForSpecialists {
  @FieldResolver(() => [StaffMeetingType], { description: "Its meetings, the last first." })
  async meetings(@Root() introduction: StaffIntroductionType, @Ctx() { read }: Context): Promise<StaffMeetingType[]> {
    return read(async (session) => present(session, await readMeetings(session, { introductionId: introduction.id })));
  }
}

const present = (session: Session, rows: FullMeetingRow[]): StaffMeetingType[] => rows.map((row) => presentStaffMeeting(row, session.now));

@Resolver()
export class MeetingActsForSpecialists {
  @Query(() => [StaffMeetingType], { description: "One person's meetings, the last first; at most 100." })
  async meetings(@Arg("clientId", () => ID, { description: "The person's id." }) clientId: string, @Ctx() { read }: Context): Promise<StaffMeetingType[]> {
    return read(async (session) => present(session, await readMeetings(session, { clientId })));
  }

  @Query(() => [StaffMeetingType], { description: "The caseload's booked meetings: those that have been and wait to be recorded, then those to come; at most 100." })
  async bookedMeetings(@Ctx() { read }: Context): Promise<StaffMeetingType[]> {
    return read(async (session) => present(session, await readBookedMeetings(session)));
  }

  @Mutation(() => StaffMeetingPayload, { description: "Sets a meeting. The person sees it at once." })
  async arrangeMeeting(@Arg("input", () => ArrangeMeetingInput, { description: "With whom, when and where." }) input: ArrangeMeetingInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => arrangeMeeting(session, input as ArrangeMeeting));
  }

  @Mutation(() => StaffMeetingPayload, { description: "Records that a meeting was held, that nobody came, or that it is off." })
  async recordMeeting(@Arg("input", () => RecordMeetingInput, { description: "Which, and what came of it." }) input: RecordMeetingInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => recordMeeting(session, input));
  }

  @Mutation(() => StaffMeetingPayload, { description: "Records times that the employer offered to the service." })
  async recordInterviewTimes(@Arg("input", () => OfferInterviewTimesInput, { description: "For whom, and the times." }) input: OfferInterviewTimesInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => offerInterviewTimes(session, input as OfferInterviewTimes));
  }

  @Mutation(() => StaffMeetingPayload, { description: "Chooses a time that the person told the specialist." })
  async chooseTimeFor(@Arg("slotId", () => ID, { description: "The time's id." }) slotId: string, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => chooseTime(session, slotId));
  }

  @Mutation(() => StaffMeetingPayload, { description: "Asks the employer for other times, in the person's name." })
  async askForOtherTimesFor(@Arg("meetingId", () => ID, { description: "The meeting's id." }) meetingId: string, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => askForOtherTimes(session, meetingId));
  }

  @Mutation(() => StaffMeetingPayload, { description: "Lets the person read what the employer wrote about a meeting." })
  async passOnDetails(@Arg("meetingId", () => ID, { description: "The meeting's id." }) meetingId: string, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => passOnDetails(session, meetingId));
  }
}

async function act({ write, read }: Context, command: (session: Session) => Promise<Result<{ id: string }>>): Promise<object> {
  const result = await write(command);
  const meeting = result.ok ? await read(async (session) => {
    const row = await readMeeting(session, result.value.id);
    return row && presentStaffMeeting(row, session.now);
  }) : null;
  return answer("meeting", result, () => meeting);
}
