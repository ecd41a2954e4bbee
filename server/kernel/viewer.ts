/** Which of the four schemas a request came through; also the database persona it may become. */
export type Audience = "public" | "employers" | "specialists" | "clients";

/** Roles a membership may carry, by audience. */
export type EmployerRole = "owner" | "recruiter" | "line_manager";
export type StaffRole = "employment_specialist" | "team_leader" | "service_manager" | "administrator";
export type Role = EmployerRole | StaffRole | "client";

/**
 * Who is asking. Everything but `audience` comes from the session row, never from the request.
 *
 * A viewer of a signed-in audience acts for exactly one membership; `public` may be anybody.
 */
export interface Viewer {
  readonly audience: Audience;
  /** The cookie's secret, handed to the database, which looks its hash up. Empty: nobody. */
  readonly sessionSecret: string;
  readonly accountId: string | null;
  readonly membershipId: string | null;
  readonly role: Role | null;
  readonly employerId: string | null;
  readonly providerId: string | null;
  /** The row of `staff_member` a specialist acts as. */
  readonly staffId: string | null;
  readonly clientId: string | null;
}

/** Anybody at all: what the public schema serves to a visitor. */
export const anybody: Viewer = {
  audience: "public",
  sessionSecret: "",
  accountId: null,
  membershipId: null,
  role: null,
  employerId: null,
  providerId: null,
  staffId: null,
  clientId: null,
};
