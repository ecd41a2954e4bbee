import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { COOKIE } from "../../../../server/app/portal";
import { inSession } from "../../../../server/database/session";
import { anybody } from "../../../../server/kernel/viewer";
import { readViewer } from "../../../../server/modules/identity";
import { runImport, type StartedImport, startImport } from "../../../../server/modules/vacancies/import";
import type { Member } from "../../../support/factories";
import { type Actor, type TestPortal, testPortal, visitor } from "../../../support/portal";

let portal: TestPortal;
let recruiter: Member;
let staff: Member;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  recruiter = await portal.given.member();
  staff = await portal.given.staff();
});

const send = async (actor: Actor, content: string | Uint8Array, { name = "roles.csv", key = randomUUID() as string, type = "application/octet-stream" } = {}) => {
  const answer = await portal.app.inject({
    method: "POST",
    url: `/files/vacancy-imports?name=${encodeURIComponent(name)}`,
    headers: { "content-type": type, "idempotency-key": key, ...(actor.cookie ? { cookie: `${COOKIE}=${actor.cookie}` } : {}) },
    payload: Buffer.from(content),
  });
  return { status: answer.statusCode, ...(answer.json() as { id: string; message: string }) };
};

const progress = `id state problem rowsTotal rowsRead taken questioned refused employerName columns { header samples field }`;
const start = async (actor: Actor, input: object) =>
  (await portal.ask(actor, `mutation($input: StartVacancyImportInput!) { startVacancyImport(input: $input) { vacancyImport { ${progress} } userErrors { kind path message } } }`, { input })).body.data!
    .startVacancyImport as { vacancyImport: { state: string } | null; userErrors: { path: string; message: string }[] };
const look = async (actor: Actor, id: string) =>
  (await portal.ask(actor, `query($id: ID!) { vacancyImport(id: $id) { ${progress} } }`, { id })).body.data!.vacancyImport as Record<string, unknown> & { state: string };
const rowsOf = async (actor: Actor, id: string, outcome?: string) =>
  ((await portal.ask(actor, `query($id: ID!, $outcome: VacancyImportOutcome) { vacancyImportRows(id: $id, outcome: $outcome) { nodes { number outcome title reason questions vacancyId } } }`, { id, outcome })).body.data!
    .vacancyImportRows as { nodes: { number: number; outcome: string; title: string; reason: string; questions: string[]; vacancyId: string | null }[] }).nodes;

async function finished(actor: Actor, id: string) {
  for (let turn = 0; turn < 200; turn += 1) {
    const found = await look(actor, id);
    if (found.state !== "running") return found;
    await new Promise((later) => setTimeout(later, 25));
  }
  throw new Error("the import goes on and on");
}

async function imported(actor: Actor, content: string, input: object = {}) {
  const { id } = await send(actor, content);
  expect((await start(actor, { id, ...input })).userErrors).toEqual([]);
  return finished(actor, id) as Promise<Record<string, unknown> & { id: string; state: string }>;
}

const header = "Job title,Company,Location,Salary,Hours,Contract type,Description,Job reference";
const whole = (title = "Kitchen assistant", company = "") => `${title},${company},"Leeds, LS1 4AP",£13 per hour,16-20,Permanent,Washing up,${randomUUID()}`;
const drafts = (where: string, value: string) => portal.database.owner.query(`select v.* from vacancy v join employer e on e.id = v.employer_id where ${where} = $1 order by v.title`, [value]) as Promise<Record<string, unknown>[]>;

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

