/**
 * The adjustments that employers, clients and the service share, in words and by category.
 *
 * The codes are the API's `AdjustmentCode`.
 */
export const adjustmentGroups = [
  { title: "Hours and breaks", options: { later_start: "A later start", frequent_breaks: "Shorter, more frequent breaks", paid_therapy_time: "Paid time for therapy", fixed_rota: "A fixed rota", part_time: "Part-time hours", swap_shifts: "Swapping shifts" } },
  { title: "The role and the workload", options: { deadlines_reviewed: "Deadlines looked at again", short_tasks: "Work in short tasks", less_phone_work: "Less phone work", less_public_contact: "Less contact with the public" } },
  { title: "Working with others", options: { trusted_colleague: "A colleague to go to", preferred_channel: "Messages in the way that suits best", written_instructions: "Instructions in writing", no_surprise_calls: "No calls without warning" } },
  { title: "The place", options: { home_or_hybrid: "Working from home some days", quiet_space: "A quiet space", desk_divider: "A divider at the desk", headphones: "Headphones" } },
  { title: "Policies", options: { absence_triggers: "Absence rules adapted", paid_time_off: "Paid time off for appointments" } },
  { title: "Support", options: { extra_supervision: "Extra time with a manager", mentor_or_buddy: "A mentor or buddy", job_coach: "A job coach", access_to_work: "Help with Access to Work" } },
  { title: "Recruiting", options: { questions_in_advance: "Interview questions in advance", work_trial_instead: "A work trial instead of an interview", specialist_present: "A specialist at the interview", no_panel: "One interviewer, not a panel" } },
  { title: "Travel", options: { off_peak_travel: "Travelling outside busy hours", taxi: "A taxi when needed", practice_journey: "A practice journey" } },
  { title: "Coming back to work", options: { phased_hours: "Coming back in steps", keep_in_touch: "Keeping in touch as agreed", agreed_message: "An agreed message to colleagues" } },
  { title: "Staying well", options: { early_signs_plan: "A plan for early signs", who_to_call: "Who to call in a bad week" } },
] as const;

type Group = (typeof adjustmentGroups)[number]["options"];
type KeysOf<T> = T extends unknown ? keyof T : never;
export type Adjustment = KeysOf<Group>;

const words: Readonly<Record<string, string>> = Object.assign({}, ...adjustmentGroups.map(({ options }) => options));

/** An adjustment in words; a code that this version does not know is shown without its underscores. */
export const sayAdjustment = (code: string): string => words[code] ?? code.replaceAll("_", " ");

/** Codes in the order in which people are asked about them. */
export const inAskingOrder = (codes: readonly string[]): string[] => {
  const order = Object.keys(words);
  return codes.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
};
