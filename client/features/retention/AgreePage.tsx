import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useLocation } from "react-router";
import { AnswerSupportInvitationDocument, SupportInvitationDocument } from "../../../schema/generated/public";
import { errorFor } from "../../lib/errors";
import { useSession } from "../../lib/session";
import { Button, ErrorSummary, Form, Inset, Loaded, Page, Panel, Radios, TextField } from "../../ui";

/** The person's own page: what is offered, what happens with a yes and with a no, and their answer. */
export function AgreePage() {
  const link = useLocation().hash.slice(1); // after "#", so that it reaches no server's log
  const found = useQuery(SupportInvitationDocument, { variables: { link }, fetchPolicy: "network-only" });
  const [answered, setAnswered] = useState<"yes" | "no" | null>(null);
  if (answered) return <Answered answer={answered} />;
  return <Loaded result={found} what="your page">{({ supportInvitation }) => (supportInvitation ? <Ask link={link} employer={supportInvitation.employerName} onAnswered={setAnswered} /> : <Over />)}</Loaded>;
}

function Ask({ link, employer, onAnswered }: { link: string; employer: string; onAnswered: (answer: "yes" | "no") => void }) {
  const [send, { data, loading }] = useMutation(AnswerSupportInvitationDocument);
  const { session: { provider } } = useSession();
  const errors = data?.answerSupportInvitation.userErrors ?? [];
  const details = (
    <>
      <TextField name="name" label="Your name" autoComplete="name" error={errorFor(errors, "name")} />
      <TextField name="phone" label="Your phone number" type="tel" autoComplete="tel" error={errorFor(errors, "phone")} />
      <TextField name="email" label="Or your email address" type="email" autoComplete="email" error={errorFor(errors, "email")} />
      <TextField name="bestTime" label="When is a good time to ring? (optional)" error={errorFor(errors, "bestTime")} />
    </>
  );
  return (
    <Page title="Help to keep your job" lead={`${employer} asked us if we can help. It is up to you. Nothing is kept under your name unless you say yes.`}>
      <h2 className="nhsuk-heading-m">What we do</h2>
      <p>{provider.name} helps people keep their job when work has become hard. We talk with you about what would help. If you want, we talk with {employer} too. It is free.</p>
      <h2 className="nhsuk-heading-m">What {employer} learns</h2>
      <ul>
        <li>If you say yes: that you said yes. Nothing else, unless you choose it later, word by word.</li>
        <li>If you say no: only that the request is closed. We keep no name.</li>
      </ul>
      <Inset><p>In danger now? Ring <a href="tel:999">999</a>. Need to talk now? Ring <a href="tel:111">111</a>, option 2, or Samaritans on <a href="tel:116123">116 123</a>.</p></Inset>
      <Form
        busy={loading}
        onSubmit={async (values) => {
          const agrees = values.text("agrees") === "yes";
          const input = { link, agrees, name: values.text("name"), phone: values.text("phone"), email: values.text("email"), bestTime: values.text("bestTime") };
          const { data: sent } = await send({ variables: { input } });
          if (sent?.answerSupportInvitation.answered) onAnswered(agrees ? "yes" : "no");
        }}
      >
        <ErrorSummary errors={errors} />
        <Radios name="agrees" label="Would you like our help?" heading={2} labelSize="m" required="Choose yes or no" options={[
          { value: "yes", label: "Yes, please get in touch", hint: "Your name and how to reach you are asked below", opens: details },
          { value: "no", label: "No, thank you" },
        ]} />
        <Button>Send my answer</Button>
      </Form>
    </Page>
  );
}

function Answered({ answer }: { answer: "yes" | "no" }) {
  const { session: { provider } } = useSession();
  return answer === "yes" ? (
    <Page title="Thank you" heading="Thank you. We will be in touch" lead="Someone from our team contacts you soon. Your employer sees only that you said yes.">
      <Panel title="You can change your mind"><p>Ring us on {provider.phone}, {provider.hours}.</p></Panel>
    </Page>
  ) : (
    <Page title="Thank you" heading="Thank you. We have closed the request" lead="We kept no name. Your employer sees only that the request is closed.">
      <p>If you want help later, you can ask us yourself. Your employer is not told. Ring {provider.phone}, {provider.hours}.</p>
    </Page>
  );
}

function Over() {
  const { session: { provider } } = useSession();
  return (
    <Page title="This link no longer works" lead="It has been used, or it is out of date.">
      <p>Ask for a new note, or ring us: {provider.phone}, {provider.hours}. You can also <a href="/get-help">ask us for help yourself</a>. Your employer is not told.</p>
    </Page>
  );
}
