import type { FastifyInstance } from "fastify";
import { type GraphQLSchema, subscribe } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { listen } from "../graphql/live";
import type { Audience } from "../kernel/viewer";
import { liveOperations } from "./liveOperations";
import { type Portal, viewerOf } from "./portal";

const SESSION_CHECK_MS = 30_000;
/** graphql-ws's own code for "unauthorized"; the pages sign in again on it. */
const UNAUTHORISED = 4401;

/**
 * Subscriptions, on the same paths as the queries, which may be sent here too. A socket belongs to one session, and closes when that session ends,
 * changes what it acts as, or runs out.
 */
export function addLive(app: FastifyInstance, portal: Portal, schemas: ReadonlyMap<Audience, GraphQLSchema>): void {
  const servers = new Map<string, { socket: WebSocketServer; dispose: () => void | Promise<void> }>();
  for (const [audience, schema] of schemas) {
    if (audience === "public") continue;
    const socket = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
    const { dispose } = useServer({ ...liveOperations(app, portal, audience, schema), subscribe }, socket);
    socket.on("connection", (connection, request) => {
      const cookies = app.parseCookie(request.headers.cookie ?? "");
      let sessionId: string | null = null;
      let actsAs: string | null | undefined;
      const check = async (): Promise<void> => {
        const signedIn = await viewerOf(portal, cookies, false).catch(() => undefined);
        if (signedIn === undefined) return; // the database is away, and nothing can be read without it: asked again later
        sessionId = signedIn?.sessionId ?? null;
        const membership = signedIn?.viewer.membershipId ?? null;
        const changed = actsAs !== undefined && actsAs !== membership;
        actsAs = membership;
        if (changed || signedIn?.viewer.audience !== audience) connection.close(UNAUTHORISED, "Sign in to go on.");
      };
      const timer = setInterval(() => void check(), SESSION_CHECK_MS);
      const stop = listen((notice) => {
        if (notice.kind === "session" && (sessionId === null || notice.id === sessionId)) void check();
      });
      connection.once("close", () => {
        clearInterval(timer);
        stop();
      });
      void check();
    });
    servers.set(`/graphql/${audience}`, { socket, dispose });
  }
  app.server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => undefined); // a visitor who goes away in the middle
    const { origin } = request.headers;
    const server = servers.get((request.url ?? "").split("?")[0]!);
    if (!server || (origin && !isOurs(origin, request.headers.host))) return void socket.destroy();
    server.socket.handleUpgrade(request, socket, head, (connection) => server.socket.emit("connection", connection, request));
  });
  app.addHook("preClose", async () => {
    for (const { dispose } of servers.values()) await dispose();
  });
}

/** An origin may be anything, the word "null" too. */
const isOurs = (origin: string, host: string | undefined): boolean => URL.canParse(origin) && new URL(origin).host === host;
