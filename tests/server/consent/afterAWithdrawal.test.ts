import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { WebSocket } from "ws";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { ChooseTimeDocument, MyMeetingsDocument } from "../../../schema/generated/clients";
import { OfferInterviewTimesDocument, PeopleDocument, PersonDocument } from "../../../schema/generated/employers";
import { hearNotices } from "../../../server/app/notices";
import { COOKIE } from "../../../server/app/portal";
import type { Member } from "../../support/factories";
import { type Actor, type TestPortal, testPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";

let portal: TestPortal;
let stopHearing: () => Promise<void>;
const sockets: WebSocket[] = [];
beforeAll(async () => {
  portal = await testPortal();
  await portal.app.listen({ host: "127.0.0.1", port: 0 });
  stopHearing = hearNotices(portal.database.appTarget);
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.terminate()));
afterAll(async () => {
  await stopHearing();
  await portal.close();
});

const NAME = "Ottoline Wexcombe";
const LINE = "I keep sundews alive";
const OF_THEIRS = /Ottoline|Wexcombe|sundews/;
const HOUR = 3_600_000;
const ahead = (hours: number): string => new Date(Math.ceil(Date.now() / HOUR) * HOUR + hours * HOUR).toISOString();

/** Somebody who shares a name and a line, and has an interview at a time of their choosing. */
async function booked() {
  const story = await storyIn(portal);
  await portal.database.owner.query("update client set display_name = $2 where id = $1", [story.client.id, NAME]);
  const sharingId = await story.share([await story.words("name", NAME), await story.words("skills_summary", LINE), await story.words("association", "I get help with work.")]);
  const input = { introductionId: story.introduction.id, times: [ahead(30), ahead(54)], minutes: 45, how: "in_person" as const, details: "", idempotencyKey: randomUUID() };
  expect((await portal.send(story.member, OfferInterviewTimesDocument, { input })).offerInterviewTimes.userErrors).toEqual([]);
  const [meeting] = (await portal.send(story.client, MyMeetingsDocument, {})).myMeetings;
  await portal.send(story.client, ChooseTimeDocument, { slotId: meeting!.slots[0]!.id });
  const person = async () => (await portal.send(story.member, PersonDocument, { id: story.introduction.id })).person!;
  return { ...story, sharingId, person };
}
const file = (actor: Actor, url: string) => portal.app.inject({ url, cookies: { [COOKIE]: actor.cookie } });

it("nothing of the person is left in an employer's calendar file, nor was there before", async () => {
  const { person, stop, sharingId } = await booked();
  const before = await person();
  expect(JSON.stringify(before)).toMatch(OF_THEIRS);
  expect(before.interview!.calendarFile).toContain("SUMMARY:Appointment");
  await stop({ sharingId });
  const after = await person();
  for (const text of [before.interview!.calendarFile, JSON.stringify(after)]) expect(text).not.toMatch(OF_THEIRS);
  const facts = (calendar: string) => [...calendar.matchAll(/^([A-Z-]+)[;:]/gm)].map(([, name]) => name!).filter((name) => !["BEGIN", "END"].includes(name)).toSorted();
  expect(facts(before.interview!.calendarFile!)).toEqual(["DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "PRODID", "SEQUENCE", "SUMMARY", "UID", "VERSION"]);
});

it("nothing of the person is left in any list or file that an employer or the service takes out", async () => {
  const { stop, sharingId, member, client } = await booked();
  const manager = await portal.given.staff("service_manager");
  expect(JSON.stringify(await portal.send(member, PeopleDocument, {}))).toMatch(OF_THEIRS);
  const receipts = (await portal.database.owner.query("select id from receipt where client_id = $1", [client.id])) as { id: string }[];
  expect(receipts.length).toBeGreaterThan(0);
  await stop({ sharingId });

  expect(JSON.stringify(await portal.send(member, PeopleDocument, {}))).not.toMatch(OF_THEIRS);
  const forEmployers = ["/files/my-account.json", "/files/my-record.csv", "/files/my-record.json", "/files/reports/figures.csv", "/files/reports/fidelity.csv", `/files/records/${client.id}.csv`,
    ...receipts.flatMap(({ id }) => ["json", "pdf", "fhir.json"].map((kind) => `/files/receipts/${id}.${kind}`))];
  for (const url of forEmployers) expect((await file(member, url)).body, url).not.toMatch(OF_THEIRS);
  for (const name of ["figures", "fidelity"]) {
    const { body, statusCode } = await file(manager, `/files/reports/${name}.csv`);
    expect(statusCode).toBe(200);
    expect(body.split("\n").length).toBeGreaterThan(3);
    expect(body, name).not.toMatch(OF_THEIRS);
  }
  expect((await file(client, "/files/my-record.csv")).body).toMatch(OF_THEIRS); // their own words stay theirs
});

/** An open page's socket: what it is told, and the answer to what it asks. */
async function openPage(member: Member) {
  const { port } = portal.app.server.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql/employers`, "graphql-transport-ws", { headers: { cookie: `${COOKIE}=${member.cookie}` } });
  sockets.push(socket);
  const heard: { id?: string; type: string; payload?: unknown }[] = [];
  socket.on("message", (data: Buffer) => heard.push(JSON.parse(data.toString()) as (typeof heard)[number]));
  const say = (message: object): void => socket.send(JSON.stringify(message));
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  say({ type: "connection_init" });
  await vi.waitFor(() => expect(heard.map(({ type }) => type)).toContain("connection_ack"));
  say({ id: "live", type: "subscribe", payload: { query: "subscription { changed { kind id } }" } });
  let asked = 0;
  const ask = async (query: string): Promise<unknown> => {
    const id = `ask ${(asked += 1)}`;
    say({ id, type: "subscribe", payload: { query } });
    return vi.waitFor(() => {
      const answer = heard.find((each) => each.id === id && each.type === "next");
      expect(answer).toBeDefined();
      return answer!.payload;
    }, { timeout: 10_000 });
  };
  return { heard, ask, told: () => heard.filter(({ id, type }) => id === "live" && type === "next").map(({ payload }) => payload) };
}

it("an open page, while sharing is closed after a restore, is told in words and shows nothing; and gets it back with the journal", async () => {
  const { member, introduction, handle, stop, sharingId, person } = await booked();
  const page = await openPage(member);
  const look = `{ sharingIsOpen person(id: "${introduction.id}") { name stillShared lines { wording } } }`;
  expect(await page.ask(look)).toMatchObject({ data: { sharingIsOpen: true, person: { name: NAME, stillShared: true } } });

  await portal.database.owner.query("insert into access.journal (id, closed_at, closed_because) values (gen_random_uuid(), clock_timestamp(), 'behind')");
  const closed = { data: { sharingIsOpen: false, person: { name: null, stillShared: false, lines: [] } } };
  expect(await page.ask(look)).toEqual(closed);
  await portal.database.owner.query("select access.tell_about_sharing(c.client_id, c.id, c.employer_id) from consent c where c.id = $1", [sharingId]);
  await vi.waitFor(() => expect(page.told()).toContainEqual({ data: { changed: { kind: "shared", id: handle } } }), { timeout: 10_000 });
  expect(await page.ask(look)).toEqual(closed);
  expect(JSON.stringify(page.told())).not.toMatch(OF_THEIRS);
  expect(JSON.stringify(await person())).not.toMatch(OF_THEIRS);

  await portal.database.owner.query("update access.journal set closed_at = null, closed_because = null");
  expect(await page.ask(look)).toMatchObject({ data: { sharingIsOpen: true, person: { name: NAME } } });
  await stop({ sharingId });
  expect(await page.ask(look)).toMatchObject({ data: { sharingIsOpen: true, person: { name: null, stillShared: false, lines: [] } } });
});
