import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { AskEmployerDocument, PassQuestionOnDocument, type QuestionDimension, type SettingFeature } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { settingCodes, saySetting } from "../../lib/settings";
import { Act, Block, Button, Details, ErrorSummary, Form, SelectField, TextArea } from "../../ui";
import type { KeptRole } from "./keeping";

const subjects: Record<QuestionDimension, string> = {
  pay: "Pay", hours: "Hours", when: "Days and times", place: "Place", workplace: "Working from home", contract: "Contract", setting: "The setting", adjustments: "What they can offer",
  starts_on: "The start", closes_on: "The closing date", text: "The work", title: "The title", occupation: "The occupation", other: "Something else",
};

/** Questions that visitors left with the service, to be passed on to the employer. */
function ToPassOn({ role }: { role: KeptRole }) {
  const [pass] = useMutation(PassQuestionOnDocument);
  const waiting = role.questions.filter(({ sentAt }) => sentAt === null);
  if (waiting.length === 0) return null;
  return (
    <ul className="nhsuk-list">
      {waiting.map(({ id, wording, timesAsked }) => (
        <li key={id}>Visitors ask ({timesAsked}×): {wording} <Act onClick={() => void pass({ variables: { id } })} about={wording}>Pass it on to the employer</Act></li>
      ))}
    </ul>
  );
}

/** Asks a role's employer about something it does not say. */
export function AskEmployer({ role }: { role: KeptRole }) {
  const [ask] = useMutation(AskEmployerDocument);
  const [idempotencyKey, renew] = useIdempotencyKey();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [subject, setSubject] = useState("");
  const [asked, setAsked] = useState(0);
  if (!role.viewerCan.includes("ask")) return null;
  return (
    <Block title="Questions to the employer" count={role.questions.filter(({ answeredAt }) => !answeredAt).length}>
      <ToPassOn role={role} />
      <Details summary="Ask the employer something" key={asked}>
        <Form
          name="ask"
          onSubmit={async (values) => {
            const feature = values.optional("feature") as SettingFeature | null;
            const { data } = await ask({ variables: { input: { vacancyId: role.id, dimension: values.text("dimension") as QuestionDimension, feature, wording: values.text("wording"), idempotencyKey } } });
            setErrors(data?.askEmployer.userErrors ?? []);
            if (!data?.askEmployer.vacancy) return;
            renew();
            setAsked((n) => n + 1);
          }}
        >
          <ErrorSummary errors={errors} title="The question was not sent" />
          <SelectField name="dimension" label="What is it about?" empty="Choose one" required="Choose what it is about" options={Object.entries(subjects).map(([value, label]) => ({ value, label }))} onChange={setSubject} error={errorFor(errors, "dimension")} />
          {subject === "setting" && <SelectField name="feature" label="Which line?" empty="In general" options={settingCodes.map((value) => ({ value, label: saySetting(value) }))} error={errorFor(errors, "feature")} />}
          <TextArea name="wording" label="The question" hint="The employer reads this as you write it" rows={2} most={500} required="Write the question" error={errorFor(errors, "wording")} />
          <Button kind="secondary">Send the question</Button>
        </Form>
      </Details>
      {asked > 0 && <p role="status">The question is with the employer.</p>}
    </Block>
  );
}
