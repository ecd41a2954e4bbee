import type { ClientState, ClosedReason, HelpWith, PreferredContact } from "../../../schema/generated/specialists";
import type { TagColour } from "../../ui";

/** Words for staff. */
export const stateWords: Record<ClientState, { label: string; colour: TagColour }> = {
  engaged: { label: "Engaged", colour: "blue" },
  vocational_profile: { label: "Vocational profile", colour: "blue" },
  job_search: { label: "Job search", colour: "blue" },
  in_work: { label: "In work", colour: "green" },
  stepped_down: { label: "Stepped down", colour: "green" },
  closed: { label: "Closed", colour: "grey" },
};

export const clientStates = Object.keys(stateWords) as ClientState[];

export const helpWords: Record<HelpWith, string> = { find_work: "Finding work", keep_work: "Keeping a job" };

/** After a number or an address: "07700 900362, text first". */
export const contactFirst: Record<PreferredContact, string> = { phone: "ring first", text: "text first", email: "email first", post: "write first" };

export const contactOptions: { value: PreferredContact; label: string }[] = [
  { value: "phone", label: "Ring" },
  { value: "text", label: "Text" },
  { value: "email", label: "Email" },
  { value: "post", label: "Letter" },
];

export const closedReasons: { value: ClosedReason; label: string }[] = [
  { value: "work_is_going_well", label: "Work is going well, no more support wanted" },
  { value: "does_not_want_support_now", label: "Does not want support now" },
  { value: "moved_away", label: "Moved away" },
  { value: "lost_touch", label: "Could not be reached" },
  { value: "died", label: "Died" },
  { value: "other", label: "Another reason" },
];

/** To staff: whether employers may be approached. */
export const approachForStaff = { none: "Nobody is approached.", anonymous: "Without a name.", named: "By name, each employer asked first." } as const;

/** Whether an event names a state. */
export const isClientState = (text: string | null | undefined): text is ClientState => Boolean(text && text in stateWords);
