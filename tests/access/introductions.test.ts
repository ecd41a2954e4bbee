import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../support/portal";
import { type TestPortal, testPortal } from "../support/portal";
import { actingAs } from "../support/sharing";
import { storyIn } from "../support/sharingStory";

let portal: TestPortal;
let story: Awaited<ReturnType<typeof storyIn>>;
let prepared: Awaited<ReturnType<typeof storyIn>>;
beforeAll(async () => {
  portal = await testPortal();
  story = await storyIn(portal);
  prepared = await storyIn(portal, "prepared");
});
afterAll(() => portal.close());

/** What straight SQL in somebody's name gives: its rows, or the code of the refusal. */
const sql = (actor: Actor, query: string, values: unknown[] = []): Promise<unknown> =>
  actingAs(portal.database, actor, async ({ db }) => db.query(query, values) as Promise<unknown>).catch((error: { code?: string }) => error.code);
const REFUSED = "42501";
const BROKEN = "23514";

describe("an employer's session, in the database", () => {
  it.each([
    "select client_id from introduction", "select reason from introduction", "select specialist_id from introduction", "select * from introduction", "select * from handle",
    "select actor from introduction_event", "select reason from introduction_event", "select client_id from placement", "select reason from placement", "select first_week_hours_paid from placement",
    "select * from placement_change", "select * from in_work_check", "select * from placement_event", "select client_id from meeting", "select actions from meeting", "select * from meeting_event",
  ])("has no privilege for: %s", async (query) => {
    expect(await sql(story.member, query)).toBe(REFUSED);
  });

  it("sees its own introductions and nobody else's, and none before it is introduced", async () => {
    expect(await sql(story.member, "select id from introduction")).toEqual([{ id: story.introduction.id }]);
    expect(await sql(prepared.member, "select id from introduction")).toEqual([]);
    expect(await sql(prepared.member, "select id from introduction_event")).toEqual([]);
  });

  it.each(["started", "accepted", "booked", "withdrawn", "declined", "introduced", "prepared"])("can't make an introduction %s", async (state) => {
    expect([REFUSED, BROKEN]).toContain(await sql(story.member, "update introduction set state = $2 where id = $1", [story.introduction.id, state]));
  });

  it("can't jump a step that is its own", async () => {
    expect(await sql(story.member, "update introduction set state = 'offered' where id = $1", [story.introduction.id])).toBe(BROKEN);
  });

  it("can't propose a meeting about somebody else's introduction, nor set one without an answer", async () => {
    const insert = "insert into meeting (introduction_id, kind) values ($1, 'interview')";
    expect(await sql(story.member, insert, [prepared.introduction.id])).toBe(REFUSED);
    expect(await sql(story.member, "insert into meeting (introduction_id, kind, state) values ($1, 'interview', 'confirmed')", [story.introduction.id])).toBe(REFUSED);
  });

  it("does not learn of a job that the person found without the service", async () => {
    await portal.given.insert("placement", { client_id: story.client.id, employer_id: story.employer.id, job_title: "Porter", starts_on: "2026-03-02", hours_a_week: 16, pay_pence_an_hour: 1300 });
    expect(await sql(story.member, "select id from placement")).toEqual([]);
    expect(await sql(story.client, "select job_title from placement")).toEqual([{ job_title: "Porter" }]);
  });
});

describe("a client's session, in the database", () => {
  it("sees its own introductions and can answer them, not introduce itself", async () => {
    expect(await sql(prepared.client, "select id from introduction")).toEqual([{ id: prepared.introduction.id }]);
    expect(await sql(prepared.client, "update introduction set state = 'introduced' where id = $1", [prepared.introduction.id])).toBe(BROKEN);
    expect(await sql(prepared.client, "update introduction set state = 'consent_in_place' where id = $1", [prepared.introduction.id])).toBe(BROKEN);
    expect(await sql(prepared.client, "select note from in_work_check")).toBe(REFUSED);
    expect(await sql(prepared.client, "select details from meeting")).toBe(REFUSED);
  });
});

describe("a specialist's session, in the database", () => {
  it("can't say that a consent is in place when it is not", async () => {
    for (const state of ["consent_in_place", "introduced"]) {
      expect(await sql(prepared.staff, "update introduction set state = $2 where id = $1", [prepared.introduction.id, state])).toBe(BROKEN);
    }
    const made = "insert into introduction (client_id, vacancy_id, employer_id, handle, state) select client_id, gen_random_uuid(), employer_id, handle, 'introduced' from introduction where id = $1";
    expect(await sql(prepared.staff, made, [prepared.introduction.id])).toBe(BROKEN);
  });

  it("sees nothing of another caseload", async () => {
    const stranger = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
    for (const table of ["introduction", "introduction_event", "placement", "in_work_check", "meeting", "meeting_slot", "job_offer"]) expect(await sql(stranger, `select id::text from (select ${table === "job_offer" ? "introduction_id as id" : "id"} from ${table}) t`)).toEqual([]);
  });
});

it("gives two employers two handles for one person", async () => {
  const rival = await portal.given.employer();
  const other = await story.sharing.introduced(story.client, rival);
  expect(other.handle).not.toBe(story.handle);
  expect(await sql(await portal.given.member(rival), "select access.shared_mark($1) = access.shared_mark(gen_random_uuid()) as same", [story.handle])).toEqual([{ same: false }]);
  expect(await sql(await portal.given.member(rival), "select handle from introduction")).toEqual([{ handle: other.handle }]);
});
