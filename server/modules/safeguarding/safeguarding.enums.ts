import { codes } from "../../graphql/codes";

export type OrganisationKind = "social_services" | "police" | "emergency_services" | "court" | "other";
export type SafeguardingGroundCode = "prevent_serious_harm" | "court_order" | "duty_in_law";

export const SafeguardingOrganisation = codes<OrganisationKind>("SafeguardingOrganisation", "What sort of organisation was told.", {
  social_services: "Social services.",
  police: "The police.",
  emergency_services: "Ambulance, fire or another emergency service.",
  court: "A court.",
  other: "Another public body.",
});

export const SafeguardingGround = codes<SafeguardingGroundCode>("SafeguardingGround", "What in law allowed telling without consent.", {
  prevent_serious_harm: "To prevent serious harm to somebody.",
  court_order: "A court ordered it.",
  duty_in_law: "A law made it a duty.",
});
