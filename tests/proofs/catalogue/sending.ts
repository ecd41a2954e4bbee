import fs from "node:fs";
import { type GraphQLSchema, buildSchema, getNamedType, isInputObjectType, isObjectType } from "graphql";
import { audiences, schemaFor } from "../../../server/app/schemas";
import type { Finding } from "../proof";
import { type Field, ask, boldest, operationOf } from "./asking";
import { type Check, finding } from "./check";

const rootsOf = (schema: GraphQLSchema): { kind: "query" | "mutation"; field: Field }[] =>
  ([["query", schema.getQueryType()], ["mutation", schema.getMutationType()]] as const).flatMap(([kind, type]) => Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field })));

/** What ends a string, a statement, a pattern or a path wherever it is put in as it comes. */
const SPLITTER = `zq' " \\ ; -- /* %_ $1 {} ) or 1/0`;

const injection: Check = {
  about: "no text of an operation becomes part of an SQL statement",
  leaks: [26, 34],
  async run({ app, world, logged }) {
    const findings: Finding[] = [];
    let sent = 0;
    const actors = boldest(world);
    logged();
    for (const audience of audiences) {
      for (const { kind, field } of rootsOf(await schemaFor(audience))) {
        if (field.args.length === 0) continue;
        const { query, variables } = operationOf(kind, field, { text: SPLITTER });
        const answer = await ask(app, actors[audience], query, variables);
        sent += 1;
        const states = logged().map(({ sqlState }) => String(sqlState ?? "")).filter((state) => /^(42|22012)/.test(state));
        if (states.length > 0) findings.push(finding("a text became part of an SQL statement", { audience, operation: field.name, variables, states, status: answer.statusCode }));
      }
    }
    return { findings, figures: { "operations with a splitting text": sent } };
  },
};

/** What only the product decides: no input of employers, clients or visitors takes it. */
const DECIDED_HERE = /^(trusted|state|status|accountId|providerId|createdAt|updatedAt|secretHash|passwordHash|approvedAt|publishedAt|reviewReason|ledgerHash|isShared|answerBy)$/;

const inputs: Check = {
  about: "an input takes what the checked-in schema lists, and nothing else",
  leaks: [32],
  async run({ app, world, rounds }) {
    const findings: Finding[] = [];
    const actors = boldest(world);
    let fields = 0;
    for (const audience of audiences) {
      const schema = await schemaFor(audience);
      const listed = buildSchema(fs.readFileSync(`schema/${audience}.graphql`, "utf8"));
      for (const type of Object.values(schema.getTypeMap()).filter(isInputObjectType)) {
        const known = listed.getType(type.name);
        for (const name of Object.keys(type.getFields())) {
          fields += 1;
          if (!isInputObjectType(known) || !(name in known.getFields())) findings.push(finding("an input takes a field that is not in the checked-in schema", { audience, field: `${type.name}.${name}` }));
          if (audience !== "specialists" && DECIDED_HERE.test(name)) findings.push(finding("an input takes what only the service decides", { audience, field: `${type.name}.${name}` }));
        }
      }
      for (const { kind, field } of rootsOf(schema).filter((root) => root.kind === "mutation")) {
        const input = field.args.find(({ type }) => isInputObjectType(getNamedType(type)));
        if (!input) continue;
        for (const extra of rounds < 5000 ? ["trusted"] : ["trusted", "client_id", "__proto__x"]) {
          const { query, variables } = operationOf(kind, field, { text: "something", key: "abc" });
          const answer = await ask(app, actors[audience], query, { ...variables, [input.name]: { ...(variables[input.name] as object), [extra]: true } });
          const { data, errors } = answer.json() as { data?: unknown; errors?: { extensions?: { code?: string } }[] };
          const takes = extra in (getNamedType(input.type) as { getFields(): object }).getFields();
          if (!takes && (data || errors?.[0]?.extensions?.code !== "BAD_USER_INPUT")) findings.push(finding("an input's unknown field is not refused", { audience, mutation: field.name, extra, body: answer.body.slice(0, 300) }));
        }
      }
    }
    return { findings, figures: { "input fields": fields } };
  },
};

const limited: Check = {
  about: "an operation is counted by what it asks, whatever names it uses; several at once are refused",
  leaks: [16],
  async run({ app, world, database }) {
    const findings: Finding[] = [];
    const actors = boldest(world);
    for (const audience of audiences) {
      const type = (await schemaFor(audience)).getQueryType()!;
      const plain = Object.values(type.getFields()).find((field) => field.args.every((argument) => argument.defaultValue !== undefined || !argument.type.toString().endsWith("!")) && isObjectType(getNamedType(field.type)))!;
      const many = `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: ${plain.name} { __typename }`).join(" ")} }`;
      const inFragments = `{ ${Array.from({ length: 40 }, () => "...F").join(" ")} } fragment F on Query { ${Array.from({ length: 20 }, (_, index) => `b${index}: ${plain.name} { x: __typename ${Array.from({ length: 2 }, (__, at) => `y${at}: __typename`).join(" ")} }`).join(" ")} }`;
      for (const [how, payload] of [["200 aliases", { query: many }], ["40 fragments", { query: inFragments }], ["a batch", [{ query: `{ ${plain.name} { __typename } }` }, { query: `{ ${plain.name} { __typename } }` }]]] as const) {
        const answer = await app.inject({ method: "POST", url: `/graphql/${audience}`, headers: { "content-type": "application/json", cookie: actors[audience].cookie ? `alongside_session=${actors[audience].cookie}` : "" }, payload: payload as object });
        const { data } = answer.json() as { data?: unknown };
        if (data || Array.isArray(answer.json())) findings.push(finding("one request is answered for many", { audience, how, body: answer.body.slice(0, 200) }));
      }
    }
    const email = "amplified@example.test";
    await database.owner.query("insert into account (email, display_name) values ($1, 'Sam Example') on conflict do nothing", [email]);
    const resets = Array.from({ length: 20 }, (_, index) => `r${index}: requestPasswordReset(input: { email: "${email}", idempotencyKey: "amplified-${index}" }) { sent userErrors { kind } }`).join(" ");
    await ask(app, actors.public, `mutation { ${resets} }`);
    const [{ n }] = (await database.owner.query("select count(*)::int as n from single_use_link where email = $1", [email])) as [{ n: number }];
    if (n > 3) findings.push(finding("aliases get past the limit on tries", { links: n, free: 3 }));
    return { findings, figures: { "links for 20 aliases": n } };
  },
};

export const sendingChecks: readonly Check[] = [limited, inputs];
/** Last of all: it sends every mutation there is. */
export const lastChecks: readonly Check[] = [injection];
