import { useState } from "react";
import { Link, Navigate, useSearchParams } from "react-router";
import type { FieldError } from "../lib/errors";
import { useProvider, useSession } from "../lib/session";
import { telephone } from "../lib/telephone";
import { Actions, Button, ErrorSummary, Form, Notice, Page, TextField } from "../ui";
import { hasPage } from "./features";
import { afterSignIn } from "./nextPage";

/** Why a person sees this page who did not ask for it. */
function Why({ next, signedOut }: { next: string | null; signedOut: boolean }) {
  if (signedOut) return <Notice kind="ok"><p>You have signed out. If you share this computer, close the browser too.</p></Notice>;
  return next ? <Notice><p>Sign in to go on. You come back to where you were, and what you typed is kept.</p></Notice> : null;
}

/** Signs a person in, and takes them to where they were going or to their own first page. */
export function SignInPage() {
  const { session, signIn } = useSession();
  const provider = useProvider();
  const [search] = useSearchParams();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const next = search.get("next");

  if (session.signedIn) return <Navigate replace to={afterSignIn(session, next)} />;
  return (
    <Page title="Sign in">
      <Why next={next} signedOut={search.has("signed-out")} />
      <Form
        name="sign-in"
        onSubmit={async (values) => {
          setErrors([]);
          const result = await signIn(values.text("email"), values.password("password"));
          if (!result.ok) setErrors([{ path: "", message: result.message }]);
        }}
      >
        <ErrorSummary errors={errors} title="You are not signed in" />
        <TextField name="email" label="Email address" type="email" autoComplete="username" required="Write your email address" spellCheck={false} width={30} />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" required="Write your password" width={20} />
        <Actions><Button>Sign in</Button> {hasPage("/reset-password") && <Link to="/reset-password">I forgot my password</Link>}</Actions>
      </Form>
      <section className="al-section">
        <h2 className="nhsuk-heading-m">No account yet?</h2>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>You’d like help with work: <Link to="/get-help">tell us about yourself</Link>. You don’t need an account for that.</li>
          <li>You employ people: <Link to="/register">register your organisation</Link>.</li>
          <li>You got a letter or a mail from us: open the link in it.</li>
        </ul>
        <p>Stuck? Ring us on <a href={telephone(provider.phone)}>{provider.phone}</a>, {provider.hours}.</p>
      </section>
    </Page>
  );
}
