import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { makeApp } from "../../../server/app/http";
import { readConfig } from "../../../server/kernel/config";
import type { ProofDatabase } from "../cluster";
import { type Sender, sender } from "../operations";

/** One world's portal on a port of its own. Its database can be changed for another while nothing is asked. */
export interface Side {
  readonly app: FastifyInstance;
  readonly sender: Sender;
  use(database: ProofDatabase): void;
  database(): ProofDatabase;
  close(): Promise<void>;
}

const PAGE = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Alongside</title></head><body><div id="root"></div></body></html>`;

/** The portal as it is shipped, over whatever database it is given last; its pages are one empty page. */
export async function openSide(name: string, first: ProofDatabase): Promise<Side> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `alongside-world-${name}-`));
  const pages = path.join(folder, "pages");
  fs.mkdirSync(pages);
  fs.writeFileSync(path.join(pages, "index.html"), PAGE);
  fs.utimesSync(path.join(pages, "index.html"), 1_700_000_000, 1_700_000_000); // its etag is the same in both worlds
  let current = first;
  const source = new Proxy({} as DataSource, {
    get: (_target, property) => {
      const value: unknown = Reflect.get(current.app, property, current.app);
      return typeof value === "function" ? (value.bind(current.app) as unknown) : value;
    },
  });
  const app = await makeApp({ config: readConfig({ DATA_DIR: path.join(folder, "data"), PUBLIC_URL: "https://portal.example" }), source }, { pages });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("the portal does not listen on a port");
  const senders = { current: sender(address.port) };
  return {
    app,
    get sender() {
      return senders.current;
    },
    use(database) {
      current = database;
    },
    database: () => current,
    async close() {
      await senders.current.close();
      await app.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
