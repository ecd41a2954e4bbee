import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { inSession } from "../database/session";
import { isUuid } from "../kernel/ids";
import { anybody } from "../kernel/viewer";
import { countTry, forgive, inWords, readMemberships, signIn } from "../modules/identity";
import { readProvider } from "../modules/providers";
import { COOKIE, type Portal, viewerOf } from "./portal";

/** Longer than any address or password that is taken. */
const LONGEST = 300;

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
  const signedIn = await viewerOf(portal, cookies);
  const asker = signedIn ? { ...anybody, sessionSecret: signedIn.viewer.sessionSecret } : anybody;
  return inSession(portal.source, asker, "read", async (session) => {
    const { name, phone, hours, email, colour, sharingNotice, referralNotice } = await readProvider(session, signedIn?.viewer.providerId);
    const provider = { name, phone, hours, email, colour, sharingNotice, referralNotice };
    if (!signedIn) return { signedIn: false, displayName: null, acting: null, memberships: [], provider };
    const memberships = await readMemberships(session);
    const acting = memberships.find(({ membershipId }) => membershipId === signedIn.viewer.membershipId) ?? null;
    return { signedIn: true, displayName: signedIn.displayName, acting, memberships, provider };
  });
}

/** Each try is counted before the password is looked at, in a transaction of its own, so that many at once are counted too. */
async function signInRoute(portal: Portal, request: FastifyRequest, reply: FastifyReply) {
  const body = (request.body ?? {}) as { email?: unknown; password?: unknown };
  if (typeof body.email !== "string" || typeof body.password !== "string") return reply.code(400).send({ message: "Give an email address and a password." });
  const { email, password } = { email: body.email.replaceAll("\0", "").slice(0, LONGEST), password: body.password.slice(0, LONGEST) };
  const { sessionIdleMinutes: idleMinutes, sessionHours: hours, secureCookies } = portal.config;
  const wait = await inSession(portal.source, anybody, "write", (session) => countTry(session, "sign_in", request.ip, email));
  if (wait > 0) return reply.code(429).header("retry-after", wait).send({ message: `There have been too many tries. Wait ${inWords(wait)}, then try again.` });

  const device = String(request.headers["user-agent"] ?? "").slice(0, 200);
  const result = await inSession(portal.source, anybody, "write", async (session) => {
    const opened = await signIn(session, { email, password, device, idleMinutes, hours });
    if (opened.ok) await forgive(session, "sign_in", request.ip, email);
    return opened;
  });
  if (!result.ok) return reply.code(401).send({ message: result.errors[0]!.message });
  await endSessionOf(portal, request.cookies[COOKIE]); // the browser keeps one session: the one before is not left open
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
  await endSessionOf(portal, request.cookies[COOKIE]);
  return reply.clearCookie(COOKIE, { path: "/" }).code(204).send();
}

async function endSessionOf(portal: Portal, secret: string | undefined): Promise<void> {
  if (secret) await inSession(portal.source, { ...anybody, sessionSecret: secret }, "write", ({ db }) => db.query("select access.revoke_session()"));
}
