import { calendarDate } from "../../kernel/calendar";
import { addWorkingDays } from "../places";
import type { IntroductionState } from "./states";

export type Step = "ask_for_consent" | "introduce" | "offer_times" | "choose_time" | "meet" | "say_how_it_went" | "decide" | "answer_offer" | "record_start" | "nothing";
export type Whose = "employer" | "person" | "service" | "nobody";

/** What decides the next step: the state, since when, and the interview that is proposed or booked. */
export interface Standing {
  readonly state: IntroductionState;
  readonly changedAt: Date;
  /** Null when none is proposed or booked. */
  readonly meetingState: "proposed" | "confirmed" | "held" | null;
  readonly meetingAt: Date | null;
  /** Working days within which the employer said it answers; null: not said. */
  readonly answerWithinDays: number | null;
}

export interface NextStep {
  readonly step: Step;
  readonly whose: Whose;
  /** `YYYY-MM-DD`; null where nothing is due. */
  readonly dueOn: string | null;
}

/** Working days that an answer may take where the employer has not said. */
const USUAL_DAYS = 4;

/**
 * What an introduction waits for, whose turn it is, and by when.
 *
 * @param now - tells whether a booked interview has been.
 */
export function nextStep({ state, changedAt, meetingState, meetingAt, answerWithinDays }: Standing, now: Date): NextStep {
  const within = (days: number, from = changedAt): string => addWorkingDays(calendarDate(from), days);
  switch (state) {
    case "prepared":
      return { step: "ask_for_consent", whose: "service", dueOn: within(2) };
    case "consent_in_place":
      return { step: "introduce", whose: "service", dueOn: within(1) };
    case "introduced":
    case "acknowledged":
      return { step: "offer_times", whose: "employer", dueOn: within(answerWithinDays ?? USUAL_DAYS) };
    case "interview_offered":
      return meetingState === "proposed"
        ? { step: "choose_time", whose: "person", dueOn: within(2) }
        : { step: "offer_times", whose: "employer", dueOn: within(2) };
    case "booked":
      return meetingAt && meetingAt > now
        ? { step: "meet", whose: "nobody", dueOn: calendarDate(meetingAt) }
        : { step: "say_how_it_went", whose: "employer", dueOn: within(2, meetingAt ?? changedAt) };
    case "interviewed":
      return { step: "decide", whose: "employer", dueOn: within(3) };
    case "offered":
      return { step: "answer_offer", whose: "person", dueOn: within(3) };
    case "accepted":
      return { step: "record_start", whose: "service", dueOn: null };
    default:
      return { step: "nothing", whose: "nobody", dueOn: null };
  }
}
