import type { FastifyInstance } from "fastify";
import { print } from "graphql";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { AddressInfo } from "node:net";
import path from "node:path";
import pg from "pg";
import { makeApp } from "../../../server/app/http";
import { hearNotices } from "../../../server/app/notices";
import { readConfig } from "../../../server/kernel/config";
import type { Mail, Post } from "../../../server/modules/notifications";
import { ask } from "../../support/overHttp";
import type { Actor } from "../../support/portal";
import type { ProofCluster, ProofDatabase } from "../cluster";

/** The running portal that rounds play on: made once, on a port of its own. */
export interface Stage {
  readonly address: string;
  readonly database: ProofDatabase;
  /** Mail that the sweep gave away, all of it. */
  readonly mails: Mail[];
  readonly post: Post;
  /** Sends a page's own document over HTTP. @returns the body as it came. */
  send<Data, Variables>(actor: Pick<Actor, "cookie" | "audience">, document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<string>;
  /** A connection of the app role's own, past the pool: for statements prepared once and transactions kept open. */
  connection(): Promise<pg.Client>;
  close(): Promise<void>;
}

export async function openStage(cluster: ProofCluster, database: ProofDatabase): Promise<Stage> {
  process.setMaxListeners(0); // each Apollo server of each portal listens to the signals
  const app: FastifyInstance = await makeApp({ config: readConfig({ DATA_DIR: path.join(cluster.folder, `files-${database.name}`) }), source: database.app });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const stopHearing = hearNotices(database.appTarget);
  const connections: pg.Client[] = [];
  const mails: Mail[] = [];
  const bodies = new Map<unknown, string>();
  return {
    address,
    database,
    mails,
    post: { deliver: async (mail) => void mails.push(mail), close: () => undefined },
    send(actor, document, variables) {
      if (!bodies.has(document)) bodies.set(document, JSON.stringify(print(document)));
      return ask(`${address}/graphql/${actor.audience}`, actor.cookie, `{"query":${bodies.get(document)},"variables":${JSON.stringify(variables)}}`);
    },
    async connection() {
      const target = database.appTarget;
      const client = new pg.Client("url" in target ? { connectionString: target.url } : target);
      client.on("error", () => undefined);
      await client.connect();
      connections.push(client);
      return client;
    },
    async close() {
      await Promise.all(connections.map((client) => client.end().catch(() => undefined)));
      await stopHearing();
      await app.close();
    },
  };
}
