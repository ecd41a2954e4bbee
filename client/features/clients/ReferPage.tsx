import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { type HelpWith, type PreferredContact, type ReferrerKind, ReferPersonDocument } from "../../../schema/generated/public";
import { errorFor, type FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { useIdempotencyKey } from "../../lib/idempotency";
import { useProvider } from "../../lib/session";
import { Button, Checkbox, DateField, Details, ErrorSummary, Form, Inset, Page, Radios, Section, SelectField, Steps, TextArea, TextField } from "../../ui";
import { ReferralSent } from "./ReferralSent";
import { referrerKinds } from "./referralWords";

type Errors = { errors: readonly FieldError[] };

const inputOf = (values: FormValues) => ({
  person: {
    name: values.text("person.name"), phone: values.text("person.phone"), email: values.text("person.email"),
    preferredContact: values.text("person.preferredContact") as PreferredContact, contactNote: values.text("person.contactNote"), place: values.text("person.place"),
    helpWith: values.text("person.helpWith") as HelpWith, whatWouldHelp: values.text("person.whatWouldHelp"), languageNeeds: values.text("person.languageNeeds"), formatNeeds: values.text("person.formatNeeds"),
  },
  referrer: {
    kind: values.text("referrer.kind") as ReferrerKind, name: values.text("referrer.name"), role: values.text("referrer.role"), team: values.text("referrer.team"),
    phone: values.text("referrer.phone"), email: values.text("referrer.email"),
  },
  personAgreed: values.ticked("personAgreed"),
  riskAssessmentOn: values.text("riskAssessment") === "up_to_date" ? values.date("riskAssessmentOn") : null,
});

/** A professional refers somebody who agreed. One page, no account. */
export function ReferPage() {
  const [refer] = useMutation(ReferPersonDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [reference, setReference] = useState<string | null>(null);
  const [idempotencyKey, renew] = useIdempotencyKey();
  const { referralNotice } = useProvider();

  if (reference) return <ReferralSent title="The referral is with us" reference={reference} lead="Thank you. Nothing more is needed from you now." steps={next} />;
  return (
    <Page title="Refer someone" lead="For professionals. Takes about 5 minutes, without an account.">
      <Inset>
        <p>Anyone who wants to work can be referred. There is no minimum of readiness, and no diagnosis rules anyone out.</p>
        <p>Please leave out clinical history: we don’t need it to begin.</p>
      </Inset>
      {referralNotice && <p className="al-lines">{referralNotice}</p>}
      <p>Asking for yourself? Use <Link to="/get-help">Get help</Link>.</p>
      <Form
        name="refer"
        onSubmit={async (values) => {
          const { data } = await refer({ variables: { input: { ...inputOf(values), idempotencyKey } } });
          setErrors(data?.referPerson.userErrors ?? []);
          if (!data?.referPerson.receipt) return;
          renew();
          setReference(data.referPerson.receipt.reference);
        }}
      >
        <ErrorSummary errors={errors} title="The referral was not sent yet" note="Everything you wrote is kept." />
        <AboutThePerson errors={errors} />
        <RiskAssessment errors={errors} />
        <AboutTheReferrer errors={errors} />
        <Button>Send the referral</Button>
      </Form>
      <Section title="What happens next"><Steps steps={next} /></Section>
    </Page>
  );
}

const next = [
  { title: "A team takes the referral", words: "Within 2 working days. If the risk assessment is not in, we ask your team for it." },
  { title: "An informal discussion", words: "We meet the person, with you if they like. It does not wait for the assessment." },
  { title: "We tell you who works with them", words: "If they agree that we do. If they choose not to go on, that is the end of it." },
];

function AboutThePerson({ errors }: Errors) {
  const error = (name: string) => errorFor(errors, `person.${name}`);
  return (
    <>
      <h2 className="nhsuk-heading-l">The person</h2>
      <Checkbox name="personAgreed" label="They know about this referral and agree to it" error={errorFor(errors, "personAgreed")} required="Ask the person first, then tick that they agree" />
      <TextField name="person.name" label="Name" autoComplete="off" width={20} required="Write the person’s name" error={error("name")} />
      <Radios
        name="person.helpWith" label="Help with" required="Choose what help is for" error={error("helpWith")}
        options={[{ value: "find_work", label: "Finding work" }, { value: "keep_work", label: "Keeping the job they have" }]}
      />
      <TextField name="person.phone" label="Telephone" type="tel" autoComplete="off" width={20} error={error("phone")} />
      <TextField name="person.email" label="Email" type="email" autoComplete="off" spellCheck={false} width={30} error={error("email")} />
      <Radios
        name="person.preferredContact" label="How they would rather be reached" required="Choose how they would rather be reached" error={error("preferredContact")}
        options={[{ value: "phone", label: "Ring" }, { value: "text", label: "Text" }, { value: "email", label: "Email" }, { value: "post", label: "Letter" }]}
      />
      <TextField name="person.contactNote" label="When and how (optional)" hint="For example: mornings; ring the ward; don’t leave a message" width={30} error={error("contactNote")} />
      <TextField name="person.place" label="Where they live (optional)" hint="A town or a postcode" width={20} error={error("place")} />
      <TextArea name="person.whatWouldHelp" label="What they would like help with (optional)" hint="In their words, if you can" most={4000} error={error("whatWouldHelp")} />
      <Details summary="They need another language or format">
        <TextField name="person.languageNeeds" label="Language or interpreter" width={20} error={error("languageNeeds")} />
        <TextField name="person.formatNeeds" label="Format" hint="For example: large print, Easy Read" width={20} error={error("formatNeeds")} />
      </Details>
    </>
  );
}

const RiskAssessment = ({ errors }: Errors) => (
  <Radios
    name="riskAssessment" label="Risk assessment" labelSize="l" heading={2} required="Say whether a risk assessment is up to date" error={null}
    hint="We need its date only. What it says stays with your team until we ask you."
    options={[
      {
        value: "up_to_date", label: "There is one, and it is up to date",
        opens: <DateField name="riskAssessmentOn" label="Its date" required="Write the date of the risk assessment" error={errorFor(errors, "riskAssessmentOn")} />,
      },
      { value: "ask", label: "Not yet, or I don’t know", hint: "We’ll ask for it. The person can talk with us meanwhile." },
    ]}
  />
);

function AboutTheReferrer({ errors }: Errors) {
  const error = (name: string) => errorFor(errors, `referrer.${name}`);
  return (
    <>
      <h2 className="nhsuk-heading-l">You</h2>
      <SelectField name="referrer.kind" label="Profession" empty="Choose one" options={referrerKinds} required="Choose your profession" error={error("kind")} />
      <TextField name="referrer.name" label="Your name" autoComplete="name" width={20} required="Write your name" error={error("name")} />
      <TextField name="referrer.role" label="Role (optional)" autoComplete="organization-title" width={20} error={error("role")} />
      <TextField name="referrer.team" label="Team or practice" autoComplete="organization" width={30} required="Write the name of your team or practice" error={error("team")} />
      <TextField name="referrer.phone" label="Telephone at work" hint="This, or an email address" type="tel" autoComplete="tel" width={20} error={error("phone")} />
      <TextField name="referrer.email" label="Email at work" type="email" autoComplete="email" spellCheck={false} width={30} error={error("email")} />
    </>
  );
}
