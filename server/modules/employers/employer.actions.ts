import { registerEnumType } from "type-graphql";
import { EMPLOYER_ACTIONS, type EmployerAction } from "./employer.policy";

/** The actions as an enum, so that a page cannot ask after one that is not there. */
export const EmployerActionEnum = Object.fromEntries(EMPLOYER_ACTIONS.map((action) => [action, action])) as { [Action in EmployerAction]: Action };
registerEnumType(EmployerActionEnum, {
  name: "EmployerAction",
  description: "Something that can be done with an employer.",
  valuesConfig: {
    edit: { description: "Change what is said of it, its sites and what it offers." },
    approve: { description: "Let a registered employer in for good." },
    suspend: { description: "Shut its people out for now." },
    reopen: { description: "Let its people in again." },
    close: { description: "End its account." },
    changeRelationship: { description: "Say how well we know each other." },
    setLead: { description: "Name its lead specialist." },
    trust: { description: "Let its roles be published without review, or end that." },
    keepContacts: { description: "Add and change the people known there." },
    logContact: { description: "Log a contact with it." },
  },
});
