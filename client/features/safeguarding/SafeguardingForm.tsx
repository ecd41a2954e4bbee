import { useState } from "react";
import type { SafeguardingGround, SafeguardingOrganisation } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { Button, Checkbox, DateField, ErrorSummary, Form, Radios, Section, TextArea, TextField } from "../../ui";
import type { About, Filled } from "./RecordSafeguardingPage";
import { GROUND_WORDS, LEAST, ORGANISATION_WORDS } from "./safeguardingWords";

const optionsOf = <Value extends string>(words: Record<Value, string>) => (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));

function filledFrom(values: FormValues): Filled {
  const unsafe = values.text("tell") === "unsafe";
  return {
    toldName: values.text("toldName"), organisation: values.text("organisation"), organisationKind: values.text("organisationKind") as SafeguardingOrganisation,
    said: values.text("said"), ground: values.text("ground") as SafeguardingGround, reason: values.text("reason"), passedOn: values.date("passedOn") ?? "",
    unsafeReason: unsafe ? values.text("unsafeReason") : null, lookAgainOn: unsafe ? values.date("lookAgainOn") : null, specialistSees: !values.ticked("hideFromSpecialist"),
  };
}

/** What can be known to be wrong before it is sent; the server asks the same. */
function problemsIn(filled: Filled): FieldError[] {
  const short = (path: string, text: string | null | undefined): FieldError[] => (text != null && text.length < LEAST ? [{ path, message: `Write the reason in a sentence or two: at least ${LEAST} characters` }] : []);
  return [...short("reason", filled.reason), ...short("unsafeReason", filled.unsafeReason)];
}

/** The first of two steps. What is typed stays when one comes back from the check. */
export function SafeguardingForm({ client, filled, errors: sent, onFilled }: { client: About; filled: Filled | null; errors: readonly FieldError[]; onFilled: (filled: Filled) => void }) {
  const [own, setOwn] = useState<readonly FieldError[]>([]);
  const [unsafe, setUnsafe] = useState(Boolean(filled?.unsafeReason));
  const errors = own.length > 0 ? own : sent;
  const error = (path: string): string | null => errorFor(errors, path);
  return (
    <Form
      name="safeguarding"
      onSubmit={(values) => {
        const now = filledFrom(values);
        const problems = problemsIn(now);
        setOwn(problems);
        if (problems.length === 0) onFilled(now);
      }}
    >
      <ErrorSummary errors={errors} title="Nothing is written down yet" />
      <Section title="Whom you told" size="m">
        <TextField name="toldName" label="Their name" defaultValue={filled?.toldName} required="Write who was told" error={error("toldName")} width={20} />
        <TextField name="organisation" label="Their organisation" hint={`${client.clientName} will see this, but not the name.`} defaultValue={filled?.organisation} required="Write their organisation" error={error("organisation")} />
        <Radios name="organisationKind" label="What sort of organisation" required="Choose what sort of organisation" defaultValue={filled?.organisationKind} error={error("organisationKind")} options={optionsOf(ORGANISATION_WORDS)} />
        <DateField name="passedOn" label="When you told them" required="Write the day" defaultValue={filled?.passedOn} error={error("passedOn")} />
      </Section>
      <Section title="What and why" size="m">
        <TextArea name="said" label="What you said" hint={`In your own words. Say no more here than you said there. ${client.clientName} will be able to read it.`} rows={5} most={4000} defaultValue={filled?.said} required="Write what you said" error={error("said")} />
        <Radios name="ground" label="What in law allowed it" required="Choose what in law allowed it" defaultValue={filled?.ground} error={error("ground")} options={optionsOf(GROUND_WORDS)} />
        <TextArea name="reason" label="Why it was needed" hint={`At least ${LEAST} characters. Why it could not wait, and why no less would do. ${client.clientName} will be able to read it.`} rows={4} most={4000} defaultValue={filled?.reason} required="Write why it was needed" error={error("reason")} />
      </Section>
      <Section title={`Telling ${client.clientName}`} size="m">
        <Radios name="tell" label={`Is ${client.clientName} told now?`} required="Choose whether the client is told now" defaultValue={filled ? (filled.unsafeReason ? "unsafe" : "now") : null} onChange={(value) => setUnsafe(value === "unsafe")} options={[{ value: "now", label: "Yes, now" }, { value: "unsafe", label: "No: telling them is itself unsafe" }]} />
        {unsafe && (
          <>
            <TextArea name="unsafeReason" label="Why telling is unsafe" hint={`At least ${LEAST} characters. Only managers and the data-protection officer read this.`} rows={3} most={2000} defaultValue={filled?.unsafeReason ?? undefined} required="Write why telling is unsafe" error={error("unsafeReason")} />
            <DateField name="lookAgainOn" label="When you look at it again" hint="Within 90 days. On this day they see it, unless you set another day before." defaultValue={filled?.lookAgainOn ?? undefined} required="Write the day to look again" error={error("lookAgainOn")} />
          </>
        )}
        <Checkbox name="hideFromSpecialist" label="Do not let their own specialist see that this happened" defaultChecked={filled ? !filled.specialistSees : false} />
      </Section>
      <Button>Check it</Button>
    </Form>
  );
}
