import { useState } from "react";
import type { VacancyWhereInput, Workplace } from "../../../schema/generated/employers";
import { errorFor } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { Radios, TextField } from "../../ui";
import type { PartFieldsProps } from "./PartFields";
import { useSites } from "./sites";

const workplaces = [
  { value: "on_site", label: "At the workplace" },
  { value: "hybrid", label: "Partly from home" },
  { value: "remote", label: "From home" },
];

/** Where the work is done: one of the employer's sites, or a place typed. */
export function WhereFields({ role, errors }: PartFieldsProps) {
  const sites = useSites(role?.employer.id ?? null);
  const [site, setSite] = useState(role?.siteId ?? "");
  const atSite = sites.some(({ id }) => id === site);
  return (
    <>
      <Radios name="where.workplace" label="Where is the work done?" options={workplaces} defaultValue={role?.place.workplace} required="Choose where the work is done" error={errorFor(errors, "where.workplace")} />
      {sites.length > 0 && (
        <Radios
          key={sites.length}
          name="where.siteId" label="Which site?" defaultValue={site} onChange={setSite} error={errorFor(errors, "where.siteId")}
          options={[...sites.map(({ id, name, placeText }) => ({ value: id, label: name, hint: placeText })), { value: "", label: "Another place" }]}
        />
      )}
      {!atSite && (
        <>
          <TextField
            name="where.placeText" label="Town, or street and town" hint="Leave it empty only when all of the work is from home" defaultValue={role?.siteId ? "" : role?.place.text}
            error={errorFor(errors, "where.placeText")} maxLength={300} autoComplete="off"
          />
          <TextField name="where.postcode" label="Postcode (if you like)" hint="People search by distance. The first half is enough." defaultValue={role?.siteId ? "" : role?.place.postcode} width={10} error={errorFor(errors, "where.postcode")} autoComplete="off" />
        </>
      )}
    </>
  );
}

export const whereFrom = (values: FormValues): VacancyWhereInput => ({
  workplace: values.optional("where.workplace") as Workplace | null,
  siteId: values.optional("where.siteId"),
  placeText: values.text("where.placeText"),
  postcode: values.optional("where.postcode"),
});
