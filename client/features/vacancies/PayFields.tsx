import type { PayPeriod, VacancyPayInput } from "../../../schema/generated/employers";
import { errorFor } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { MoneyField, Radios, TextField } from "../../ui";
import type { PartFieldsProps } from "./PartFields";
import { periodWords } from "./roleWords";

const periods = Object.entries(periodWords).map(([value, label]) => ({ value, label: label.charAt(0).toUpperCase() + label.slice(1) }));

/** What it pays. */
export function PayFields({ role, errors }: PartFieldsProps) {
  const unpaid = role !== null && role.kind !== "paid_role";
  return (
    <>
      <MoneyField name="pay.leastPence" label={unpaid ? "Pay, if it is paid" : "Pay, or the least of it"} defaultPence={role?.pay?.leastPence} required={unpaid ? undefined : "Enter what it pays"} error={errorFor(errors, "pay.leastPence")} />
      <MoneyField name="pay.mostPence" label="The most (if it varies)" defaultPence={role?.pay?.mostPence === role?.pay?.leastPence ? null : role?.pay?.mostPence} error={errorFor(errors, "pay.mostPence")} />
      <Radios name="pay.period" label="What is the amount for?" options={periods} defaultValue={role?.pay?.period ?? "hour"} error={errorFor(errors, "pay.period")} />
      <TextField
        name="pay.note" label="About the pay (if you like)" hint={unpaid ? "For example: travel and lunch are paid" : "For example: paid every 4 weeks, staff discount"}
        defaultValue={role?.payNote} error={errorFor(errors, "pay.note")} maxLength={300}
      />
    </>
  );
}

export function payFrom(values: FormValues): VacancyPayInput {
  const least = values.pence("pay.leastPence");
  return { leastPence: least, mostPence: values.pence("pay.mostPence") ?? least, period: values.optional("pay.period") as PayPeriod | null, note: values.text("pay.note") };
}
