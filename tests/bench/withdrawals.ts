import path from "node:path";
import { Worker } from "node:worker_threads";
import { print } from "graphql";
import { StopSharingDocument } from "../../schema/generated/clients";
import { PersonDocument } from "../../schema/generated/employers";
import { makeApp } from "../../server/app/http";
import { listenOn } from "../../server/app/listen";
import { readConfig } from "../../server/kernel/config";
import { givenIn } from "../support/factories";
import { sharingIn } from "../support/sharing";
import type { ProofCluster } from "../proofs/cluster";
import { ask } from "../support/overHttp";
import { type Timing, inWords, timing } from "./timing";

const READERS = 50;
const BEFORE_MS = 1_500;

/** The address and the cookies that the readers' thread is given. */
export interface Reading {
  readonly readers: { readonly url: string; readonly cookie: string; readonly body: string }[];
}

export interface Readings {
  readonly took: number[];
  /** Readings that were answered with an error. */
  readonly refused: number;
}

/**
 * Withdrawals over HTTP while 50 readers of the same client ask for the person's page without a pause, from a thread of
 * their own: each withdrawal ends one consent of the client's, and is timed until its acknowledgement.
 */
export async function withdrawals(cluster: ProofCluster, times: number, say: (line: string) => void): Promise<Record<string, Timing>> {
  const { app: source, owner } = await cluster.makeDatabase();
  const app = await makeApp({ config: readConfig({ DATA_DIR: path.join(cluster.folder, "files"), PORT: "0" }), source });
  const address = await listenOn(app, readConfig({ PORT: "0" }));
  const { client, introduction, members, share } = await world(owner);
  const body = JSON.stringify({ query: print(PersonDocument), variables: { id: introduction } });
  const reading: Reading = { readers: members.map(({ cookie }) => ({ url: `${address}/graphql/employers`, cookie, body })) };
  const worker = new Worker(new URL(import.meta.url.replace(/[^/]*$/, "readers.js")), { workerData: reading });
  const seen = new Promise<Readings>((resolve, reject) => worker.once("message", resolve).once("error", reject));
  await pause(BEFORE_MS);

  const began = performance.now();
  const took: number[] = [];
  while (took.length < times) {
    const { id } = await share(took.length + 2);
    const start = performance.now();
    const said = await ask(`${address}/graphql/clients`, client.cookie, JSON.stringify({ query: print(StopSharingDocument), variables: { input: { sharingId: id } } }));
    took.push(performance.now() - start);
    if (!said.includes(id)) say(`not stopped after ${took.at(-1)?.toFixed(0)} ms: ${said.slice(0, 150)}`);
    if (took.length % 20 === 0) say(`${took.length} of ${times}, the last in ${took.at(-1)!.toFixed(0)} ms`);
    await pause(30);
  }
  const over = performance.now() - began;
  worker.postMessage("end");
  const { took: read, refused } = await seen;
  const all = { [`withdrawals under ${READERS} readers`]: timing(took, over), "readings of the person's page meanwhile": timing(read, over + BEFORE_MS) };
  for (const [name, each] of Object.entries(all)) say(inWords(name, each));
  if (refused > 0) say(`${refused} readings were answered with an error`);
  await app.close();
  return all;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One client, one employer with 50 readers, one line that stays shared, and one more at a time that will be withdrawn. */
async function world(owner: Parameters<typeof givenIn>[0]) {
  const given = givenIn(owner);
  const sharing = sharingIn(given, owner);
  const employer = await given.employer();
  const client = await given.person();
  const { introduction } = await sharing.introduced(client, employer);
  const members = [];
  for (let made = 0; made < READERS; made += 1) members.push(await given.member(employer, made === 0 ? "owner" : "line_manager"));
  await sharing.consent(client, employer, [await sharing.statement(client, "name", "Dani Whitlock")]);
  const share = async (ordinal: number) => sharing.consent(client, employer, [await sharing.statement(client, "skills_summary", `Line ${ordinal}.`, { ordinal })]);
  return { client, introduction: introduction.id, members, share };
}
