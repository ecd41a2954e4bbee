import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { type IntroductionPage_IntroductionFragment, type IntroductionState, type NotGoingFurtherReason, RecordIntroductionStepDocument, type SteppingBackReason } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { Button, Details, ErrorSummary, Form, Picks, SelectField } from "../../ui";
import { EMPLOYER_REASONS, PERSON_REASONS, RECORD_WORDS } from "./staffWords";

const EMPLOYER_ENDS: readonly string[] = ["not_progressing", "unsuccessful"];
const PERSON_ENDS: readonly string[] = ["withdrawn", "declined"];

/** Records what the employer or the person told the service, by telephone for instance. */
export function RecordStep({ introduction: { id, canGoTo } }: { introduction: IntroductionPage_IntroductionFragment }) {
  const [record] = useMutation(RecordIntroductionStepDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [to, setTo] = useState("");
  const steps = canGoTo.flatMap((state) => (RECORD_WORDS[state] ? [{ value: state, label: RECORD_WORDS[state] }] : []));
  if (steps.length === 0) return null;
  return (
    <Details summary="Record what somebody told you">
      <Form
        name={`step-${id}`}
        onSubmit={async (values) => {
          const { data } = await record({
            variables: {
              input: {
                id,
                to: values.text("to") as IntroductionState,
                employerReason: EMPLOYER_ENDS.includes(values.text("to")) ? (values.optional("employerReason") as NotGoingFurtherReason | null) : null,
                personReason: PERSON_ENDS.includes(values.text("to")) ? (values.optional("personReason") as SteppingBackReason | null) : null,
              },
            },
          });
          setErrors(data?.recordIntroductionStep.userErrors ?? []);
          if (data?.recordIntroductionStep.introduction) setTo("");
        }}
      >
        <ErrorSummary errors={errors} title="This was not recorded" />
        <Picks name="to" label="What happened" options={steps} layout="rows" onChange={(value) => setTo(value)} error={errorFor(errors, "to")} required="Choose what happened" />
        {EMPLOYER_ENDS.includes(to) && <SelectField name="employerReason" label="Why" empty="Choose one" options={EMPLOYER_REASONS} error={errorFor(errors, "employerReason")} />}
        {PERSON_ENDS.includes(to) && <SelectField name="personReason" label="Why" hint="The employer never sees it." empty="Choose one" options={PERSON_REASONS} error={errorFor(errors, "personReason")} />}
        <Button small>Record it</Button>
      </Form>
    </Details>
  );
}
