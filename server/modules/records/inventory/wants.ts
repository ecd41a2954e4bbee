import type { Inventory } from "./entry";

const FIGURES = "Kept for the service's figures, without anything that says who: that there was one, and when.";

/** What a person said about work and about themselves: profile, preferences, roles looked at, messages. */
export const wants: Inventory = {
  vocational_profile: { erasure: "emptied", why: FIGURES, label: "Your work profile", told: { sections: "What it says" }, evidence: { version: "Version", by_kind: "Whose side", written_at: "Written" }, named: { staff_id: "Member of staff", actor: "Who" }, joins: "client_id" },
  better_off_calculation: {
    erasure: "emptied", why: FIGURES, label: "Better-off calculations",
    told: { hours: "Hours a week", pay_pence_an_hour: "Pay, in pence an hour", better_off_pence_a_week: "Better off, in pence a week", note: "Note" }, evidence: { done_on: "Day", created_at: "Written down" }, named: { staff_id: "Member of staff", recorded_by: "Who" }, joins: "id client_id",
  },
  preference: {
    erasure: "emptied", why: FIGURES, label: "What you want from work",
    told: {
      home_place_text: "Where you live", home_postcode: "Postcode", home_latitude: "Latitude", home_longitude: "Longitude", home_exactness: "How exact that is", furthest_km: "Furthest, in kilometres", travel_by: "How you travel", workplaces: "Where you want to work",
      hours_least: "Least hours a week", hours_most: "Most hours a week", week_grid: "When in the week (28 bits: day by part of the day)", week_varies: "Your week varies", pay_least_pence_an_hour: "Least pay, in pence an hour", contracts: "Contracts", earliest_start: "Earliest start",
      keywords: "Words you look for", keywords_avoid: "Words you avoid",
    },
    evidence: { changed_at: "Changed" }, joins: "client_id",
  },
  preference_occupation: { erasure: "deleted", label: "Kinds of work you want or don't", told: { code: "Kind of work (SOC 2020)", says: "You said" }, joins: "client_id" },
  preference_setting: { erasure: "deleted", label: "What a workplace should be like", told: { feature: "What", says: "You said" }, joins: "client_id" },
  preference_employer: { erasure: "deleted", label: "Employers you don't want", named: { employer_id: "Employer" }, joins: "client_id" },
  preference_adjustment: { erasure: "deleted", label: "Changes that would help you", told: { code: "What" }, joins: "client_id" },
  preference_mark: { erasure: "deleted", label: "When you looked through what you want", told: { dimension: "What", entered_at: "Written down", confirmed_at: "You confirmed it" }, named: { entered_by: "Who", entered_by_staff: "Member of staff" }, joins: "client_id" },
  match: { erasure: "deleted", label: "Roles looked at for you", told: { state: "Where it stands", reason: "Why", by_kind: "Whose side", changed_at: "When" }, named: { vacancy_id: "Role" }, joins: "id client_id" },
  match_event: { erasure: "deleted", label: "Your answers about roles", told: { from_state: "From", to_state: "To", reason: "Why", at: "When" }, named: { actor: "Who" }, joins: "id match_id" },
  staying_well: { erasure: "deleted", label: "Your staying-well notes", told: { first_signs: "First signs", what_helps: "What helps", who_i_call: "Who I call", changed_at: "Changed" }, joins: "client_id" },
  thread: {
    erasure: "deleted", why: "Conversations with an employer about a person are deleted too.", label: "Conversations",
    told: { about: "About", kind: "Kind", with_staff: "With", created_at: "Begun", last_at: "Last message" }, joins: "id provider_id subject_id client_id employer_id employer_membership_id staff_id",
  },
  message: { erasure: "deleted", label: "Messages", told: { author_name: "Who wrote", author_side: "Whose side", body: "Words", written_at: "When" }, joins: "id thread_id author_membership" },
};
