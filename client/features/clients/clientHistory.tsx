import type { ClientHistory_EventFragment } from "../../../schema/generated/specialists";
import { shortDate } from "../../lib/dates";
import { joined } from "../../lib/words";
import { closedReasons, isClientState, stateWords } from "./clientWords";

type ClientEvent = Omit<ClientHistory_EventFragment, "__typename">;

const approaches: Record<string, string> = { none: "nobody is approached", anonymous: "approach without a name", named: "approach by name" };
const channels: Record<string, string> = { self: "on their own pages", in_person: "said face to face", phone: "said on the telephone", paper: "on paper" };
const reasonWords = (reason: string): string => closedReasons.reduce((text, { value, label }) => text.replace(new RegExp(`^${value}`), label), reason);

const words: Record<ClientEvent["kind"], (event: ClientEvent) => string> = {
  state: ({ from, to, reason }) => joined([from && isClientState(to) ? (from === "closed" ? `Opened again: ${stateWords[to].label.toLowerCase()}` : stateWords[to].label) : "Engaged", reasonWords(reason)], ": "),
  approach: ({ to, reason }) => `Employers: ${approaches[to ?? ""] ?? to}, ${channels[reason] ?? ""}`,
  team: ({ to }) => `Now with ${to}`,
  specialist: ({ to }) => `${to} works with them now`,
  details: () => "Details changed",
  risk_assessment: ({ to }) => `Risk assessment in, dated ${to ? shortDate(to) : "unknown"}`,
  profile: ({ to }) => (to === "1" ? "Vocational profile started" : `Vocational profile, version ${to}`),
  preferences: ({ to }) => (to === "confirmed" ? "Wishes confirmed" : "Wishes changed"),
  better_off: () => "Better-off calculation recorded",
  invited: () => "Invited to their own pages",
  note: ({ reason }) => reason,
};

/** One line of what has happened, with who did it. */
export function sayEvent(event: ClientEvent, name: string): React.ReactNode {
  const by = event.byKind === "client" ? name.split(" ")[0] : event.staffName;
  return <>{words[event.kind](event)} {by && <span className="al-mute">{by}</span>}</>;
}
