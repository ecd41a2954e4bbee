import { abilities } from "../../access/policy";
import type { Viewer } from "../../kernel/viewer";
import { contactPolicy } from "./contact.policy";
import type { ContactRow } from "./contact.reads";
import { ContactLogEntryType } from "./contact.types";
import { contactSubject } from "./logContact";

export const presentContact = (row: ContactRow, viewer: Viewer, now: Date): ContactLogEntryType =>
  Object.assign(new ContactLogEntryType(), {
    id: row.id,
    employer: { id: row.employerId, name: row.employerName },
    staff: { id: row.staffId, name: row.staffName },
    contactId: row.contactId,
    contactName: row.contactName,
    client: row.clientId ? { id: row.clientId, name: row.clientName, byName: row.byName ?? false } : null,
    at: row.at,
    mode: row.mode,
    purpose: row.purpose,
    outcome: row.outcome,
    nextAction: row.nextAction,
    nextActionOn: row.nextActionOn,
    nextDoneAt: row.nextDoneAt,
    note: row.note,
    editedAt: row.editedAt,
    viewerCan: abilities(contactPolicy, viewer, contactSubject(row, now)),
  });
