import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AddSiteDocument, ChangeMemberRoleDocument, EditOrganisationDocument, EditSiteDocument, OrganisationDocument, RemoveMemberDocument, RemoveSiteDocument, SetOffersDocument,
} from "../../../schema/generated/employers";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const own = async (member: Member) => (await portal.send(member, OrganisationDocument, {})).organisation!;
const forbidden = async (sent: Promise<unknown>) => expect(await sent.then(() => "let through", (error: Error) => error.message)).toMatch(/FORBIDDEN/);

it("lets an owner say what the organisation is, and nobody else", async () => {
  const employer = await portal.given.employer({ state: "active", relationship: "dormant" });
  const [owner, recruiter] = [await portal.given.member(employer), await portal.given.member(employer, "recruiter")];
  const input = { id: employer.id, name: "Hartwell Gardens", sector: "retail" as const, size: "medium" as const, website: "hartwell.example/jobs", about: "Plants.", disabilityConfident: "committed" as const, disabilityConfidentUntil: "2027-01-31" };
  const { editOrganisation } = await portal.send(owner, EditOrganisationDocument, { input });
  expect(editOrganisation.employer).toMatchObject({ name: "Hartwell Gardens", website: "https://hartwell.example/jobs", disabilityConfidentUntil: "2027-01-31", viewerCan: ["edit"] });
  await forbidden(portal.send(recruiter, EditOrganisationDocument, { input }));
  expect((await own(recruiter)).viewerCan).toEqual([]);
});

it("answers about another's organisation as about one that is not there", async () => {
  const owner = await portal.given.member();
  const edit = (id: string) => portal.send(owner, EditOrganisationDocument, { input: { id, name: "Mine now", disabilityConfident: "none" } });
  const hidden = await edit((await portal.given.employer()).id);
  expect(hidden).toEqual(await edit(randomUUID()));
  expect(hidden.editOrganisation.userErrors).toHaveLength(1);
});

it("says what it already offers, and no longer", async () => {
  const owner = await portal.given.member();
  const offer = async (adjustments: string[]) => (await portal.send(owner, SetOffersDocument, { input: { id: owner.id, adjustments: adjustments as never } })).setOffers.employer!.offers;
  expect((await offer(["later_start", "quiet_space", "later_start"])).toSorted()).toEqual(["later_start", "quiet_space"]);
  expect(await offer(["quiet_space"])).toEqual(["quiet_space"]);
  expect(await offer([])).toEqual([]);
});

describe("sites", () => {
  const add = async (owner: Member, input: object) => (await portal.send(owner, AddSiteDocument, { input: { employerId: owner.id, idempotencyKey: randomUUID(), name: "Head office", placeText: "Beeston", ...input } })).addSite;

  it("finds where a site is by its postcode or its town, once for a key", async () => {
    const owner = await portal.given.member();
    const key = randomUUID();
    const [first, second] = [await add(owner, { idempotencyKey: key, placeText: "York" }), await add(owner, { idempotencyKey: key, placeText: "York" })];
    expect(first.site).toMatchObject({ located: true });
    expect(second).toEqual(first);
    expect((await add(owner, { name: "Depot", placeText: "By the river", postcode: "ng9 2jg" })).site).toMatchObject({ postcode: "NG9 2JG", located: true });
    expect((await own(owner)).sites.map(({ name }) => name)).toEqual(["Depot", "Head office"]);
  });

  it("keeps a place that nobody knows, and asks which of several", async () => {
    const owner = await portal.given.member();
    expect((await add(owner, { placeText: "Behind the old mill" })).site).toMatchObject({ located: false });
    expect((await add(owner, { placeText: "Broughton" })).userErrors).toMatchObject([{ path: "placeText", message: expect.stringMatching(/more than one Broughton/) }]);
    expect((await add(owner, { placeText: "", name: "", postcode: "nowhere" })).userErrors.map(({ path }) => path)).toEqual(["name", "placeText", "postcode"]);
  });

  it("changes and removes a site of one's own only", async () => {
    const [owner, stranger] = [await portal.given.member(), await portal.given.member()];
    const { site } = await add(owner, {});
    const edit = async (member: Member) => (await portal.send(member, EditSiteDocument, { input: { id: site!.id, name: "Nursery", placeText: "Long Eaton", postcode: null } })).editSite;
    expect((await edit(stranger)).userErrors).toHaveLength(1);
    expect((await edit(owner)).site).toMatchObject({ name: "Nursery", placeText: "Long Eaton" });
    await forbidden(portal.send(await portal.given.member({ id: owner.id }, "line_manager"), RemoveSiteDocument, { id: site!.id }));
    expect((await portal.send(stranger, RemoveSiteDocument, { id: site!.id })).removeSite.removed).toBeNull();
    expect((await portal.send(owner, RemoveSiteDocument, { id: site!.id })).removeSite.removed).toBe(true);
    expect((await own(owner)).sites).toEqual([]);
  });
});

describe("members", () => {
  it("lists them with addresses for the owner, and without for the others", async () => {
    const owner = await portal.given.member();
    const manager = await portal.given.member({ id: owner.id }, "line_manager");
    expect((await own(owner)).members).toMatchObject([{ role: "owner", isMe: true }, { role: "line_manager", email: expect.stringContaining("@") }]);
    expect((await own(manager)).members.map(({ isMe, email }) => [isMe, email !== null])).toEqual([[false, false], [true, true]]);
  });

  it("changes a colleague's role, but never one's own nor another employer's people", async () => {
    const owner = await portal.given.member();
    const colleague = await portal.given.member({ id: owner.id }, "recruiter");
    const stranger = await portal.given.member();
    const change = async (by: Member, membershipId: string) => (await portal.send(by, ChangeMemberRoleDocument, { input: { membershipId, role: "line_manager" } })).changeMemberRole;
    expect(await change(owner, owner.membershipId)).toMatchObject({ changed: null, userErrors: [{}] });
    expect(await change(stranger, colleague.membershipId)).toEqual(await change(owner, owner.membershipId));
    expect((await change(owner, colleague.membershipId)).changed).toBe(true);
    expect((await own(owner)).members.map(({ role }) => role)).toEqual(["owner", "line_manager"]);
  });

  it("removes a colleague, who is out at once", async () => {
    const owner = await portal.given.member();
    const colleague = await portal.given.member({ id: owner.id }, "recruiter");
    await forbidden(portal.send(colleague, RemoveMemberDocument, { membershipId: owner.membershipId }));
    expect((await portal.send(owner, RemoveMemberDocument, { membershipId: colleague.membershipId })).removeMember.changed).toBe(true);
    expect((await portal.ask(colleague, "{ organisation { id } }")).body.errors![0]!.extensions.code).toBe("UNAUTHENTICATED");
    expect((await own(owner)).members).toHaveLength(1);
  });
});
