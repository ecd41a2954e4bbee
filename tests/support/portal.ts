import os from "node:os";
import path from "node:path";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { FastifyInstance } from "fastify";
import { print } from "graphql";
import { makeApp } from "../../server/app/http";
import { COOKIE } from "../../server/app/portal";
import { readConfig } from "../../server/kernel/config";
import type { Audience } from "../../server/kernel/viewer";
import { type TestDatabase, testDatabase } from "./database";
import { type Given, givenIn } from "./factories";

/** Somebody who acts through the portal's door: the cookie of a session, and the audience it acts for. */
export interface Actor {
  readonly audience: Audience;
  readonly cookie: string;
}

export const visitor: Actor = { audience: "public", cookie: "" };

export interface TestPortal {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  /** Makes people and things, past every gate. */
  readonly given: Given;
  /** Sends a page's own document as somebody. @throws Error on any GraphQL error; user errors come back in the data. */
  send<Data, Variables>(actor: Actor, document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data>;
  /** The raw answer, errors included. */
  ask(actor: Actor, query: string, variables?: object): Promise<{ status: number; body: { data?: Record<string, unknown>; errors?: { message: string; extensions: { code: string } }[] } }>;
  close(): Promise<void>;
}

/** The whole portal over a database of its own, reached through HTTP but without a socket. */
export async function testPortal(settings: Record<string, string> = {}): Promise<TestPortal> {
  const database = await testDatabase();
  const app = await makeApp({ config: readConfig({ DATA_DIR: path.join(os.tmpdir(), `alongside-data-${process.pid}`), ...settings }), source: database.app });
  const ask: TestPortal["ask"] = async (actor, query, variables = {}) => {
    const answer = await app.inject({
      method: "POST",
      url: `/graphql/${actor.audience}`,
      headers: { "content-type": "application/json", ...(actor.cookie ? { cookie: `${COOKIE}=${actor.cookie}` } : {}) },
      payload: { query, variables },
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    app,
    database,
    given: givenIn(database.owner),
    ask,
    async send(actor, document, variables) {
      const { body } = await ask(actor, print(document), variables as object);
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data as never;
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}
