import cx from "classnames";
import { FieldGroup, HintAndError } from "./FieldGroup";
import { useField, type FieldProps } from "./formContext";
import type { Option } from "./SelectField";

/** One chip: a native radio or checkbox laid over its label. */
export function Pick({ id, name, type, option, checked, onChange }: {
  id: string;
  name: string;
  type: "radio" | "checkbox";
  option: Option;
  checked?: boolean;
  onChange?: (value: string, on: boolean) => void;
}) {
  return (
    <div className="al-pick">
      <input className="al-pick__input" type={type} name={name} id={id} value={option.value} defaultChecked={checked} onChange={(event) => onChange?.(option.value, event.currentTarget.checked)} />
      <label className="al-pick__label" htmlFor={id}>{option.label}</label>
    </div>
  );
}

/**
 * Quick answers as chips: one press each.
 *
 * @param several - any number of them (checkboxes; `values.list`), or one (radios; `values.text`).
 * @param layout - on a phone: `even` two equal columns, `rows` one under another.
 */
export function Picks(props: FieldProps & {
  options: readonly Option[];
  several?: boolean;
  defaultValue?: string | readonly string[] | null;
  layout?: "flow" | "even" | "rows";
  onChange?: (value: string, on: boolean) => void;
}) {
  const { name, label, hint, options, several = false, defaultValue, layout = "flow", onChange } = props;
  const wiring = useField(props);
  const chosen = typeof defaultValue === "string" ? [defaultValue] : defaultValue ?? [];
  return (
    <FieldGroup field={props} wiring={wiring} kind="choice">
      <fieldset className={cx("al-picks", layout !== "flow" && `al-picks--${layout}`)} aria-describedby={wiring.describedBy}>
        <legend className="al-picks__legend">{label}<HintAndError wiring={wiring} hint={hint} /></legend>
        {options.map((option, index) => (
          <Pick
            key={option.value}
            id={index === 0 ? wiring.id : `${wiring.id}-${index + 1}`}
            name={name}
            type={several ? "checkbox" : "radio"}
            option={option}
            checked={chosen.includes(option.value)}
            onChange={onChange}
          />
        ))}
      </fieldset>
    </FieldGroup>
  );
}
