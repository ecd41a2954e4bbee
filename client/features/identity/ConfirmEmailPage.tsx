import { useMutation } from "@apollo/client/react";
import { FinishEmailChangeDocument } from "../../../schema/generated/public";
import { Button, ErrorSummary, Form, LinkButton, Notice, Page } from "../../ui";
import { BrokenLink } from "./BrokenLink";
import { useLinkSecret } from "./linkSecret";

/** Proves a new address of an account. */
export function ConfirmEmailPage() {
  const secret = useLinkSecret();
  const [finish, { data }] = useMutation(FinishEmailChangeDocument);
  if (!secret) return <BrokenLink title="Confirm your new email address" again="/account" />;
  if (data?.finishEmailChange.changed) {
    return (
      <Page title="Your email address is new">
        <Notice kind="ok" focus><p>From now on you sign in with this address.</p></Notice>
        <LinkButton to="/account">Your account</LinkButton>
      </Page>
    );
  }
  return (
    <Page title="Confirm your new email address">
      <Form name="confirm" onSubmit={() => finish({ variables: { secret } })}>
        <ErrorSummary errors={data?.finishEmailChange.userErrors ?? []} title="Your address was not changed" />
        <Button>This address is mine</Button>
      </Form>
    </Page>
  );
}
