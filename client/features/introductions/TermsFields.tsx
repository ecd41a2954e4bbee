import { errorFor, type FieldError } from "../../lib/errors";
import { DateField, MoneyField, NumberField, SelectField } from "../../ui";

/** Contract kinds in words. */
export const CONTRACTS = [
  { value: "permanent", label: "Permanent" },
  { value: "fixed_term", label: "Fixed term" },
  { value: "temporary", label: "Temporary" },
  { value: "casual", label: "Casual" },
  { value: "zero_hours", label: "Zero hours" },
  { value: "apprenticeship", label: "Apprenticeship" },
];

/** Hours, pay, contract and first day of a job. Read with `number`, `pence`, `text` and `date`. */
export function TermsFields({ errors, startLabel, terms, unpaid = false }: {
  errors: readonly FieldError[];
  startLabel: string;
  terms?: { hoursAWeek: number; payPenceAnHour?: number | null; contract: string; startsOn: string } | null;
  /** A placement or trial need not be paid. */
  unpaid?: boolean;
}) {
  return (
    <>
      <NumberField name="hoursAWeek" label="Hours a week" labelSize="s" defaultValue={terms?.hoursAWeek} required="Enter the hours a week" error={errorFor(errors, "hoursAWeek")} />
      <MoneyField name="payPenceAnHour" label="Pay an hour" labelSize="s" defaultPence={terms?.payPenceAnHour} required={unpaid ? undefined : "Enter the pay for an hour"} error={errorFor(errors, "payPenceAnHour")} />
      <SelectField name="contract" label="Contract" labelSize="s" options={CONTRACTS} defaultValue={terms?.contract ?? "permanent"} error={errorFor(errors, "contract")} />
      <DateField name="startsOn" label={startLabel} labelSize="s" defaultValue={terms?.startsOn} required="Enter the first day" error={errorFor(errors, "startsOn")} />
    </>
  );
}
