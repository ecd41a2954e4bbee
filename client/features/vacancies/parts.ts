import { SETTING_COUNT } from "../../lib/settings";
import { count, joined } from "../../lib/words";
import type { VacancyPart } from "../../../schema/generated/employers";
import type { KeptRole } from "./keeping";
import { contractWords, hoursOf, kindWords, payOf, placeOf, sayOffers, timesOf } from "./roleWords";

export interface Part {
  readonly code: VacancyPart;
  /** On the task list. */
  readonly title: string;
  /** On its own page. */
  readonly question: string;
  /** "Go on: what it is like to work here" */
  readonly next: string;
  /** Before it is done. */
  readonly hint: string;
  readonly says: (role: KeptRole) => string;
}

const ways: Record<string, string> = { through_service: "We introduce people, you choose whom to meet", link: "On your own page", email: "By email to you", phone: "By phone to you" };

/** The seven parts of posting a role, in their order. */
export const parts: readonly Part[] = [
  {
    code: "job", title: "The job", question: "What is the job?", next: "the job", hint: "What it is called and what the work is",
    says: ({ title, kind, positions, contract }) => joined([title, `${kindWords[kind].toLowerCase()} for ${count(positions, "person", "people")}`, contract && contractWords[contract].toLowerCase()]),
  },
  {
    code: "where", title: "Where", question: "Where is the work done?", next: "where", hint: "A town or postcode, or from home",
    says: ({ place }) => joined([placeOf(place), place.postcode, place.workplace === "on_site" && "no home working"]),
  },
  {
    code: "when", title: "When and how much", question: "When, and how many hours?", next: "when and how much", hint: "Hours a week, days and times, the start",
    says: (role) => joined([hoursOf(role), timesOf(role)]),
  },
  { code: "pay", title: "Pay", question: "What does it pay?", next: "pay", hint: "An amount, by the hour if you can", says: ({ pay, payNote }) => joined([payOf(pay), payNote]) },
  {
    code: "setting", title: "What it is like to work here", question: "What is it like to work here?", next: "what it is like to work here", hint: `${SETTING_COUNT} quick answers: noise, outdoors, lifting and so on`,
    says: () => `${SETTING_COUNT} quick answers: noise, outdoors, lifting and so on`,
  },
  {
    code: "offer", title: "What you can offer", question: "What can you offer?", next: "what you can offer", hint: "Ticks, not promises: for example a later start or a practice journey",
    says: ({ adjustments }) => sayOffers(adjustments) || "Nothing ticked",
  },
  { code: "apply", title: "How people apply", question: "How do people apply?", next: "how people apply", hint: "Usually: we introduce people, you choose whom to meet", says: ({ howToApply }) => ways[howToApply ?? ""] ?? "" },
];

export const partOf = (code: string | undefined): Part | undefined => parts.find((part) => part.code === code);

/** The part after this one that is not done yet; else the one that follows; null after the last. */
export const nextPart = (code: VacancyPart, done: readonly VacancyPart[]): Part | null => {
  const rest = parts.slice(parts.findIndex((part) => part.code === code) + 1);
  return rest.find((part) => !done.includes(part.code)) ?? null;
};
