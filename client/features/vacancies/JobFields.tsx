import { useLazyQuery } from "@apollo/client/react";
import { useState } from "react";
import type { ContractKind, VacancyJobInput, VacancyKind } from "../../../schema/generated/employers";
import { errorFor } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { Button, NumberField, Radios, TextArea, TextField } from "../../ui";
import { useKeeping } from "./keeping";
import type { PartFieldsProps } from "./PartFields";
import { contractWords } from "./roleWords";

const kinds = [
  { value: "paid_role", label: "A paid role" },
  { value: "work_placement", label: "A work placement", hint: "Experience of work for a time, agreed with us" },
  { value: "work_trial", label: "A work trial", hint: "A short trial before an offer" },
];
const contracts = Object.entries(contractWords).map(([value, label]) => ({ value, label }));

interface Choice {
  readonly code: string;
  readonly title: string;
}

/** An occupation of the national list, found by everyday words; it helps to find people whom the role suits. */
function Occupation({ chosen, error }: { chosen: Choice | null; error: string | null }) {
  const { documents } = useKeeping();
  const [find, { data, called, loading }] = useLazyQuery(documents.FindOccupations);
  const [words, setWords] = useState("");
  const found = data?.occupations ?? [];
  const choices = [...(chosen ? [chosen] : []), ...found.filter(({ code }) => code !== chosen?.code)];
  const look = (): void => void (words.trim() && find({ variables: { matching: words.trim() } }));
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group">
      <legend className="nhsuk-fieldset__legend">Occupation (if you like)</legend>
      <div className="nhsuk-form-group nhsuk-u-margin-bottom-3">
        <label className="nhsuk-label" htmlFor="occupation-words">Find it by an everyday word</label>
        <div className="nhsuk-hint">For example carer, till or warehouse. It helps us tell people whom the role may suit.</div>
        <input
          className="nhsuk-input nhsuk-input--width-20" id="occupation-words" type="text" autoComplete="off" value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault(); // it searches; it does not send the form
            look();
          }}
        />{" "}
        <Button type="button" kind="secondary" small onClick={look} busy={loading}>Find</Button>
      </div>
      <p role="status" className="al-mute">{called && !loading && (found.length > 0 ? `${found.length} found. Choose one below.` : "Nothing found. Try another word, or leave it.")}</p>
      {choices.length > 0 && (
        <Radios
          key={choices.map(({ code }) => code).join()}
          small
          name="job.occupationCode"
          label="Choose the nearest"
          error={error}
          defaultValue={chosen?.code ?? ""}
          options={[...choices.map(({ code, title }) => ({ value: code, label: title })), { value: "", label: "None of these" }]}
        />
      )}
    </fieldset>
  );
}

/** The job: what it is called and what the work is. */
export function JobFields({ role, errors }: PartFieldsProps) {
  return (
    <>
      <TextField name="job.title" label="Job title" hint="The plain name, such as Kitchen assistant" defaultValue={role?.title} required="Enter the job title" error={errorFor(errors, "job.title")} maxLength={120} />
      <Radios name="job.kind" label="What kind of role is it?" options={kinds} defaultValue={role?.kind ?? "paid_role"} required="Choose the kind of role" error={errorFor(errors, "job.kind")} />
      <NumberField name="job.positions" label="How many people do you need?" width={3} defaultValue={role?.positions ?? 1} required="Enter how many people" error={errorFor(errors, "job.positions")} />
      <TextArea
        name="job.summary" label="What is the work?" hint="What someone would do on an ordinary day, and who would show them. 3 or 4 sentences are enough."
        defaultValue={role?.summary} rows={6} most={4000} required="Say what the work is" error={errorFor(errors, "job.summary")}
      />
      <TextArea name="job.duties" label="Anything else about the work (if you like)" defaultValue={role?.duties} rows={4} most={20_000} error={errorFor(errors, "job.duties")} />
      <Radios name="job.contract" label="Contract" options={contracts} defaultValue={role?.contract} error={errorFor(errors, "job.contract")} />
      <Occupation chosen={role?.occupation ?? null} error={errorFor(errors, "job.occupationCode")} />
    </>
  );
}

export const jobFrom = (values: FormValues): VacancyJobInput => ({
  title: values.text("job.title"),
  kind: (values.optional("job.kind") ?? "paid_role") as VacancyKind,
  positions: values.number("job.positions") ?? 1,
  summary: values.text("job.summary"),
  duties: values.text("job.duties"),
  contract: values.optional("job.contract") as ContractKind | null,
  occupationCode: values.optional("job.occupationCode"),
});
