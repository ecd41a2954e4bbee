import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { AskForOtherTimesDocument, ChooseTimeDocument, ClientHomeDocument, MyMeetingsDocument } from "../../../schema/generated/clients";
import { OfferInterviewTimesDocument, PersonDocument, RecordInterviewDocument } from "../../../schema/generated/employers";
import { ArrangeMeetingDocument, ChooseTimeForDocument, PassOnDetailsDocument, RecordMeetingDocument, StaffIntroductionDocument } from "../../../schema/generated/specialists";
import { suggestTimes } from "../../../server/modules/meetings/suggestTimes";
import { type TestPortal, testPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

type Story = Awaited<ReturnType<typeof storyIn>>;
let story: Story;
const HOUR = 3_600_000;
const ahead = (hours: number): string => new Date(Math.ceil(Date.now() / HOUR) * HOUR + hours * HOUR).toISOString();

beforeEach(async () => {
  story = await storyIn(portal);
  await story.share([await story.words("association", "I get help with work from Trentside."), await story.words("name", "Leon Baptiste")]);
});

const offer = async (times: string[], change: object = {}) =>
  (await portal.send(story.member, OfferInterviewTimesDocument, { input: { introductionId: story.introduction.id, times, minutes: 45, how: "in_person", details: "", idempotencyKey: randomUUID(), ...change } })).offerInterviewTimes;
const person = async () => (await portal.send(story.member, PersonDocument, { id: story.introduction.id })).person!;
const meetings = async () => (await portal.send(story.client, MyMeetingsDocument, {})).myMeetings;
const choose = async (slotId: string) => (await portal.send(story.client, ChooseTimeDocument, { slotId })).chooseTime;

it.each([
  { why: "only one", times: [ahead(30)], says: "at least 2" },
  { why: "the same twice", times: [ahead(30), ahead(30)], says: "at least 2" },
  { why: "one in the past", times: [ahead(30), ahead(-30)], says: "passed" },
  { why: "next year", times: [ahead(30), ahead(24 * 200)], says: "3 months" },
])("refuses $why", async ({ times, says }) => {
  const { userErrors, person: shown } = await offer(times);
  expect(shown).toBeNull();
  expect(userErrors).toEqual([expect.objectContaining({ path: "times", message: expect.stringContaining(says) })]);
  expect(await meetings()).toEqual([]);
});

it("offers times that wait on the person's home page; one is chosen, and both sides know", async () => {
  const offered = await offer([ahead(50), ahead(26), ahead(30)]);
  expect(offered.person).toMatchObject({ state: "interview_offered", next: { step: "choose_time", whose: "person" }, suggestedTimes: null });
  const [meeting] = await meetings();
  expect(meeting).toMatchObject({ state: "proposed", kind: "interview", employerName: "Fernhill Garden Centre" });
  expect(meeting!.slots.map(({ startsAt }) => startsAt)).toEqual([ahead(26), ahead(30), ahead(50)]);
  const home = await portal.send(story.client, ClientHomeDocument, {});
  expect(JSON.stringify(home)).toContain("Choose a time to meet Fernhill Garden Centre");

  const slot = meeting!.slots[1]!;
  const [first, again] = await Promise.all([choose(slot.id), choose(slot.id)]);
  expect([first.userErrors, again.userErrors]).toEqual([[], []]);
  expect(await person()).toMatchObject({ state: "booked", next: { step: "meet" }, interview: { state: "confirmed", startsAt: ahead(30) } });

  const late = await choose(meeting!.slots[0]!.id);
  expect(late.userErrors[0]?.message).toContain("Another time has been chosen already");
});

it("books one time when two are chosen at once", async () => {
  await offer([ahead(26), ahead(30)]);
  const { slots } = (await meetings())[0]!;
  const answers = await Promise.all(slots.map(({ id }) => choose(id)));
  expect(answers.map(({ userErrors }) => userErrors.length).toSorted()).toEqual([0, 1]);
  expect(await portal.database.owner.query("select count(*)::int as n from meeting_slot s join meeting m on m.id = s.meeting_id where m.introduction_id = $1 and chosen_at is not null", [story.introduction.id])).toEqual([{ n: 1 }]);
});

it("has calendar files that say when, in UTC, and nothing else", async () => {
  await offer([ahead(26), ahead(30)]);
  await choose((await meetings())[0]!.slots[0]!.id);
  const file = (await meetings())[0]!.calendarFile!;
  expect(file).toContain(`DTSTART:${ahead(26).replaceAll(/[-:]|\.\d{3}/g, "")}`);
  expect(file).toContain("SUMMARY:Appointment");
  expect(file).not.toMatch(/Fernhill|Leon|Dani|interview|Trentside|Plant/i);
});

it("asks for other times when none suits; times that replace nothing are refused from a stale tab", async () => {
  await offer([ahead(26), ahead(30)]);
  expect((await offer([ahead(27), ahead(31)])).userErrors[0]?.message).toContain("offered already");
  const [meeting] = await meetings();
  expect((await portal.send(story.client, AskForOtherTimesDocument, { meetingId: meeting!.id })).askForOtherTimes.meeting?.state).toBe("rescheduled");
  expect(await person()).toMatchObject({ next: { step: "offer_times", whose: "employer" }, interview: null });
  expect((await choose(meeting!.slots[0]!.id)).userErrors[0]?.message).toContain("no longer offered");
  expect((await offer([ahead(27), ahead(31)])).userErrors).toEqual([]);

  await choose((await meetings())[0]!.slots[0]!.id);
  expect((await offer([ahead(60), ahead(61)])).userErrors[0]?.message).toContain("chosen already");
  const booked = (await person()).interview!;
  expect((await offer([ahead(60), ahead(61)], { replaces: booked.id })).person?.state).toBe("interview_offered");
});

it("lets the specialist choose for the person, and read the employer's words before they do", async () => {
  await offer([ahead(26), ahead(30)], { details: "Ask for Priya at the till." });
  expect((await meetings())[0]).toMatchObject({ details: "" });
  const { introduction } = await portal.send(story.staff, StaffIntroductionDocument, { id: story.introduction.id });
  const meeting = introduction!.meetings[0]!;
  expect(meeting).toMatchObject({ details: "Ask for Priya at the till.", waitsToBePassedOn: true });
  await portal.send(story.staff, PassOnDetailsDocument, { meetingId: meeting.id });
  expect((await meetings())[0]).toMatchObject({ details: "Ask for Priya at the till." });
  expect((await portal.send(story.staff, ChooseTimeForDocument, { slotId: meeting.slots[0]!.id })).chooseTimeFor.meeting?.state).toBe("confirmed");
  expect((await meetings())[0]?.state).toBe("confirmed");
});

it("says how an interview went only after it, which makes it held", async () => {
  await offer([ahead(26), ahead(30)]);
  await choose((await meetings())[0]!.slots[0]!.id);
  const early = (await portal.send(story.member, RecordInterviewDocument, { id: story.introduction.id })).recordInterview;
  expect(early.userErrors[0]?.message).toContain("has not been yet");
  await portal.database.owner.query("update meeting set starts_at = clock_timestamp() - interval '2 hours' where introduction_id = $1", [story.introduction.id]);
  expect((await person()).next?.step).toBe("say_how_it_went");
  const held = (await portal.send(story.member, RecordInterviewDocument, { id: story.introduction.id })).recordInterview;
  expect(held.person).toMatchObject({ state: "interviewed", next: { step: "decide" }, interview: { state: "held" } });
});

it("keeps another client's times and another employer's interview out of reach", async () => {
  await offer([ahead(26), ahead(30)]);
  const [meeting] = await meetings();
  const other = await portal.given.person();
  const take = (slotId: string) => portal.send(other, ChooseTimeDocument, { slotId });
  expect(await take(meeting!.slots[0]!.id)).toEqual(await take(randomUUID()));
  const rival = await portal.given.member();
  const offerTo = (introductionId: string) =>
    portal.send(rival, OfferInterviewTimesDocument, { input: { introductionId, times: [ahead(26), ahead(30)], minutes: 45, how: "phone", details: "", idempotencyKey: randomUUID() } });
  expect(await offerTo(story.introduction.id)).toEqual(await offerTo(randomUUID()));
});

it("always tells the person of a meeting about them", async () => {
  const input = { clientId: story.client.id, kind: "appointment" as const, startsAt: ahead(24), minutes: 30, how: "phone" as const, place: "", idempotencyKey: randomUUID() };
  const [one, two] = await Promise.all([1, 2].map(() => portal.send(story.staff, ArrangeMeetingDocument, { input })));
  expect(two!.arrangeMeeting.meeting?.id).toBe(one!.arrangeMeeting.meeting?.id);
  expect(await meetings()).toEqual([expect.objectContaining({ kind: "appointment", state: "confirmed", specialistName: "Ruth Adeyemi" })]);
  const { id } = one!.arrangeMeeting.meeting!;
  const held = (state: "held" | "cancelled") => portal.send(story.staff, RecordMeetingDocument, { input: { id, state, actions: "" } });
  expect((await held("held")).recordMeeting.userErrors[0]?.message).toContain("has not been yet");
  expect((await held("cancelled")).recordMeeting.meeting?.state).toBe("cancelled");
  const past = { ...input, startsAt: ahead(-5), idempotencyKey: randomUUID() };
  expect((await portal.send(story.staff, ArrangeMeetingDocument, { input: past })).arrangeMeeting.userErrors[0]?.path).toBe("startsAt");
});

it.each([
  { words: "Monday to Thursday, from 9:30am.", days: [1, 2, 3, 4] },
  { words: "Tuesdays and Fridays", days: [2, 5] },
  { words: "Any weekday", days: [1, 2, 3, 4, 5] },
  { words: "Not Mondays", days: null },
  { words: "Up to 16 hours a week", days: null },
])("reads days only where the words name them: $words", ({ words, days }) => {
  const { times, fits } = suggestTimes(words, new Date("2026-03-03T09:00:00Z"));
  expect(fits).toBe(days !== null);
  for (const time of times) expect(days ?? [1, 2, 3, 4, 5]).toContain(time.getUTCDay());
  expect(times[0]!.getTime()).toBeGreaterThan(Date.parse("2026-03-04T23:59:00Z"));
  const due = suggestTimes(words, new Date("2026-03-03T09:00:00Z"), "2026-03-05").times[0]!;
  expect(due.getTime()).toBeGreaterThan(Date.parse("2026-03-08T23:59:00Z"));
});

it("suggests times on British clocks, in summer too", () => {
  const [first] = suggestTimes(null, new Date("2026-07-01T09:00:00Z")).times;
  expect(first!.toISOString()).toMatch(/T09:00:00/);
});

it("tells the person by mail, in neutral words only, and not of what they did themselves", async () => {
  await portal.database.owner.query("delete from notification");
  await offer([ahead(26), ahead(30)]);
  const told = () => portal.database.owner.query("select kind from notification where membership_id = $1", [story.client.membershipId]);
  expect(await told()).toEqual([{ kind: "meeting" }]);
  const mails = await portal.database.owner.query("select template from outgoing_mail o join membership m on m.account_id = o.account_id where m.id = $1", [story.client.membershipId]);
  expect(mails).toEqual([{ template: "something_new" }]);
  await portal.database.owner.query("delete from notification where membership_id = $1", [story.client.membershipId]);
  await choose((await meetings())[0]!.slots[0]!.id);
  expect(await told()).toEqual([]);
  expect(await portal.database.owner.query("select kind from notification where membership_id = $1", [story.member.membershipId])).toEqual([{ kind: "introduction" }]);
});
