import type { AdjustmentState, WhoPays } from "../../../schema/generated/employers";
import { sayMoney } from "../../lib/amounts";
import { sayDate } from "../../lib/dates";
import type { TagColour } from "../../ui";

interface Terms {
  readonly state: AdjustmentState;
  readonly trialUntil?: string | null;
  readonly reviewIsDue: boolean;
  readonly costPence?: number | null;
  readonly whoPays?: WhoPays | null;
}

/** A state as its word, which each audience's page may begin with the employer's name. */
export function stateTag({ state, trialUntil, reviewIsDue }: Terms, voice: "client" | "employer" | "staff"): { word: string; colour: TagColour } {
  if (reviewIsDue && state !== "on_trial") return { word: "Time to look at it again", colour: "yellow" };
  const theirs = voice === "employer" ? "Your answer is due" : "Waiting for their answer";
  const words: Record<AdjustmentState, { word: string; colour: TagColour }> = {
    suggested: { word: voice === "client" ? "Your answer, please" : "With the client", colour: "yellow" },
    client_agrees: { word: voice === "client" ? "You want this raised" : "Wanted, too early to raise", colour: "blue" },
    not_raised: { word: "Not raised", colour: "grey" },
    proposed: { word: theirs, colour: "yellow" },
    clarification: { word: voice === "employer" ? "You asked a question" : "They asked a question", colour: "yellow" },
    agreed: { word: "Agreed", colour: "green" },
    on_trial: { word: `On trial until ${trialUntil ? sayDate(trialUntil) : "a date"}`, colour: "blue" },
    alternative_offered: { word: voice === "employer" ? "You offered something else" : "They offered something else", colour: "yellow" },
    declined: { word: voice === "employer" ? "You said no" : "They said no", colour: "grey" },
    in_place: { word: "In place", colour: "green" },
    working: { word: "In place and working", colour: "green" },
    modify: { word: "Needs a change", colour: "yellow" },
    no_longer_needed: { word: "No longer needed", colour: "grey" },
  };
  return words[state];
}

const PAYS: Record<WhoPays, string> = { no_cost: "No cost", employer: "the employer pays", access_to_work: "Access to Work pays", shared: "shared with Access to Work" };

/** "No cost", or "£40, the employer pays"; null when nothing is known. */
export function costWords({ costPence, whoPays }: Terms): string | null {
  if (whoPays === "no_cost" || costPence === 0) return "No cost";
  if (costPence) return `${sayMoney(costPence)}${whoPays ? `, ${PAYS[whoPays]}` : ""}`;
  return whoPays ? PAYS[whoPays] : null;
}

/** What the employer agreed or tries, else what is asked for. */
export const titleOf = ({ employerWording, wording }: { employerWording?: string | null; wording?: string | null }): string => employerWording ?? wording ?? "No longer shared";
