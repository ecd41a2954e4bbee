import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, Navigate } from "react-router";
import { ChangeEmailDocument, ChangeNameDocument, ChangePasswordDocument, MyAccountDocument, type MyAccountQuery } from "../../../schema/generated/public";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { useSession } from "../../lib/session";
import { Button, Details, ErrorSummary, Form, Loaded, Notice, Page, Section, TextField } from "../../ui";
import { HeldAboutYou } from "./HeldAboutYou";
import { NewPassword } from "./NewPassword";
import { Browsers } from "./Browsers";

type Account = NonNullable<MyAccountQuery["account"]>;

/** One's own account: name, address, password, and where it is signed in. */
export function AccountPage() {
  const { session } = useSession();
  const result = useQuery(MyAccountDocument, { fetchPolicy: "cache-and-network", skip: !session.signedIn });
  if (!session.signedIn) return <Navigate replace to="/sign-in?next=%2Faccount" />;
  return (
    <Page title="Your account" lead={session.memberships.length > 1 ? <>You can act for several. <Link to="/choose">Switch</Link></> : undefined}>
      <Loaded result={result} what="your account">
        {({ account, signedInBrowsers }) => account && (
          <>
            <Section title="Your name"><Name account={account} /></Section>
            <Section title="Your email address"><Email account={account} /></Section>
            <Section title="Your password"><Password /></Section>
            <Section title="Where you are signed in"><Browsers browsers={signedInBrowsers} onEnded={() => void result.refetch()} /></Section>
            {session.acting?.audience === "employers" && <Section title="What is held about you"><HeldAboutYou askedAt={account.erasureAskedAt} /></Section>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Name({ account }: { account: Account }) {
  const { refresh } = useSession();
  const [change, { data }] = useMutation(ChangeNameDocument);
  const errors = data?.changeName.userErrors ?? [];
  return (
    <Form name="name" onSubmit={async (values) => {
      const answer = await change({ variables: { input: { displayName: values.text("displayName") } } });
      if (answer.data?.changeName.account) await refresh();
    }}>
      <ErrorSummary errors={errors} title="Your name was not changed" />
      <TextField name="displayName" label="The name others see" defaultValue={account.displayName} autoComplete="name" required="Write your name" error={errorFor(errors, "displayName")} width={20} />
      <Button kind="secondary">Save my name</Button>
      {data?.changeName.account && <Notice kind="ok"><p>Saved.</p></Notice>}
    </Form>
  );
}

const CurrentPassword = ({ error }: { error: string | null }) => (
  <TextField name="currentPassword" label="Your password now" type="password" autoComplete="current-password" required="Write your password" error={error} width={20} />
);

function Email({ account }: { account: Account }) {
  const [change] = useMutation(ChangeEmailDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [sent, setSent] = useState(false);
  const [idempotencyKey, renew] = useIdempotencyKey();
  return (
    <>
      <p>You sign in with <strong>{account.email}</strong>.</p>
      {sent && <Notice kind="ok" focus><p>We have sent a link to the new address. Until you open it, you sign in with the old one.</p></Notice>}
      <Details summary="Change my email address">
        <Form
          name="email"
          onSubmit={async (values) => {
            setSent(false);
            const { data } = await change({ variables: { input: { email: values.text("email"), currentPassword: values.password("currentPassword"), idempotencyKey } } });
            setErrors(data?.changeEmail.userErrors ?? []);
            if (!data?.changeEmail.sent) return;
            renew();
            setSent(true);
          }}
        >
          <ErrorSummary errors={errors} title="Your address was not changed" />
          <TextField name="email" label="New email address" type="email" autoComplete="email" required="Write the new address" error={errorFor(errors, "email")} spellCheck={false} width={30} />
          <CurrentPassword error={errorFor(errors, "currentPassword")} />
          <Button kind="secondary">Send a link to it</Button>
        </Form>
      </Details>
    </>
  );
}

function Password() {
  const [change, { data }] = useMutation(ChangePasswordDocument);
  const errors = data?.changePassword.userErrors ?? [];
  return (
    <>
      {data?.changePassword.account && <Notice kind="ok" focus><p>Your password is new. Your other browsers are signed out.</p></Notice>}
      <Details summary="Change my password">
        <Form name="password" onSubmit={(values) => change({ variables: { input: { currentPassword: values.password("currentPassword"), password: values.password("password") } } })}>
          <ErrorSummary errors={errors} title="Your password was not changed" />
          <CurrentPassword error={errorFor(errors, "currentPassword")} />
          <NewPassword label="New password" error={errorFor(errors, "password")} />
          <Button kind="secondary">Save my new password</Button>
        </Form>
      </Details>
    </>
  );
}
