import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import { newSecret, secretHash } from "../../../server/kernel/ids";
import { type Member, givenIn } from "../../support/factories";
import type { Random } from "../random";
import type { Grant } from "./history";

/** Employers and staff that rounds have in common; each lane of rounds has its own. */
export interface House {
  readonly employer: { readonly id: string };
  readonly vacancy: { readonly id: string };
  readonly owner: Member;
  /** A line manager whom no consent names. */
  readonly colleague: Member;
  readonly otherEmployer: { readonly id: string };
  readonly otherReader: Member;
  readonly staff: Member;
}

/** One person, as it stands when a round begins. */
export interface World {
  readonly house: House;
  readonly client: { readonly id: string; readonly cookie: string };
  /** The line manager whom one consent names. */
  readonly named: { readonly membershipId: string; readonly cookie: string };
  readonly introduction: string;
  readonly handle: string;
  readonly otherHandle: string;
  readonly statements: Record<Item, string>;
  readonly consents: Record<"all" | "named" | "interview" | "offered" | "other" | "careTeam", string>;
  readonly grants: Grant[];
  /** A word that stands in one statement's wording and nowhere else, to the statement. */
  readonly words: Map<string, string>;
  /** When the consent `all` runs out, in milliseconds since the epoch; null: long after the round. */
  readonly runsOutAt: number | null;
}

const ITEMS = ["name", "skills_summary", "association", "availability", "travel", "interview_adjustment", "work_progress"] as const;
export type Item = (typeof ITEMS)[number];

/** A word that can be found again in whatever comes back. */
export const newWord = (random: Random): string => `zq${random.word(12)}`;
export const WORD = /zq[a-z2-7]{12}/g;

export async function makeHouse(owner: DataSource): Promise<House> {
  const given = givenIn(owner);
  const [employer, otherEmployer, team] = [await given.employer(), await given.employer(), await given.team()];
  return {
    employer,
    otherEmployer,
    vacancy: await given.vacancy(employer, { status: "open", published_at: new Date() }),
    owner: await given.member(employer),
    colleague: await given.member(employer, "line_manager"),
    otherReader: await given.member(otherEmployer),
    staff: await given.staff("employment_specialist", { team_id: team.id }),
  };
}

const q = (value: string): string => `'${value}'`; // ids, and words of letters alone

