import type { SafeguardingGround, SafeguardingOrganisation } from "../../../schema/generated/specialists";

export const ORGANISATION_WORDS: Record<SafeguardingOrganisation, string> = {
  social_services: "Social services",
  police: "Police",
  emergency_services: "Ambulance, fire or another emergency service",
  court: "A court",
  other: "Another public body",
};
export const GROUND_WORDS: Record<SafeguardingGround, string> = {
  prevent_serious_harm: "To prevent serious harm",
  court_order: "A court order",
  duty_in_law: "A duty in law",
};
/** To the client, why it was allowed. */
export const ALLOWED_BECAUSE: Record<SafeguardingGround, string> = {
  prevent_serious_harm: "The law lets us do this without asking when it is needed to prevent serious harm.",
  court_order: "A court ordered it, so we had to.",
  duty_in_law: "A law says that we must.",
};
/** As short as a reason may be, in characters. */
export const LEAST = 40;
