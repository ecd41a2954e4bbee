import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ChangeRelationshipDocument, CreateEmployerDocument, EditEmployerDocument, EmployerDocument, EmployersDocument, SetEmployerLeadDocument, SetEmployerParentDocument, SuspendEmployerDocument, TrustEmployerDocument } from "../../../schema/generated/specialists";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
let staff: Member;
beforeAll(async () => {
  portal = await testPortal();
  staff = await portal.given.staff();
});
afterAll(() => portal.close());

const details = { name: "Hartwell Garden Centres", disabilityConfident: "none" as const };
const create = async (input: object = {}) => (await portal.send(staff, CreateEmployerDocument, { input: { idempotencyKey: randomUUID(), anotherOfThisName: false, ...details, name: `Firm ${randomUUID()}`, ...input } })).createEmployer;
const read = async (id: string) => (await portal.send(staff, EmployerDocument, { id })).employer;
const other = async (): Promise<Member> => {
  const { id } = await portal.given.insert("provider", { name: "Another service" });
  return portal.given.staff("employment_specialist", { provider_id: id });
};

describe("adding an employer", () => {
  it("makes a prospect with whoever added it as its lead, once for a key", async () => {
    const input = { idempotencyKey: randomUUID(), anotherOfThisName: false, ...details, website: "www.hartwell.example", sector: "retail" as const };
    const [first, second] = [await portal.send(staff, CreateEmployerDocument, { input }), await portal.send(staff, CreateEmployerDocument, { input })];
    expect(second).toEqual(first);
    const made = await read(first.createEmployer.employer!.id);
    expect(made).toMatchObject({ name: details.name, state: "active", relationship: "prospect", website: "https://www.hartwell.example/", sector: "retail", lead: { id: staff.id } });
    expect(made!.events.map(({ kind, became }) => [kind, became])).toEqual(expect.arrayContaining([["state", "active"], ["relationship", "prospect"]]));
  });

  it("says when the name is there already, and adds it when told that it is another", async () => {
    await create({ name: "Finch and Daughters" });
    const again = await create({ name: "finch and daughters" });
    expect(again).toMatchObject({ employer: null, userErrors: [{ path: "name" }] });
    expect((await create({ name: "finch and daughters", anotherOfThisName: true })).employer).not.toBeNull();
  });

  it.each([
    { fault: "no name", input: { name: "  " }, path: "name" },
    { fault: "a name too long", input: { name: "x".repeat(201) }, path: "name" },
    { fault: "no web address", input: { website: "not a website" }, path: "website" },
    { fault: "a script as its website", input: { website: "javascript:alert(1)" }, path: "website" },
    { fault: "a long text", input: { about: "x".repeat(2001) }, path: "about" },
  ])("refuses $fault in words", async ({ input, path }) => {
    const answer = await create(input);
    expect(answer.employer).toBeNull();
    expect(answer.userErrors.map((error) => error.path)).toEqual([path]);
  });
});

it("changes what is said of an employer, and forgets the date of a level it no longer has", async () => {
  const { employer } = await create();
  const edit = async (input: object) => (await portal.send(staff, EditEmployerDocument, { input: { id: employer!.id, ...details, ...input } })).editEmployer;
  expect((await edit({ disabilityConfident: "leader", disabilityConfidentUntil: "2028-03-31" })).employer).toMatchObject({ disabilityConfident: "leader", disabilityConfidentUntil: "2028-03-31" });
  expect((await edit({ disabilityConfident: "none", disabilityConfidentUntil: "2028-03-31" })).employer).toMatchObject({ disabilityConfident: "none", disabilityConfidentUntil: null });
});

it("keeps an employer from being part of itself", async () => {
  const [parent, child] = [(await create()).employer!, (await create()).employer!];
  const join = async (id: string, parentId: string | null) => (await portal.send(staff, SetEmployerParentDocument, { input: { id, parentId } })).setEmployerParent;
  expect((await join(child.id, parent.id)).employer!.parent).toEqual(expect.objectContaining({ id: parent.id }));
  expect(await join(parent.id, child.id)).toMatchObject({ employer: null, userErrors: [{ path: "parentId" }] });
  expect(await join(parent.id, parent.id)).toMatchObject({ employer: null, userErrors: [{ path: "parentId" }] });
  expect((await join(child.id, null)).employer!.parent).toBeNull();
});

