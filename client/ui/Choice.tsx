import cx from "classnames";
import { Fragment, useState, type ReactNode } from "react";
import { FieldGroup } from "./FieldGroup";
import { Fieldset } from "./Fieldset";
import { useField, type FieldProps } from "./formContext";

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Fields that open under it when it is chosen. Say in the hint that they do. */
  opens?: ReactNode;
}

export interface ChoiceProps extends FieldProps {
  options: readonly ChoiceOption[];
  /** Level of heading inside the legend, where the question is also a heading of the page. */
  heading?: 1 | 2 | 3;
  small?: boolean;
  onChange?: (chosen: string[]) => void;
}

/** The body shared by `Radios` and `Checkboxes`. What opens is left out of the page while closed, so it sends nothing. */
export function Choice({ type, chosenFirst, ...props }: ChoiceProps & { type: "radio" | "checkbox"; chosenFirst: readonly string[] }) {
  const wiring = useField(props);
  const [chosen, setChosen] = useState(chosenFirst);
  const block = type === "radio" ? "nhsuk-radios" : "nhsuk-checkboxes";

  function choose(value: string, on: boolean): void {
    const now = type === "radio" ? [value] : on ? [...chosen, value] : chosen.filter((other) => other !== value);
    setChosen(now);
    props.onChange?.(now);
  }

  return (
    <FieldGroup field={props} wiring={wiring} kind="choice">
      <Fieldset legend={props.label} legendSize={props.labelSize} heading={props.heading} hint={props.hint} wiring={wiring}>
        <div className={cx(block, props.small && `${block}--small`)}>
          {props.options.map((option, index) => {
            const id = index === 0 ? wiring.id : `${wiring.id}-${index + 1}`;
            return (
              <Fragment key={option.value}>
                <div className={`${block}__item`}>
                  <input
                    className={`${block}__input`}
                    id={id}
                    name={props.name}
                    type={type}
                    value={option.value}
                    defaultChecked={chosenFirst.includes(option.value)}
                    aria-describedby={option.hint ? `${id}-more` : undefined}
                    onChange={(event) => choose(option.value, event.currentTarget.checked)}
                  />
                  <label className={`nhsuk-label ${block}__label`} htmlFor={id}>{option.label}</label>
                  {option.hint && <div className={`nhsuk-hint ${block}__hint`} id={`${id}-more`}>{option.hint}</div>}
                </div>
                {option.opens && chosen.includes(option.value) && <div className={`${block}__conditional`}>{option.opens}</div>}
              </Fragment>
            );
          })}
        </div>
      </Fieldset>
    </FieldGroup>
  );
}
