import type { DataSource } from "typeorm";
import { type Mode, type Session, inSession } from "../../server/database/session";
import { anybody } from "../../server/kernel/viewer";
import type { TestDatabase } from "./database";
import type { Given } from "./factories";
import type { Actor } from "./portal";

type Row = Record<string, unknown>;
type Id = { readonly id: string };

const DAY = 86_400_000;
export const inDays = (days: number): Date => new Date(Date.now() + days * DAY);

/** Runs `work` in a transaction in somebody's name, as the portal would. */
export const actingAs = <T>(database: TestDatabase, actor: Actor, work: (session: Session) => Promise<T>, mode: Mode = "write"): Promise<T> =>
  inSession(database.app, { ...anybody, audience: actor.audience, sessionSecret: actor.cookie }, mode, work);

/** Introductions, statements and consents that are there already, put straight into the database. */
export const sharingIn = (given: Given, owner: DataSource) => ({
  /** Puts a client forward to an employer; gives the employer's handle of the person. */
  async introduced(client: Id, employer: Id, state = "introduced", row: Row = {}): Promise<{ handle: string; vacancy: Id; introduction: Id }> {
    const vacancy = await given.vacancy(employer, { status: "open", published_at: new Date() });
    const { id: handle } = await given.insert("handle", { employer_id: employer.id, client_id: client.id });
    const introduction = await given.insert("introduction", {
      client_id: client.id, vacancy_id: vacancy.id, employer_id: employer.id, handle, state, introduced_at: state === "prepared" ? null : new Date(), ...row,
    });
    return { handle, vacancy, introduction };
  },
  statement: (client: Id, item: string, wording: string, row: Row = {}): Promise<Id> =>
    given.insert("statement", { client_id: client.id, item, wording, version: 1, approved_at: new Date(), ...row }),
  /** A consent that was given to share these statements, unless `row` says otherwise. */
  async consent(client: Id, employer: Id | null, statements: readonly Id[], row: Row = {}, line: Row = {}): Promise<Id> {
    const consent = await given.insert("consent", {
      client_id: client.id, recipient: employer ? "employer" : "care_team", employer_id: employer?.id ?? null, purpose: employer ? "introduce" : "care_team",
      status: "given", valid_from: inDays(-1), valid_to: inDays(60), ...row,
    });
    for (const { id } of statements) {
      const cells: Row = { consent_id: consent.id, statement_id: id, answer: "yes", confirmed_at: new Date(), first_yes_at: new Date(), ...line };
      const columns = Object.keys(cells);
      await owner.query(
        `insert into consent_item (item, ${columns.join(", ")}) values ((select item from statement where id = $2), ${columns.map((_, index) => `$${index + 1}`).join(", ")})`,
        Object.values(cells),
      );
    }
    return consent;
  },
});
