import type { Session, SignInResult } from "../lib/session";
import { notReached } from "./reach";

const headers = { "content-type": "application/json", "x-requested-with": "alongside" };
const unreached: SignInResult = { ok: false, message: "We can’t reach the service just now. What you typed is kept. Try again in a moment." };

const gone = (status: number): boolean => status >= 502 && status <= 504;

/** Who is signed in. Null when the service did not answer. */
export async function fetchSession(): Promise<Session | null> {
  try {
    const reply = await fetch("/auth/session", { headers });
    if (reply.ok) return (await reply.json()) as Session;
  } catch {
    // no connection: the same as no answer
  }
  notReached();
  return null;
}

/** Asks for a session to be begun or changed. Refusals come back in the server's words. */
export async function postSession(path: "/auth/sign-in" | "/auth/act-as", body: Record<string, string>): Promise<SignInResult> {
  try {
    const reply = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    if (gone(reply.status)) {
      notReached();
      return unreached;
    }
    const answer = (await reply.json()) as Session & { message?: string };
    return reply.ok ? { ok: true, session: answer } : { ok: false, message: answer.message ?? "That did not work. Try again." };
  } catch {
    notReached();
    return unreached;
  }
}

/** Ends the session. False when the service did not answer, so that nobody believes to be signed out who is not. */
export async function postSignOut(): Promise<boolean> {
  const done = await fetch("/auth/sign-out", { method: "POST", headers: { "x-requested-with": "alongside" } }).then((reply) => reply.ok || reply.status === 401, () => false);
  if (!done) notReached();
  return done;
}
