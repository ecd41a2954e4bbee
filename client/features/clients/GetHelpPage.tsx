import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { AskForHelpDocument, type HelpWith, type PreferredContact } from "../../../schema/generated/public";
import { errorFor, type FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { useIdempotencyKey } from "../../lib/idempotency";
import { useProvider } from "../../lib/session";
import { telephone } from "../../lib/telephone";
import { Button, Details, ErrorSummary, Form, Inset, Page, Radios, Section, Steps, TextArea, TextField } from "../../ui";
import { ReferralSent } from "./ReferralSent";

const personOf = (values: FormValues) => ({
  name: values.text("person.name"),
  phone: values.text("person.phone"),
  email: values.text("person.email"),
  preferredContact: values.text("person.preferredContact") as PreferredContact,
  contactNote: values.text("person.contactNote"),
  place: values.text("person.place"),
  helpWith: values.text("person.helpWith") as HelpWith,
  whatWouldHelp: values.text("person.whatWouldHelp"),
  languageNeeds: values.text("person.languageNeeds"),
  formatNeeds: values.text("person.formatNeeds"),
});

/** Somebody asks for help, for themselves: three minutes, no account, nothing about health. */
export function GetHelpPage() {
  const [ask] = useMutation(AskForHelpDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [reference, setReference] = useState<string | null>(null);
  const [idempotencyKey, renew] = useIdempotencyKey();
  const { referralNotice } = useProvider();

  if (reference) return <Sent reference={reference} />;
  return (
    <Page title="Get help with work" lead="Tell us how to reach you. It takes about 3 minutes, and you need no account.">
      <Inset>
        <p>You don’t need a diagnosis, and you don’t have to be well first. We don’t ask about your health here. No employer is told.</p>
      </Inset>
      {referralNotice && <p className="al-lines">{referralNotice}</p>}
      <p>Is it urgent? <Link to="/help-now">Who to call right now</Link>.</p>
      <Form
        name="get-help"
        onSubmit={async (values) => {
          const { data } = await ask({ variables: { input: { person: personOf(values), idempotencyKey } } });
          setErrors(data?.askForHelp.userErrors ?? []);
          if (!data?.askForHelp.receipt) return;
          renew();
          setReference(data.askForHelp.receipt.reference);
        }}
      >
        <ErrorSummary errors={errors} title="This was not sent yet" note="Everything you wrote is kept." />
        <AboutYou errors={errors} />
        <Button>Send</Button>
      </Form>
      <ByPhone />
    </Page>
  );
}

function AboutYou({ errors }: { errors: readonly FieldError[] }) {
  const error = (name: string) => errorFor(errors, `person.${name}`);
  const phone = <TextField name="person.phone" label="Your telephone number" type="tel" autoComplete="tel" width={20} error={error("phone")} required="Write your telephone number" />;
  return (
    <>
      <Radios
        name="person.helpWith" label="What would you like help with?" labelSize="m" heading={2} required="Choose what you would like help with" error={error("helpWith")}
        options={[
          { value: "find_work", label: "Finding work", hint: "Paid work that suits you, now or soon" },
          { value: "keep_work", label: "Keeping the job I have", hint: "Also if you are off work just now" },
        ]}
      />
      <TextField name="person.name" label="Your name" labelSize="m" hint="Or what you like to be called" autoComplete="name" width={20} required="Write your name, or what you like to be called" error={error("name")} />
      <Radios
        name="person.preferredContact" label="How should we get in touch?" labelSize="m" heading={2} required="Choose how we should get in touch" error={error("preferredContact")}
        options={[
          { value: "phone", label: "Ring me", opens: phone },
          { value: "text", label: "Text me", opens: phone },
          { value: "email", label: "Email me", opens: <TextField name="person.email" label="Your email address" type="email" autoComplete="email" spellCheck={false} width={30} error={error("email")} required="Write your email address" /> },
        ]}
      />
      <TextField name="person.contactNote" label="When is a good time? (optional)" labelSize="s" hint="For example: after 11am, don’t leave a message" width={30} error={error("contactNote")} />
      <TextField name="person.place" label="Where do you live? (optional)" labelSize="s" hint="A town or a postcode" autoComplete="postal-code" width={20} error={error("place")} />
      <TextArea name="person.whatWouldHelp" label="What would help? (optional)" labelSize="s" hint="A sentence is enough. You don’t have to say anything about your health." most={4000} error={error("whatWouldHelp")} />
      <Details summary="I need another language or format">
        <TextField name="person.languageNeeds" label="Language or interpreter" width={20} error={error("languageNeeds")} />
        <TextField name="person.formatNeeds" label="Format" hint="For example: large print, Easy Read" width={20} error={error("formatNeeds")} />
      </Details>
    </>
  );
}

const next = [
  { title: "We get in touch", words: "Within 5 working days, in the way you chose." },
  { title: "We talk", words: "About half an hour, where it suits you. You ask us, we ask you. You decide whether to go on." },
  { title: "You get a specialist", words: "One person who works with you, for as long as it helps." },
];

const Sent = ({ reference }: { reference: string }) => (
  <ReferralSent title="We have your message" reference={reference} lead="Thank you. You can close this page." steps={next}>
    <p>Changed your mind? Ring us and say so. You need no reason, and nothing goes further.</p>
  </ReferralSent>
);

function ByPhone() {
  const { phone, hours } = useProvider();
  return (
    <>
      <Section title="What happens next"><Steps steps={next} /></Section>
      <Section title="Rather not write?" size="m">
        {phone ? <p>Ring us on <a href={telephone(phone)}>{phone}</a>{hours && `, ${hours}`}. Somebody can ring for you, if you are with them.</p> : <p><Link to="/contact">How else to reach us</Link></p>}
        <p>What we keep, and who sees it: <Link to="/your-data">your data</Link>.</p>
      </Section>
    </>
  );
}
