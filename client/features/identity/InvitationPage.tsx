import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { AcceptInvitationDocument, JoinByInvitationDocument, OfferedInvitationDocument, type OfferedInvitationQuery } from "../../../schema/generated/public";
import { errorFor, type FieldError } from "../../lib/errors";
import { landing, type SignInResult, useSession } from "../../lib/session";
import { Button, ErrorSummary, Form, Loaded, Page, TextField } from "../../ui";
import { BrokenLink } from "./BrokenLink";
import { useLinkSecret } from "./linkSecret";
import { NewPassword } from "./NewPassword";

type Offered = NonNullable<OfferedInvitationQuery["offeredInvitation"]>;
const TITLE = "You are invited";

const what = ({ audience, organisation }: Offered): string =>
  audience === "clients" ? "Your own pages are ready. What is on them is between you and the people who support you." : `You are invited to join ${organisation} here.`;

/** Takes an invitation up: with a new account, or with the account that its address has. */
export function InvitationPage() {
  const secret = useLinkSecret();
  const result = useQuery(OfferedInvitationDocument, { variables: { secret: secret ?? "" }, skip: !secret, fetchPolicy: "network-only" });
  if (!secret) return <BrokenLink title={TITLE} />;
  return (
    <Loaded result={result} what="the invitation">
      {({ offeredInvitation, account }) =>
        !offeredInvitation ? <BrokenLink title={TITLE} />
        : account ? <JoinAsMe secret={secret} offered={offeredInvitation} email={account.email} />
        : offeredInvitation.hasAccount ? <SignInFirst secret={secret} offered={offeredInvitation} />
        : <NewAccount secret={secret} offered={offeredInvitation} />}
    </Loaded>
  );
}

/** Where somebody goes who just signed in. */
function useArrival() {
  const navigate = useNavigate();
  return (result: SignInResult): Promise<void> | void =>
    navigate(result.ok && result.session.acting ? landing[result.session.acting.audience] : result.ok ? "/choose" : "/sign-in");
}

function NewAccount({ secret, offered }: { secret: string; offered: Offered }) {
  const { signIn } = useSession();
  const arrive = useArrival();
  const [accept] = useMutation(AcceptInvitationDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Page title={TITLE} lead={what(offered)}>
      <Form
        name="accept"
        onSubmit={async (values) => {
          const password = values.password("password");
          const { data } = await accept({ variables: { input: { secret, displayName: values.text("displayName"), password } } });
          setErrors(data?.acceptInvitation.userErrors ?? []);
          const ready = data?.acceptInvitation.ready;
          if (ready) await arrive(await signIn(ready.email, password));
        }}
      >
        <ErrorSummary errors={errors} title="Your account was not made" />
        <p>You will sign in with <strong>{offered.email}</strong>.</p>
        <TextField name="displayName" label="Your name" autoComplete="name" required="Write your name" error={errorFor(errors, "displayName")} width={20} />
        <NewPassword error={errorFor(errors, "password")} />
        <Button>Make my account</Button>
      </Form>
    </Page>
  );
}

function useJoin(secret: string) {
  const { actAs } = useSession();
  const arrive = useArrival();
  const [join] = useMutation(JoinByInvitationDocument);
  return async (): Promise<readonly FieldError[]> => {
    const { data } = await join({ variables: { secret } });
    const joined = data?.joinByInvitation.joined;
    if (joined) await arrive(await actAs(joined.membershipId));
    return data?.joinByInvitation.userErrors ?? [];
  };
}

function SignInFirst({ secret, offered }: { secret: string; offered: Offered }) {
  const { signIn } = useSession();
  const join = useJoin(secret);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Page title={TITLE} lead={what(offered)}>
      <Form
        name="sign-in-to-accept"
        onSubmit={async (values) => {
          const result = await signIn(offered.email, values.password("password"));
          setErrors(result.ok ? await join() : [{ path: "", message: result.message }]);
        }}
      >
        <ErrorSummary errors={errors} title="You have not joined yet" />
        <p>There is an account with the address <strong>{offered.email}</strong>. Sign in to it to accept.</p>
        <TextField name="password" label="Password" type="password" autoComplete="current-password" required="Write your password" width={20} />
        <Button>Sign in and accept</Button>
      </Form>
      <p><Link to="/reset-password">I forgot my password</Link></p>
    </Page>
  );
}

function JoinAsMe({ secret, offered, email }: { secret: string; offered: Offered; email: string }) {
  const { signOut } = useSession();
  const join = useJoin(secret);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  if (email !== offered.email) {
    return (
      <Page title={TITLE}>
        <p>This invitation was sent to <strong>{offered.email}</strong>, and you are signed in as {email}. Sign out, then open the link again.</p>
        <Button type="button" onClick={() => void signOut()}>Sign out</Button>
      </Page>
    );
  }
  return (
    <Page title={TITLE} lead={what(offered)}>
      <Form name="join" onSubmit={async () => setErrors(await join())}>
        <ErrorSummary errors={errors} title="You have not joined yet" />
        <p>It joins the account you are signed in with, {email}. You act for one thing at a time and can switch.</p>
        <Button>Accept</Button>
      </Form>
    </Page>
  );
}
