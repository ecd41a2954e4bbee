import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { DataSource } from "typeorm";
import { type Member, givenIn } from "../../support/factories";
import { sharingIn } from "../../support/sharing";
import type { Random } from "../random";

/** A person put forward to the one employer. */
export interface Subject {
  readonly person: Member;
  readonly introduction: string;
  readonly handle: string;
}

export interface People {
  readonly employer: { readonly id: string };
  readonly member: Member;
  readonly staff: Member;
  readonly subjects: readonly Subject[];
}

const SUBJECTS = 5;
export const newWord = (random: Random): string => `zq${random.word(12)}`;

/** The factories ask of a data source only that it takes a query. */
export const sourceOf = (db: pg.Client): DataSource => ({ query: (text: string, values: unknown[]) => db.query(text, values).then(({ rows }) => rows as unknown) }) as unknown as DataSource;

export async function makePeople(db: pg.Client): Promise<People> {
  const owner = sourceOf(db);
  const given = givenIn(owner);
  const sharing = sharingIn(given, owner);
  const employer = await given.employer();
  const team = await given.team();
  const staff = await given.staff("employment_specialist", { team_id: team.id });
  const member = await given.member(employer);
  const subjects: Subject[] = [];
  while (subjects.length < SUBJECTS) {
    const person = await given.person({ specialist_id: staff.id, team_id: team.id });
    const { introduction, handle } = await sharing.introduced(person, employer);
    subjects.push({ person, introduction: introduction.id, handle });
  }
  return { employer, member, staff, subjects };
}

/** A line that a client may share, and that was asked for: what an answer and a withdrawal are about. */
export interface Offer {
  readonly subject: Subject;
  readonly consent: string;
  readonly statement: string;
  readonly word: string;
}

let ordinal = 0;

/** So many lines asked for from each person. */
export async function makeOffers(db: pg.Client, { subjects, employer }: People, each: number, random: Random): Promise<Offer[]> {
  const offers = subjects.flatMap((subject) => Array.from({ length: each }, (): Offer => ({ subject, consent: randomUUID(), statement: randomUUID(), word: newWord(random) })));
  await db.query(`
    begin;
    insert into statement (id, client_id, item, ordinal, version, wording, approved_at) values
      ${offers.map(({ subject, statement, word }) => `('${statement}', '${subject.person.id}', 'skills_summary', ${(ordinal += 1)}, 1, 'In my own words: ${word}.', now())`).join(", ")};
    insert into consent (id, client_id, recipient, employer_id, purpose, status, valid_to, answer_by) values
      ${offers.map(({ subject, consent }) => `('${consent}', '${subject.person.id}', 'employer', '${employer.id}', 'introduce', 'offered', now() + interval '60 days', current_date + 7)`).join(", ")};
    insert into consent_item (consent_id, statement_id, item) values ${offers.map(({ consent, statement }) => `('${consent}', '${statement}', 'skills_summary')`).join(", ")};
    commit`);
  return offers;
}

/** Roles that a person has not been put forward for yet. */
export async function makeRoles(db: pg.Client, { employer }: People, many: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    "insert into vacancy (employer_id, title, status, published_at) select $1, 'Plant care assistant', 'open', now() from generate_series(1, $2) returning id",
    [employer.id, many],
  );
  return rows.map(({ id }) => id);
}
