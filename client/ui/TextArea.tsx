import cx from "classnames";
import { useState } from "react";
import { FieldGroup, HintAndError } from "./FieldGroup";
import { useField, type FieldProps } from "./formContext";

/** Says what is left from the last tenth on, so that it is not in the way before. */
function Left({ length, most, id }: { length: number; most: number; id: string }) {
  const left = most - length;
  const near = length > most * 0.9;
  return (
    <p className={cx("nhsuk-hint al-left", left < 0 && "nhsuk-error-message")} id={id} role="status">
      {near ? (left < 0 ? `${-left} characters too many` : `${left} characters left`) : ""}
    </p>
  );
}

/**
 * Several lines of text.
 *
 * @param most - the longest it may be, in characters. More can be typed; the field says so.
 */
export function TextArea(props: FieldProps & { defaultValue?: string | null; rows?: number; most?: number; autoComplete?: string }) {
  const { name, label, labelSize, hint, defaultValue, rows = 4, most, autoComplete } = props;
  const wiring = useField(props);
  const [length, setLength] = useState((defaultValue ?? "").length);
  const leftId = `${wiring.id}-left`;
  return (
    <FieldGroup field={props} wiring={wiring} kind="text">
      <label className={cx("nhsuk-label", labelSize && `nhsuk-label--${labelSize}`)} htmlFor={wiring.id}>{label}</label>
      <HintAndError wiring={wiring} hint={hint} />
      <textarea
        className={cx("nhsuk-textarea", wiring.error && "nhsuk-textarea--error")}
        id={wiring.id}
        name={name}
        rows={rows}
        defaultValue={defaultValue ?? ""}
        autoComplete={autoComplete}
        aria-describedby={[wiring.describedBy, most && leftId].filter(Boolean).join(" ") || undefined}
        aria-invalid={wiring.error ? true : undefined}
        onInput={most ? (event) => setLength(event.currentTarget.value.length) : undefined}
      />
      {most && <Left length={length} most={most} id={leftId} />}
    </FieldGroup>
  );
}
