import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { inSession } from "../database/session";
import { isUuid } from "../kernel/ids";
import { anybody } from "../kernel/viewer";
import { readMemberships, signIn } from "../modules/identity";
import { COOKIE, type Portal, viewerOf } from "./portal";

/**
 * Sign-in and sign-out stand outside GraphQL, for they set the cookie.
 *
 * JSON bodies alone are read, which a foreign page cannot send without a preflight that is never answered.
 */
export function addAuth(app: FastifyInstance, portal: Portal): void {
  app.addHook("onSend", async (request, reply) => {
    if (request.url.startsWith("/auth/")) reply.header("cache-control", "no-store");
  });
  app.get("/auth/session", (request) => sessionBody(portal, request.cookies));
  app.post("/auth/sign-in", (request, reply) => signInRoute(portal, request, reply));
  app.post("/auth/act-as", (request, reply) => actAsRoute(portal, request, reply));
  app.post("/auth/sign-out", (request, reply) => signOutRoute(portal, request, reply));
}

async function sessionBody(portal: Portal, cookies: Record<string, string | undefined>) {
  const { provider } = portal.config;
  const signedIn = await viewerOf(portal, cookies);
  if (!signedIn) return { signedIn: false, displayName: null, acting: null, memberships: [], provider };
  const memberships = await inSession(portal.source, { ...anybody, sessionSecret: signedIn.viewer.sessionSecret }, "read", readMemberships);
  const acting = memberships.find(({ membershipId }) => membershipId === signedIn.viewer.membershipId) ?? null;
  return { signedIn: true, displayName: signedIn.displayName, acting, memberships, provider };
}

async function signInRoute(portal: Portal, request: FastifyRequest, reply: FastifyReply) {
  const body = (request.body ?? {}) as { email?: unknown; password?: unknown };
  if (typeof body.email !== "string" || typeof body.password !== "string") return reply.code(400).send({ message: "Give an email address and a password." });
  const { sessionIdleMinutes: idleMinutes, sessionHours: hours, secureCookies } = portal.config;
  const device = String(request.headers["user-agent"] ?? "").slice(0, 200);
  const result = await inSession(portal.source, anybody, "write", (session) => signIn(session, { email: body.email as string, password: body.password as string, device, idleMinutes, hours }));
  if (!result.ok) return reply.code(401).send({ message: result.errors[0]!.message });
  reply.setCookie(COOKIE, result.value, { path: "/", httpOnly: true, sameSite: "lax", secure: secureCookies });
  return sessionBody(portal, { [COOKIE]: result.value });
}

async function actAsRoute(portal: Portal, request: FastifyRequest, reply: FastifyReply) {
  const { membershipId } = (request.body ?? {}) as { membershipId?: unknown };
  const secret = request.cookies[COOKIE] ?? "";
  if (typeof membershipId !== "string" || !isUuid(membershipId)) return reply.code(400).send({ message: "Choose who you are acting for." });
  const [row] = (await inSession(portal.source, { ...anybody, sessionSecret: secret }, "write", ({ db }) => db.query("select access.act_as($1) as done", [membershipId]))) as [{ done: boolean }];
  if (!row.done) return reply.code(401).send({ message: "Sign in to go on." });
  return sessionBody(portal, request.cookies);
}

async function signOutRoute(portal: Portal, request: FastifyRequest, reply: FastifyReply) {
  const secret = request.cookies[COOKIE] ?? "";
  if (secret) await inSession(portal.source, { ...anybody, sessionSecret: secret }, "write", ({ db }) => db.query("select access.revoke_session()"));
  return reply.clearCookie(COOKIE, { path: "/" }).code(204).send();
}
