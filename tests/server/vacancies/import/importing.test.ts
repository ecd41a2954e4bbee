import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Member } from "../../../support/factories";
import { header, importsIn, whole } from "../../../support/imports";
import { type TestPortal, testPortal } from "../../../support/portal";

let portal: TestPortal;
let recruiter: Member;
let staff: Member;
let { send, start, look, rowsOf, finished, imported, drafts } = {} as ReturnType<typeof importsIn>;
beforeAll(async () => {
  portal = await testPortal();
  ({ send, start, look, rowsOf, finished, imported, drafts } = importsIn(portal));
});
afterAll(() => portal.close());
beforeEach(async () => {
  recruiter = await portal.given.member();
  staff = await portal.given.staff();
});

describe("an employer's import", () => {
  it("makes drafts of its own, with what is missing asked", async () => {
    const done = await imported(recruiter, [header, whole(), "Porter,,York,competitive,,,,", ",,,,,,,"].join("\n"));
    expect(done).toMatchObject({ state: "done", rowsTotal: 3, rowsRead: 3, taken: 1, questioned: 1, refused: 1 });

    const [kitchen, porter] = await drafts("e.id", recruiter.id);
    expect(kitchen).toMatchObject({ title: "Kitchen assistant", status: "draft", source: "import", duties: "Washing up", place_exactness: "post_town", pay_least_pence: 1300, pay_pence_an_hour_least: 1300, hours_least: "16.0", contract: "permanent" });
    expect(porter).toMatchObject({ title: "Porter", place_text: "York", place_exactness: "place", pay_least_pence: null });
    const questions = await portal.database.owner.query("select dimension, asked_via, sent_at is not null as sent from vacancy_question where vacancy_id = $1 order by dimension", [porter!.id]);
    expect(questions).toEqual(["contract", "hours", "pay", "text"].map((dimension) => ({ dimension, asked_via: "import", sent: true })));

    const rows = await rowsOf(recruiter, done.id);
    expect(rows.map(({ number, outcome, title, reason, vacancyId }) => [number, outcome, title, reason, vacancyId])).toEqual([
      [2, "taken", "Kitchen assistant", "", kitchen!.id], [3, "questioned", "Porter", "", porter!.id], [4, "refused", "", "It has no job title.", null],
    ]);
    expect(rows[1]!.questions).toContain("How many hours a week is it?");
  });

  it("says in the draft's history who imported it, and keeps no file", async () => {
    const done = await imported(recruiter, [header, whole()].join("\n"));
    const [event] = await portal.database.owner.query("select e.* from vacancy_event e join vacancy_import_row r on r.vacancy_id = e.vacancy_id where r.import_id = $1", [done.id]);
    expect(event).toMatchObject({ kind: "transition", to_status: "draft", reason: "Imported from roles.csv", actor_membership_id: recruiter.membershipId, actor_name: "Sam Example" });
    expect(await portal.database.owner.query("select from vacancy_import_piece where import_id = $1", [done.id])).toEqual([]);
  });

  it("is always its own, whoever the file names", async () => {
    await imported(recruiter, [header, whole("Porter", "Somebody Else Ltd")].join("\n"));
    expect(await drafts("e.id", recruiter.id)).toHaveLength(1);
    expect(await drafts("e.name", "Somebody Else Ltd")).toHaveLength(0);
    const [question] = await portal.database.owner.query("select q.wording from vacancy_question q join vacancy v on v.id = q.vacancy_id where v.employer_id = $1", [recruiter.id]);
    expect(question.wording).toMatch(/names “Somebody Else Ltd”.*yours\?/);
  });

  it("adds nothing the second time", async () => {
    const file = [header, whole("Porter"), whole("Cook"), "Porter,,York,,,,,", "PORTER,,york,,,,,"].join("\n");
    expect(await imported(recruiter, file)).toMatchObject({ taken: 2, questioned: 1, refused: 1 });
    const again = await imported(recruiter, file);
    expect(again).toMatchObject({ taken: 0, questioned: 0, refused: 4 });
    expect((await rowsOf(recruiter, again.id, "refused"))[0]!.reason).toBe("The same advert is already here.");
    expect(await drafts("e.id", recruiter.id)).toHaveLength(3);
  });

  it("asks about pay below the legal minimum", async () => {
    await imported(recruiter, "title,pay\nPorter,£8 per hour");
    const [question] = await portal.database.owner.query("select wording from vacancy_question q join vacancy v on v.id = q.vacancy_id where v.employer_id = $1 and dimension = 'pay'", [recruiter.id]);
    expect(question.wording).toMatch(/£8\.00 an hour, less than the legal minimum: £[\d.]+ an hour from 1 April \d{4} for people aged 21 and over/);
  });
});

