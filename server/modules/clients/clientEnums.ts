import { codes } from "../../graphql/codes";

export const ClientState = codes("ClientState", "Where a person is with the service.", {
  engaged: "Support has begun.",
  vocational_profile: "What they bring and want is being written down.",
  job_search: "Employers are being met and roles looked at.",
  in_work: "In a job, with support going on.",
  stepped_down: "In a job, with support on call.",
  closed: "Support has ended; it opens again at once when they ask.",
});
export type ClientState = keyof typeof ClientState;

export const Approach = codes("Approach", "Whether employers may be approached for a person: theirs alone to say.", {
  none: "Nobody is approached for them.",
  anonymous: "Employers may be approached without a name.",
  named: "Employers may be approached by name, each with their consent.",
});
export type Approach = keyof typeof Approach;

export const HelpWith = codes("HelpWith", "What help is for.", {
  find_work: "Finding paid work.",
  keep_work: "Keeping the job they have.",
});
export type HelpWith = keyof typeof HelpWith;

export const PreferredContact = codes("PreferredContact", "How a person would rather be reached.", {
  phone: "A telephone call.",
  text: "A text message.",
  email: "An email, with neutral words.",
  post: "A letter.",
});
export type PreferredContact = keyof typeof PreferredContact;

export const ClosedReason = codes("ClosedReason", "Why support ended.", {
  work_is_going_well: "Work is going well and they want no more support.",
  does_not_want_support_now: "They do not want support now.",
  moved_away: "They moved out of the area.",
  lost_touch: "They could not be reached.",
  died: "They died.",
  other: "Another reason, in the note.",
});
export type ClosedReason = keyof typeof ClosedReason;

export const ClientEventKind = codes("ClientEventKind", "What sort of thing happened.", {
  state: "They moved from one state to another.",
  approach: "The permission to approach employers changed.",
  team: "Another team took over.",
  specialist: "Another specialist took over.",
  details: "Their details changed.",
  risk_assessment: "The date of the risk assessment was recorded.",
  profile: "The vocational profile was written or changed.",
  preferences: "What they want from work was changed or confirmed.",
  better_off: "A better-off calculation was recorded.",
  invited: "They were invited to the portal.",
  note: "A note by staff.",
});
export type ClientEventKind = keyof typeof ClientEventKind;

export const ByKind = codes("ByKind", "Who did something.", {
  staff: "A member of staff.",
  client: "The person themselves.",
  service: "The service's own rules.",
});
export type ByKind = keyof typeof ByKind;
