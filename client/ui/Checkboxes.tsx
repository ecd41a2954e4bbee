import { Choice, type ChoiceProps } from "./Choice";
import { FieldGroup, HintAndError } from "./FieldGroup";
import { useField, type FieldProps } from "./formContext";

/** Any number of answers. Read them with `values.list(name)`. */
export const Checkboxes = ({ defaultValue, ...props }: ChoiceProps & { defaultValue?: readonly string[] }) => (
  <Choice {...props} type="checkbox" chosenFirst={defaultValue ?? []} />
);

/** One box to tick, its label the whole question. Read it with `values.ticked(name)`. */
export function Checkbox(props: FieldProps & { defaultChecked?: boolean; onChange?: (ticked: boolean) => void }) {
  const wiring = useField(props);
  return (
    <FieldGroup field={props} wiring={wiring} kind="choice">
      <HintAndError wiring={wiring} />
      <div className="nhsuk-checkboxes">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            id={wiring.id}
            name={props.name}
            type="checkbox"
            value="yes"
            defaultChecked={props.defaultChecked}
            aria-describedby={wiring.describedBy}
            onChange={(event) => props.onChange?.(event.currentTarget.checked)}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={wiring.id}>{props.label}</label>
          {props.hint && <div className="nhsuk-hint nhsuk-checkboxes__hint" id={wiring.hintId}>{props.hint}</div>}
        </div>
      </div>
    </FieldGroup>
  );
}
