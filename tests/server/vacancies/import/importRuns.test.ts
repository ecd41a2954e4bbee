import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { COOKIE } from "../../../../server/app/portal";
import { inSession } from "../../../../server/database/session";
import { anybody } from "../../../../server/kernel/viewer";
import { readViewer } from "../../../../server/modules/identity";
import { runImport, type StartedImport, startImport } from "../../../../server/modules/vacancies/import";
import type { Member } from "../../../support/factories";
import { header, importsIn, whole } from "../../../support/imports";
import { type Actor, type TestPortal, testPortal, visitor } from "../../../support/portal";

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
