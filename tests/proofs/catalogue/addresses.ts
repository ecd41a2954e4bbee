import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FastifyInstance, InjectOptions } from "fastify";
import { makeApp } from "../../../server/app/http";
import { COOKIE } from "../../../server/app/portal";
import { readConfig } from "../../../server/kernel/config";
import { hashPassword } from "../../../server/modules/identity";
import type { Finding } from "../proof";
import type { Actor } from "../world";
import { boldest } from "./asking";
import { type Check, type Ground, finding } from "./check";

/** Every address that the portal answers, and whether what it answers may be anybody's own. */
const ADDRESSES: Readonly<Record<string, "personal" | "public">> = {
  "/health/live": "public", "/health/ready": "public", "/.well-known/alongside-keys.json": "public", "/auth/session": "personal", "/auth/sign-in": "personal", "/auth/sign-out": "personal", "/auth/act-as": "personal",
  "/files/vacancy-imports": "personal", "/files/vacancy-imports/:id/refused.csv": "personal", "/files/my-record.json": "personal", "/files/reports/figures.csv": "personal", "/files/reports/fidelity.csv": "personal",
  "/files/receipts/:file": "personal", "/files/records/:id.json": "personal", "/files/records/:id.csv": "personal", "/files/my-record.csv": "personal", "/files/my-account.json": "personal",
  "/graphql/public": "personal", "/graphql/employers": "personal", "/graphql/specialists": "personal", "/graphql/clients": "personal", "/roles/:id": "public", "/": "public", "/*": "public",
};

/** The ways a file's address is written, for an id. */
const written = (url: string, id: string): string[] => (url.includes(":file") ? ["pdf", "json", "fhir.json"].map((ending) => url.replace(":file", `${id}.${ending}`)) : [url.replace(":id", id)]);

/** Names that such programs forget: 404 or the pages' own shell for every one. */
const FORGOTTEN =
  "admin api api/v1 graphql graphiql playground graphql/internal graphql/admin graphql/voyager voyager altair internal internal/sessions internal/health debug debug/pprof metrics status server-status actuator actuator/env actuator/heapdump env .env .git/config config config.json swagger swagger.json openapi.json docs dev dev/outbox dev/mail test seed reset backup backup.sql dump.sql db phpinfo.php wp-login.php console jobs queues bull admin/queues sessions users accounts clients employers export export.csv files files/ files/receipts files/vacancy-imports files/reports uploads download health health/ health/full healthz ready live auth auth/ auth/token auth/impersonate auth/login-as auth/me auth/users me whoami version info trace traces logs log robots.json .well-known/security-internal package.json server/main.js dist/server/main.js src client/main.tsx schema schema.graphql schema/employers.graphql operations.json journal ledger keys".split(" ");

const routesOf = (app: FastifyInstance): { url: string; methods: string[] }[] => {
  const above: { depth: number; url: string }[] = [];
  return app.printRoutes({ commonPrefix: false }).split("\n").flatMap((line) => {
    const found = /^([\s│├└─]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!found) return [];
    const [, indent = "", part = "", methods] = found;
    while (above.length > 0 && above.at(-1)!.depth >= indent.length) above.pop();
    const url = `${above.at(-1)?.url ?? ""}${part}`;
    above.push({ depth: indent.length, url });
    return methods ? [{ url, methods: methods.split(", ") }] : [];
  });
};

const as = (actor: Pick<Actor, "cookie">): Record<string, string> => (actor.cookie ? { cookie: `${COOKIE}=${actor.cookie}` } : {});

