import type { MyRecordQuery } from "../../../schema/generated/clients";

type MyEvent = MyRecordQuery["me"]["events"][number];

const states: Record<string, string> = {
  engaged: "We began to work with you", vocational_profile: "We began to write down what you bring", job_search: "The job search began", in_work: "You are in work",
  stepped_down: "You are in work, and we are on call", closed: "Our support ended",
};
const approaches: Record<string, string> = { none: "no, don’t speak to anyone", anonymous: "yes, without my name", named: "yes, by name" };
const heard: Record<string, string> = { in_person: ", as you said face to face", phone: ", as you said on the telephone", paper: ", as you wrote" };

const words: Record<MyEvent["kind"], (event: MyEvent) => string> = {
  state: ({ from, to }) => `${from === "closed" ? "You came back. " : ""}${states[to ?? ""] ?? ""}`,
  approach: ({ to, reason }) => `Talking to employers: ${approaches[to ?? ""] ?? ""}${heard[reason] ?? ""}`,
  team: ({ to }) => `Your team is now ${to}`,
  specialist: ({ to }) => `Your specialist is now ${to}`,
  details: () => "Your details were changed",
  risk_assessment: () => "We wrote down the date of a risk assessment",
  profile: () => "“About my work” was written",
  preferences: ({ to }) => (to === "confirmed" ? "You confirmed what you want from work" : "What you want from work was changed"),
  better_off: () => "We worked out what you would have each week",
  invited: () => "We invited you to these pages",
  note: () => "We wrote a note",
};

/** One line of what has happened, as the person reads it, with who did it. */
export function sayMyEvent(event: MyEvent): string {
  const by = event.byKind === "client" ? "you" : event.staffName;
  return `${words[event.kind](event)}${by ? ` (${by})` : ""}.`;
}
