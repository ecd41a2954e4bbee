import { payload } from "../../graphql/userError";
import { ContactLogEntryType } from "./contact.types";
import { EmployerContactType, EmployerType, OwnEmployerType, SiteType } from "./employer.types";

export const EmployerPayload = payload("EmployerPayload", "employer", () => EmployerType, "An employer that was added or changed.");
export const OwnEmployerPayload = payload("EmployerPayload", "employer", () => OwnEmployerType, "The viewer's organisation, changed.");
export const SitePayload = payload("SitePayload", "site", () => SiteType, "A site that was added or changed.");
export const RemovedPayload = payload("RemoveSitePayload", "removed", null, "Whether the site was removed.");
export const EmployerContactPayload = payload("EmployerContactPayload", "contact", () => EmployerContactType, "Somebody known at an employer.");
export const ContactPayload = payload("ContactLogPayload", "entry", () => ContactLogEntryType, "An entry of the contact log.");
