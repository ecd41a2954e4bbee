import { afterAll, beforeAll, expect, it } from "vitest";
import * as clients from "../../../schema/generated/clients";
import * as specialists from "../../../schema/generated/specialists";
import { COOKIE } from "../../../server/app/portal";
import type { Member } from "../../support/factories";
import { deliverMail } from "../../support/mailbox";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

let keys = 0;
const key = (): string => `record-test-${(keys += 1)}`;
const mine = (person: Member) => portal.send(person, clients.MyRecordPageDocument, {});
const download = (cookie: string) => portal.app.inject({ url: "/files/my-record.json", cookies: { [COOKIE]: cookie } });
const ask = async (person: Member, kind: "copy" | "correct" | "erase" | "complain", details: string, idempotencyKey = key()) =>
  (await portal.send(person, clients.AskAboutRecordDocument, { input: { kind, details, idempotencyKey } })).askAboutRecord;

it("gives a client every row about them, and nobody else's", async () => {
  const person = await portal.given.person({ display_name: "Zephyrine Quill" });
  const other = await portal.given.person({ display_name: "Marguerite Odd" });
  await ask(other, "complain", "marker-of-the-other");
  await ask(person, "complain", "marker-of-mine");
  const answer = await download(person.cookie);
  expect(answer.headers["content-disposition"]).toContain("my-record.json");
  expect(answer.body).toContain("Zephyrine Quill");
  expect(answer.body).toContain("marker-of-mine");
  expect(answer.body).not.toMatch(/Marguerite|marker-of-the-other/);
  expect(Object.keys(answer.json().record)).toContain("Who you are and how to reach you");
});

it("says how much is held of each kind, in plain words", async () => {
  const person = await portal.given.person();
  expect((await mine(person)).heldAboutMe.map(({ label }) => label)).toContain("Who you are and how to reach you");
});

it.each(["employers", "specialists", "nobody"])("gives no record to %s", async (who) => {
  const actor = who === "employers" ? await portal.given.member() : who === "specialists" ? await portal.given.staff() : { cookie: "nonsense" };
  expect((await download(actor.cookie)).statusCode).toBe(401);
});

it("shows the client which staff opened their record, once a day each", async () => {
  const staff = await portal.given.staff();
  const stranger = await portal.given.staff();
  const person = await portal.given.person({ specialist_id: staff.id });
  const open = (as: Member) => portal.ask(as, `{ client(id: "${person.id}") { id } }`);
  expect((await mine(person)).looksAtMyRecord).toEqual([]);
  await open(staff);
  await open(staff);
  await open(stranger);
  expect((await mine(person)).looksAtMyRecord).toMatchObject([{ who: "Ruth Adeyemi", kind: "staff", lines: [] }]);
});

it("brings a request to the caseload's staff, with a month to answer, and the answer back", async () => {
  const staff = await portal.given.staff();
  const stranger = await portal.given.staff();
  const person = await portal.given.person({ specialist_id: staff.id });
  expect((await ask(person, "correct", " ")).userErrors[0]).toMatchObject({ path: "details" });
  const same = key();
  const [first, second] = [await ask(person, "correct", "My name has an h.", same), await ask(person, "correct", "My name has an h.", same)];
  expect(first.request!.id).toBe(second.request!.id);

  const [request] = (await portal.send(staff, specialists.RecordRequestsDocument, {})).recordRequests;
  expect(request).toMatchObject({ kind: "correct", details: "My name has an h.", clientName: "Dani Whitlock", answer: null });
  expect((await portal.send(stranger, specialists.RecordRequestsDocument, {})).recordRequests).toEqual([]);

  const answer = (as: Member, said: string) => portal.send(as, specialists.AnswerRecordRequestDocument, { input: { id: request!.id, answer: said, idempotencyKey: key() } });
  expect((await answer(stranger, "No")).answerRecordRequest.userErrors).toHaveLength(1);
  await deliverMail(portal.database.app);
  expect((await answer(staff, "It has an h now.")).answerRecordRequest.request).toMatchObject({ answer: "It has an h now.", answeredName: "Ruth Adeyemi" });
  expect((await answer(staff, "Again")).answerRecordRequest.userErrors[0]?.message).toMatch(/answered already/);
  expect((await mine(person)).myRecordRequests).toMatchObject([{ answer: "It has an h now." }]);
  expect((await deliverMail(portal.database.app)).map(({ subject }) => subject)).toEqual(["There is something new for you"]);
});
