import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { AnswerRoleDocument, RolesForMeDocument } from "../../../schema/generated/clients";
import { MatchesForClientDocument, PeopleForVacancyDocument, RecordMatchDocument } from "../../../schema/generated/specialists";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

/** A person of a team, their specialist, and open roles to weigh. */
async function world() {
  const { given } = portal;
  const team = await given.team();
  const specialist = await given.staff("employment_specialist", { team_id: team.id });
  const person = await given.person({ team_id: team.id, state: "job_search" });
  await portal.database.owner.query("insert into preference (client_id, hours_least, hours_most, contracts) values ($1, 16, 24, '{permanent}')", [person.id]);
  await portal.database.owner.query("insert into preference_setting (client_id, feature, says) values ($1, 'alcohol', 'never'), ($1, 'outdoors', 'want')", [person.id]);
  return { specialist, person };
}

async function open(row: object = {}, setting: Record<string, string> = {}): Promise<string> {
  const employer = await portal.given.employer({ name: "Fernhill Garden Centre" });
  const { id } = await portal.given.vacancy(employer, { status: "open", published_at: new Date(), hours_least: 16, hours_most: 20, contract: "permanent", ...row });
  for (const [feature, says] of Object.entries(setting)) await portal.database.owner.query("insert into vacancy_setting (vacancy_id, feature, says) values ($1, $2, $3)", [id, feature, says]);
  return id;
}

let specialist: Member;
let person: Member;
beforeEach(async () => {
  await portal.database.owner.query("delete from match; update vacancy set status = 'closed'");
  ({ specialist, person } = await world());
});

const mine = async () => (await portal.send(person, RolesForMeDocument, { first: 50 })).rolesForMe;
const theirs = async (clientId = person.id, as = specialist) => (await portal.send(as, MatchesForClientDocument, { clientId, first: 50 })).rolesForClient;
const answer = async (vacancyId: string, word: "WantsIt" | "NotForMe" | "None") => (await portal.send(person, AnswerRoleDocument, { input: { vacancyId, answer: word } })).answerRole;

it("gives the closest role first, each with why it fits, what does not and what is not known", async () => {
  const outdoors = await open({ title: "Gardener" }, { outdoors: "has" });
  const short = await open({ title: "Cleaner", hours_least: 8, hours_most: 10 });
  const { roles } = await mine();
  expect(roles.map(({ vacancyId }) => vacancyId)).toEqual([outdoors, short]);
  expect(roles[0]).toMatchObject({ meets: ["The hours fit: 16 to 20 hours a week.", "It is permanent, as you wanted.", "You would be outdoors, as you wanted."], conflicts: [], unknown: ["Alcohol: they have not said."] });
  expect(roles[1]!.conflicts).toEqual(["8 to 10 hours a week. You wanted 16 to 24."]);
});

it("leaves out what a never rules out, and says how many", async () => {
  await open({ title: "Bar staff" }, { alcohol: "has" });
  expect(await mine()).toMatchObject({ roles: [], leftOutByNever: 1, whatIfs: [{ words: "“alcohol” did not matter", count: 1 }] });
});

it("keeps a role whose place is unknown, as a question", async () => {
  await portal.database.owner.query("update preference set home_latitude = 52.95, home_longitude = -1.15, home_exactness = 'district', furthest_km = 5 where client_id = $1", [person.id]);
  await open();
  expect((await mine()).roles[0]!.unknown).toContain("Exactly where it is.");
});

it("shows neither drafts nor roles that have closed", async () => {
  await open({ status: "draft", published_at: null });
  await open({ closes_on: "2020-01-01" });
  expect((await mine()).total).toBe(0);
});

it("keeps the person's answer, and takes it back", async () => {
  const id = await open();
  expect((await answer(id, "WantsIt")).role).toMatchObject({ state: "WantsIt", saidByClient: true });
  expect(await mine()).toMatchObject({ roles: [], answered: [{ vacancyId: id, state: "WantsIt" }] });
  await answer(id, "None");
  expect(await mine()).toMatchObject({ roles: [{ vacancyId: id }], answered: [] });
});

it("lets staff set a role aside only with a reason, which the person sees and can bring back", async () => {
  const vacancyId = await open();
  const record = (state: "Dismissed" | "Discussed", reason?: "Days") => portal.send(specialist, RecordMatchDocument, { input: { clientId: person.id, vacancyId, state, reason } });
  expect((await record("Dismissed")).recordMatch).toMatchObject({ role: null, userErrors: [{ path: "reason", message: "Choose why it is not suitable." }] });
  expect((await record("Dismissed", "Days")).recordMatch.userErrors).toEqual([]);
  expect((await mine()).answered).toMatchObject([{ vacancyId, state: "Dismissed", reason: "Days", saidByClient: false }]);
  expect((await answer(vacancyId, "WantsIt")).role).toMatchObject({ state: "WantsIt" });
});

it("does not let staff reopen what the person said no to", async () => {
  const vacancyId = await open();
  await answer(vacancyId, "NotForMe");
  const { recordMatch } = await portal.send(specialist, RecordMatchDocument, { input: { clientId: person.id, vacancyId, state: "Discussed" } });
  expect(recordMatch).toMatchObject({ role: null, userErrors: [{ kind: "NotNow" }] });
});

it("shows staff of another team nothing, as if there were no such client", async () => {
  const stranger = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
  expect(await theirs(person.id, stranger)).toBeNull();
  expect(await theirs(randomUUID(), stranger)).toBeNull();
  const { recordMatch } = await portal.send(stranger, RecordMatchDocument, { input: { clientId: person.id, vacancyId: await open(), state: "Discussed" } });
  expect(recordMatch).toMatchObject({ role: null, userErrors: [{ kind: "NotFound" }] });
});

it("names whom to talk to about a vacancy, without those a never leaves out", async () => {
  const vacancyId = await open({ title: "Gardener" }, { outdoors: "has" });
  const bar = await open({ title: "Bar staff" }, { alcohol: "has" });
  const ask = async (id: string) => (await portal.send(specialist, PeopleForVacancyDocument, { vacancyId: id, first: 20 })).peopleForVacancy;
  expect(await ask(vacancyId)).toMatchObject({ title: "Gardener", leftOut: 0, people: [{ clientId: person.id, match: { meets: ["Hours: 16 to 20", "Contract: permanent", "Outdoors"] } }] });
  expect(await ask(bar)).toMatchObject({ leftOut: 1, people: [] });
});