/** A person with an account, put forward to an employer, with lines shared in several ways; in one trip to the database. */
export async function makeWorld(database: DataSource, house: House, random: Random, runsOutIn: number | null): Promise<World> {
  const [client, named] = [person(), person()];
  const [introduction, handle, otherHandle] = [randomUUID(), randomUUID(), randomUUID()];
  const statements = Object.fromEntries(ITEMS.map((item) => [item, randomUUID()])) as Record<Item, string>;
  const words = new Map(ITEMS.map((item) => [newWord(random), statements[item]]));
  const wordOf = new Map([...words].map(([word, statement]) => [statement, word]));
  const runsOutAt = runsOutIn === null ? null : Date.now() + runsOutIn;
  const consents = { all: randomUUID(), named: randomUUID(), interview: randomUUID(), offered: randomUUID(), other: randomUUID(), careTeam: randomUUID() };
  const { employer, otherEmployer, vacancy, staff } = house;
  const everybody = [named.membership, house.owner.membershipId, house.colleague.membershipId];
  const shares: Share[] = [
    { id: consents.all, employer: employer.id, purpose: "introduce", items: ["name", "skills_summary"], readers: everybody, until: runsOutAt },
    { id: consents.named, employer: employer.id, purpose: "introduce", items: ["association", "availability"], readers: [named.membership], only: named.membership },
    { id: consents.interview, employer: employer.id, purpose: "interview_adjustments", items: ["interview_adjustment"], readers: everybody },
    { id: consents.offered, employer: employer.id, purpose: "introduce", items: ["travel"], readers: everybody, offered: true },
    { id: consents.other, employer: otherEmployer.id, purpose: "introduce", items: ["name"], readers: [house.otherReader.membershipId] },
    { id: consents.careTeam, employer: null, purpose: "care_team", items: ["work_progress"], readers: [staff.membershipId] },
  ];
  await database.query(`
    insert into client (id, provider_id, display_name, specialist_id, team_id) select '${client.id}', provider_id, 'Dani Whitlock', id, team_id from staff_member where id = '${staff.id}';
    insert into ledger.head (client_id) values ('${client.id}');
    ${account(client, `'clients', 'client', (select provider_id from staff_member where id = '${staff.id}'), '${client.id}', null`)}
    ${account(named, `'employers', 'line_manager', null, null, '${employer.id}'`)}
    insert into handle (id, employer_id, client_id) values ('${handle}', '${employer.id}', '${client.id}'), ('${otherHandle}', '${otherEmployer.id}', '${client.id}');
    insert into introduction (id, client_id, vacancy_id, employer_id, handle, state, introduced_at) values ('${introduction}', '${client.id}', '${vacancy.id}', '${employer.id}', '${handle}', 'booked', now());
    insert into introduction (client_id, vacancy_id, employer_id, handle, state, introduced_at)
    select '${client.id}', id, '${otherEmployer.id}', '${otherHandle}', 'introduced', now() from vacancy where employer_id = '${otherEmployer.id}' limit 1;
    insert into meeting (client_id, employer_id, introduction_id, kind, state, starts_at) values ('${client.id}', '${employer.id}', '${introduction}', 'interview', 'confirmed', now() + interval '2 days');
    insert into statement (id, client_id, item, wording, version, approved_at) values ${ITEMS.map((item) => `('${statements[item]}', '${client.id}', '${item}', 'In my own words: ${wordOf.get(statements[item])}.', 1, now())`).join(", ")};
    ${shares.map((share) => consentOf(share, client.id, statements)).join("\n")}`);
  const grants = shares.filter(({ offered }) => !offered).flatMap(({ id, employer: to, items, readers }) =>
    items.map((item): Grant => ({ consent: id, statement: statements[item], recipient: to ? "employer" : "care_team", employer: to, readers, from: Number.NEGATIVE_INFINITY })),
  );
  return { house, client: { id: client.id, cookie: client.cookie }, named: { membershipId: named.membership, cookie: named.cookie }, introduction, handle, otherHandle, statements, consents, grants, words, runsOutAt };
}

interface Somebody {
  readonly id: string;
  readonly account: string;
  readonly membership: string;
  readonly cookie: string;
}

interface Share {
  readonly id: string;
  readonly employer: string | null;
  readonly purpose: string;
  readonly items: readonly Item[];
  readonly readers: readonly string[];
  /** By name; otherwise whoever speaks for the employer. */
  readonly only?: string;
  readonly offered?: boolean;
  readonly until?: number | null;
}

const person = (): Somebody => ({ id: randomUUID(), account: randomUUID(), membership: randomUUID(), cookie: newSecret() });

const account = ({ account: id, membership, cookie }: Somebody, rest: string): string => `
  insert into account (id, email, display_name) values ('${id}', '${id}@example.test', 'Sam Example');
  insert into membership (id, account_id, audience, role, provider_id, client_id, employer_id) select '${membership}', '${id}', ${rest};
  insert into session (secret_hash, account_id, membership_id, idle_minutes, expires_at) values ('${secretHash(cookie)}', '${id}', '${membership}', 60, now() + interval '1 hour');`;

function consentOf({ id, employer, purpose, items, only, offered, until }: Share, client: string, statements: Record<Item, string>): string {
  const to = until ? `to_timestamp(${until / 1000})` : "now() + interval '60 days'";
  const answer = offered ? "'unanswered', null" : "'yes', now()";
  return `
    insert into consent (id, client_id, recipient, employer_id, readers, purpose, status, valid_from, valid_to, answer_by)
    values ('${id}', '${client}', ${employer ? "'employer'" : "'care_team'"}, ${employer ? q(employer) : "null"}, ${only ? `array['${only}']::uuid[]` : "null"}, '${purpose}',
      ${offered ? "'offered', null" : "'given', now() - interval '1 day'"}, ${to}, ${offered ? "current_date + 7" : "null"});
    insert into consent_item (consent_id, statement_id, item, answer, first_yes_at) values ${items.map((item) => `('${id}', '${statements[item]}', '${item}', ${answer})`).join(", ")};`;
}
