import { useMutation } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { OpenRetentionCaseDocument, type RetentionUrgency } from "../../../schema/generated/specialists";
import { errorFor } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, Checkbox, ErrorSummary, Form, Inset, Page, Radios, TextField } from "../../ui";
import { URGENCY } from "./retentionWords";

/** Begins support for somebody who came on their own. No employer is told. */
export function OpenCasePage() {
  const { id = "" } = useParams();
  const [open, { data, loading }] = useMutation(OpenRetentionCaseDocument);
  const [idempotencyKey] = useIdempotencyKey();
  const navigate = useNavigate();
  const errors = data?.openRetentionCase.userErrors ?? [];
  return (
    <Page title="Open a retention case" back={{ to: `/staff/clients/${id}`, label: "Client" }}>
      <Inset><p>The employer is told nothing, and can read nothing. If the person would like their manager to know something, the manager can ask us for support: then the person says, line by line, what they may read.</p></Inset>
      <Form
        busy={loading}
        onSubmit={async (values) => {
          const input = { idempotencyKey, clientId: id, employerName: values.text("employerName"), urgency: values.text("urgency") as RetentionUrgency, throughProfessional: values.ticked("throughProfessional") };
          const { data: made } = await open({ variables: { input } });
          const opened = made?.openRetentionCase.retentionCase;
          if (opened) void navigate(`/staff/retention/cases/${opened.id}`);
        }}
      >
        <ErrorSummary errors={errors} />
        <TextField name="employerName" label="Where do they work?" hint="In their words" required="Say where they work, in their words" error={errorFor(errors, "employerName")} />
        <Radios name="urgency" label="How soon?" required="Choose how soon" options={Object.entries(URGENCY).map(([value, label]) => ({ value, label }))} />
        <Checkbox name="throughProfessional" label="A professional asked, with the person" />
        <Button>Open the case</Button>
      </Form>
    </Page>
  );
}
