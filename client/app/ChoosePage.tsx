import { useState } from "react";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import type { FieldError } from "../lib/errors";
import { landing, useSession, type ActingAudience, type Membership } from "../lib/session";
import { capital } from "../lib/words";
import { Button, ErrorSummary, Form, LinkButton, Notice, Page, Radios } from "../ui";
import { afterSignIn, audienceOf, ownPath } from "./nextPage";

const as: Record<ActingAudience, string> = { employers: "For an employer", specialists: "As staff of the service", clients: "For myself" };

const labelOf = ({ audience, organisation }: Membership): string => (audience === "clients" ? "For myself" : organisation);
const hintOf = ({ audience, role, organisation }: Membership): string =>
  audience === "clients" ? `My own support from ${organisation}` : `${as[audience]}: ${capital(role.replaceAll("_", " "))}`;

/** A page that is not this person's: says so, with the way back to their own. */
function NotYours() {
  const { session } = useSession();
  return (
    <Page title="This page is for someone else">
      <p>You are signed in, but that page belongs to another kind of account. Nothing has gone wrong on your side.</p>
      {session.acting && <LinkButton to={landing[session.acting.audience]}>Go to your own pages</LinkButton>}
    </Page>
  );
}

/** Whom to act for, for people with several memberships. A session acts for exactly one. */
export function ChoosePage() {
  const { session, actAs } = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const next = ownPath(search.get("next"));
  const wanted = next ? audienceOf(next) : undefined;

  if (!session.signedIn) return <Navigate replace to={next ? `/sign-in?${new URLSearchParams({ next })}` : "/sign-in"} />;
  if (session.memberships.length === 0) {
    return <Page title="Your account has no pages yet"><p>It is not joined to an employer or to the service. Ring us and we will put it right.</p></Page>;
  }
  if (wanted && !session.memberships.some(({ audience }) => audience === wanted)) return <NotYours />;
  const first = session.memberships.find(({ audience }) => audience === wanted) ?? session.acting ?? session.memberships[0];
  return (
    <Page title="Who are you here for?" lead="You act for one at a time. You can switch whenever you like.">
      {wanted && session.acting && session.acting.audience !== wanted && <Notice><p>The page you asked for needs another choice than the one you have made.</p></Notice>}
      <Form
        name="choose"
        onSubmit={async (values) => {
          setErrors([]);
          const result = await actAs(values.text("membershipId"));
          if (result.ok) await navigate(afterSignIn(result.session, next), { replace: true });
          else setErrors([{ path: "", message: result.message }]);
        }}
      >
        <ErrorSummary errors={errors} />
        <Radios
          name="membershipId"
          label="Your memberships"
          required="Choose one"
          defaultValue={first?.membershipId}
          options={session.memberships.map((membership) => ({ value: membership.membershipId, label: labelOf(membership), hint: hintOf(membership) }))}
        />
        <Button>Go on</Button>
      </Form>
    </Page>
  );
}
