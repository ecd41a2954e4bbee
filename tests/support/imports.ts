import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { COOKIE } from "../../server/app/portal";
import type { Actor, TestPortal } from "./portal";

export const header = "Job title,Company,Location,Salary,Hours,Contract type,Description,Job reference";
export const whole = (title = "Kitchen assistant", company = "") => `${title},${company},"Leeds, LS1 4AP",£13 per hour,16-20,Permanent,Washing up,${randomUUID()}`;

/** What a page of the import does, and a look at what came of it. */
export function importsIn(portal: TestPortal) {
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

  const drafts = (where: string, value: string) => portal.database.owner.query(`select v.* from vacancy v join employer e on e.id = v.employer_id where ${where} = $1 order by v.title`, [value]) as Promise<Record<string, unknown>[]>;
  return { send, start, look, rowsOf, finished, imported, drafts };
}
