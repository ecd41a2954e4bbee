import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { draftsBelongTo, keepDrafts } from "../lib/drafts";
import { SessionContext, type Session, type SessionActs, type SignInResult } from "../lib/session";
import { Loading } from "../ui";
import { fetchSession, postSession, postSignOut } from "./authRequests";
import { whenBack } from "./reach";
import { UnreachablePage } from "./UnreachablePage";

export { useSession } from "../lib/session";

/** Tabs of one browser share a cookie, so they tell each other when the person or the membership changes. */
const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("alongside-session");

/** Stands for one person, to keep typed words from the next one on a shared computer. */
const personOf = (session: Session): string | null =>
  session.signedIn ? session.memberships.map((membership) => membership.membershipId).toSorted().join(" ") : null;

/** Asks who is signed in, and gives it and the acts that change it to everything below. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session | null>(null);
  const [asked, setAsked] = useState(false);

  const take = useCallback((now: Session): void => {
    const person = personOf(now);
    if (person) draftsBelongTo(person);
    else keepDrafts(); // it ended while a form was open
    document.documentElement.dataset.colour = now.provider.colour ?? "teal";
    setSession(now);
  }, []);

  const refresh = useCallback(async (): Promise<void> => {
    const now = await fetchSession();
    setAsked(true);
    if (now) take(now);
  }, [take]);

  useEffect(() => {
    queueMicrotask(() => void refresh());
    const hear = (): void => void refresh();
    tabs?.addEventListener("message", hear);
    const stop = whenBack(hear);
    return () => {
      tabs?.removeEventListener("message", hear);
      stop();
    };
  }, [refresh]);

  const acts = useMemo((): SessionActs | null => {
    if (!session) return null;
    const begin = async (result: Promise<SignInResult>): Promise<SignInResult> => {
      const outcome = await result;
      if (outcome.ok) {
        take(outcome.session);
        tabs?.postMessage("changed");
      }
      return outcome;
    };
    return {
      session,
      signIn: (email, password) => begin(postSession("/auth/sign-in", { email, password })),
      actAs: (membershipId) => begin(postSession("/auth/act-as", { membershipId })),
      async signOut() {
        if (!(await postSignOut())) return;
        draftsBelongTo(null);
        tabs?.postMessage("changed");
        location.replace("/sign-in?signed-out"); // a new page: nothing of this person stays in memory
      },
      refresh,
      ended() {
        keepDrafts();
        setSession((before) => before && { ...before, signedIn: false, displayName: null, acting: null, memberships: [] });
      },
    };
  }, [session, take, refresh]);

  if (!acts) return asked ? <UnreachablePage /> : <div className="nhsuk-width-container"><Loading what="Alongside" /></div>;
  return <SessionContext value={acts}>{children}</SessionContext>;
}
