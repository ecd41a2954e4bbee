import type { Policy, Rule } from "../../access/policy";

const managesService: Rule<object> = ({ role }) => role === "service_manager";
const runsService: Rule<object> = ({ role }) => role === "service_manager" || role === "administrator";

export type SafeguardingAction = "record" | "nameOfficer";

/** A specialist or an administrator has no such act: there is no override of a client's no. */
export const safeguardingPolicy: Policy<object, SafeguardingAction> = { record: managesService, nameOfficer: runsService };
