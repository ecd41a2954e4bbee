import type { DisabilityConfident, EmployerSize, Sector } from "../../../schema/generated/employers";
import { errorFor, type FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { DateField, Radios, SelectField, TextArea, TextField } from "../../ui";
import { levelWords, optionsOf, sectorWords, sizeWords } from "./words";

export interface Details {
  name: string;
  sector?: Sector | null;
  size?: EmployerSize | null;
  website: string;
  about: string;
  disabilityConfident: DisabilityConfident;
  disabilityConfidentUntil?: string | null;
}

/**
 * What is said of an organisation, by its owner or by staff.
 *
 * @param about - what to call its own words: "About you", "In their words".
 */
export function DetailsFields({ errors, details, about }: { errors: readonly FieldError[]; details?: Details; about: string }) {
  const until = <DateField name="disabilityConfidentUntil" label="Until when (if you know)" defaultValue={details?.disabilityConfidentUntil} error={errorFor(errors, "disabilityConfidentUntil")} />;
  const levels = optionsOf(levelWords).map((level) => (level.value === "none" ? level : { ...level, opens: until }));
  return (
    <>
      <TextField name="name" label="Name of the organisation" autoComplete="organization" defaultValue={details?.name} required="Enter the organisation’s name" error={errorFor(errors, "name")} />
      <SelectField name="sector" label="What the organisation does" empty="Choose one" options={optionsOf(sectorWords)} defaultValue={details?.sector} error={errorFor(errors, "sector")} />
      <SelectField name="size" label="How many people work there" empty="Choose one" options={optionsOf(sizeWords)} defaultValue={details?.size} error={errorFor(errors, "size")} />
      <TextField name="website" label="Website (optional)" hint="For example, www.example.co.uk" inputMode="text" autoComplete="url" spellCheck={false} defaultValue={details?.website} error={errorFor(errors, "website")} />
      <TextArea name="about" label={about} rows={4} most={2000} defaultValue={details?.about} error={errorFor(errors, "about")} />
      <Radios name="disabilityConfident" label="Disability Confident" labelSize="s" hint="The government’s scheme for employers who recruit and keep disabled people." options={levels} defaultValue={details?.disabilityConfident ?? "none"} error={errorFor(errors, "disabilityConfident")} />
    </>
  );
}

/** The fields above, as the API takes them. */
export const detailsInput = (values: FormValues) => ({
  name: values.text("name"),
  sector: values.optional("sector") as Sector | null,
  size: values.optional("size") as EmployerSize | null,
  website: values.optional("website"),
  about: values.optional("about"),
  disabilityConfident: (values.text("disabilityConfident") || "none") as DisabilityConfident,
  disabilityConfidentUntil: values.date("disabilityConfidentUntil"),
});