describe("a run", () => {
  const many = (count: number) => [header, ...Array.from({ length: count }, (_, row) => `Porter ${row} ${randomUUID()},,Leeds,,,,,`)].join("\n");

  it("started twice at once has one effect", async () => {
    const { id } = await send(recruiter, many(150));
    const both = await Promise.all([start(recruiter, { id }), start(recruiter, { id })]);
    expect(both.some(({ userErrors }) => userErrors.length === 0)).toBe(true);
    expect(await finished(recruiter, id)).toMatchObject({ state: "done", rowsRead: 150, questioned: 150 });
    expect((await start(recruiter, { id })).userErrors[0]!.message).toMatch(/over/);
  });

  it("stops for good when it is cancelled; what was taken stays", async () => {
    const { id } = await send(recruiter, many(3_000));
    await start(recruiter, { id });
    const cancel = await portal.ask(recruiter, "mutation($id: ID!) { cancelVacancyImport(id: $id) { vacancyImport { state } userErrors { message } } }", { id });
    expect(cancel.body.data).toEqual({ cancelVacancyImport: { vacancyImport: { state: "cancelled" }, userErrors: [] } });
    await new Promise((later) => setTimeout(later, 300));
    const after = (await look(recruiter, id)) as unknown as { state: string; rowsRead: number };
    expect(after.state).toBe("cancelled");
    expect(after.rowsRead).toBeLessThan(3_000);
    expect(await drafts("e.id", recruiter.id)).toHaveLength(after.rowsRead);
    expect((await start(recruiter, { id })).userErrors[0]!.message).toMatch(/over/);
  });

  it("that was killed shows as stopped, and goes on where it was", async () => {
    const { id } = await send(recruiter, many(250));
    const viewer = (await inSession(portal.database.app, { ...anybody, sessionSecret: recruiter.cookie }, "write", readViewer))!.viewer;
    let batches = 0;
    const dying = <T>(work: Parameters<typeof inSession<T>>[3]) => {
      if (batches >= 5) throw new Error("killed");
      batches += 1;
      return inSession(portal.database.app, viewer, "write", work);
    };
    const begun = await inSession(portal.database.app, viewer, "write", (session) => startImport(session, { id, mapping: {}, employerName: "" }));
    await expect(runImport(dying, (begun as { value: StartedImport }).value)).rejects.toThrow("killed");
    await portal.database.owner.query("update vacancy_import set alive_at = alive_at - interval '2 minutes' where id = $1", [id]);
    const stopped = (await look(recruiter, id)) as unknown as { state: string; rowsRead: number };
    expect(stopped.state).toBe("stopped");
    expect(stopped.rowsRead).toBeGreaterThan(0);
    expect(stopped.rowsRead).toBeLessThan(250);

    expect((await start(recruiter, { id })).userErrors).toEqual([]);
    expect(await finished(recruiter, id)).toMatchObject({ state: "done", rowsRead: 250, questioned: 250, refused: 0 });
    expect(await drafts("e.id", recruiter.id)).toHaveLength(250);
  });

  it("refuses by itself a row the database will not have, and takes the others", async () => {
    await portal.database.owner.query("alter table vacancy add constraint no_cooks check (title <> 'Unsavable cook')");
    const done = await imported(recruiter, "title\nPorter\nUnsavable cook\nBaker");
    await portal.database.owner.query("alter table vacancy drop constraint no_cooks");
    expect(done).toMatchObject({ state: "done", rowsRead: 3, questioned: 2, refused: 1 });
    expect(await rowsOf(recruiter, done.id, "refused")).toMatchObject([{ number: 3, reason: "It could not be saved." }]);
  });

  it("takes text that is half a character", async () => {
    const { id } = await send(recruiter, JSON.stringify({ "@type": "JobPosting", title: "Cook \ud800", description: "\udc00 \u0000" }));
    await start(recruiter, { id });
    expect(await finished(recruiter, id)).toMatchObject({ state: "done", questioned: 1, refused: 0 });
  });
});

describe("the refused rows", () => {
  it("come back as a CSV that no spreadsheet runs", async () => {
    const done = await imported(recruiter, 'title,note\n,"=HYPERLINK(""http://evil.example"")"\n,"a, ""b"""');
    const answer = await portal.app.inject({ url: `/files/vacancy-imports/${done.id}/refused.csv`, cookies: { [COOKIE]: recruiter.cookie } });
    expect(answer.headers["content-type"]).toMatch(/text\/csv/);
    expect(answer.body).toBe(`\ufeffRow,Why it was refused,title,note\r\n2,It has no job title.,,"'=HYPERLINK(""http://evil.example"")"\r\n3,It has no job title.,,"a, ""b"""\r\n`);
  });
});

describe("a file that will not do", () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ["empty", "", /empty/],
    ["only a header", "title,company\n", /no rows/],
    ["not UTF-8", new Uint8Array([0x74, 0x0a, 0xe9, 0x0a]), /UTF-8/],
    ["binary", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /not a text file/],
    ["JSON without a posting", '<html><body>Hello</body></html>', /neither JSON-LD/],
    ["100,001 rows", `title\n${"Porter\n".repeat(100_001)}`, /100,000 rows/],
    ["too large", new Uint8Array(21 * 1024 * 1024).fill(0x61), /20 MB/],
  ])("%s: an answer, and nothing kept", async (_name, content, message) => {
    const answer = await send(recruiter, content);
    expect([413, 422]).toContain(answer.status);
    expect(answer.message).toMatch(message);
    expect(await portal.database.owner.query("select from vacancy_import where employer_id = $1", [recruiter.id])).toEqual([]);
  });

  it("sent twice with one key is kept once", async () => {
    const key = randomUUID();
    const [first, second] = [await send(recruiter, [header, whole()].join("\n"), { key }), await send(recruiter, [header, whole()].join("\n"), { key })];
    expect(second.id).toBe(first.id);
  });

  it("is not read from a form that a foreign page could send", async () => {
    expect((await send(recruiter, "title\nPorter", { type: "text/plain" })).status).toBeGreaterThanOrEqual(400);
  });
});

describe("who sees an import", () => {
  it("is the organisation whose it is, and nobody else", async () => {
    const { id } = await send(recruiter, [header, whole()].join("\n"));
    const { id: ofService } = await send(staff, [header, whole()].join("\n"));
    const another = await portal.given.member();
    const colleague = await portal.given.member({ id: recruiter.id }, "recruiter");
    const seen = async (actor: Actor, wanted: string) => (await look(actor, wanted)) !== null;
    expect([await seen(recruiter, id), await seen(colleague, id), await seen(another, id), await seen(staff, id)]).toEqual([true, true, false, false]);
    expect([await seen(staff, ofService), await seen(recruiter, ofService)]).toEqual([true, false]);
    expect((await start(another, { id })).userErrors).toEqual((await start(another, { id: randomUUID() })).userErrors);
    expect((await portal.app.inject({ url: `/files/vacancy-imports/${id}/refused.csv`, cookies: { [COOKIE]: another.cookie } })).statusCode).toBe(404);
  });

  it("is nobody who is not signed in, and no client", async () => {
    const client = await portal.given.person();
    for (const actor of [visitor, client]) expect(await send(actor, "title\nPorter")).toMatchObject({ status: 401, message: "Sign in to go on." });
  });
});
