import { afterAll, beforeAll, expect, it } from "vitest";
import { sharingIn } from "../support/sharing";
import { walkedPortal } from "../support/walk";

let portal: Awaited<ReturnType<typeof walkedPortal>>;
beforeAll(async () => {
  portal = await walkedPortal();
}, 240_000);
afterAll(() => portal.close());

it("while a restored database waits for its journal, employers are shown nobody, staff are told why, and it comes back by itself", async () => {
  const { given, database } = portal;
  const sharing = sharingIn(given, database.owner);
  const [member, staff, client] = [await given.member(), await given.staff(), await given.person()];
  for (const [who, email] of [[member, "employer@fernhill.example"], [staff, "staff@trentside.example"]] as const) await portal.account(who, email);
  const { introduction } = await sharing.introduced(client, member);
  await sharing.consent(client, member, [await sharing.statement(client, "name", "Dani Whitlock"), await sharing.statement(client, "travel", "By bus, about 25 minutes.")]);
  await database.owner.query("insert into access.journal (id, closed_at, closed_because) values (gen_random_uuid(), clock_timestamp(), 'behind')");

  const employer = await portal.walker("employer", 320);
  await employer.signIn("employer@fernhill.example");
  await employer.goTo("/employer/people");
  await employer.at("People");
  await employer.sees("We can’t show anything about people just now");
  await employer.goTo(`/employer/people/${introduction.id}`);
  await employer.at("A person introduced to you");
  await employer.sees("It has nothing to do with you or with any person.");
  expect(await employer.page.content()).not.toMatch(/Dani|bus|longer shared/);

  const specialist = await portal.walker("staff", 320);
  await specialist.signIn("staff@trentside.example");
  await specialist.at("Today");
  await specialist.sees("Nothing is shared just now");
  await specialist.fine();

  await database.owner.query("update access.journal set closed_at = null, closed_because = null");
  await employer.page.getByRole("heading", { level: 1, name: "Dani Whitlock" }).waitFor({ timeout: 60_000 });
  await employer.sees("By bus, about 25 minutes.");
}, 240_000);
