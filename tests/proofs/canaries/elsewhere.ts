import fs from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { COOKIE } from "../../../server/app/portal";
import { inWorkerSession } from "../../../server/database/session";
import { allSweeps, runOnce } from "../../../server/jobs";
import { type Mail, sendNextMail } from "../../../server/modules/notifications";
import type { Finding } from "../proof";
import type { Random } from "../random";
import type { Actor } from "../world";
import type { Ground } from "./ground";
import { scan, wordsIn } from "./scan";

const ADDRESS = "https://portal.example";
/** What no mail may say, whoever may see it on a locked screen. */
const NOT_NEUTRAL = /mental|health|illness|diagnos|condition|disab|therap|medic|support|interview|job|employ|role|refer/i;

/** Mail that waits is sent, as the sweep does: nothing in it but the address it goes to. */
export async function sendMail({ database, model }: Ground): Promise<{ findings: Finding[]; mails: number }> {
  const mails: Mail[] = [];
  const post = { deliver: async (mail: Mail) => void mails.push(mail), close: () => undefined };
  while (mails.length < 500 && (await inWorkerSession(database.app, (session) => sendNextMail(session, post, ADDRESS)))) continue;
  const findings = mails.flatMap((mail) => {
    const { to, ...rest } = mail;
    const words = [...wordsIn(JSON.stringify(rest))].filter((word) => model.cells(word).length > 0);
    const named = NOT_NEUTRAL.exec(`${rest.subject} ${rest.text.replace(/https?:\S+/g, "")}`);
    if (named) return [{ what: "a mail says what it is about", detail: { word: named[0], mail: rest } }];
    return words.map((word) => ({ what: `a mail holds ${model.cells(word).map(({ table, column }) => `${table}.${column}`).join(", ")}`, detail: { word, mail: rest, to } }));
  });
  return { findings, mails: mails.length };
}

/** Everything that the program does by the clock, but mail. */
export async function sweep({ database }: Ground): Promise<void> {
  for (const each of allSweeps(null, ADDRESS)) for (let pieces = 0; pieces < 50 && (await runOnce(database.app, each)); pieces += 1) continue;
}

/** Addresses outside GraphQL, as somebody; ids are tried in each. */
export const addresses = (ground: Ground, random: Random): string[] =>
  routes(ground).filter((route) => !/\*|graphql|^\/$/.test(route)).map((route) => route.replace(/:\w+/g, () => idFor(route, ground, random)));

/** One of the table that the address names; of any table where it names none. */
function idFor(route: string, { world, snapshot }: Ground, random: Random): string {
  const tables = [...world.ids].filter(([, ids]) => ids[0]?.length === 36);
  const named = tables.filter(([table]) => route.replaceAll("-", "_").includes(table));
  const [table, ids] = random.pick(named.length > 0 ? named : tables);
  return random.pick([...snapshot.rows(table).keys(), ...ids]);
}

/** Every address the portal answers with GET, as the program itself lists them: a new one is tried without being told. */
export function routes({ app }: Ground): string[] {
  const stack: string[] = [];
  const found: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split("\n")) {
    const [, lead = "", rest = ""] = /^([\s│├└─]*)(.*)$/u.exec(line) ?? [];
    const [, part = "", methods = ""] = /^(\S+)(?: \(([^)]*)\))?/.exec(rest) ?? [];
    if (!part) continue;
    stack.length = Math.floor(lead.length / 4);
    stack.push(part);
    if (methods.includes("GET")) found.push(stack.slice(1 - 1).join("").replace("//", "/"));
  }
  return [...new Set(found)];
}

/** A file as bytes: a PDF is no text. */
export function download({ app }: Ground, actor: Actor, path: string): Promise<{ status: number; headers: object; body: Buffer }> {
  const { port } = app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers: actor.cookie ? { cookie: `${COOKIE}=${actor.cookie}` } : {} }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.once("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.once("error", reject);
    asked.end();
  });
}

/** Files and pages, each as an actor of the run: what is in them is judged as any answer is. */
export async function fetchAll(ground: Ground, actor: Actor, random: Random): Promise<{ findings: Finding[]; files: number }> {
  const findings: Finding[] = [];
  const paths = addresses(ground, random);
  for (const path of paths) {
    const now = Date.now();
    const answer = await download(ground, actor, path);
    const viewer = ground.model.viewer(actor, now);
    const theirs = (word: string): boolean => ground.model.mayRead(viewer, word, now, path.includes("my-record"));
    const doubtful = [...scan(answer.body), ...scan(JSON.stringify(answer.headers))].filter(({ word }) => ground.model.cells(word).length > 0 && !theirs(word));
    if (doubtful.length > 0) await ground.snapshot.refresh(); // readings are written down too
    for (const { word, as } of doubtful.filter((each) => !theirs(each.word))) {
      findings.push({ what: `${actor.role} was given ${ground.model.cells(word).map(({ table, column }) => `${table}.${column}`).join(", ")} in a file`, detail: { word, as, path, actor: actor.name, cells: ground.model.cells(word) } });
    }
  }
  return { findings, files: paths.length };
}

/** Nobody's words stand in a log: neither in what is left of the program's, nor in PostgreSQL's, as it was never read before. */
export function readLogs({ cluster, log, model, written }: Ground): { findings: Finding[]; bytes: number } {
  const postgres = fs.existsSync(cluster.log) ? fs.readFileSync(cluster.log, "utf8") : "";
  if (postgres) fs.truncateSync(cluster.log);
  const findings = Object.entries({ "the program's log": log.join("\n"), "PostgreSQL's log": postgres }).flatMap(([name, text]) =>
    [...wordsIn(text)].filter((word) => written.has(word) || model.cells(word).length > 0).map((word) => ({ what: `${name} holds ${model.cells(word).map(({ table, column }) => `${table}.${column}`).join(", ") || "what somebody wrote"}`, detail: { word, around: text.slice(Math.max(0, text.indexOf(word) - 200), text.indexOf(word) + 60) } })));
  return { findings, bytes: postgres.length + log.join("\n").length };
}
