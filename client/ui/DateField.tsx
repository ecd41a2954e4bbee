import cx from "classnames";
import { FieldGroup } from "./FieldGroup";
import { Fieldset } from "./Fieldset";
import { useField, type FieldProps } from "./formContext";

const boxes = [
  { part: "day", label: "Day", width: 2, from: 8, to: 10 },
  { part: "month", label: "Month", width: 3, from: 5, to: 7 },
  { part: "year", label: "Year", width: 4, from: 0, to: 4 },
] as const;

/**
 * A date in three boxes. Read it with `values.date(name)`, as `YYYY-MM-DD`. A date that does not exist is refused in words.
 *
 * @param defaultValue - `YYYY-MM-DD`.
 */
export function DateField(props: FieldProps & { defaultValue?: string | null; heading?: 1 | 2 | 3; birthday?: boolean }) {
  const { name, label, labelSize, heading, hint = "For example, 27 3 2026", defaultValue, birthday } = props;
  const wiring = useField({ ...props, hint });
  return (
    <FieldGroup field={props} wiring={wiring} kind="date">
      <Fieldset legend={label} legendSize={labelSize} heading={heading} hint={hint} wiring={wiring}>
        <div className="nhsuk-date-input" id={wiring.id}>
          {boxes.map((box) => (
            <div className="nhsuk-date-input__item" key={box.part}>
              <label className="nhsuk-label nhsuk-date-input__label" htmlFor={`${wiring.id}-${box.part}`}>{box.label}</label>
              <input
                className={cx("nhsuk-input nhsuk-date-input__input", `nhsuk-input--width-${box.width}`, wiring.error && "nhsuk-input--error")}
                id={`${wiring.id}-${box.part}`}
                name={`${name}-${box.part}`}
                type="text"
                inputMode={box.part === "month" ? undefined : "numeric"}
                autoComplete={birthday ? `bday-${box.part}` : "off"}
                defaultValue={defaultValue ? defaultValue.slice(box.from, box.to).replace(/^0/, "") : ""}
                aria-invalid={wiring.error ? true : undefined}
              />
            </div>
          ))}
        </div>
      </Fieldset>
    </FieldGroup>
  );
}
