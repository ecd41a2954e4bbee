import type { ReactNode } from "react";
import type { VacancyPart } from "../../../schema/generated/employers";
import type { FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { ApplyFields, applyFrom } from "./ApplyFields";
import { JobFields, jobFrom } from "./JobFields";
import type { KeptRole, Parts } from "./keeping";
import { OfferFields, offerFrom } from "./OfferFields";
import { PayFields, payFrom } from "./PayFields";
import { SettingFields, settingFrom } from "./SettingFields";
import { WhenFields, whenFrom } from "./WhenFields";
import { WhereFields, whereFrom } from "./WhereFields";

export interface PartFieldsProps {
  readonly role: KeptRole | null;
  readonly errors: readonly FieldError[];
}

interface PartForm {
  readonly Fields: (props: PartFieldsProps) => ReactNode;
  readonly from: (values: FormValues) => Parts;
}

/** The fields of each part, and how what was typed becomes what is sent. */
export const partForms: Readonly<Record<VacancyPart, PartForm>> = {
  job: { Fields: JobFields, from: (values) => ({ job: jobFrom(values) }) },
  where: { Fields: WhereFields, from: (values) => ({ where: whereFrom(values) }) },
  when: { Fields: WhenFields, from: (values) => ({ when: whenFrom(values) }) },
  pay: { Fields: PayFields, from: (values) => ({ pay: payFrom(values) }) },
  setting: { Fields: SettingFields, from: (values) => ({ setting: settingFrom(values) }) },
  offer: { Fields: OfferFields, from: (values) => ({ offer: offerFrom(values) }) },
  apply: { Fields: ApplyFields, from: (values) => ({ apply: applyFrom(values) }) },
};
