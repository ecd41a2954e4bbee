/** One demonstration account: invented, and the same each time. */
export interface DemoAccount {
  readonly audience: "employers" | "specialists" | "clients";
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** Everybody in the demonstration world signs in with it; no other world has these accounts. */
export const DEMO_PASSWORD = "alongside-demo-1";

const of = (audience: DemoAccount["audience"], role: string, name: string, email: string): DemoAccount => ({ audience, role, email, password: DEMO_PASSWORD, name });

/** The accounts that the README and the start of the program name, one a role. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  of("employers", "owner", "Dawn Ellery", "dawn@hartwell.example"),
  of("employers", "recruiter", "Priya Nair", "priya@hartwell.example"),
  of("employers", "line_manager", "Colin Marsh", "colin@hartwell.example"),
  of("specialists", "employment_specialist", "Amara Osei", "amara@trentside.example"),
  of("specialists", "team_leader", "Ruth Adeyemi", "ruth@trentside.example"),
  of("specialists", "service_manager", "Hugh Fenwick", "hugh@trentside.example"),
  of("specialists", "administrator", "Nia Pryce", "nia@trentside.example"),
  of("clients", "client", "Leon Baptiste", "leon@people.example"),
  of("clients", "client", "Dani Whitlock", "dani@people.example"),
  of("clients", "client", "Jo Whitcombe", "jo@people.example"),
];
