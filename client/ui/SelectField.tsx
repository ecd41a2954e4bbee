import cx from "classnames";
import { FieldGroup, HintAndError } from "./FieldGroup";
import { useField, type FieldProps } from "./formContext";

export interface Option {
  value: string;
  label: string;
}

/**
 * A choice from a list too long for radios.
 *
 * @param empty - the first line, which stands for no answer: "Any pay", "Choose one".
 */
export function SelectField(props: FieldProps & { options: readonly Option[]; defaultValue?: string | null; empty?: string; onChange?: (value: string) => void }) {
  const { name, label, labelSize, hint, options, defaultValue, empty, onChange } = props;
  const wiring = useField(props);
  return (
    <FieldGroup field={props} wiring={wiring} kind="choice">
      <label className={cx("nhsuk-label", labelSize && `nhsuk-label--${labelSize}`)} htmlFor={wiring.id}>{label}</label>
      <HintAndError wiring={wiring} hint={hint} />
      <select
        className={cx("nhsuk-select", wiring.error && "nhsuk-select--error")}
        id={wiring.id}
        name={name}
        defaultValue={defaultValue ?? ""}
        aria-describedby={wiring.describedBy}
        aria-invalid={wiring.error ? true : undefined}
        onChange={onChange ? (event) => onChange(event.currentTarget.value) : undefined}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </FieldGroup>
  );
}
