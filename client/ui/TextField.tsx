import cx from "classnames";
import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { FieldGroup, HintAndError, type FieldKind } from "./FieldGroup";
import { useField, type FieldProps } from "./formContext";

export interface TextFieldProps extends FieldProps {
  defaultValue?: string | number | null;
  type?: "text" | "email" | "tel" | "password" | "search" | "url";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** In characters. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  prefix?: string;
  suffix?: ReactNode;
  inputMode?: "numeric" | "decimal" | "text";
  maxLength?: number;
  spellCheck?: boolean;
  list?: string;
  kind?: FieldKind;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, labelSize, hint, defaultValue, type = "text", width, prefix, suffix, kind = "text", name, error: _e, required: _r, id: _i, ...rest } = props;
  const wiring = useField(props);
  const input = (
    <input
      className={cx("nhsuk-input", width && `nhsuk-input--width-${width}`, wiring.error && "nhsuk-input--error")}
      id={wiring.id}
      name={name}
      type={type}
      defaultValue={defaultValue ?? ""}
      aria-describedby={wiring.describedBy}
      aria-invalid={wiring.error ? true : undefined}
      {...rest}
    />
  );
  return (
    <FieldGroup field={props} wiring={wiring} kind={kind}>
      <label className={cx("nhsuk-label", labelSize && `nhsuk-label--${labelSize}`)} htmlFor={wiring.id}>{label}</label>
      <HintAndError wiring={wiring} hint={hint} />
      {prefix || suffix ? (
        <div className="nhsuk-input-wrapper">
          {prefix && <div className="nhsuk-input-wrapper__prefix" aria-hidden="true">{prefix}</div>}
          {input}
          {suffix && <div className="nhsuk-input-wrapper__suffix" aria-hidden="true">{suffix}</div>}
        </div>
      ) : input}
    </FieldGroup>
  );
}
