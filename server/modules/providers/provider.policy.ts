import type { Policy, Rule } from "../../access/policy";

/** Nothing of the subject decides: it is always the viewer's own service. */
const runsService: Rule<object> = ({ role }) => role === "service_manager" || role === "administrator";

export type ServiceAction = "change" | "invite" | "suspend";

export const servicePolicy: Policy<object, ServiceAction> = { change: runsService, invite: runsService, suspend: runsService };
