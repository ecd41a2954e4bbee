import { useEffect } from "react";
import { Navigate, Outlet, ScrollRestoration, useLocation, useNavigation } from "react-router";
import { useSession, type ActingAudience, type Audience } from "../lib/session";
import { CrisisBand } from "../ui";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { ReachBanner } from "./ReachBanner";

/** Staff's pages have measures of their own, set on the body. */
function useBodyClass(audience: Audience): void {
  useEffect(() => {
    const name = `al-${audience}`;
    document.body.classList.add(name);
    return () => document.body.classList.remove(name);
  }, [audience]);
}

/** Goes to the part of a page that its address names, once the page is drawn; and to it again when pressed again. */
function useAnchors(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash, key]);
}

/** Header, page and footer of one audience. */
export function Shell({ audience }: { audience: Audience }) {
  const moving = useNavigation().state === "loading";
  useBodyClass(audience);
  useAnchors();
  return (
    <>
      <a className="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
      {moving && <div className="al-waiting" role="status" aria-label="Opening the page" />}
      <Header audience={audience} />
      <Outlet />
      <ReachBanner />
      {(audience === "public" || audience === "clients") && <CrisisBand />}
      <Footer audience={audience} />
      <ScrollRestoration />
    </>
  );
}

/** Pages anyone may open. */
export const PublicLayout = () => <Shell audience="public" />;

/** Pages of one audience: others are sent to sign in, or to choose whom they act for, and come back here afterwards. */
function Guarded({ audience }: { audience: ActingAudience }) {
  const { session } = useSession();
  const { pathname, search } = useLocation();
  if (session.acting?.audience === audience) return <Shell audience={audience} />;
  const next = new URLSearchParams({ next: pathname + search }).toString();
  return <Navigate replace to={session.signedIn ? `/choose?${next}` : `/sign-in?${next}`} />;
}

export const EmployersLayout = () => <Guarded audience="employers" />;
export const SpecialistsLayout = () => <Guarded audience="specialists" />;
export const ClientsLayout = () => <Guarded audience="clients" />;
