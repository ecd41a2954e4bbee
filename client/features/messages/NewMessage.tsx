import { useState, type ReactNode } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, ErrorSummary, Form, Page, TextArea, TextField } from "../../ui";
import { LONGEST } from "./limits";

/** What a first message holds, whoever writes it. */
export interface FirstMessage {
  kind: string;
  subjectId?: string;
  about: string;
  body: string;
  idempotencyKey: string;
}

/** What came of sending: the new thread, or why not. */
export interface Begun {
  thread?: { id: string } | null;
  userErrors: readonly FieldError[];
}

/**
 * A first message. A page that leads here may say what it is about in the address:
 * `?kind=introduction&subject=<id>&about=The+interview`; never who, for an address may be kept.
 */
export function NewMessage({ base, lead, note, begin }: { base: string; lead: ReactNode; note?: ReactNode; begin: (message: FirstMessage) => Promise<Begun | undefined> }) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [idempotencyKey, renew] = useIdempotencyKey();
  const subjectId = search.get("subject") ?? undefined;
  return (
    <Page title="Write a message" lead={lead} back={{ to: base, label: "Messages" }}>
      {note}
      <Form
        name="new-message"
        onSubmit={async (values) => {
          const begun = await begin({ kind: search.get("kind") ?? "general", subjectId, about: values.text("about"), body: values.text("body"), idempotencyKey });
          setErrors(begun?.userErrors ?? []);
          if (!begun?.thread) return;
          renew();
          await navigate(`${base}/${begun.thread.id}`, { replace: true });
        }}
      >
        <ErrorSummary errors={errors} title="Your message was not sent" note="What you wrote is kept." />
        <TextField name="about" label="What is it about?" hint="A few words, for example: Tuesday’s meeting." defaultValue={search.get("about")} required="Say in a few words what it is about" error={errorFor(errors, "about")} />
        <TextArea name="body" label="Your message" rows={6} most={LONGEST} required="Write your message" error={errorFor(errors, "body")} />
        <Button>Send</Button>
      </Form>
    </Page>
  );
}
