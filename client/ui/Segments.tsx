import cx from "classnames";
import { useId, type ReactNode } from "react";

const answers = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unsaid", label: "Not said" },
];

/**
 * Yes, no or not said, in one row. "Not said" is where it starts, and never an error.
 * Read it with `values.yesNo(name)` (null: not said), or `values.text(name)` for other options.
 *
 * @param options - others than yes, no and not said; the last stands for no answer and is filled quietly.
 */
export function Segments({ name, label, hint, defaultValue, options = answers, onChange }: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultValue?: string | boolean | null;
  options?: readonly { value: string; label: string }[];
  onChange?: (value: string) => void;
}) {
  const id = useId();
  const unsaid = options.at(-1)?.value;
  const chosen = typeof defaultValue === "boolean" ? (defaultValue ? "yes" : "no") : defaultValue ?? unsaid;
  return (
    <fieldset className="al-seg" data-al-field={name}>
      <legend className="al-seg__legend">{label} {hint && <span className="al-seg__hint">{hint}</span>}</legend>
      <div className="al-seg__options" style={options.length === 3 ? undefined : { gridTemplateColumns: `repeat(${options.length}, minmax(0, 1fr))` }}>
        {options.map((option) => (
          <div className="al-seg__option" key={option.value}>
            <input
              className={cx("al-seg__input", option.value === unsaid && "al-seg__input--unsaid")}
              type="radio"
              name={name}
              id={`${id}${option.value}`}
              value={option.value}
              defaultChecked={option.value === chosen}
              onChange={() => onChange?.(option.value)}
            />
            <label className="al-seg__label" htmlFor={`${id}${option.value}`}>{option.label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