describe("the service's import", () => {
  it("puts roles under the employers named, new ones as prospects", async () => {
    const known = await portal.given.employer({ name: "Fernhill Garden Centre" });
    const stranger = `Larkfield ${randomUUID()}`;
    await imported(staff, [header, whole("Gardener", "fernhill  GARDEN centre"), whole("Porter", stranger), whole("Cook", stranger)].join("\n"));
    expect((await drafts("e.id", known.id)).map(({ title }) => title)).toEqual(["Gardener"]);
    expect((await drafts("e.name", stranger)).map(({ title }) => title)).toEqual(["Cook", "Porter"]);
    expect(await portal.database.owner.query("select state, relationship from employer where name = $1", [stranger])).toEqual([{ state: "pending", relationship: "prospect" }]);
  });

  it("puts rows that name nobody under the employer given, or one not named yet, and asks", async () => {
    const given = `Acorn ${randomUUID()}`;
    await imported(staff, [header, whole("Porter")].join("\n"), { employerName: given });
    expect(await drafts("e.name", given)).toHaveLength(1);
    const done = await imported(staff, [header, whole("Porter")].join("\n"));
    expect(done).toMatchObject({ questioned: 1 });
    expect((await rowsOf(staff, done.id))[0]!.questions).toEqual(["Who is the employer?"]);
    const [question] = await portal.database.owner.query("select q.sent_at from vacancy_question q join vacancy_import_row r on r.vacancy_id = q.vacancy_id where r.import_id = $1", [done.id]);
    expect(question.sent_at).toBeNull(); // staff pass it on when they know to whom
  });

  it("gives a draft to its employer when somebody has found out who that is", async () => {
    const file = `title,city\nPorter ${randomUUID()},Leeds`;
    const [row] = await rowsOf(staff, (await imported(staff, file)).id);
    const found = `Oak ${randomUUID()}`;
    const name = (employerName: string, version = 1) =>
      portal.ask(staff, "mutation($input: NameVacancyEmployerInput!) { nameVacancyEmployer(input: $input) { vacancy { employer { name } version } userErrors { path message } } }", { input: { id: row!.vacancyId, version, employerName } });
    const answerOf = async (asked: ReturnType<typeof name>) => (await asked).body.data!.nameVacancyEmployer as { vacancy: unknown; userErrors: { path: string; message: string }[] };

    expect((await answerOf(name(" "))).userErrors).toEqual([{ path: "employerName", message: "Write the employer’s name" }]);
    expect((await answerOf(name(found))).vacancy).toEqual({ employer: { name: found }, version: 2 });
    expect((await answerOf(name("Somebody else"))).userErrors[0]!.message).toMatch(/Someone changed this role/);
    const [question] = await portal.database.owner.query("select answer from vacancy_question where vacancy_id = $1 and dimension = 'other'", [row!.vacancyId]);
    expect(question.answer).toBe(found);

    // the same file adds nothing, though the role is another's now
    expect(await imported(staff, file)).toMatchObject({ questioned: 0, refused: 1 });
  });

  it("moves no role that is not an imported draft", async () => {
    const vacancy = await portal.given.vacancy();
    const { body } = await portal.ask(staff, "mutation($input: NameVacancyEmployerInput!) { nameVacancyEmployer(input: $input) { userErrors { message } } }", { input: { id: vacancy.id, version: 1, employerName: "Acorn" } });
    expect(body.data).toEqual({ nameVacancyEmployer: { userErrors: [{ message: "Only an imported draft can be given to another employer." }] } });
  });

  it("reads JobPosting files too", async () => {
    const { id } = await send(staff, JSON.stringify([{ "@type": "JobPosting", title: `Cook ${randomUUID()}`, hiringOrganization: "Acorn" }, { "@type": "Recipe" }]), { name: "roles.json" });
    await start(staff, { id });
    expect(await finished(staff, id)).toMatchObject({ state: "done", questioned: 1, refused: 1, columns: [] });
  });
});

describe("the columns", () => {
  it("are guessed, shown with samples, and corrected", async () => {
    const { id } = await send(recruiter, "Post,Where\nPorter,Leeds\nCook,York");
    expect((await look(recruiter, id)).columns).toEqual([{ header: "Post", samples: ["Porter", "Cook"], field: "title" }, { header: "Where", samples: ["Leeds", "York"], field: "place" }]);
    const { id: odd } = await send(recruiter, "a,b\nPorter,Leeds");
    expect((await start(recruiter, { id: odd })).userErrors).toEqual([{ kind: "Invalid", path: "columns.title", message: "Choose the column that holds the job title." }]);
    expect((await start(recruiter, { id: odd, columns: [{ field: "title", header: "z" }] })).userErrors[0]!.message).toMatch(/no column named “z”/);
    expect((await start(recruiter, { id: odd, columns: [{ field: "title", header: "a" }, { field: "place", header: "b" }] })).userErrors).toEqual([]);
    expect(await finished(recruiter, odd)).toMatchObject({ questioned: 1 });
  });
});
