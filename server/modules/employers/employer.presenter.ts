import { abilities } from "../../access/policy";
import type { Viewer } from "../../kernel/viewer";
import type { EmployerRow, EventRow, LeadRow, OwnEmployerRow } from "./employer.reads";
import { employerPolicy } from "./employer.policy";
import { EmployerContactType, EmployerEventType, EmployerType, LeadType, OwnEmployerType, SiteType } from "./employer.types";
import type { EmployerContact } from "./employerContact.entity";
import type { Site } from "./site.entity";

const face = (row: OwnEmployerRow, viewer: Viewer) => ({
  id: row.id,
  name: row.name,
  state: row.state,
  sector: row.sector,
  size: row.size,
  website: row.website,
  about: row.about,
  disabilityConfident: row.disabilityConfident,
  disabilityConfidentUntil: row.disabilityConfidentUntil,
  trusted: row.trusted,
  viewerCan: abilities(employerPolicy, viewer, row),
});

export const presentOwnEmployer = (row: OwnEmployerRow, viewer: Viewer): OwnEmployerType => Object.assign(new OwnEmployerType(), face(row, viewer));

export const presentEmployer = (row: EmployerRow, viewer: Viewer): EmployerType =>
  Object.assign(new EmployerType(), face(row, viewer), {
    relationship: row.relationship,
    createdAt: row.createdAt,
    parent: row.parentId && row.parentName ? { id: row.parentId, name: row.parentName } : null,
    lead: row.leadId && row.leadName ? { id: row.leadId, name: row.leadName } : null,
    lastContactAt: row.lastContactAt,
    lastContactMode: row.lastContactMode,
    rolesOpen: row.rolesOpen,
    rolesAll: row.rolesAll,
  });

export const presentLead = ({ name, jobTitle, phone, email }: LeadRow): LeadType => Object.assign(new LeadType(), { name, jobTitle, phone, email });

export const presentEvent = ({ id, kind, was, became, reason, at, by }: EventRow): EmployerEventType =>
  Object.assign(new EmployerEventType(), { id, kind, was, became, reason, at, by });

export const presentSite = ({ id, name, placeText, postcode, latitude }: Site): SiteType =>
  Object.assign(new SiteType(), { id, name, placeText, postcode, located: latitude !== null });

export const presentEmployerContact = ({ id, name, jobTitle, phone, email, state }: EmployerContact): EmployerContactType =>
  Object.assign(new EmployerContactType(), { id, name, jobTitle, phone, email, left: state === "left" });
