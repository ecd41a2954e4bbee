import cookies from "@fastify/cookie";
import files from "@fastify/static";
import Fastify, { type FastifyInstance } from "fastify";
import fs from "node:fs";
import path from "node:path";
import { keepKeysIn } from "../access/signing";
import { addAuth } from "./authRoutes";
import { addDevOutbox } from "./devOutbox";
import { isDatabaseGone } from "./errors";
import { addGraphql } from "./graphqlRoutes";
import { addImports } from "./importRoutes";
import { addLive } from "./liveRoutes";
import type { Portal } from "./portal";
import { inSession } from "../database/session";
import { anybody } from "../kernel/viewer";
import { portalIsAt, sharingIsOpen } from "../modules/consent";
import type { Outbox } from "../modules/notifications";
import { addKeys } from "./keyRoutes";
import { addReceipts } from "./receiptRoutes";
import { addReports } from "./reportRoutes";
import { addRolePage } from "./rolePage";
import { addRecordFile } from "./recordRoute";
import { audiences, schemaFor } from "./schemas";

const LARGEST_BODY = 25 * 1024 * 1024; // an import file of 20 MB, as JSON

/** Where the log's lines go. */
interface Log {
  write(line: string): void;
}

/** No address and no header of a request is logged: either may name a person. */
const serialisers = { req: (request: { method: string; routeOptions?: { url?: string } }) => ({ method: request.method, route: request.routeOptions?.url }) };

/**
 * The portal over HTTP, ready to listen.
 *
 * @param pages - the folder of the built client; without it, only the API is served.
 * @param outbox - where mail is kept in development, shown at `/dev/outbox`.
 * @param log - true: to standard output; a stream: there, a line of JSON each.
 */
export async function makeApp(portal: Portal, { pages, outbox, log = false }: { pages?: string; outbox?: Outbox; log?: boolean | Log } = {}): Promise<FastifyInstance> {
  keepKeysIn(path.join(portal.config.dataDir, "keys"), portal.config.receiptKeyFile);
  portalIsAt(portal.config.publicUrl ?? `http://localhost:${portal.config.port}`);
  const app = Fastify({ logger: log ? { level: "warn", serializers: serialisers, ...(log === true ? {} : { stream: log }) } : false, bodyLimit: LARGEST_BODY, forceCloseConnections: true, trustProxy: portal.config.behindProxy ? (_address: string, hop: number) => hop < 1 : false });
  await app.register(cookies);
  app.addHook("onSend", async (_request, reply) => {
    reply.headers({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "content-security-policy": "default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    });
  });
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    if (isDatabaseGone(error)) return reply.code(503).send({ message: "We can't reach our records just now. Nothing was changed. Try again in a minute." });
    const status = error.statusCode && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
    return reply.code(status).send({ message: status === 413 ? "That is too large to send." : status < 500 ? "That could not be read." : "Something went wrong on our side. Nothing was changed." });
  });

  addHealth(app, portal);
  addKeys(app);
  addAuth(app, portal);
  await addImports(app, portal);
  addRecordFile(app, portal);
  addReports(app, portal);
  addReceipts(app, portal);
  if (outbox) addDevOutbox(app, outbox);
  const schemas = new Map(await Promise.all(audiences.map(async (audience) => [audience, await schemaFor(audience)] as const)));
  for (const [audience, schema] of schemas) await addGraphql(app, portal, audience, schema);
  addLive(app, portal, schemas);
  if (pages && fs.existsSync(path.join(pages, "index.html"))) {
    addRolePage(app, portal, pages);
    await addPages(app, pages);
  }
  return app;
}

function addHealth(app: FastifyInstance, { source }: Portal): void {
  app.get("/health/live", async () => ({ live: true }));
  app.get("/health/ready", async (_request, reply) => {
    // Closed is ready: whoever wants to stop sharing must be able to.
    const open = await inSession(source, anybody, "read", sharingIsOpen).catch(() => null);
    return open === null ? reply.code(503).send({ ready: false }) : reply.send({ ready: true, sharing: open ? "open" : "closed" });
  });
}

/** The built client: files under their own names for ever, and its one page for every address that is not a file. */
async function addPages(app: FastifyInstance, pages: string): Promise<void> {
  await app.register(files, {
    root: pages,
    index: false,
    cacheControl: false,
    setHeaders: (response, file) => {
      response.setHeader("cache-control", file.includes(`${path.sep}assets${path.sep}`) ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  // the folder itself has no page of its own to send, and would be refused
  app.get("/", (_request, reply) => reply.header("cache-control", "no-cache").sendFile("index.html"));
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === "GET" && !/^\/(graphql|auth|health|files|assets|nhsuk)\//.test(request.url);
    if (!isPage) return reply.code(404).send({ message: "There is nothing here." });
    return reply.header("cache-control", "no-cache").sendFile("index.html");
  });
}
