import { type AdjustmentCategory, type SettingFeature, DAYS, PARTS, gridHas } from "../../kernel/dimensions";
import { distanceInWords } from "../places";
import type { ClientWishes, OpenRole } from "./matching.reads";
import type { Line } from "./weigh";

/** How a setting is said: when the role has it, and when it has not. */
const SETTING: Record<SettingFeature, readonly [has: string, hasNot: string, short: string]> = {
  with_the_public: ["You would be with the public", "No work with the public", "With the public"],
  phone_work: ["There are phone calls", "No phone calls", "Phone work"],
  in_a_team: ["You would work in a team", "Not in a team", "Team"],
  working_alone: ["You would work on your own for part of the day", "You would not be on your own", "Working alone"],
  noise: ["It can be noisy", "Not noisy", "Noise"],
  busy_place: ["It is a busy place", "Not a busy place", "Busy place"],
  quiet_place: ["It is a quiet place", "Not a quiet place", "Quiet"],
  outdoors: ["You would be outdoors", "You would not be outdoors", "Outdoors"],
  heavy_lifting: ["There is heavy lifting", "No heavy lifting", "Heavy lifting"],
  on_your_feet: ["On your feet most of the day", "Not on your feet all day", "On your feet"],
  driving: ["There is driving", "No driving", "Driving"],
  heights: ["There is work on ladders or steps", "No ladders", "Heights"],
  targets: ["There are targets", "No targets", "Targets"],
  tight_deadlines: ["There are tight deadlines", "No tight deadlines", "Deadlines"],
  changing_tasks: ["The tasks change through the day", "The tasks do not change much", "Changing tasks"],
  routine_tasks: ["The tasks stay the same", "The tasks do not stay the same", "Routine tasks"],
  night_work: ["There is night work", "No night work", "Nights"],
  screens: ["You would work at a screen", "No work at a screen", "Screens"],
  children: ["You would work with children", "No work with children", "Children"],
  vulnerable_adults: ["You would care for adults who need support", "No care work", "Care for adults"],
  alcohol: ["Alcohol is sold or served there", "No alcohol", "Alcohol"],
  food: ["You would handle food", "No food handling", "Food"],
  cash: ["You would handle cash", "No cash handling", "Cash"],
  uniform: ["There is a uniform", "No uniform", "Uniform"],
};

const ADJUSTMENT: Record<string, string> = {
  later_start: "a later start", frequent_breaks: "short breaks more often", paid_therapy_time: "paid time for therapy", fixed_rota: "a fixed rota", part_time: "part-time hours", swap_shifts: "swapping shifts",
  deadlines_reviewed: "deadlines that can move", short_tasks: "short tasks", less_phone_work: "less phone work", less_public_contact: "less time with the public",
  trusted_colleague: "someone to turn to", preferred_channel: "messages the way you like them", written_instructions: "written instructions", no_surprise_calls: "no surprise calls",
  home_or_hybrid: "working from home", quiet_space: "a quiet space", desk_divider: "a desk divider", headphones: "headphones",
  absence_triggers: "flexible rules on sick days", paid_time_off: "paid time off when you need it",
  extra_supervision: "extra time with a manager", mentor_or_buddy: "a buddy", job_coach: "a job coach", access_to_work: "help from Access to Work",
  questions_in_advance: "interview questions beforehand", work_trial_instead: "a work trial, not an interview", specialist_present: "your specialist at the interview", no_panel: "one person at the interview",
  off_peak_travel: "travel outside busy times", taxi: "a taxi", practice_journey: "a practice journey", phased_hours: "hours that build up", keep_in_touch: "an agreed way to keep in touch",
  agreed_message: "an agreed message to colleagues", early_signs_plan: "a plan for bad days", who_to_call: "someone to call",
} satisfies Record<(typeof import("../../kernel/dimensions").ADJUSTMENTS)[AdjustmentCategory][number], string>;

const CONTRACT: Record<string, string> = { permanent: "permanent", fixed_term: "for a fixed time", temporary: "temporary", casual: "casual", zero_hours: "zero hours", apprenticeship: "an apprenticeship" };

/** A line as a sentence to the client: what it is, never a score. */
export function sentence(line: Line, role: OpenRole, wishes: ClientWishes): string {
  const { verdict } = line;
  switch (line.dimension) {
    case "occupation":
      return { meets: "It is the kind of work you want.", conflicts: "It is not on your list of work.", unknown: "What kind of work it is." }[verdict];
    case "place":
      return placeSentence(line, role, wishes);
    case "hours":
      return verdict === "unknown" ? "How many hours a week." : verdict === "meets" ? `The hours fit: ${hoursText(role)} a week.` : `${hoursText(role)} a week. You wanted ${wishedHours(wishes)}.`;
    case "when":
      return whenSentence(line, role);
    case "pay":
      return verdict === "unknown" ? "What it pays." : verdict === "meets" ? `It pays ${pounds(role.payPenceAnHour!)} an hour or more.` : `It pays ${pounds(role.payPenceAnHour!)} an hour. You wanted at least ${pounds(wishes.payLeastPenceAnHour!)}.`;
    case "contract":
      return verdict === "unknown" ? "What kind of contract it is." : verdict === "meets" ? `It is ${CONTRACT[role.contract!]}, as you wanted.` : `It is ${CONTRACT[role.contract!]}.`;
    case "start":
      return verdict === "meets" ? "It starts when you could start." : "It starts before you said you could.";
    case "setting":
      return settingSentence(line, role, wishes);
    case "adjustments":
      return verdict === "meets" ? `They offer ${ADJUSTMENT[line.code!]}.` : `Whether they can offer ${ADJUSTMENT[line.code!]}.`;
  }
}

