import { useMemo } from "react";
import { Link } from "react-router";
import { landing, useSession, type Audience } from "../lib/session";
import { ExitStrip, Hidden, LinkLikeButton } from "../ui";
import { menuOf } from "./nav";
import { NavBar } from "./NavBar";

/** The mark: two figures, one a step ahead. Decoration. */
const Mark = () => (
  <svg className="al-brand__mark" viewBox="0 0 32 40" aria-hidden="true" focusable="false">
    <path d="M8 6a5 5 0 1 1 0 10A5 5 0 0 1 8 6ZM2 25a6 6 0 0 1 12 0v9a6 6 0 0 1-12 0Z" />
    <path d="M24 1a5 5 0 1 1 0 10A5 5 0 0 1 24 1ZM18 20a6 6 0 0 1 12 0v14a6 6 0 0 1-12 0Z" />
  </svg>
);

/** Who is signed in, with the ways to change that. */
function SignedIn({ between }: { between?: string }) {
  const { session, signOut } = useSession();
  return (
    <>
      <Link to="/account"><Hidden>Your account: </Hidden>{session.displayName}</Link> {between && <span aria-hidden="true">{between} </span>}
      {session.memberships.length > 1 && <><Link to="/choose">Switch</Link> </>}
      <LinkLikeButton onClick={() => void signOut()}>Sign out</LinkLikeButton>
    </>
  );
}

/** The menu; on public pages a signed-in person finds their own pages where "Sign in" was. */
function useItems(audience: Audience) {
  const { session } = useSession();
  const items = useMemo(() => menuOf(audience), [audience]);
  if (audience !== "public" || !session.signedIn) return items;
  const own = session.acting ? { to: landing[session.acting.audience], label: "My pages" } : { to: "/choose", label: "Choose who you act for" };
  return [...items.slice(0, -1), own];
}

/** The quick way out, the mark, who is signed in, and the menu. */
export function Header({ audience }: { audience: Audience }) {
  const { session } = useSession();
  const items = useItems(audience);
  const under = audience === "employers" ? session.acting?.organisation : session.provider.name;
  return (
    <>
      {audience === "clients" && <ExitStrip><SignedIn between="·" /></ExitStrip>}
      <header className="nhsuk-header">
        <div className="nhsuk-header__container nhsuk-width-container">
          <div className="nhsuk-header__service">
            <Link className="nhsuk-header__service-logo al-brand" to={audience === "public" ? "/" : landing[audience]}>
              <Mark />
              <span><span className="al-brand__name">Alongside</span> <span className="al-brand__provider">{under}</span></span>
            </Link>
          </div>
          {audience !== "clients" && session.signedIn && <nav className="al-account" aria-label="Account"><p><SignedIn /></p></nav>}
        </div>
        <NavBar items={items} />
      </header>
    </>
  );
}
