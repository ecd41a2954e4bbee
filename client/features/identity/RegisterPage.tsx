import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { AddOrganisationDocument, RegisterEmployerDocument } from "../../../schema/generated/public";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { landing, useSession } from "../../lib/session";
import { Button, ErrorSummary, Form, Inset, Notice, Page, TextField } from "../../ui";
import { NewPassword } from "./NewPassword";

const organisationLabel = "Name of your organisation";

/** An employer registers itself; somebody who is signed in adds another organisation. */
export function RegisterPage() {
  const { session } = useSession();
  return session.signedIn ? <AddOrganisation /> : <Register />;
}

function Register() {
  const [register] = useMutation(RegisterEmployerDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [idempotencyKey] = useIdempotencyKey();

  if (sentTo) {
    return (
      <Page title="Look in your mail">
        <Notice kind="ok" focus><p>We have sent a mail to {sentTo}. Open the link in it within 72 hours to go on.</p></Notice>
        <p>After that you can sign in and begin your first role. We ring you before it is shown to anyone.</p>
        <p>Nothing after a few minutes? Look in your junk mail, or write to us.</p>
      </Page>
    );
  }
  return (
    <Page title="Register your organisation" back={{ to: "/for-employers", label: "For employers" }} lead="It takes about 3 minutes and costs nothing.">
      <Inset><p>Has a colleague registered already? Ask them to invite you. Then you see the same roles and people.</p></Inset>
      <Form
        name="register"
        onSubmit={async (values) => {
          const email = values.text("email");
          const input = { organisation: values.text("organisation"), displayName: values.text("displayName"), email, password: values.password("password"), idempotencyKey };
          const { data } = await register({ variables: { input } });
          setErrors(data?.registerEmployer.userErrors ?? []);
          if (data?.registerEmployer.sent) setSentTo(email);
        }}
      >
        <ErrorSummary errors={errors} title="You are not registered yet" note="Everything but the password is kept." />
        <TextField name="organisation" label={organisationLabel} autoComplete="organization" required="Write your organisation’s name" error={errorFor(errors, "organisation")} width={30} />
        <TextField name="displayName" label="Your name" autoComplete="name" required="Write your name" error={errorFor(errors, "displayName")} width={20} />
        <TextField name="email" label="Your email address at work" hint="We send a link to it." type="email" autoComplete="username" required="Write your email address" error={errorFor(errors, "email")} spellCheck={false} width={30} />
        <NewPassword error={errorFor(errors, "password")} />
        <Button>Register</Button>
      </Form>
      <p>You have an account? <Link to="/sign-in?next=%2Fregister">Sign in</Link> and add your organisation to it.</p>
    </Page>
  );
}

function AddOrganisation() {
  const { actAs } = useSession();
  const navigate = useNavigate();
  const [add] = useMutation(AddOrganisationDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [idempotencyKey, renew] = useIdempotencyKey();
  return (
    <Page title="Register another organisation" lead="It joins the account you are signed in with. You act for one at a time.">
      <Form
        name="add-organisation"
        onSubmit={async (values) => {
          const { data } = await add({ variables: { input: { organisation: values.text("organisation"), idempotencyKey } } });
          setErrors(data?.addOrganisation.userErrors ?? []);
          const joined = data?.addOrganisation.joined;
          if (!joined) return;
          renew();
          await actAs(joined.membershipId);
          await navigate(landing.employers);
        }}
      >
        <ErrorSummary errors={errors} />
        <TextField name="organisation" label={organisationLabel} autoComplete="organization" required="Write the organisation’s name" error={errorFor(errors, "organisation")} width={30} />
        <Button>Register</Button>
      </Form>
    </Page>
  );
}
