import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { RequestPasswordResetDocument, ResetPasswordDocument } from "../../../schema/generated/public";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Actions, Button, ErrorSummary, Form, LinkButton, LinkLikeButton, Notice, Page, TextField } from "../../ui";
import { useLinkSecret } from "./linkSecret";
import { NewPassword } from "./NewPassword";

/** A new password: asks for a link, or, where the address carries one, takes the password. */
export function ResetPasswordPage() {
  const secret = useLinkSecret();
  const [stale, setStale] = useState(false);
  return secret && !stale ? <ChoosePassword secret={secret} onStale={() => setStale(true)} /> : <AskForLink />;
}

function AskForLink() {
  const [request] = useMutation(RequestPasswordResetDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [sent, setSent] = useState(false);
  const [idempotencyKey, renew] = useIdempotencyKey();

  if (sent) {
    return (
      <Page title="Look in your mail">
        <Notice kind="ok" focus><p>If there is an account with that address, we have sent it a link. It works once, within 72 hours.</p></Notice>
        <p>Nothing after a few minutes? Look in your junk mail, or <LinkLikeButton onClick={() => setSent(false)}>try another address</LinkLikeButton>.</p>
      </Page>
    );
  }
  return (
    <Page title="Choose a new password" back={{ to: "/sign-in", label: "Sign in" }} lead="We send you a link. With it, you choose a new password.">
      <Form
        name="ask"
        onSubmit={async (values) => {
          const { data } = await request({ variables: { input: { email: values.text("email"), idempotencyKey } } });
          setErrors(data?.requestPasswordReset.userErrors ?? []);
          if (!data?.requestPasswordReset.sent) return;
          renew();
          setSent(true);
        }}
      >
        <ErrorSummary errors={errors} />
        <TextField name="email" label="Email address" hint="The one you sign in with." type="email" autoComplete="username" required="Write your email address" error={errorFor(errors, "email")} spellCheck={false} width={30} />
        <Button>Send me a link</Button>
      </Form>
    </Page>
  );
}

function ChoosePassword({ secret, onStale }: { secret: string; onStale: () => void }) {
  const [reset, { data }] = useMutation(ResetPasswordDocument);
  const errors = data?.resetPassword.userErrors ?? [];

  if (data?.resetPassword.changed) {
    return (
      <Page title="Your password is new">
        <Notice kind="ok" focus><p>You are signed out everywhere. Sign in with your new password.</p></Notice>
        <LinkButton to="/sign-in">Sign in</LinkButton>
      </Page>
    );
  }
  return (
    <Page title="Choose a new password">
      <Form name="choose-password" onSubmit={(values) => reset({ variables: { input: { secret, password: values.password("password") } } })}>
        <ErrorSummary errors={errors} title="Your password was not changed" />
        <NewPassword label="New password" error={errorFor(errors, "password")} />
        <Actions><Button>Save my new password</Button> <LinkLikeButton onClick={onStale}>Ask for a new link</LinkLikeButton></Actions>
      </Form>
    </Page>
  );
}
