import { useMutation } from "@apollo/client/react";
import { FinishRegistrationDocument } from "../../../schema/generated/public";
import { Button, ErrorSummary, Form, LinkButton, Notice, Page } from "../../ui";
import { BrokenLink } from "./BrokenLink";
import { useLinkSecret } from "./linkSecret";

/** Proves the address of an employer's registration. A press, not the visit, uses the link up: mail programs visit links too. */
export function FinishRegistrationPage() {
  const secret = useLinkSecret();
  const [finish, { data }] = useMutation(FinishRegistrationDocument);
  if (!secret) return <BrokenLink title="Confirm your email address" again="/register" />;
  if (data?.finishRegistration.ready) {
    return (
      <Page title="You are registered">
        <Notice kind="ok" focus><p>Sign in with {data.finishRegistration.ready.email} and the password you chose.</p></Notice>
        <p>You can begin your first role today. We look at each new organisation and ring you before a role is shown to anyone.</p>
        <LinkButton to="/sign-in">Sign in</LinkButton>
      </Page>
    );
  }
  return (
    <Page title="Confirm your email address" lead="One press, and your registration is complete.">
      <Form name="finish" onSubmit={() => finish({ variables: { secret } })}>
        <ErrorSummary errors={data?.finishRegistration.userErrors ?? []} title="Your address is not confirmed" />
        <Button>Confirm my address</Button>
      </Form>
    </Page>
  );
}
