import fs from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import { makeApp } from "../../../server/app/http";
import { hearNotices } from "../../../server/app/notices";
import { audiences, schemaFor } from "../../../server/app/schemas";
import { readConfig } from "../../../server/kernel/config";
import { type ProofCluster, type ProofDatabase, proofCluster } from "../cluster";
import { type Generator, type Pool, type Schemas, type Sender, generator, makePool, sender } from "../operations";
import type { Random } from "../random";
import { type World, buildWorld } from "../world";
import { type Model, modelOf } from "./model";
import { type Snapshot, snapshotOf } from "./snapshot";

/** What lasts through a whole run: a world that is kept as it was made, and all that knows of it. */
export interface Land {
  readonly cluster: ProofCluster;
  /** The database that each stretch has a copy of. */
  readonly template: string;
  readonly world: World;
  readonly schemas: Schemas;
  readonly pool: Pool;
  readonly operations: Generator;
  /** Words that the run itself sent, whether they were kept or not. */
  readonly written: Set<string>;
  close(): Promise<void>;
}

/** What one stretch of a run stands on: the world as it began, the portal that serves it on a port, and the model that judges it. */
export interface Ground extends Omit<Land, "template"> {
  readonly database: ProofDatabase;
  readonly app: FastifyInstance;
  readonly snapshot: Snapshot;
  readonly model: Model;
  readonly sender: Sender;
  /** Lines of the program's log. */
  readonly log: string[];
}

/** How much of a marker a search may give: to find it would then be a leak, not an echo. */
const BEGINNING = 8;
const INDEX = "<!doctype html><html lang=\"en-GB\"><head><title>Alongside</title></head><body><div id=\"root\"></div></body></html>";

export async function layLand(random: Random): Promise<Land> {
  const cluster = await proofCluster();
  const database = await cluster.makeDatabase();
  const world = await buildWorld(database, random.branch());
  await database.close();
  const pages = pagesOf(cluster);
  fs.mkdirSync(pages);
  fs.writeFileSync(path.join(pages, "index.html"), INDEX);
  const schemas = new Map(await Promise.all(audiences.map(async (audience) => [audience, await schemaFor(audience)] as const)));
  const pool = makePool(schemas, random.branch(), seedsOf(world));
  return { cluster, template: database.name, world, schemas, pool, written: new Set(), operations: generator(schemas, random.branch(), pool), close: () => cluster.close() };
}

const pagesOf = ({ folder }: ProofCluster): string => path.join(folder, "pages");

/** A fresh copy of the world, with a portal of its own. */
export async function makeGround({ template, ...land }: Land): Promise<Ground> {
  const { cluster, world } = land;
  const database = await cluster.makeDatabase(template);
  const log: string[] = [];
  const config = readConfig({ DATA_DIR: path.join(cluster.folder, "data") });
  const app = await makeApp({ config, source: database.app }, { pages: pagesOf(cluster), log: { write: (line) => void log.push(line) } });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const deaf = hearNotices(database.appTarget);
  const snapshot = await snapshotOf(database.owner, world.catalogue);
  const sending = sender((app.server.address() as AddressInfo).port);
  return {
    ...land, database, app, snapshot, model: modelOf(snapshot), sender: sending, log,
    world: { ...world, actors: world.actors.map((actor) => ({ ...actor })) }, // whoever comes in again has another cookie in this copy
    async close() {
      await sending.close();
      await app.close();
      await deaf();
      await database.close();
      await cluster.drop(database.name);
    },
  };
}

const seedsOf = (world: World): Parameters<typeof makePool>[2] => ({
  ids: Object.fromEntries([...world.ids].filter(([, ids]) => ids[0]?.length === 36)),
  words: world.markers.map(({ word }) => word.slice(0, BEGINNING)),
  emails: world.markers.filter(({ table, column }) => table === "account" && column === "email").slice(0, 3).map(({ word }) => `${word}@example.test`),
  publicWords: ["Words", "title", "Nottingham"],
});
