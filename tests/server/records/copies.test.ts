import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as clients from "../../../schema/generated/clients";
import * as employers from "../../../schema/generated/employers";
import { CopyRecordDocument } from "../../../schema/generated/specialists";
import { COOKIE } from "../../../server/app/portal";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const file = (url: string, as: Member) => portal.app.inject({ url, cookies: { [COOKIE]: as.cookie } });
const copy = async (as: Member, clientId: string, idempotencyKey = randomUUID()) => (await portal.send(as, CopyRecordDocument, { input: { clientId, idempotencyKey } })).copyRecord;
const mine = (person: Member) => portal.send(person, clients.MyRecordPageDocument, {});

it("names who has read which lines, when, for what and under which agreement, and what cannot be taken back", async () => {
  const { client, member, words, share, stop, reads } = await storyIn(portal);
  await portal.database.owner.query("update account set display_name = 'Moira Bell' where id = (select account_id from membership where id = $1)", [member.membershipId]);
  const line = await words("skills_summary", "Plants stay alive");
  const sharing = await share([await words("association", "Supported"), line]);
  await reads();
  await reads();
  await stop({ sharingId: sharing, lineId: line });

  const { looksAtMyRecord, notRecalled } = await mine(client);
  expect(looksAtMyRecord).toMatchObject([{ kind: "employer", who: "Fernhill Garden Centre", person: "Moira Bell", purpose: "introduce", consentId: sharing, receiptId: expect.any(String), times: 2 }]);
  expect(looksAtMyRecord[0]!.lines).toHaveLength(2);
  expect(notRecalled).toMatchObject([{ employerName: "Fernhill Garden Centre", lines: ["What you’re good at"], answer: null }]);
  const [notice] = (await portal.send(member, employers.SharingNoticesDocument, {})).sharingNotices;
  await portal.send(member, employers.AnswerSharingNoticeDocument, { id: notice!.id, answer: "erased" });
  expect((await mine(client)).notRecalled).toMatchObject([{ answer: "erased", answeredAt: expect.any(String) }]);

  const json = (await file("/files/my-record.json", client)).json().record;
  expect(json["Who has looked at what"]).toMatchObject([{ Who: "Fernhill Garden Centre", "Who there": "Moira Bell", "What for": "to introduce you", "Under your agreement": sharing }]);
  expect(json["What employers were asked to delete"]).toHaveLength(1);
  expect(Object.keys(json).filter((label) => /_|Other/.test(label))).toEqual([]);
});

it("lists entries in the order in which they came to be, whatever their ids", async () => {
  const { given, database: { owner } } = portal;
  const person = await given.person();
  const employers = ["Zennor Mills", "Ashby Farm", "Mistral Bikes", "Crane Wharf"];
  for (const [index, name] of employers.entries()) {
    const id = `${"fb73"[index]}0000000-0000-4000-8000-${person.id.slice(-12)}`;
    const vacancy = await given.vacancy(await given.employer({ name }), { title: `Role at ${name}` });
    await given.insert("match", { id, client_id: person.id, vacancy_id: vacancy.id, state: "wants_it", by_kind: "client" });
    await owner.query("insert into preference_employer (client_id, employer_id) select $1, employer_id from vacancy where id = $2", [person.id, vacancy.id]);
  }
  const { record } = (await file("/files/my-record.json", person)).json() as { record: Record<string, Record<string, string>[]> };
  expect(record["Roles looked at for you"]!.map(({ Role }) => Role)).toEqual(employers.map((name) => `Role at ${name}`));
});

it("gives a table in which no cell is a formula", async () => {
  const person = await portal.given.person({ display_name: "=HYPERLINK(1)", phone: "+44 115 496 0000" });
  const { body, headers } = await file("/files/my-record.csv", person);
  expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
  const table = parse(body, { bom: true }) as string[][];
  expect(table[0]).toEqual(["Kind", "Entry", "Date", "Field", "Value"]);
  expect(table.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(table.find(([, , , field]) => field === "Your name")!.at(-1)).toMatch(/HYPERLINK/);
});

it("lets a service manager make a copy for somebody without an account: once, written down, answering the request, for a day", async () => {
  const manager = await portal.given.staff("service_manager");
  const other = await portal.given.staff("service_manager");
  const specialist = await portal.given.staff();
  const person = await portal.given.person({ specialist_id: specialist.id });
  const without = await portal.given.client({ display_name: "Nour Haddad" });
  expect((await copy(specialist, person.id)).userErrors).toMatchObject([{ message: expect.stringMatching(/service manager/) }]);
  expect((await copy(manager, randomUUID())).userErrors).toHaveLength(1);

  const key = randomUUID();
  const [made, again] = [await copy(manager, without.id, key), await copy(manager, without.id, key)];
  expect(again.copy).toEqual(made.copy);
  const url = `/files/records/${made.copy!.id}.json`;
  expect((await file(url, manager)).body).toContain("Nour Haddad");
  expect([(await file(url, other)).statusCode, (await file(url, person)).statusCode, (await file("/files/records/nonsense.csv", manager)).statusCode]).toEqual([404, 401, 404]);
  await portal.database.owner.query("update record_copy set made_at = made_at - interval '25 hours' where id = $1", [made.copy!.id]);
  expect((await file(url, manager)).statusCode).toBe(404);

  await portal.send(person, clients.AskAboutRecordDocument, { input: { kind: "copy", details: "", idempotencyKey: randomUUID() } });
  await copy(manager, person.id);
  const { myRecordRequests, looksAtMyRecord } = await mine(person);
  expect(myRecordRequests).toMatchObject([{ kind: "copy", answeredName: "Ruth Adeyemi", answer: expect.stringMatching(/made a copy/) }]);
  expect(looksAtMyRecord).toMatchObject([{ kind: "copy", who: "Ruth Adeyemi" }]);
});
