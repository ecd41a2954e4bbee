import { afterAll, beforeAll, expect, it } from "vitest";
import * as clients from "../../../schema/generated/clients";
import * as specialists from "../../../schema/generated/specialists";
import { deliverMail } from "../../support/mailbox";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

it("tells the specialist once that something is new, by mail too, until they say they have read it", async () => {
  const [staff, colleague] = [await portal.given.staff(), await portal.given.staff()];
  const person = await portal.given.person({ specialist_id: staff.id });
  await portal.send(person, clients.AskAboutRecordDocument, { input: { kind: "copy", details: "", idempotencyKey: "news-test-1" } });

  const [entry] = (await portal.send(staff, specialists.NewsDocument, {})).news;
  expect(entry).toMatchObject({ kind: "record_request", read: false });
  expect((await portal.send(colleague, specialists.NewsDocument, {})).news).toEqual([]);
  const sent = await deliverMail(portal.database.app);
  expect(sent).toMatchObject([{ subject: "There is something new for you" }]);
  expect(sent[0]!.text).toContain("/staff/news");
  expect(sent[0]!.text).not.toMatch(/record|Dani|health/i);

  await portal.send(colleague, specialists.MarkNewsReadDocument, { ids: [entry!.id] });
  expect((await portal.send(staff, specialists.NewsDocument, {})).news[0]).toMatchObject({ read: false });
  await portal.send(staff, specialists.MarkNewsReadDocument, { ids: [entry!.id, "not an id"] });
  expect((await portal.send(staff, specialists.NewsDocument, {})).news[0]).toMatchObject({ read: true });
});

it("says the same thing again only after an hour, or once it was read", async () => {
  const staff = await portal.given.staff();
  const tell = () => portal.database.owner.query("select access.notify($1, 'introduction', $2)", [staff.membershipId, staff.id]);
  const entries = async () => (await portal.send(staff, specialists.NewsDocument, {})).news;
  await tell();
  await tell();
  expect(await entries()).toHaveLength(1);
  await portal.database.owner.query("update notification set created_at = created_at - interval '61 minutes' where membership_id = $1", [staff.membershipId]);
  await tell();
  expect(await entries()).toHaveLength(2);
  await portal.send(staff, specialists.MarkNewsReadDocument, { ids: (await entries()).map(({ id }) => id) });
  await tell();
  expect((await entries()).map(({ read }) => read)).toEqual([false, true, true]);
});
