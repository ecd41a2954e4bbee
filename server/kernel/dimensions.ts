/**
 * The language that preferences and vacancies share, so that a match can be explained.
 *
 * Codes only: the words for them are each page's own, for a client and an employer are spoken to differently.
 */

/** What a job's setting can have. A vacancy says has / has not / nothing; a client wants, avoids, or says never. */
export const SETTING_FEATURES = [
  "with_the_public", "phone_work", "in_a_team", "working_alone",
  "noise", "busy_place", "quiet_place", "outdoors",
  "heavy_lifting", "on_your_feet", "driving", "heights",
  "targets", "tight_deadlines", "changing_tasks", "routine_tasks",
  "night_work", "screens", "children", "vulnerable_adults",
  "alcohol", "food", "cash", "uniform",
] as const;
export type SettingFeature = (typeof SETTING_FEATURES)[number];

export const CONTRACT_KINDS = ["permanent", "fixed_term", "temporary", "casual", "zero_hours", "apprenticeship"] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

export const VACANCY_KINDS = ["paid_role", "work_placement", "work_trial"] as const;
export type VacancyKind = (typeof VACANCY_KINDS)[number];

export const WORKPLACES = ["on_site", "hybrid", "remote"] as const;
export type Workplace = (typeof WORKPLACES)[number];

export const PAY_PERIODS = ["hour", "day", "week", "month", "year"] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
/** Morning 6am to noon, afternoon noon to 6pm, evening 6pm to 10pm, night 10pm to 6am. */
export const PARTS = ["morning", "afternoon", "evening", "night"] as const;

/** A week as 28 bits: bit `day * 4 + part`, Monday morning first. */
export type WeekGrid = number;
export const WHOLE_WEEK: WeekGrid = 2 ** 28 - 1;
export const gridBit = (day: number, part: number): WeekGrid => 2 ** (day * 4 + part);
export const gridHas = (grid: WeekGrid, day: number, part: number): boolean => (grid & gridBit(day, part)) !== 0;

/** Adjustments by category: coded, so that an employer can say beforehand what it already offers. */
export const ADJUSTMENTS = {
  hours: ["later_start", "frequent_breaks", "paid_therapy_time", "fixed_rota", "part_time", "swap_shifts"],
  workload: ["deadlines_reviewed", "short_tasks", "less_phone_work", "less_public_contact"],
  communication: ["trusted_colleague", "preferred_channel", "written_instructions", "no_surprise_calls"],
  environment: ["home_or_hybrid", "quiet_space", "desk_divider", "headphones"],
  policies: ["absence_triggers", "paid_time_off"],
  support: ["extra_supervision", "mentor_or_buddy", "job_coach", "access_to_work"],
  recruitment: ["questions_in_advance", "work_trial_instead", "specialist_present", "no_panel"],
  travel: ["off_peak_travel", "taxi", "practice_journey"],
  return: ["phased_hours", "keep_in_touch", "agreed_message"],
  staying_well: ["early_signs_plan", "who_to_call"],
} as const;
export type AdjustmentCategory = keyof typeof ADJUSTMENTS;
export const ADJUSTMENT_CATEGORIES = Object.keys(ADJUSTMENTS) as AdjustmentCategory[];
export const ADJUSTMENT_CODES: readonly string[] = Object.values(ADJUSTMENTS).flat();
