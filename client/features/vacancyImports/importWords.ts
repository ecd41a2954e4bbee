import { useLocation } from "react-router";
import type { VacancyImportState } from "../../../schema/generated/employers";
import type { TagColour } from "../../ui";

/** Where the importing audience's pages are. */
export function useImportPaths(): { staff: boolean; roles: string; imports: string } {
  const staff = useLocation().pathname.startsWith("/staff");
  const roles = staff ? "/staff/roles" : "/employer/roles";
  return { staff, roles, imports: `${roles}/import` };
}

/** What a column may hold, in the order a person looks for it. */
const fieldWords: Record<string, string> = {
  title: "Job title",
  employer: "Employer",
  text: "Description",
  place: "Town or address",
  county: "County",
  postcode: "Postcode",
  workplace: "At home, hybrid or on site",
  pay: "Pay, in words or pounds",
  payMin: "Least pay",
  payMax: "Most pay",
  payPeriod: "Pay is for (hour, week, year)",
  hours: "Hours a week",
  contract: "Kind of contract",
  closesOn: "Closing date",
  startsOn: "Start date",
  sourceUrl: "Web address of the advert",
  sourceId: "Reference",
};

export const sayField = (field: string): string => fieldWords[field] ?? field;

export const stateWords: Record<VacancyImportState, { label: string; colour: TagColour }> = {
  uploaded: { label: "Not started", colour: "yellow" },
  running: { label: "Reading", colour: "blue" },
  done: { label: "Done", colour: "green" },
  stopped: { label: "Stopped", colour: "red" },
  cancelled: { label: "Cancelled", colour: "grey" },
};
