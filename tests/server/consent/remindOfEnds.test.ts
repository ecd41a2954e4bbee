import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ClientHomeDocument, NewsDocument as ClientNewsDocument, RenewSharingDocument } from "../../../schema/generated/clients";
import { NewsDocument as EmployerNewsDocument } from "../../../schema/generated/employers";
import { StaffTodayDocument } from "../../../schema/generated/specialists";
import { allSweeps, runOnce } from "../../../server/jobs";
import { type TestPortal, testPortal } from "../../support/portal";
import { dayFromNow, storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

type Story = Awaited<ReturnType<typeof storyIn>>;
const sweep = async () => runOnce(portal.database.app, allSweeps(null, "").find(({ name }) => name === "sharing that ends soon")!);
/** As if the agreement had been made a while ago, and had this many days left. */
const age = (id: string, daysLeft: number) =>
  portal.database.owner.query("update consent set valid_from = clock_timestamp() - interval '80 days', valid_to = clock_timestamp() + make_interval(days => $2) where id = $1", [id, daysLeft]);
const reminders = async (id: string): Promise<number[]> => ((await portal.database.owner.query("select days_before as d from consent_reminder where consent_id = $1 order by reminded_at", [id])) as { d: number }[]).map(({ d }) => d);
const mails = async (story: Story): Promise<number> =>
  (await portal.database.owner.query("select from outgoing_mail o join membership m on m.account_id = o.account_id where m.client_id = $1 and o.template = 'something_new'", [story.client.id])).length;
const home = async (story: Story) => (await portal.send(story.client, ClientHomeDocument, {})).waiting.filter(({ title }) => title.startsWith("Sharing with")).map(({ title, note }) => [title, note]);

async function shared(daysLeft: number) {
  const story = await storyIn(portal);
  const words = await story.words("name", "Dani Whitlock");
  const id = await story.share([words]);
  await age(id, daysLeft);
  await portal.database.owner.query("update outgoing_mail set state = 'sent'; update notification set read_at = clock_timestamp()");
  return { story, id, words };
}

it("reminds the client 30 days before and 7, once each, by a neutral mail; the specialist has it on the day's list; the employer hears nothing", async () => {
  const { story, id } = await shared(29);
  await portal.database.owner.query("delete from outgoing_mail");
  await sweep();
  await sweep();
  expect(await reminders(id)).toEqual([30]);
  expect(await mails(story)).toBe(1);
  expect((await home(story))[0]).toEqual([expect.stringContaining("Sharing with Fernhill Garden Centre stops by itself on"), expect.stringContaining("Or keep sharing")]);
  const { news } = await portal.send(story.client, ClientNewsDocument, {});
  expect(news.find(({ kind }) => kind === "sharing_ends")).toMatchObject({ subjectId: id });
  const { worklist } = await portal.send(story.staff, StaffTodayDocument, { whole: false });
  expect(worklist.lines.find(({ kind }) => kind === "sharing_ends")).toMatchObject({ subjectId: id, note: expect.stringContaining("Not asked to renew yet") });
  expect((await portal.send(story.member, EmployerNewsDocument, {})).news).toEqual([]);
  await age(id, 6);
  await sweep();
  await sweep();
  expect(await reminders(id)).toEqual([30, 7]);
});

it("gives only the nearer reminder to one that nobody was there to give the first", async () => {
  const { id } = await shared(5);
  await sweep();
  expect(await reminders(id)).toEqual([7]);
});

it.each([
  ["has 31 days left", async (id: string) => age(id, 31)],
  ["has ended", async (_id: string, story: Story) => void (await story.stop())],
  ["has run out", async (id: string) => age(id, -1)],
  ["was only just made for that time", async (id: string) => portal.database.owner.query("update consent set valid_from = clock_timestamp(), valid_to = clock_timestamp() + interval '20 days' where id = $1", [id])],
])("is silent when it %s", async (_why, change) => {
  const { story, id } = await shared(29);
  await change(id, story);
  await sweep();
  expect(await reminders(id)).toEqual([]);
});

it("is silent about lines that ended, though another agreement goes on", async () => {
  const { story, id } = await shared(29);
  const other = await story.share([await story.words("interview_adjustment", "Questions in writing.")], { purpose: "interview_adjustments" });
  await age(other, 29);
  await story.stop({ sharingId: id });
  await sweep();
  expect([await reminders(id), await reminders(other)]).toEqual([[], [30]]);
});

it("begins anew for one that was made to last longer", async () => {
  const { story, id } = await shared(29);
  await sweep();
  expect((await portal.send(story.client, RenewSharingDocument, { input: { sharingId: id, until: dayFromNow(90), idempotencyKey: randomUUID() } })).renewSharing.sharing!.state).toBe("renewed");
  expect(await home(story)).toEqual([]);
  await portal.database.owner.query("update consent set renewed_at = clock_timestamp() - interval '70 days', valid_to = clock_timestamp() + interval '28 days' where id = $1", [id]);
  await sweep();
  expect(await reminders(id)).toEqual([30, 30]);
});

it("says of lines about health that they are asked afresh", async () => {
  const story = await storyIn(portal, "started");
  const health = await story.words("condition", "Words about health.");
  const { sharing } = await story.ask([health], { purpose: "retain", vacancyId: null, until: dayFromNow(80) });
  await story.answer(sharing!.id, [health]);
  await story.answer(sharing!.id, [health]);
  await portal.database.owner.query("update consent set valid_from = clock_timestamp() - interval '62 days', valid_to = clock_timestamp() + interval '27 days' where id = $1", [sharing!.id]);
  await sweep();
  expect((await home(story))[0]![1]).toContain("you would be asked again");
  const { worklist } = await portal.send(story.staff, StaffTodayDocument, { whole: false });
  expect(worklist.lines.find(({ kind }) => kind === "sharing_ends")!.note).toContain("ask afresh, and twice");
});