/** The portal with its pages, as a visitor's browser meets it. */
async function withPages<T>({ database }: Ground, work: (app: FastifyInstance, shell: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-pages-"));
  const shell = "<!doctype html><html><head><title>Alongside</title></head><body></body></html>";
  fs.writeFileSync(path.join(folder, "index.html"), shell);
  const app = await makeApp({ config: readConfig({ DATA_DIR: path.join(folder, "data"), SECURE_COOKIES: "on" }), source: database.app }, { pages: folder });
  try {
    return await work(app, shell);
  } finally {
    await app.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const inventory: Check = {
  about: "the portal answers the addresses that are listed, and no other",
  leaks: [29],
  run: (ground) => withPages(ground, async (app, shell) => {
    const routes = routesOf(app);
    const findings: Finding[] = routes.filter(({ url }) => !(url in ADDRESSES)).map((route) => finding("an address that is not on the list in tests/proofs/catalogue/addresses.ts", route));
    if (routes.length < 12) findings.push(finding("hardly any address was found, so nothing is proved", { routes: routes.length }));
    for (const name of FORGOTTEN) {
      for (const method of ["GET", "POST"] as const) {
        const answer = await app.inject({ method, url: `/${name}` });
        const isShell = answer.statusCode === 200 && answer.body === shell;
        const isNothing = answer.statusCode === 404 && answer.body.length < 120;
        if (!isShell && !isNothing && !(`/${name}` in ADDRESSES)) findings.push(finding("an address that nobody listed answers", { method, url: `/${name}`, status: answer.statusCode, body: answer.body.slice(0, 200) }));
      }
    }
    return { findings, figures: { addresses: routes.length, "forgotten addresses tried": FORGOTTEN.length * 2 } };
  }),
};

const notKept: Check = {
  about: "no answer with anybody's own is kept by a browser or a proxy",
  leaks: [38],
  async run({ app, world }) {
    const findings: Finding[] = [];
    let answers = 0;
    for (const { url, methods } of routesOf(app)) {
      if (ADDRESSES[url] === "public") continue;
      for (const method of methods.filter((each) => each === "GET" || each === "POST")) {
        for (const actor of Object.values(boldest(world))) {
          const answer = await app.inject({ method: method as "GET", url: written(url, randomUUID())[0]!, headers: { ...as(actor), ...(method === "POST" ? { "content-type": "application/json" } : { "apollo-require-preflight": "1" }) }, ...(method === "POST" ? { payload: url.includes("sign-out") ? "[]" : url.startsWith("/graphql") ? { query: "{ viewer { role } }" } : {} } : {}) });
          answers += 1;
          if (answer.headers["cache-control"] !== "no-store") findings.push(finding("a personal answer may be kept", { method, url, as: actor.name, status: answer.statusCode, "cache-control": answer.headers["cache-control"] ?? null }));
          if (url.includes("sign-out")) break;
        }
      }
    }
    return { findings, figures: { "personal answers": answers } };
  },
};

const crossSite: Check = {
  about: "a foreign page can neither read nor act with the visitor's cookie",
  leaks: [27],
  async run({ app, world }) {
    const findings: Finding[] = [];
    const query = "{ viewer { role } }";
    let tried = 0;
    for (const [audience, actor] of Object.entries(boldest(world))) {
      const url = `/graphql/${audience}`;
      const asked = `${url}?query=${encodeURIComponent(query)}`;
      const simple: [string, InjectOptions][] = [
        ["GET", { method: "GET", url: asked }],
        ...["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "text/plain; application/json", "application/x-www-form-urlencoded; a=application/json"].flatMap((type): [string, InjectOptions][] => [
          [`GET ${type}`, { method: "GET", url: asked, headers: { "content-type": type } }],
          [`POST ${type}`, { method: "POST", url, headers: { "content-type": type }, payload: JSON.stringify({ query }) }],
          [`POST ${type} with the query in the address`, { method: "POST", url: asked, headers: { "content-type": type }, payload: `query=${encodeURIComponent(query)}` }],
        ]),
      ];
      for (const [how, request] of simple) {
        const answer = await app.inject({ ...request, headers: { ...request.headers, ...as(actor), origin: "https://elsewhere.example" } });
        tried += 1;
        if (/"data"\s*:\s*\{/.test(answer.body)) findings.push(finding("a request that a foreign page can send is answered", { audience, how, status: answer.statusCode, body: answer.body.slice(0, 200) }));
        if (answer.headers["access-control-allow-origin"]) findings.push(finding("a foreign page may read answers", { audience, how }));
      }
    }
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      for (const url of ["/auth/act-as", "/auth/sign-in", "/files/vacancy-imports"]) {
        const answer = await app.inject({ method: "POST", url, headers: { "content-type": type, ...as(boldest(world).employers) }, payload: JSON.stringify({ membershipId: boldest(world).employers.membershipId, email: "a@example.test", password: "x" }) });
        tried += 1;
        if (answer.statusCode < 400) findings.push(finding("a form of a foreign page is taken", { url, type, status: answer.statusCode }));
      }
    }
    return { findings, figures: { "cross-site requests": tried } };
  },
};

const files: Check = {
  about: "a file of another's, and one that is not there, are the same bytes; and another way of writing its address opens nothing",
  leaks: [7, 25],
  async run({ app, world, database }) {
    const findings: Finding[] = [];
    const strangers = world.actors.filter(({ role }, index, all) => all.findIndex((each) => each.role === role) === index);
    const ids = await ownersOf(database.owner);
    let tried = 0;
    for (const { url, methods } of routesOf(app)) {
      if (!/:(id|file)/.test(url) || !methods.includes("GET") || ADDRESSES[url] === "public") continue;
      for (const actor of strangers) {
        const get = async (id: string): Promise<string> => {
          const answers = await Promise.all(written(url, id).map((each) => app.inject({ url: each, headers: as(actor) })));
          tried += answers.length;
          return JSON.stringify(answers.map(({ statusCode, headers, body }) => [statusCode, { ...headers, date: null }, body]));
        };
        const absent = await get(randomUUID());
        for (const { id, clientId, employerId, providerId } of ids) {
          const isOwn = (clientId !== null && clientId === actor.clientId) || (employerId !== null && employerId === actor.employerId) || (actor.audience === "specialists" && providerId === actor.providerId);
          if (!isOwn && (await get(id)) !== absent) findings.push(finding("another's file is told from one that is not there", { url, id, as: actor.name, answer: (await get(id)).slice(0, 300) }));
        }
        for (const odd of ["..%2f..%2fpackage.json", "%00", "1%20or%201=1", "'"]) if (/\[200,/.test(await get(odd))) findings.push(finding("an odd address gives a file", { url, odd, as: actor.name }));
      }
    }
    return { findings, figures: { "files asked for": tried } };
  },
};

/** Ids of what files are made of, and whose they are. */
async function ownersOf(owner: Ground["database"]["owner"]): Promise<{ id: string; clientId: string | null; employerId: string | null; providerId: string | null }[]> {
  return (await owner.query(`
    (select id::text, null as "clientId", employer_id::text as "employerId", provider_id::text as "providerId" from vacancy_import order by id limit 12)
    union all (select r.id::text, r.client_id::text, null, c.provider_id::text from receipt r join client c on c.id = r.client_id order by r.id limit 12)
    union all (select id::text, client_id::text, null, null from record_copy order by id limit 6)
    union all (select id::text, id::text, null, provider_id::text from client order by id limit 6)`)) as never;
}

const cookie: Check = {
  about: "the session's cookie is out of scripts' reach, stays on this site, and goes over HTTPS alone",
  leaks: [27],
  async run({ app, database }) {
    const email = "cookie@example.test";
    await database.owner.query("insert into account (email, display_name, password_hash) values ($1, 'Sam Example', $2)", [email, await hashPassword("a long enough password")]);
    const answer = await app.inject({ method: "POST", url: "/auth/sign-in", payload: { email, password: "a long enough password" } });
    const set = String(answer.headers["set-cookie"] ?? "");
    const lacking = ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"].filter((flag) => !set.includes(flag));
    const said = set.includes("Domain=") ? ["Domain"] : [];
    const secret = set.split(";")[0]!.split("=")[1] ?? "";
    const findings = [...lacking.map((flag) => finding("the session's cookie lacks a flag", { flag })), ...said.map((flag) => finding("the session's cookie is given to other hosts", { flag }))];
    if (secret.length < 40) findings.push(finding("the session's secret is short, or there is none", { status: answer.statusCode, length: secret.length }));
    if (secret && answer.body.includes(secret)) findings.push(finding("the session's secret stands in the answer's body"));
    const kept = (await database.owner.query("select from session where secret_hash = $1", [secret])) as unknown[];
    if (kept.length > 0) findings.push(finding("the session's secret is kept as it is"));
    return { findings, figures: {} };
  },
};

export const addressChecks: readonly Check[] = [inventory, crossSite, files, cookie];
/** Signs people out: late. */
export const lateAddressChecks: readonly Check[] = [notKept];
