import { addDays, calendarDate } from "../../../kernel/calendar";
import { sayDay } from "../worklist/workLine";
import { namesOf } from "./names";
import { type WaitingLine, type WaitingSource } from "./waitingLine";

const AHEAD_DAYS = 14;

interface Row {
  readonly id: string;
  readonly handle: string;
  readonly state: string;
  readonly raisedAt: Date;
  readonly answerBy: string | null;
  readonly startsOn: string | null;
  readonly trialUntil: string | null;
  readonly reviewOn: string | null;
  /** The employer's own words for what it agreed to. */
  readonly wording: string | null;
}

/** Adjustments that wait for the employer: to answer, to put in place, to say how a trial went, to look at again. */
export const adjustments: WaitingSource = async (session) => {
  const rows = (await session.db.query(
    `select id, handle, state, raised_at as "raisedAt", answer_by::text as "answerBy", starts_on::text as "startsOn", trial_until::text as "trialUntil", review_on::text as "reviewOn",
       employer_wording as wording
     from access.adjustments_for_me() where state in ('proposed', 'on_trial', 'agreed', 'in_place')`,
  )) as Row[];
  const last = addDays(calendarDate(session.now), AHEAD_DAYS);
  const owed = rows.filter((row) => row.state === "proposed" || (due(row) ?? last) <= last);
  const names = await namesOf(session, owed.map(({ handle }) => handle));
  return owed.map((row) => line(row, names.get(row.handle) ?? null));
};

const due = ({ state, answerBy, startsOn, trialUntil, reviewOn }: Row): string | null =>
  state === "proposed" ? answerBy : state === "on_trial" ? trialUntil : state === "agreed" ? startsOn : reviewOn;

function line(row: Row, name: string | null): WaitingLine {
  const who = name ?? "the person who asked";
  const what = row.wording ? `“${row.wording.replace(/\.$/, "")}”` : "the change";
  const common = { id: row.id, dueOn: due(row) };
  const asked = sayDay(calendarDate(row.raisedAt));
  switch (row.state) {
    case "proposed":
      return { kind: "adjustment", ...common, title: name ? `Answer what ${name} asks for` : "Answer what somebody asks for", note: `Asked on ${asked}. You can agree, try it, offer something else, or say why not.` };
    case "on_trial":
      return { kind: "trial_ends", ...common, title: `Say how ${what} is working`, note: `For ${who}. On trial${row.trialUntil ? ` until ${sayDay(row.trialUntil)}` : ""}.` };
    case "agreed":
      return { kind: "put_in_place", ...common, title: `Put ${what} in place`, note: `You agreed to this for ${who}.` };
    default:
      return { kind: "adjustment_review", ...common, title: `Look at ${what} again`, note: `For ${who}. Ask how it is going.` };
  }
}
