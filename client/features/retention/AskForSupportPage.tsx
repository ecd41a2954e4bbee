import { useMutation } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { AskForSupportDocument, type RetentionHappening, type RetentionUrgency } from "../../../schema/generated/employers";
import { errorFor } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, Checkbox, Checkboxes, Columns, ErrorSummary, Form, Inset, Page, Panel, Radios, SidePart, TextArea, TextField } from "../../ui";
import { HAPPENING, URGENCY } from "./retentionWords";

const HOW_SOON: { value: RetentionUrgency; hint: string }[] = [
  { value: "days", hint: "We ring you today, or on the next working morning" },
  { value: "harder", hint: "We ring you within 2 working days" },
  { value: "can_wait", hint: "We ring you within 5 working days" },
];

/** Ask for help to keep a job, in one sitting. No name field exists. */
export function AskForSupportPage() {
  const [ask, { data, loading }] = useMutation(AskForSupportDocument);
  const [idempotencyKey, renew] = useIdempotencyKey();
  const navigate = useNavigate();
  const errors = data?.askForSupport.userErrors ?? [];
  return (
    <Page title="Ask for support for a member of staff" lead="About 3 minutes. We ring you, and help you both keep the job going." back={{ to: "/employer/support", label: "Support for staff" }} columns="full">
      <Columns side={<WhatHappensNext />}>
        <Inset><p><strong>No name and no health details, please.</strong> Nothing is kept by name until the person agrees.</p></Inset>
        <Form
          busy={loading}
          onSubmit={async (values) => {
            const input = {
              idempotencyKey, urgency: values.text("urgency") as RetentionUrgency, happening: values.list("happening") as RetentionHappening[], aboutWork: values.text("aboutWork"),
              theyKnow: values.text("theyKnow") === "yes", adviceOnly: values.ticked("adviceOnly"), phone: values.text("phone"),
            };
            const { data: sent } = await ask({ variables: { input } });
            const request = sent?.askForSupport.request;
            if (!request) return;
            renew();
            void navigate(`/employer/support/${request.id}`);
          }}
        >
          <ErrorSummary errors={errors} />
          <Radios name="urgency" label="How soon?" heading={2} labelSize="m" required="Choose how soon you need help" options={HOW_SOON.map(({ value, hint }) => ({ value, label: URGENCY[value], hint }))} error={errorFor(errors, "urgency")} />
          <Checkboxes name="happening" label="What is happening at work?" heading={2} labelSize="m" hint="Tick all that fit" options={Object.entries(HAPPENING).map(([value, label]) => ({ value, label }))} />
          <TextArea name="aboutWork" label="About the work (optional)" labelSize="m" hint="Hours, tasks, what has changed, dates. If health details slip in, we take them out." error={errorFor(errors, "aboutWork")} />
          <Radios
            name="theyKnow" label="Do they know that you are asking?" heading={2} labelSize="m" required="Choose whether they know"
            options={[{ value: "yes", label: "Yes, and they are happy for us to talk" }, { value: "no", label: "Not yet", hint: "That is fine. We help you find the words" }]}
          />
          <Checkbox name="adviceOnly" label="We only want general advice for now" hint="We tell you what often helps. Nobody needs to be named" />
          <TextField name="phone" label="Your phone number" labelSize="m" hint="We ask for you, and say only our first name" type="tel" autoComplete="tel" required="Enter a phone number we can ring you on" error={errorFor(errors, "phone")} />
          <Button>Send request</Button>
        </Form>
      </Columns>
    </Page>
  );
}

const WhatHappensNext = () => (
  <>
    <Panel look="sand" title="What happens next" size="s">
      <ol>
        <li><strong>We ring you.</strong> You describe the work, we explain what we can do.</li>
        <li><strong>You pass on our note.</strong> It tells the person what we offer.</li>
        <li><strong>They decide.</strong> Until they agree, nothing is kept by name.</li>
        <li><strong>We meet.</strong> You hear what they agree to share, and what to do at work.</li>
      </ol>
    </Panel>
    <SidePart title="If they say no"><p>The request closes. We can still help you with the work side: a return plan, a rota, a conversation.</p></SidePart>
    <SidePart title="If someone is in danger now"><p>Ring <a href="tel:999">999</a>, or <a href="tel:111">111</a> and choose option 2. This form is not watched at night.</p></SidePart>
  </>
);
