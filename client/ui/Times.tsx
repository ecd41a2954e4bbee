import { useId } from "react";
import { FieldGroup, HintAndError } from "./FieldGroup";
import { useField, type FieldProps } from "./formContext";
import { Pick } from "./Picks";
import type { Option } from "./SelectField";

/**
 * Times to offer, a day a row. Read them with `values.list(name)`.
 *
 * @param days - `{ day: "Monday 9 March", times: [{ value: "2026-03-09T10:00", label: "10am" }] }`.
 * @param onCount - told how many are chosen, for the button's words: "Offer these 3 times".
 */
export function Times(props: Omit<FieldProps, "label"> & {
  label: string;
  days: readonly { day: string; times: readonly Option[] }[];
  defaultValue?: readonly string[];
  onCount?: (chosen: number) => void;
}) {
  const { name, label, hint, days, defaultValue = [], onCount } = props;
  const wiring = useField(props);
  const base = useId();
  const tell = (form: HTMLElement): void => onCount?.(form.querySelectorAll(`[name="${CSS.escape(name)}"]:checked`).length);
  return (
    <FieldGroup field={props} wiring={wiring} kind="choice">
      <div role="group" aria-label={label} aria-describedby={wiring.describedBy} onChange={(event) => tell(event.currentTarget)}>
        <HintAndError wiring={wiring} hint={hint} />
        {days.map(({ day, times }) => (
          <fieldset className="al-day" key={day}>
            <legend className="al-day__name">{day}</legend>
            {times.map((time) => (
              <Pick key={time.value} id={`${base}${time.value}`} name={name} type="checkbox" option={time} checked={defaultValue.includes(time.value)} />
            ))}
          </fieldset>
        ))}
      </div>
    </FieldGroup>
  );
}
