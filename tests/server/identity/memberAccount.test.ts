import { afterAll, beforeAll, expect, it } from "vitest";
import { WhatIShareDocument } from "../../../schema/generated/clients";
import { EraseMemberDocument, NewsDocument, OrganisationDocument } from "../../../schema/generated/employers";
import { AskAccountErasureDocument, MyAccountDocument } from "../../../schema/generated/public";
import { ClientSharingDocument, EmployerDocument, EraseEmployerMemberDocument } from "../../../schema/generated/specialists";
import { verifyLedger } from "../../../server/access/ledger";
import { COOKIE } from "../../../server/app/portal";
import { inOwnersSession } from "../../../server/database/session";
import type { Actor, TestPortal } from "../../support/portal";
import { testPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";
import { everyText, whereIs } from "../records/wholePerson";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const rows = (sql: string, ...values: unknown[]) => portal.database.owner.query(sql, values) as Promise<Record<string, unknown>[]>;
const asPublic = ({ cookie }: Actor): Actor => ({ audience: "public", cookie });
const file = (actor: Actor) => portal.app.inject({ url: "/files/my-account.json", cookies: { [COOKIE]: actor.cookie } });
const ask = async (actor: Actor) => (await portal.send(asPublic(actor), AskAccountErasureDocument, {})).askAccountErasure;
const erase = async (actor: Actor, membershipId: string) => (await portal.send(actor, EraseMemberDocument, { membershipId })).eraseMember;

let people = 0;
/** A recruiter with a name of their own, who has read what somebody shared and written a message. */
async function recruiter() {
  const name = `Zebedee Quillfeather${(people += 1)}x`;
  const story = await storyIn(portal);
  await story.share([await story.words("association", "Supported by the service")]);
  const owner = story.member;
  const member = await portal.given.member(story.employer, "recruiter");
  const [{ account_id: account }] = (await rows("select account_id from membership where id = $1", member.membershipId)) as [{ account_id: string }];
  await rows("update account set display_name = $3, email = $2 where id = $1", account, `zebedee-${account}@example.test`, name);
  const provider = await portal.given.provider();
  const thread = await portal.given.insert("thread", { employer_id: story.employer.id, provider_id: provider, kind: "general", about: "x" });
  await rows("insert into message (thread_id, author_side, author_name, body, author_membership) values ($1, 'employer', $3, 'When does the rota change?', $2)", thread.id, member.membershipId, name);
  await portal.given.insert("retention_request", { employer_id: story.employer.id, asked_by: member.membershipId, asker_name: name, urgency: "harder", they_know: true, phone: "0115 496 0000", ring_by: new Date() });
  expect(await story.reads(member)).toHaveLength(1);
  return { ...story, owner, member, account, name, named: async () => whereIs(await everyText(portal), name) };
}

it("gives somebody who speaks for an employer what is held about them, and nothing of the people they read", async () => {
  const { member, client, handle, name } = await recruiter();
  const { body, headers, statusCode } = await file(member);
  expect(statusCode).toBe(200);
  expect(headers["cache-control"]).toBe("no-store");
  const { held } = JSON.parse(body) as { held: Record<string, Record<string, string>[]> };
  expect(held["Your account"]).toMatchObject({ Name: name });
  expect(held["For whom you speak"]).toMatchObject([{ Employer: "Fernhill Garden Centre", Role: "recruiter" }]);
  expect(held["When you read what a person shared"]).toEqual([{ Day: expect.any(String), Times: 1 }]);
  expect(held["Support you asked for"]).toMatchObject([{ "Name given": name }]);
  expect(held["When and where you signed in"]).toHaveLength(1);
  for (const secret of [client.id, handle, "Supported by the service", "Dani", "password"]) expect(body).not.toContain(secret);
  expect((await file(client)).statusCode).toBe(401);
  expect((await file({ audience: "public", cookie: "" })).statusCode).toBe(401);
});

it("is asked for by the person, told to the owner, and done by the owner: nothing of them is left but an id", async () => {
  const { member, owner, account, client, staff, named } = await recruiter();
  expect((await ask(member)).account!.erasureAskedAt).toBeTruthy();
  await ask(member);
  expect((await portal.send(asPublic(member), MyAccountDocument, {})).account!.erasureAskedAt).toBeTruthy();
  expect((await portal.send(owner, NewsDocument, {})).news.filter(({ kind }) => kind === "member_erasure")).toHaveLength(1);
  const listed = (await portal.send(owner, OrganisationDocument, {})).organisation!.members;
  expect(listed.find(({ id }) => id === member.membershipId)!.erasureAskedAt).toBeTruthy();
  expect((await named()).length).toBeGreaterThan(2);

  expect((await erase(owner, member.membershipId)).userErrors).toEqual([]);
  expect((await erase(owner, member.membershipId)).userErrors).toEqual([]);

  expect(await named()).toEqual([]);
  expect(await rows("select display_name, state, password_hash from account where id = $1", account)).toEqual([{ display_name: "Someone who has left", state: "closed", password_hash: null }]);
  expect((await file(member)).statusCode).toBe(401);
  expect(await rows("select body, author_name from message where author_membership = $1", member.membershipId)).toEqual([{ body: "When does the rota change?", author_name: "Someone who has left" }]);
  expect(await rows("select count(*)::int as n from ledger.entry where actor = $1 and kind = 'disclosed'", member.membershipId)).toEqual([{ n: 1 }]);
  expect(await inOwnersSession(portal.database.owner, (session) => verifyLedger(session, client.id))).toMatchObject({ whole: true });
  const readings = (await portal.send(staff, ClientSharingDocument, { clientId: client.id })).clientSharing!.sharings.flatMap(({ lines }) => lines.flatMap((line) => line.readings));
  expect(readings.map(({ name }) => name)).toContain("Someone who has left");
  expect(JSON.stringify(await portal.send(client, WhatIShareDocument, {}))).not.toContain("Quillfeather");
});

it("is done by the service for an owner, and by nobody who may not", async () => {
  const { member, owner, employer, staff, named } = await recruiter();
  const manager = await portal.given.staff("service_manager");
  const stranger = await portal.given.member(await portal.given.employer());
  await ask(owner);
  const { employer: page } = await portal.send(manager, EmployerDocument, { id: employer.id });
  expect(page!.members.find(({ id }) => id === owner.membershipId)!.erasureAskedAt).toBeTruthy();

  for (const refused of [await erase(member, owner.membershipId), await erase(owner, owner.membershipId), await erase(stranger, member.membershipId), await erase(owner, "nonsense"),
    (await portal.send(staff, EraseEmployerMemberDocument, { membershipId: owner.membershipId })).eraseMember]) expect(refused).toMatchObject({ changed: null, userErrors: [{ message: expect.stringMatching(/can't find/) }] });
  expect((await named()).length).toBeGreaterThan(2);

  expect((await portal.send(manager, EraseEmployerMemberDocument, { membershipId: owner.membershipId })).eraseMember.userErrors).toEqual([]);
  expect(await rows("select state from membership where id = $1", owner.membershipId)).toEqual([{ state: "ended" }]);
});

it("leaves an account that the person has for another reason too, and refuses a client in words", async () => {
  const { member, owner, account, client, name } = await recruiter();
  const other = await portal.given.employer();
  await portal.given.insert("membership", { account_id: account, audience: "employers", role: "owner", employer_id: other.id });
  await erase(owner, member.membershipId);
  expect(await rows("select display_name, state from account where id = $1", account)).toEqual([{ display_name: name, state: "active" }]);
  expect(await rows("select 1 from session where membership_id = $1", member.membershipId)).toEqual([]);
  expect(await ask(client)).toMatchObject({ account: null, userErrors: [{ message: expect.stringContaining("page about their record") }] });
});
