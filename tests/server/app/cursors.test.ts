import { afterAll, beforeAll, expect, it } from "vitest";
import { type Actor, type TestPortal, testPortal } from "../../support/portal";
import { sharingIn } from "../../support/sharing";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

/** One of them ends in zeros, and all three are within one millisecond. */
const TIMES = ["2026-03-01 10:00:00.123", "2026-03-01 10:00:00.1234", "2026-03-01 10:00:00.123456"];

/** A list with three rows of those times, and who may read it. */
const lists: Record<string, (times: readonly string[]) => Promise<{ actor: Actor; field: string; args?: string }>> = {
  "an employer's vacancies": async (times) => {
    const member = await portal.given.member();
    for (const updated_at of times) await portal.given.vacancy(member, { updated_at });
    return { actor: member, field: "vacancies" };
  },
  "the review queue": async (times) => {
    const employer = await portal.given.employer();
    for (const submitted_at of times) await portal.given.vacancy(employer, { submitted_at, status: "submitted" });
    return { actor: await portal.given.staff(), field: "vacancies", args: `search: { longestWaitingFirst: true, employerId: "${employer.id}" }` };
  },
  "open roles": async (times) => {
    const employer = await portal.given.employer();
    for (const published_at of times) await portal.given.wholeVacancy(employer, { published_at, status: "open", title: "Hedge laying" });
    return { actor: { audience: "public", cookie: "" }, field: "openVacancies", args: `search: { words: "hedge" }` };
  },
  "referrals": async (times) => {
    const provider_id = await portal.given.provider();
    for (const [index, received_at] of times.entries()) await portal.given.insert("referral", { provider_id, reference: `C00${index}-0000`, source: "professional", referrer_kind: "nurse", referrer_name: "Nurse", person_name: "x", received_at });
    return { actor: await portal.given.staff("service_manager"), field: "referrals", args: "decided: false" };
  },
  "threads": async (times) => {
    const person = await portal.given.person();
    const provider_id = await portal.given.provider();
    for (const last_at of times) await portal.given.insert("thread", { client_id: person.id, provider_id, kind: "general", about: "x", last_at });
    return { actor: person, field: "threads" };
  },
  "people introduced": async (times) => {
    const member = await portal.given.member();
    const sharing = sharingIn(portal.given, portal.database.owner);
    for (const at of times) {
      const { introduction } = await sharing.introduced(await portal.given.person(), member);
      await portal.database.owner.query("update introduction set introduced_at = $2 where id = $1", [introduction.id, at]);
    }
    return { actor: member, field: "people" };
  },
  "files of vacancies": async (times) => {
    const member = await portal.given.member();
    const provider_id = await portal.given.provider();
    for (const created_at of times) await portal.given.insert("vacancy_import", { provider_id, employer_id: member.id, created_at, file_name: "x.csv", format: "csv", rows_total: 1 });
    return { actor: member, field: "vacancyImports" };
  },
  "the contact log": async (times) => {
    const employer = await portal.given.employer();
    const staff = await portal.given.staff();
    for (const at of times) await portal.given.insert("contact_log", { employer_id: employer.id, staff_id: staff.id, at, mode: "phone", purpose: "follow_up", outcome: "no_answer" });
    return { actor: staff, field: "contactLog", args: `employerId: "${employer.id}"` };
  },
};

it.each(Object.keys(lists))("%s: a cursor has one length whatever the moment, and the pages after it miss no row", async (name) => {
  const { actor, field, args = "" } = await lists[name]!(TIMES);
  const seen: string[] = [];
  const lengths = new Set<number>();
  let after: string | null = null;
  do {
    const { body } = await portal.ask(actor, `query ($after: String) { list: ${field}(${args} first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`, { after });
    const { nodes, pageInfo } = (body.data as unknown as { list: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }).list;
    seen.push(...nodes.map(({ id }) => id));
    lengths.add(pageInfo.endCursor.length);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(new Set(seen).size).toBe(TIMES.length);
  expect([...lengths]).toHaveLength(1);
});
