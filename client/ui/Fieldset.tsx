import cx from "classnames";
import type { ReactNode } from "react";
import { HintAndError } from "./FieldGroup";
import type { FieldProps, FieldWiring } from "./formContext";

/** A set of controls under one question. The legend is a heading when it is large and leads a part of the page. */
export function Fieldset({ legend, legendSize, heading, hint, wiring, children }: {
  legend: ReactNode;
  legendSize?: FieldProps["labelSize"];
  /** Level of heading inside the legend, where the question is also a heading. */
  heading?: 1 | 2 | 3;
  hint?: ReactNode;
  wiring: FieldWiring;
  children: ReactNode;
}) {
  const Heading = heading ? (`h${heading}` as const) : null;
  return (
    <fieldset className="nhsuk-fieldset" aria-describedby={wiring.describedBy}>
      <legend className={cx("nhsuk-fieldset__legend", legendSize && `nhsuk-fieldset__legend--${legendSize}`)}>
        {Heading ? <Heading className="nhsuk-fieldset__heading">{legend}</Heading> : legend}
      </legend>
      <HintAndError wiring={wiring} hint={hint} />
      {children}
    </fieldset>
  );
}
