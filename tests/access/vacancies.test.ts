import "reflect-metadata";
import { afterAll, beforeAll, expect, it } from "vitest";
import { KeptRoleDocument } from "../../schema/generated/employers";
import { OpenRoleDocument } from "../../schema/generated/public";
import { KeptRoleDocument as StaffKeptRoleDocument } from "../../schema/generated/specialists";
import { inSession } from "../../server/database/session";
import { anybody, type Viewer } from "../../server/kernel/viewer";
import { type TestPortal, testPortal, visitor } from "../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

/** Rows of a vacancy, its setting and its offers that a viewer may read, past every query of ours. */
const rows = (viewer: Viewer, id: string): Promise<number> =>
  inSession(portal.database.app, viewer, "read", async ({ db }) => {
    const [found] = (await db.query(
      `select (select count(*) from vacancy where id = $1)::int + (select count(*) from vacancy_setting where vacancy_id = $1)::int + (select count(*) from vacancy_adjustment where vacancy_id = $1)::int as n`,
      [id],
    )) as [{ n: number }];
    return found.n;
  });

const STATES = ["draft", "submitted", "changes_requested", "scheduled", "open", "paused", "filled", "part_filled", "closed", "expired", "withdrawn"];

it.each(STATES)("who sees a vacancy that is %s", async (status) => {
  const { given } = portal;
  const employer = await given.employer();
  const otherProvider = await given.insert("provider", { name: "Another service" });
  const published = ["open", "paused", "filled", "part_filled", "closed", "expired"].includes(status);
  const { id } = await given.wholeVacancy(employer, { status, published_at: published ? new Date() : null });
  const sees = {
    owner: (await portal.send(await given.member(employer), KeptRoleDocument, { id })).vacancy !== null,
    recruiter: (await portal.send(await given.member(employer, "recruiter"), KeptRoleDocument, { id })).vacancy !== null,
    lineManager: (await portal.send(await given.member(employer, "line_manager"), KeptRoleDocument, { id })).vacancy !== null,
    anotherEmployer: (await portal.send(await given.member(), KeptRoleDocument, { id })).vacancy !== null,
    itsService: (await portal.send(await given.staff(), StaffKeptRoleDocument, { id })).vacancy !== null,
    anotherService: (await portal.send(await given.staff("service_manager", { provider_id: otherProvider.id }), StaffKeptRoleDocument, { id })).vacancy !== null,
    visitor: (await portal.send(visitor, OpenRoleDocument, { id })).openVacancy !== null,
    visitorInSql: (await rows(anybody, id)) > 0,
    clientInSql: (await rows({ ...anybody, audience: "clients", sessionSecret: (await given.person()).cookie }, id)) > 0,
  };
  expect(sees).toEqual({ owner: true, recruiter: true, lineManager: true, anotherEmployer: false, itsService: true, anotherService: false, visitor: status === "open", visitorInSql: status === "open", clientInSql: published });
});

it.each(["contact_name", "contact_email", "contact_phone", "review_reason", "outcome_note", "source_url", "fingerprint"])("keeps %s from visitors, even in SQL", async (column) => {
  await portal.given.wholeVacancy(undefined, { status: "open", published_at: new Date() });
  const look = (wanted: string) => inSession(portal.database.app, anybody, "read", ({ db }) => db.query(`select ${wanted} from vacancy`) as Promise<unknown[]>);
  await expect(look(column)).rejects.toThrow(/permission denied/);
  expect((await look("title")).length).toBeGreaterThan(0);
});

it("keeps a vacancy's history and questions from visitors and clients", async () => {
  for (const table of ["vacancy_event", "vacancy_question"]) {
    await expect(inSession(portal.database.app, anybody, "read", ({ db }) => db.query(`select id from ${table}`))).rejects.toThrow(/permission denied/);
  }
});

it("lets nobody sign history with another's membership", async () => {
  const [boss, other] = [await portal.given.member(), await portal.given.member()];
  const { id } = await portal.given.wholeVacancy(boss, {});
  const sign = (membership: string) =>
    inSession(portal.database.app, { ...anybody, audience: "employers", sessionSecret: boss.cookie }, "write", ({ db }) =>
      db.query("insert into vacancy_event (vacancy_id, kind, actor_membership_id, actor_name) values ($1, 'edited', $2, 'Somebody')", [id, membership]));
  await expect(sign(other.membershipId)).rejects.toThrow(/row-level security/);
  await sign(boss.membershipId);
});
