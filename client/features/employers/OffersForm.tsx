import { useState } from "react";
import { adjustmentGroups } from "../../lib/adjustments";
import { errorFor, type FieldError } from "../../lib/errors";
import type { AdjustmentCode } from "../../../schema/generated/employers";
import { Button, Checkboxes, ErrorSummary, Form } from "../../ui";

/**
 * Ticks for what an employer already offers to everybody, group by group.
 *
 * @param save - gives the user errors; none when it was saved.
 */
export function OffersForm({ offers, save }: { offers: readonly string[]; save: (adjustments: AdjustmentCode[]) => Promise<readonly FieldError[]> }) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Form onSubmit={async (values) => setErrors(await save(values.list("adjustments") as AdjustmentCode[]))}>
      <ErrorSummary errors={errors} title="This was not saved" />
      {adjustmentGroups.map(({ title, options }, index) => (
        <Checkboxes
          key={title}
          id={`offers-${index}`}
          name="adjustments"
          label={title}
          labelSize="s"
          small
          options={Object.entries(options).map(([value, label]) => ({ value, label }))}
          defaultValue={offers}
          error={index === 0 ? errorFor(errors, "adjustments") : null}
        />
      ))}
      <Button>Save</Button>
    </Form>
  );
}
