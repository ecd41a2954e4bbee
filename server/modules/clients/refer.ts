import { once } from "../../access/once";
import type { Session } from "../../database/session";
import { calendarDate, isDate } from "../../kernel/calendar";
import { type Problem, type Result, done, invalid, notNow, refused } from "../../kernel/result";
import type { HelpWith, PreferredContact } from "./clientEnums";
import { contactProblems, needed, tooLong } from "./contactChecks";
import type { ReferrerKind } from "./referralEnums";

/** What the sender may quote, and the only thing a referral gives back. `id` is the reference itself. */
export interface Received {
  readonly id: string;
}

/** Who asks for help, as the public forms take it. */
export interface Person {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly preferredContact: PreferredContact;
  readonly contactNote: string;
  readonly place: string;
  readonly helpWith: HelpWith;
  readonly whatWouldHelp: string;
  readonly languageNeeds: string;
  readonly formatNeeds: string;
}

export interface Referrer {
  readonly kind: ReferrerKind;
  readonly name: string;
  readonly role: string;
  readonly team: string;
  readonly phone: string;
  readonly email: string;
}

/** Hands in a person's own request for help. It gives a reference and nothing else, also to somebody who asked before. */
export async function askForHelp(session: Session, input: { person: Person; idempotencyKey: string }): Promise<Result<Received>> {
  const person = trimmed(input.person);
  const problems = personProblems(person, "Write your name, or what you would like to be called.");
  if (problems.length > 0) return refused(...problems);
  return send(session, "askForHelp", input.idempotencyKey, { source: "self", ...personRow(person) });
}

export interface ReferPerson {
  readonly person: Person;
  readonly referrer: Referrer;
  readonly personAgreed: boolean;
  /** `YYYY-MM-DD` when an up-to-date assessment exists; null: the service asks for it. */
  readonly riskAssessmentOn: string | null;
  readonly idempotencyKey: string;
}

/** Hands in a professional's referral. The person must know of it and agree. */
export async function referPerson(session: Session, input: ReferPerson): Promise<Result<Received>> {
  const person = trimmed(input.person);
  const referrer = trimmed(input.referrer);
  const problems = [
    ...personProblems(person, "Write the person's name."),
    ...referrerProblems(referrer),
    ...(input.personAgreed ? [] : [invalid("personAgreed", "Ask the person first. We can only take a referral that they know of and agree to.")]),
    ...riskProblems(input.riskAssessmentOn, calendarDate(session.now)),
  ];
  if (problems.length > 0) return refused(...problems);
  return send(session, "referPerson", input.idempotencyKey, {
    source: "professional", ...personRow(person), person_agreed: true, risk_assessment_on: input.riskAssessmentOn,
    referrer_kind: referrer.kind, referrer_name: referrer.name, referrer_role: referrer.role, referrer_team: referrer.team,
    referrer_phone: referrer.phone, referrer_email: referrer.email.toLowerCase(),
  });
}

const send = (session: Session, operation: string, key: string, said: object): Promise<Result<Received>> =>
  once<Received>(session, operation, key, async () => {
    const [answer] = (await session.db.query("select access.refer($1::jsonb) as reference", [JSON.stringify(said)])) as [{ reference: string | null }];
    return answer.reference
      ? done({ id: answer.reference })
      : refused(notNow("We are getting more messages than we can take in. Wait ten minutes and send again, or ring us. What you wrote is kept on this page."));
  }, async (reference) => ({ id: reference }));

const personRow = (person: Person) => ({
  help_with: person.helpWith, person_name: person.name, person_phone: person.phone, person_email: person.email.toLowerCase(),
  preferred_contact: person.preferredContact, contact_note: person.contactNote, place_text: person.place,
  what_would_help: person.whatWouldHelp, language_needs: person.languageNeeds, format_needs: person.formatNeeds,
});

const trimmed = <T extends object>(texts: T): T =>
  Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, typeof value === "string" ? value.trim() : value])) as T;

const personProblems = (person: Person, askName: string): Problem[] => [
  ...needed("person.name", person.name, 100, askName),
  ...contactProblems(person, "person."),
  ...tooLong("person.contactNote", person.contactNote, 500),
  ...tooLong("person.place", person.place, 200),
  ...tooLong("person.whatWouldHelp", person.whatWouldHelp, 4000),
  ...tooLong("person.languageNeeds", person.languageNeeds, 200),
  ...tooLong("person.formatNeeds", person.formatNeeds, 200),
];

const referrerProblems = (referrer: Referrer): Problem[] => [
  ...needed("referrer.name", referrer.name, 100, "Write your name."),
  ...tooLong("referrer.role", referrer.role, 100),
  ...needed("referrer.team", referrer.team, 200, "Write the name of your team or practice."),
  ...(referrer.phone || referrer.email ? [] : [invalid("referrer.phone", "Give a telephone number or an email address, so that we can ask you.")]),
  ...contactProblems({ phone: referrer.phone, email: referrer.email, preferredContact: "post" }, "referrer."),
];

/** A risk assessment older than this is not taken for up to date; the clinical team is asked for a new one. */
const OLDEST_YEARS = 1;

/** What is wrong with the date of an up-to-date risk assessment; null is no date, and nothing wrong. */
export function riskProblems(on: string | null, today: string, path = "riskAssessmentOn"): Problem[] {
  if (on === null) return [];
  if (!isDate(on)) return [invalid(path, "Write a real date, like 27 3 2026.")];
  if (on > today) return [invalid(path, "The date of the risk assessment can't be after today.")];
  const oldest = `${Number(today.slice(0, 4)) - OLDEST_YEARS}${today.slice(4)}`;
  return on < oldest ? [invalid(path, "This risk assessment is more than a year old. Choose that we should ask for an up-to-date one.")] : [];
}
