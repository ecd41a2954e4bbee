import type { VacancyWhenInput } from "../../../schema/generated/employers";
import { errorFor } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { DateField, NumberField, Radios, TextField, WeekGrid } from "../../ui";
import type { PartFieldsProps } from "./PartFields";

const fixed = [
  { value: "yes", label: "These are the times", hint: "The person works all of them, or the rota does" },
  { value: "no", label: "The person chooses among them" },
];

/** Hours a week, days and times, and the start. */
export function WhenFields({ role, errors }: PartFieldsProps) {
  return (
    <>
      <NumberField name="when.hoursLeast" label="Hours a week, at least" defaultValue={role?.hoursLeast} suffix="hours" error={errorFor(errors, "when.hoursLeast")} />
      <NumberField name="when.hoursMost" label="Hours a week, at most" hint="The same number, if it is always the same" defaultValue={role?.hoursMost} suffix="hours" error={errorFor(errors, "when.hoursMost")} />
      <fieldset className="nhsuk-fieldset nhsuk-form-group">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Which days and times?</legend>
        <WeekGrid name="when.weekGrid" caption="Days and times of the work." defaultValue={role?.weekGrid ?? 0} says="The work is" emptySays="Tick a box, or leave it if you don’t know yet." />
      </fieldset>
      <Radios name="when.weekFixed" label="Are these times fixed?" options={fixed} defaultValue={typeof role?.weekFixed === "boolean" ? (role.weekFixed ? "yes" : "no") : null} error={errorFor(errors, "when.weekFixed")} />
      <TextField name="when.note" label="About the times (if you like)" hint="For example: every other Saturday, mornings" defaultValue={role?.whenNote} error={errorFor(errors, "when.note")} maxLength={300} />
      <DateField name="when.startsOn" label="First day of work (if you know it)" hint="For example, 13 4 2027. Leave it empty if as soon as possible." defaultValue={role?.startsOn} error={errorFor(errors, "when.startsOn")} />
    </>
  );
}

export const whenFrom = (values: FormValues): VacancyWhenInput => ({
  hoursLeast: values.number("when.hoursLeast"),
  hoursMost: values.number("when.hoursMost"),
  weekGrid: values.week("when.weekGrid") || null,
  weekFixed: values.yesNo("when.weekFixed"),
  note: values.text("when.note"),
  startsOn: values.date("when.startsOn"),
});
