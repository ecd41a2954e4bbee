import type { Random } from "../random";
import type { Pool } from "../operations";

/** A request beside GraphQL. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** The portal's own routes, read from the tree that fastify prints, with `:parameters`; GraphQL's and a library's are left out. */
export function routesOf(printed: string): string[] {
  const above: string[] = [];
  const paths: string[] = [];
  for (const line of printed.split("\n")) {
    const [, indent, part, methods] = /^([│├└─\s]*)(\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
    if (indent === undefined || part === undefined) continue;
    const depth = Math.max(0, Math.round(indent.length / 4) - 1);
    above.splice(depth, above.length, part);
    if (methods?.includes("GET")) paths.push(above.join(""));
  }
  return [...new Set(paths)].filter((path) => path.startsWith("/") && !path.startsWith("/graphql") && !path.includes("*"));
}

/** Leak 17: an address that has an account in one world and none in the other. */
export const signInRequest = (random: Random, pool: Pool): Request => ({
  method: "POST", path: "/auth/sign-in", body: { email: random.chance(0.8) && pool.emails.length > 0 ? random.pick(pool.emails) : `${random.word(8)}@example.test`, password: "not the password" },
});

/** Files, pages, sign-in and addresses that are not there: with ids that are one's own, another's, unknown or no ids. */
export function otherRequest(random: Random, pool: Pool, sender: string, routes: readonly string[]): Request {
  const anyId = (noun: string): string => pool.id([noun, "vacancy", "sharing", "receipt"], sender, random.chance(0.7));
  switch (random.whole(0, 10)) {
    case 0: return signInRequest(random, pool);
    case 1: return { method: "GET", path: `/roles/${encodeURIComponent(pool.id(["vacancy"], sender, true))}` };
    case 2: return { method: "GET", path: `/files/${random.pick(["my-record.json", "my-record.csv", "secret", `${encodeURIComponent(anyId("client"))}.pdf`, "../etc/passwd"])}` };
    case 3: return { method: "GET", path: `/files/reports/figures.csv?month=${random.pick(["2026-10", "2026-11", "", "x'"])}` };
    case 4: return { method: random.pick(["GET", "PUT", "DELETE", "OPTIONS"]), path: `/graphql/${random.pick(["employers", "clients", "specialists", "public", "admin"])}` };
    case 5: return { method: "POST", path: "/auth/act-as", body: { membershipId: pool.id(["membership"], sender, false) } };
    case 6: return { method: "GET", path: `/files/receipts/${encodeURIComponent(pool.id(["receipt"], sender, random.chance(0.8)))}.${random.pick(["pdf", "json", "fhir.json"])}` };
    default: {
      const route = random.pick(routes.length > 0 ? routes : ["/auth/session"]);
      const filled = route.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(anyId(name === "id" ? (route.split("/")[2] ?? "id") : name).slice(0, 60)));
      return { method: "GET", path: filled };
    }
  }
}
