export { readMemberships, type MembershipSummary } from "./readMemberships";
export { readViewer, type SignedIn } from "./readViewer";
export { hashPassword, signIn } from "./signIn";
export { IdentityResolver } from "./identity.resolver";