function placeSentence({ verdict, distanceKm }: Line, role: OpenRole, { home }: ClientWishes): string {
  if (role.workplace === "remote") return verdict === "meets" ? "You could work from home." : "The work is done from home only.";
  if (distanceKm === undefined || !home || !role.place) return home ? "Exactly where it is." : "How far it is from you: we don’t have your place yet.";
  const far = distanceInWords(distanceKm, home.exactness, role.place.exactness);
  if (verdict === "meets") return `You could get there: ${far}.`;
  return verdict === "unknown" ? `Whether it is too far: ${far}.` : `It is further than you wanted: ${far}.`;
}

function whenSentence({ verdict, outside }: Line, role: OpenRole): string {
  if (verdict === "meets") return role.weekFixed === false ? "You choose times that suit you." : "The times are inside yours.";
  if (outside === undefined) return "Which days and times.";
  return verdict === "unknown" ? `Whether you would have to work ${weekText(outside)}.` : `It includes ${weekText(outside)}. You did not tick those.`;
}

function settingSentence({ verdict, code }: Line, role: OpenRole, { setting }: ClientWishes): string {
  const feature = code as SettingFeature;
  const [has, hasNot] = SETTING[feature];
  if (verdict === "unknown") return `${SETTING[feature][2]}: they have not said.`;
  const fact = role.setting[feature] === "has" ? has : hasNot;
  const wanted = setting[feature] === "want";
  if (verdict === "meets") return `${fact}, as you wanted.`;
  return `${fact}. ${wanted ? "You wanted that." : "You said you’d rather not."}`;
}

/** A line as a chip for staff: "Place: about 3 miles". */
export function chip(line: Line, role: OpenRole, wishes: ClientWishes): string {
  const { verdict } = line;
  switch (line.dimension) {
    case "occupation":
      return { meets: "Work: wanted", conflicts: "Work: not on the list", unknown: "Work: no code" }[verdict];
    case "place":
      if (role.workplace === "remote") return "Place: from home";
      return line.distanceKm === undefined ? "Place" : `Place: ${distanceInWords(line.distanceKm, wishes.home!.exactness, role.place!.exactness)}`;
    case "hours":
      return verdict === "unknown" ? "Hours" : `Hours: ${hoursText(role).replace(" hours", "")}`;
    case "when":
      return line.outside === undefined ? (verdict === "meets" ? "Days and times" : "Days") : `Days: ${weekText(line.outside)}`;
    case "pay":
      return verdict === "unknown" ? "Pay" : `Pay: ${pounds(role.payPenceAnHour!)}`;
    case "contract":
      return verdict === "unknown" ? "Contract" : `Contract: ${CONTRACT[role.contract!]}`;
    case "start":
      return `Start: ${role.startsOn}`;
    case "setting": {
      const short = SETTING[line.code as SettingFeature][2];
      return role.setting[line.code as SettingFeature] === "has_not" ? `No ${short.toLowerCase()}` : short;
    }
    case "adjustments":
      return `Adjustment: ${ADJUSTMENT[line.code!]}`;
  }
}

const pounds = (pence: number): string => `£${(pence / 100).toFixed(2)}`;

function hoursText({ hoursLeast, hoursMost }: OpenRole): string {
  const [least, most] = [hoursLeast ?? hoursMost, hoursMost ?? hoursLeast];
  return least === most ? `${least} hours` : `${least} to ${most} hours`;
}

function wishedHours({ hoursLeast, hoursMost }: ClientWishes): string {
  if (hoursLeast !== null && hoursMost !== null) return `${hoursLeast} to ${hoursMost}`;
  return hoursLeast !== null ? `at least ${hoursLeast}` : `at most ${hoursMost}`;
}

/** Parts of a week in short: "Saturday mornings, Sunday afternoons", or "evenings" when a part is on three days or more. */
export function weekText(grid: number): string {
  const said = PARTS.flatMap((part, index) => {
    const days = DAYS.filter((_day, day) => gridHas(grid, day, index));
    if (days.length >= 3) return [`${part}s`];
    return days.map((day) => `${day.charAt(0).toUpperCase()}${day.slice(1)} ${part}s`);
  });
  return said.length > 3 ? `${said.slice(0, 3).join(", ")} and more` : said.join(", ");
}

/** A setting's short name, for chips. */
export const settingInShort = (feature: SettingFeature): string => SETTING[feature][2];
