import { createContext, useContext } from "react";

/** The audiences a signed-in person can act in. */
export type ActingAudience = "employers" | "specialists" | "clients";
/** All audiences, each with a schema and pages of its own. */
export type Audience = ActingAudience | "public";

export interface Membership {
  membershipId: string;
  audience: ActingAudience;
  /** As the server names it: `owner`, `employment_specialist`, `client` … */
  role: string;
  /** The employer's or the provider's name. */
  organisation: string;
}

export interface Provider {
  name: string;
  phone: string;
  /** In words: "Monday to Friday, 9am to 5pm". */
  hours: string;
  email: string;
  /** The service's own colour; each has its tokens in `client/ui/styles/11-colours.css`. */
  colour?: "teal" | "blue" | "green" | "plum" | "slate";
  /** What the service adds where people choose what to share; empty for nothing. */
  sharingNotice?: string;
  /** What the service adds where people are referred; empty for nothing. */
  referralNotice?: string;
}

/** The answer of `GET /auth/session`. */
export interface Session {
  signedIn: boolean;
  displayName: string | null;
  /** What this session acts as: exactly one membership, or none while it is being chosen. */
  acting: Membership | null;
  memberships: Membership[];
  provider: Provider;
}

/** What came of an attempt to sign in or to change membership. */
export type SignInResult = { ok: true; session: Session } | { ok: false; message: string };

export interface SessionActs {
  session: Session;
  signIn(email: string, password: string): Promise<SignInResult>;
  actAs(membershipId: string): Promise<SignInResult>;
  signOut(): Promise<void>;
  /** Asks the server again who is signed in. */
  refresh(): Promise<void>;
  /** The server said that nobody is signed in any more. */
  ended(): void;
}

export const SessionContext = createContext<SessionActs | null>(null);

/** Who is signed in, as what, and the acts that change it. */
export function useSession(): SessionActs {
  const acts = useContext(SessionContext);
  if (!acts) throw new Error("useSession outside SessionProvider");
  return acts;
}

/** The service whose portal this is: its name, telephone, hours and mail. */
export const useProvider = (): Provider => useSession().session.provider;

/** Where each audience lands after signing in. */
export const landing: Record<ActingAudience, string> = { employers: "/employer", specialists: "/staff", clients: "/me" };
