import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Member } from "../support/factories";
import { type TestPortal, testPortal } from "../support/portal";

let portal: TestPortal;
let owner: Member;
let person: Member;
let staff: Member;
beforeAll(async () => {
  portal = await testPortal();
  const { given } = portal;
  const team = await given.team();
  staff = await given.staff("employment_specialist", { team_id: team.id });
  owner = await given.member();
  person = await given.person({ team_id: team.id, approach: "anonymous" });
  const contact = await given.insert("employer_contact", { employer_id: owner.id, name: "Dawn Ellery", phone: "01632 960119" });
  await given.insert("contact_log", { employer_id: owner.id, staff_id: staff.id, contact_id: contact.id, client_id: person.id, by_name: false, at: new Date(), mode: "phone", purpose: "job_development", outcome: "about_person", note: "only staff" });
  await given.insert("employer_event", { employer_id: owner.id, kind: "relationship", was: "prospect", became: "met", reason: "only staff" });
});
afterAll(() => portal.close());

/** What a persona gets with a session's secret: the rows, or the SQLSTATE of the refusal. */
async function reads(persona: string, secret: string, sql: string): Promise<unknown[] | string> {
  const runner = portal.database.app.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query("select set_config('role', $1, true), set_config('app.session', $2, true)", [persona, secret]);
    return (await runner.query(sql)) as unknown[];
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

describe.each(["contact_log", "employer_contact", "employer_event"])("%s", (table) => {
  it("is the service's: employers and visitors hold no privilege on it", async () => {
    expect(await reads("persona_employer", owner.cookie, `select 1 from ${table}`)).toBe("42501");
    expect(await reads("persona_employer", owner.cookie, `select count(*) from ${table} where employer_id = '${owner.id}'`)).toBe("42501");
    expect(await reads("persona_public", "", `select 1 from ${table}`)).toBe("42501");
    expect(await reads("persona_specialist", staff.cookie, `select 1 from ${table}`)).toHaveLength(1);
  });

  it("is not another service's", async () => {
    const { id: provider_id } = await portal.given.insert("provider", { name: "Another service" });
    const stranger = await portal.given.staff("service_manager", { provider_id });
    expect(await reads("persona_specialist", stranger.cookie, `select 1 from ${table}`)).toEqual([]);
  });
});

it("tells a client that an employer was spoken to for them, and not what staff wrote", async () => {
  expect(await reads("persona_client", person.cookie, "select by_name, mode from contact_log")).toEqual([{ by_name: false, mode: "phone" }]);
  expect(await reads("persona_client", person.cookie, "select note from contact_log")).toBe("42501");
  const another = await portal.given.person();
  expect(await reads("persona_client", another.cookie, "select by_name from contact_log")).toEqual([]);
});

it("keeps what the service thinks of an employer from the employer", async () => {
  for (const column of ["relationship", "lead_staff_id"]) expect(await reads("persona_employer", owner.cookie, `select ${column} from employer`)).toBe("42501");
  for (const column of ["state", "relationship", "trusted", "lead_staff_id"]) expect(await reads("persona_employer", owner.cookie, `update employer set ${column} = ${column}`)).toBe("42501");
  expect(await reads("persona_employer", owner.cookie, "select id from employer")).toEqual([{ id: owner.id }]);
});

it("has no word for the contact log in the employers' and the public schema", async () => {
  for (const actor of [owner, { audience: "public" as const, cookie: "" }]) {
    for (const query of ["{ contactLog { nodes { id } } }", "{ organisation { relationship } }", "{ organisation { contacts { id } } }", "{ organisation { events { id } } }"]) {
      expect((await portal.ask(actor, query)).body.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    }
  }
});

it("writes no entry in a colleague's name", async () => {
  const colleague = await portal.given.staff();
  const insert = `insert into contact_log (employer_id, staff_id, at, mode, purpose, outcome) values ('${owner.id}', '${colleague.id}', now(), 'phone', 'other', 'not_now')`;
  expect(await reads("persona_specialist", staff.cookie, insert)).toBe("42501");
});
