import type { AdjustmentCode, VacancyOfferInput } from "../../../schema/generated/employers";
import { adjustmentGroups } from "../../lib/adjustments";
import type { FormValues } from "../../lib/formValues";
import { Checkboxes } from "../../ui";
import type { PartFieldsProps } from "./PartFields";

/** Adjustments on offer, by category. Ticks, not promises. */
export const OfferFields = ({ role }: PartFieldsProps) => (
  <>
    {adjustmentGroups.map(({ title, options }) => (
      <Checkboxes
        key={title} small name="offer.adjustments" id={`offer-${title.toLowerCase().replaceAll(/\W+/g, "-")}`} label={title} labelSize="s"
        options={Object.entries(options).map(([value, label]) => ({ value, label }))} defaultValue={role?.adjustments ?? []}
      />
    ))}
  </>
);

export const offerFrom = (values: FormValues): VacancyOfferInput => ({ adjustments: values.list("offer.adjustments") as AdjustmentCode[] });
