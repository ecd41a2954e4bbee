import cx from "classnames";
import type { ReactNode } from "react";
import type { FieldProps, FieldWiring } from "./formContext";

/** How a field's text is read before it is sent; what cannot be read is refused in words. */
export type FieldKind = "text" | "number" | "money" | "date" | "time" | "choice";

/** The frame of every field: the red edge, and what `Form` needs to check it. */
export function FieldGroup({ field, wiring, kind, children, className }: {
  field: Pick<FieldProps, "name" | "label" | "required">;
  wiring: FieldWiring;
  kind: FieldKind;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={cx("nhsuk-form-group", wiring.error && "nhsuk-form-group--error", className)}
      data-al-field={field.name}
      data-al-kind={kind}
      data-al-required={field.required}
      data-al-label={typeof field.label === "string" ? field.label : undefined}
    >
      {children}
    </div>
  );
}

/** A field's hint, then its error, as nhsuk orders them. */
export function HintAndError({ wiring, hint }: { wiring: FieldWiring; hint?: ReactNode }) {
  return (
    <>
      {hint && <div className="nhsuk-hint" id={wiring.hintId}>{hint}</div>}
      {wiring.error && (
        <span className="nhsuk-error-message" id={wiring.errorId}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {wiring.error}
        </span>
      )}
    </>
  );
}
