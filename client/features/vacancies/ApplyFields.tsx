import type { VacancyApplyInput, WayToApply } from "../../../schema/generated/employers";
import { errorFor } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { DateField, NumberField, Radios, TextArea, TextField } from "../../ui";
import type { PartFieldsProps } from "./PartFields";

/** How people apply, until when, and whom the service talks to. */
export function ApplyFields({ role, errors }: PartFieldsProps) {
  const to = (way: WayToApply): string => (role?.howToApply === way ? (role.applyTo ?? "") : "");
  const error = errorFor(errors, "apply.applyTo");
  const ways = [
    { value: "through_service", label: "You introduce people, I choose whom to meet", hint: "What most employers do" },
    { value: "link", label: "On our own page", opens: <TextField name="apply.applyTo" label="Web address" type="url" defaultValue={to("link")} error={error} required="Enter the web address where people apply" maxLength={1000} /> },
    { value: "email", label: "By email", opens: <TextField name="apply.applyTo" label="Email address people write to" hint="Anyone can see it" type="email" defaultValue={to("email")} error={error} required="Enter the email address people write to" width={30} /> },
    { value: "phone", label: "By phone", opens: <TextField name="apply.applyTo" label="Telephone number people ring" hint="Anyone can see it" type="tel" defaultValue={to("phone")} error={error} required="Enter the telephone number people ring" width={20} /> },
  ];
  return (
    <>
      <Radios name="apply.how" label="How do people apply?" options={ways} defaultValue={role?.howToApply ?? "through_service"} required="Choose how people apply" error={errorFor(errors, "apply.how")} />
      <TextArea name="apply.note" label="What to know about applying (if you like)" hint="For example: a short talk and a look round, no test" defaultValue={role?.applyNote} rows={3} most={1000} error={errorFor(errors, "apply.note")} />
      <NumberField name="apply.answerWithinDays" label="How soon will you answer?" hint="In working days" width={3} suffix="working days" defaultValue={role?.answerWithinDays ?? 5} error={errorFor(errors, "apply.answerWithinDays")} />
      <DateField name="apply.closesOn" label="Last day to apply (if there is one)" defaultValue={role?.closesOn} error={errorFor(errors, "apply.closesOn")} />
      <h2 className="nhsuk-heading-s">Whom do we talk to about this role?</h2>
      <p>Only we see this.</p>
      <TextField name="apply.contactName" label="Name" autoComplete="name" defaultValue={role?.contactName} error={errorFor(errors, "apply.contactName")} width={20} />
      <TextField name="apply.contactEmail" label="Email address" type="email" autoComplete="email" defaultValue={role?.contactEmail} error={errorFor(errors, "apply.contactEmail")} width={30} />
      <TextField name="apply.contactPhone" label="Telephone number" type="tel" autoComplete="tel" defaultValue={role?.contactPhone} error={errorFor(errors, "apply.contactPhone")} width={20} />
    </>
  );
}

export const applyFrom = (values: FormValues): VacancyApplyInput => ({
  how: values.optional("apply.how") as WayToApply | null,
  applyTo: values.optional("apply.applyTo"),
  note: values.text("apply.note"),
  answerWithinDays: values.number("apply.answerWithinDays"),
  closesOn: values.date("apply.closesOn"),
  contactName: values.text("apply.contactName"),
  contactEmail: values.text("apply.contactEmail"),
  contactPhone: values.text("apply.contactPhone"),
});
