import type { AdjustmentCode, ContractKind, SettingFeature, TravelBy, WantsSummary_PreferencesFragment, Wish, Workplace } from "../../../schema/generated/specialists";

/** What somebody wants from work, in the same shape for themselves and for staff. */
export type Wants = Omit<WantsSummary_PreferencesFragment, "__typename">;

type Chosen<Code> = { value: Code; label: string };

/** Features of a job's setting, in groups of four that belong together. Each label goes on after "want" and "never". */
export const features: readonly { group: string; features: readonly { code: SettingFeature; label: string; hint?: string }[] }[] = [
  { group: "People", features: [
    { code: "with_the_public", label: "Customers or visitors" }, { code: "phone_work", label: "Phone calls" },
    { code: "in_a_team", label: "Working in a team" }, { code: "working_alone", label: "Working alone" },
  ] },
  { group: "The place", features: [
    { code: "noise", label: "Noise" }, { code: "busy_place", label: "A busy place" }, { code: "quiet_place", label: "A quiet place" }, { code: "outdoors", label: "Being outdoors" },
  ] },
  { group: "Body", features: [
    { code: "heavy_lifting", label: "Heavy lifting" }, { code: "on_your_feet", label: "Standing or walking all day" }, { code: "driving", label: "Driving" }, { code: "heights", label: "Heights" },
  ] },
  { group: "Pace", features: [
    { code: "targets", label: "Targets" }, { code: "tight_deadlines", label: "Tight deadlines" }, { code: "changing_tasks", label: "Tasks that change" }, { code: "routine_tasks", label: "The same tasks each day" },
  ] },
  { group: "With whom, with what", features: [
    { code: "screens", label: "Screens" }, { code: "children", label: "Children" }, { code: "vulnerable_adults", label: "Adults who need care" }, { code: "night_work", label: "Nights" },
  ] },
  { group: "Other things", features: [
    { code: "alcohol", label: "Alcohol being sold" }, { code: "food", label: "Food" }, { code: "cash", label: "Cash" }, { code: "uniform", label: "A uniform" },
  ] },
];

const labels = new Map(features.flatMap((group) => group.features.map(({ code, label }) => [code as string, label])));
/** "phone calls", within a sentence. */
export const featureWords = (code: string): string => {
  const label = featureLabel(code);
  return label.charAt(0).toLowerCase() + label.slice(1);
};
export const featureLabel = (code: string): string => labels.get(code) ?? code;

export const wishes: { value: Wish; label: string }[] = [
  { value: "want", label: "I’d like it" },
  { value: "avoid", label: "Rather not" },
  { value: "never", label: "Never" },
  { value: "neutral", label: "Don’t mind" },
];

export const travelOptions: Chosen<TravelBy>[] = [
  { value: "walk", label: "On foot" }, { value: "cycle", label: "Bicycle" }, { value: "bus", label: "Bus" }, { value: "tram", label: "Tram" },
  { value: "train", label: "Train" }, { value: "car", label: "Car" }, { value: "lift", label: "A lift" }, { value: "taxi", label: "Taxi" },
];
export const travelWords: Record<TravelBy, string> = { walk: "on foot", cycle: "by bicycle", bus: "by bus", tram: "by tram", train: "by train", car: "by car", lift: "with a lift", taxi: "by taxi" };

export const workplaceOptions: Chosen<Workplace>[] = [
  { value: "on_site", label: "At the employer’s place" }, { value: "hybrid", label: "Partly at home" }, { value: "remote", label: "At home" },
];

export const contractOptions: Chosen<ContractKind>[] = [
  { value: "permanent", label: "Permanent" }, { value: "fixed_term", label: "For a fixed time" }, { value: "temporary", label: "Temporary" },
  { value: "casual", label: "Casual, shift by shift" }, { value: "zero_hours", label: "Zero hours" }, { value: "apprenticeship", label: "Apprenticeship" },
];

export const helpOptions: readonly { group: string; options: readonly Chosen<AdjustmentCode>[] }[] = [
  { group: "Hours and breaks", options: [
    { value: "later_start", label: "A later start" }, { value: "frequent_breaks", label: "Short breaks, more often" }, { value: "part_time", label: "Fewer hours" },
    { value: "fixed_rota", label: "The same days each week" }, { value: "swap_shifts", label: "Swapping shifts" }, { value: "paid_therapy_time", label: "Paid time for appointments" },
  ] },
  { group: "The work", options: [
    { value: "short_tasks", label: "Work in short tasks" }, { value: "deadlines_reviewed", label: "Looking at deadlines together" }, { value: "less_phone_work", label: "Less phone work" }, { value: "less_public_contact", label: "Less contact with customers" },
  ] },
  { group: "Talking with each other", options: [
    { value: "written_instructions", label: "Instructions in writing" }, { value: "preferred_channel", label: "Messages in the way that suits me" }, { value: "no_surprise_calls", label: "No calls without warning" }, { value: "trusted_colleague", label: "A colleague to turn to" },
  ] },
  { group: "The place", options: [
    { value: "quiet_space", label: "A quiet space" }, { value: "home_or_hybrid", label: "Working at home" }, { value: "headphones", label: "Headphones" }, { value: "desk_divider", label: "A desk divider" },
  ] },
  { group: "Support", options: [
    { value: "extra_supervision", label: "More time with my manager" }, { value: "mentor_or_buddy", label: "A mentor or buddy" }, { value: "job_coach", label: "A job coach" }, { value: "access_to_work", label: "Access to Work" },
    { value: "absence_triggers", label: "Absence counted fairly" }, { value: "paid_time_off", label: "Paid time off in a bad spell" },
  ] },
  { group: "Getting the job, getting there", options: [
    { value: "questions_in_advance", label: "Interview questions beforehand" }, { value: "work_trial_instead", label: "A trial in place of an interview" }, { value: "specialist_present", label: "My specialist beside me" }, { value: "no_panel", label: "One person asking, no panel" },
    { value: "off_peak_travel", label: "Travel outside the rush" }, { value: "practice_journey", label: "Trying the journey first" }, { value: "taxi", label: "A taxi" },
  ] },
  { group: "Later on", options: [
    { value: "phased_hours", label: "Hours that build up slowly" }, { value: "keep_in_touch", label: "An agreed way to keep in touch" }, { value: "agreed_message", label: "An agreed message to colleagues" },
    { value: "early_signs_plan", label: "A plan for early signs" }, { value: "who_to_call", label: "Knowing whom to call" },
  ] },
];
export const helpLabel = (code: string): string => helpOptions.flatMap(({ options }) => options).find(({ value }) => value === code)?.label ?? code;
