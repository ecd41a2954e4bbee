import cx from "classnames";
import { FieldGroup, HintAndError } from "./FieldGroup";
import { useField, type FieldProps } from "./formContext";

/** A file from the person's own device. Read it with `values.file(name)`. */
export function FileField(props: FieldProps & { accept?: string }) {
  const wiring = useField(props);
  return (
    <FieldGroup field={props} wiring={wiring} kind="text">
      <label className={cx("nhsuk-label", props.labelSize && `nhsuk-label--${props.labelSize}`)} htmlFor={wiring.id}>{props.label}</label>
      <HintAndError wiring={wiring} hint={props.hint} />
      <input
        className={cx("nhsuk-file-upload", wiring.error && "nhsuk-file-upload--error")}
        id={wiring.id}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-describedby={wiring.describedBy}
        aria-invalid={wiring.error ? true : undefined}
      />
    </FieldGroup>
  );
}
