import type { Random } from "../random";
import type { Pool } from "../operations";

/** A request beside GraphQL. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** The portal's own routes, as fastify prints them, with `:parameters`; those of a library's are left out. */
export function routesOf(printed: string): string[] {
  const paths = [...printed.matchAll(/(\/[^\s(]*)\s+\(([A-Z, ]+)\)/g)].filter(([, , methods]) => methods!.includes("GET")).map(([, path]) => path!);
  return [...new Set(paths)].filter((path) => !path.startsWith("/graphql") && !path.includes("*"));
}

/** Files, pages, sign-in and addresses that are not there: with ids that are one's own, another's, unknown or no ids. */
export function otherRequest(random: Random, pool: Pool, sender: string, routes: readonly string[]): Request {
  const anyId = (noun: string): string => pool.id([noun, "vacancy", "sharing", "receipt"], sender, random.chance(0.7));
  switch (random.whole(0, 9)) {
    case 0: return { method: "POST", path: "/auth/sign-in", body: { email: random.chance(0.6) && pool.emails.length > 0 ? random.pick(pool.emails) : `${random.word(8)}@example.test`, password: "not the password" } };
    case 1: return { method: "GET", path: `/roles/${pool.id(["vacancy"], sender, true)}` };
    case 2: return { method: "GET", path: `/files/${random.pick(["my-record.json", "my-record.csv", "secret", `${anyId("client")}.pdf`, "../etc/passwd"])}` };
    case 3: return { method: "GET", path: `/files/reports/figures.csv?month=${random.pick(["2026-10", "2026-11", "", "x'"])}` };
    case 4: return { method: random.pick(["GET", "PUT", "DELETE", "OPTIONS"]), path: `/graphql/${random.pick(["employers", "clients", "specialists", "public", "admin"])}` };
    case 5: return { method: "POST", path: "/auth/act-as", body: { membershipId: pool.id(["membership"], sender, false) } };
    default: {
      const route = random.pick(routes.length > 0 ? routes : ["/auth/session"]);
      const filled = route.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(anyId(name === "id" ? (route.split("/")[2] ?? "id") : name).slice(0, 60)));
      return { method: "GET", path: filled };
    }
  }
}
