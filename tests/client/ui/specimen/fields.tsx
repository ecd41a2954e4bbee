import { useState } from "react";
import { keepDrafts } from "../../../../client/lib/drafts";
import { errorFor, type FieldError } from "../../../../client/lib/errors";
import type { FormValues } from "../../../../client/lib/formValues";
import {
  Button, Checkbox, Checkboxes, DateField, Details, ErrorSummary, FileField, Form, MoneyField, NumberField, Page, Picks, Radios, Segments, SelectField, TextArea, TextField, TimeField, Times, WeekGrid,
} from "../../../../client/ui";

declare global {
  interface Window {
    /** What the form sent, for the tests to read. */
    sent: unknown[];
  }
}
window.sent = [];

const readAll = (values: FormValues) => ({
  title: values.text("title"), hours: values.number("hours"), pence: values.pence("pay"), closesOn: values.date("closesOn"), at: values.time("at"),
  urgency: values.text("urgency"), week: values.week("when"), noise: values.yesNo("noise"), offer: values.optional("offer"),
});

/** Every field, in a form whose server refuses the title "Wrong" and cannot be reached for "Lost". */
export function Fields() {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [away, setAway] = useState(false);
  async function send(values: FormValues): Promise<void> {
    setErrors([]);
    window.sent.push(readAll(values));
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (values.text("title") === "Lost") throw new TypeError("Failed to fetch");
    if (values.text("title") === "Wrong") setErrors([{ path: "title", message: "Write another title" }]);
  }
  if (away) return <Page title="Signed out"><Button type="button" onClick={() => setAway(false)}>Come back</Button></Page>;
  return (
    <Page title="All fields">
      <Form onSubmit={send}>
        <ErrorSummary errors={errors} title="It was not sent" note="What you typed is kept." />
        <TextField name="title" label="Job title" hint="As people would say it" error={errorFor(errors, "title")} defaultValue="Yard assistant" />
        <TextArea name="about" label="About the work" most={50} />
        <NumberField name="hours" label="Hours a week" />
        <MoneyField name="pay" label="Pay" suffix="an hour" defaultPence={1271} />
        <DateField name="closesOn" label="Closing date" defaultValue="2026-03-27" />
        <TimeField name="at" label="Time" defaultTime="10:30" />
        <SelectField name="team" label="Team" empty="Choose one" options={[{ value: "a", label: "Broxtowe" }, { value: "b", label: "Gedling" }]} />
        <Radios
          name="urgency"
          label="How soon?"
          labelSize="m"
          heading={2}
          required="Choose how soon"
          options={[
            { value: "days", label: "The job could end within days", hint: "We ring you today" },
            { value: "other", label: "Offer something else", hint: "Say what", opens: <TextField name="offer" label="What can you offer?" /> },
          ]}
        />
        <Checkboxes name="happening" label="What is happening?" hint="Tick all that fit" options={[{ value: "off", label: "Off work now" }, { value: "back", label: "Coming back soon" }]} />
        <Checkbox name="varies" label="My weeks are not all the same" />
        <Segments name="noise" label="Noise" hint="Machines, music or crowds" />
        <Picks name="how" label="How" layout="even" options={[{ value: "phone", label: "Phone" }, { value: "video", label: "Video" }]} />
        <Times name="slots" label="Interview times" days={[{ day: "Monday 9 March", times: [{ value: "a", label: "10am" }, { value: "b", label: "2pm" }] }]} />
        <FileField name="file" label="A file" />
        <WeekGrid name="when" caption="Times of the week you could work." />
        <Details summary="More"><TextField name="more" label="More" /></Details>
        <Button>Send</Button>
        <Button type="button" kind="secondary" onClick={() => { keepDrafts(); setAway(true); }}>Session ends</Button>
      </Form>
    </Page>
  );
}
