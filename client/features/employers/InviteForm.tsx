import { useState } from "react";
import { errorFor, type FieldError } from "../../lib/errors";
import { Button, ErrorSummary, Form, Radios, TextField } from "../../ui";
import { roleHints, roleWords } from "./words";

/** Whom to invite to speak for an employer, and as what. `send` gives the user errors; none when it was sent. */
export function InviteForm({ send }: { send: (invited: { email: string; role: string }) => Promise<readonly FieldError[]> }) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Form onSubmit={async (values) => setErrors(await send({ email: values.text("email"), role: values.text("role") }))}>
      <ErrorSummary errors={errors} title="The invitation was not sent" />
      <TextField name="email" label="Their email address" type="email" autoComplete="off" spellCheck={false} required="Enter their email address" error={errorFor(errors, "email")} />
      <Radios
        name="role"
        label="What they will do"
        labelSize="s"
        options={(["owner", "recruiter", "line_manager"] as const).map((role) => ({ value: role, label: roleWords[role], hint: roleHints[role] }))}
        required="Choose what they will do"
        error={errorFor(errors, "role")}
      />
      <Button>Send the invitation</Button>
    </Form>
  );
}
