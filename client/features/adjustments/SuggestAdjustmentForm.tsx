import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { AdjustmentSubjectsDocument, SuggestAdjustmentDocument } from "../../../schema/generated/specialists";
import { adjustmentGroups } from "../../lib/adjustments";
import { errorFor } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Block, Button, ErrorSummary, Form, Loaded, Notice, SelectField, TextArea } from "../../ui";

/** The server's categories, in the order of the groups people are asked about. */
const CATEGORIES = ["hours", "workload", "communication", "environment", "policies", "support", "recruitment", "travel", "return", "staying_well"];
const OPTIONS = adjustmentGroups.flatMap(({ title, options }, index) =>
  Object.entries(options).map(([code, label]) => ({ value: `${CATEGORIES[index]}:${code}`, label: `${title}: ${label}` })));
const OTHER = CATEGORIES.map((category, index) => ({ value: `${category}:`, label: `${adjustmentGroups[index]!.title}: something else` }));

/** Barrier, then the words the employer would read, then what it should bring. */
export function SuggestAdjustmentForm({ clientId, onSaved }: { clientId: string; onSaved: () => void }) {
  const subjects = useQuery(AdjustmentSubjectsDocument, { variables: { clientId }, fetchPolicy: "network-only" });
  const [suggest, { data, loading }] = useMutation(SuggestAdjustmentDocument);
  const [key, renew] = useIdempotencyKey();
  const [sent, setSent] = useState(0);
  const errors = data?.suggestAdjustment.userErrors ?? [];

  async function send(values: FormValues): Promise<void> {
    const [kind, id] = values.text("belongsTo").split(":");
    const [category = "", code] = values.text("what").split(":");
    const of = { introductionId: kind === "introduction" ? id : null, placementId: kind === "placement" ? id : null, retentionCaseId: kind === "retention_case" ? id : null };
    const input = { idempotencyKey: key, clientId, ...of, category, code: code || null, barrier: values.text("barrier"), wording: values.text("wording"), expectedEffect: values.text("expectedEffect") };
    const { data: kept } = await suggest({ variables: { input } });
    if (!kept?.suggestAdjustment.adjustment) return;
    renew();
    setSent(sent + 1);
    onSaved();
  }

  return (
    <Block title="Suggest an adjustment" panel>
      {sent > 0 && <Notice kind="ok" title="Put to the client" focus><p>They see it in their plan, and decide whether it is raised.</p></Notice>}
      <Loaded result={subjects} what="jobs and introductions">
        {({ adjustmentSubjects: of }) => of.length === 0 ? <p>An adjustment belongs to an introduction, a job or a case. This client has none open.</p> : (
          <Form key={sent} busy={loading} name="suggest" onSubmit={send}>
            <ErrorSummary errors={errors} />
            <SelectField name="belongsTo" label="What is it for?" options={of.map(({ kind, id, title, employerName }) => ({ value: `${kind}:${id}`, label: `${title}, ${employerName}` }))} error={errorFor(errors, "belongsTo")} />
            <SelectField name="what" label="Adjustment" options={[...OPTIONS, ...OTHER]} error={errorFor(errors, "category")} />
            <TextArea name="barrier" label="What gets in the way?" hint="In everyday words. The employer does not see it" rows={2} required="Say what gets in the way at work" error={errorFor(errors, "barrier")} />
            <TextArea name="wording" label="What is asked for?" hint="The exact words the employer would read. What helps, never why" rows={2} required="Write what is asked for" error={errorFor(errors, "wording")} />
            <TextArea name="expectedEffect" label="What should it bring? (optional)" rows={2} error={errorFor(errors, "expectedEffect")} />
            <Button>Put it to the client</Button>
          </Form>
        )}
      </Loaded>
    </Block>
  );
}