it("keeps stage, lead and trust, each with its history", async () => {
  const { id } = (await create()).employer!;
  const colleague = await portal.given.staff("employment_specialist", { display_name: "Amara Osei" });
  await portal.send(staff, ChangeRelationshipDocument, { input: { id, stage: "partner", reason: "Two starts" } });
  await portal.send(staff, SetEmployerLeadDocument, { input: { id, leadId: colleague.id } });
  await portal.send(staff, TrustEmployerDocument, { input: { id, trusted: true, reason: "" } });
  const employer = await read(id);
  expect(employer).toMatchObject({ relationship: "partner", lead: { name: "Amara Osei" }, trusted: true });
  expect(employer!.events.slice(0, 3)).toMatchObject([{ kind: "trust", became: "true" }, { kind: "lead", became: "Amara Osei" }, { kind: "relationship", was: "prospect", became: "partner", reason: "Two starts" }]);
});

it("takes no lead from another service, nor somebody who left", async () => {
  const { id } = (await create()).employer!;
  const gone = await portal.given.staff("employment_specialist", { state: "left" });
  for (const leadId of [gone.id, (await other()).id]) {
    expect((await portal.send(staff, SetEmployerLeadDocument, { input: { id, leadId } })).setEmployerLead).toMatchObject({ employer: null, userErrors: [{ path: "leadId" }] });
  }
});

it("answers another service about an employer as about one that is not there", async () => {
  const { id } = (await create()).employer!;
  const stranger = await other();
  const suspend = (of: string) => portal.send(stranger, SuspendEmployerDocument, { input: { id: of, reason: "Because" } });
  expect(await suspend(id)).toEqual(await suspend(randomUUID()));
  expect((await portal.send(stranger, EmployerDocument, { id })).employer).toBeNull();
  expect(await suspend("nobody")).toEqual(await suspend(id));
  expect((await portal.send(staff, EmployerDocument, { id: "nobody" })).employer).toBeNull();
});

it("lists by stage, lead, sector and name, page by page, in each order", async () => {
  const mine = await portal.given.staff();
  const names = ["Birch & Son", "alder 100%", "Cedar_Works"];
  for (const [index, name] of names.entries()) {
    const made = await portal.given.employer({ name, lead_staff_id: mine.id, sector: "office", relationship: index === 0 ? "partner" : "met" });
    if (index !== 1) await portal.given.insert("contact_log", { employer_id: made.id, staff_id: mine.id, at: new Date(Date.now() - (index + 1) * 86_400_000), mode: "phone", purpose: "other", outcome: "not_now" });
  }
  const list = async (filter: object, order: "name" | "quietest" | "latest" = "name") => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { employers } = (await portal.send(mine, EmployersDocument, { filter: { leadId: mine.id, ...filter }, order, first: 2, after })) as { employers: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
      found.push(...employers.nodes.map(({ name }) => name));
      after = employers.pageInfo.hasNextPage ? employers.pageInfo.endCursor : null;
    } while (after);
    return found;
  };
  expect(await list({})).toEqual(["alder 100%", "Birch & Son", "Cedar_Works"]);
  expect(await list({}, "quietest")).toEqual(["alder 100%", "Cedar_Works", "Birch & Son"]);
  expect(await list({}, "latest")).toEqual(["Birch & Son", "Cedar_Works", "alder 100%"]);
  expect(await list({ stage: "met" })).toEqual(["alder 100%", "Cedar_Works"]);
  expect(await list({ search: "100%" })).toEqual(["alder 100%"]);
  expect(await list({ search: "r_W" })).toEqual(["Cedar_Works"]);
  expect(await list({ sector: "retail" })).toEqual([]);
});
