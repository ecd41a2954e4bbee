import { useId, useState } from "react";
import type { ContactChoicesQuery, ContactMode, ContactOutcome } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { DateField, Details, Picks, SelectField, TextArea, TextField, TimeField } from "../../ui";
import { modeWords, optionsOf, outcomeWords, purposeWords } from "./words";

/** Next: nothing, in so many days, or on a day picked. */
export const NEXT = [
  { value: "nothing", label: "Nothing" },
  { value: "7", label: "In a week" },
  { value: "30", label: "In a month" },
  { value: "pick", label: "Pick a day" },
] as const;

export interface ContactDefaults {
  mode?: ContactMode | null;
  outcome?: ContactOutcome | null;
  purpose?: string | null;
  next?: string | null;
  nextOn?: string | null;
  nextAction?: string | null;
  contactId?: string | null;
  client?: string | null;
  note?: string | null;
  date?: string | null;
  time?: string | null;
}

type Choices = Pick<ContactChoicesQuery, "clientsToApproach"> & { contacts: readonly { id: string; name: string; left: boolean }[] };

const quick = optionsOf(modeWords).filter(({ value }) => value !== "letter");

/** How, what came of it and what is next: one press each; the rest is folded. */
export function ContactFields({ errors, defaults = {}, choices, open = false, onMode }: {
  errors: readonly FieldError[];
  defaults?: ContactDefaults;
  choices: Choices | null;
  /** True where the folded part is what the page is for: a correction. */
  open?: boolean;
  onMode?: (mode: ContactMode) => void;
}) {
  const [next, setNext] = useState(defaults.next ?? "nothing");
  const modes = open ? optionsOf(modeWords) : quick;
  return (
    <>
      <div className="al-formblock">
        <Picks name="mode" label="How" options={modes} defaultValue={defaults.mode} layout="even" required="Choose how you were in touch" error={errorFor(errors, "mode")} onChange={(value) => onMode?.(value as ContactMode)} />
      </div>
      <div className="al-formblock">
        <Picks name="outcome" label="What came of it" options={optionsOf(outcomeWords)} defaultValue={defaults.outcome} layout="even" required="Choose what came of it" error={errorFor(errors, "outcome")} />
      </div>
      <div className="al-formblock">
        <Picks name="next" label="Next" options={NEXT} defaultValue={next} layout="even" onChange={setNext} />
        {next === "pick" && <DateField name="nextActionOn" label="On which day" defaultValue={defaults.nextOn} required="Write the day of what is next" error={errorFor(errors, "nextActionOn")} />}
        {next !== "nothing" && <TextField name="nextAction" label="What to do then (optional)" defaultValue={defaults.nextAction} maxLength={200} error={errorFor(errors, "nextAction")} />}
      </div>
      <Details summary="More: for whom, note, another time" open={open || Boolean(defaults.client)}>
        <More errors={errors} defaults={defaults} choices={choices} />
      </Details>
    </>
  );
}

function More({ errors, defaults, choices }: { errors: readonly FieldError[]; defaults: ContactDefaults; choices: Choices | null }) {
  const clients = choices?.clientsToApproach ?? [];
  const people = (choices?.contacts ?? []).filter(({ left, id }) => !left || id === defaults.contactId);
  const forWhom = useId();
  return (
    <>
      <SelectField
        key={`${forWhom} ${clients.length}`}
        name="clientId"
        label="For whom (only people who agreed to this employer)"
        empty="Nobody in particular"
        options={clients.map(({ id, name, byName }) => ({ value: id, label: `${name}, ${byName ? "named" : "without their name"}` }))}
        defaultValue={defaults.client}
        error={errorFor(errors, "clientId") ?? errorFor(errors, "byName")}
      />
      {people.length > 0 && (
        <SelectField name="contactId" label="Who you spoke to" empty="Not said" options={people.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={defaults.contactId} error={errorFor(errors, "contactId")} />
      )}
      <SelectField name="purpose" label="What for" empty="As what came of it says" options={optionsOf(purposeWords)} defaultValue={defaults.purpose} error={errorFor(errors, "purpose")} />
      <TextArea name="note" label="Note" rows={2} most={2000} defaultValue={defaults.note} error={errorFor(errors, "note")} />
      <DateField name="date" label="Another day" hint="Leave this empty for today" defaultValue={defaults.date} error={errorFor(errors, "at")} />
      <TimeField name="time" label="Another time" hint="Leave this empty for now" defaultTime={defaults.time} />
    </>
  );
}
