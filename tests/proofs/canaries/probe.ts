import { type GraphQLArgument, type GraphQLField, type GraphQLNamedType, type GraphQLOutputType, GraphQLEnumType, getNamedType, isAbstractType, isEnumType, isLeafType, isListType, isNonNullType, isObjectType, isRequiredArgument } from "graphql";
import type { Audience } from "../../../server/kernel/viewer";
import { type Operation, type Schemas, nounOf } from "../operations/operation";
import type { Random } from "../random";
import type { Actor } from "../world";
import type { Ground } from "./ground";
import type { Row } from "./snapshot";

/** Whoever asks, and what. */
export interface Probe {
  readonly actor: Actor;
  readonly operation: Operation;
}

const DEEPEST = 3;
const MOST_FIELDS = 90;

/**
 * Every question that takes an id, asked with ids of whatever could be meant: half the time by anybody of the audience,
 * half the time by somebody whose own it is, as far as its row says. And every question that can be asked without one, once. Whatever
 * comes back is judged like any answer.
 *
 * @param each - how many ids for each question.
 */
export function probes(ground: Ground, schemas: Schemas, random: Random, each: number): Probe[] {
  return [...schemas].flatMap(([audience, schema]) => Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const argument = field.args.find(({ type }) => getNamedType(type).name === "ID") ?? null;
    const actors = ground.world.actors.filter((actor) => actor.audience === audience);
    const ask = (document: string, actor: Actor, variables: Record<string, unknown>): Probe =>
      ({ actor, operation: { audience: audience as Audience, kind: "query" as const, document, variables, visits: [], sender: actor.name, wrong: false } });
    const whole = argument && isRequiredArgument(argument) ? null : questionOf(field, null);
    const about = argument && questionOf(field, argument);
    const probe = whole ? [ask(whole, random.pick(actors), {})] : [];
    if (!argument || !about) return probe;
    return [...probe, ...idsFor(ground, random, argument, field, each).map(([id, row]) => {
      const own = actors.filter((actor) => isTheirs(row, actor));
      return ask(about, random.pick(own.length > 0 && random.chance(0.5) ? own : actors), { id: isListType(bare(argument.type)) ? [id] : id });
    })];
  }));
}

/** As its own columns say whose it is; who works for the service only where it is nobody's else. */
const isTheirs = (row: Row, { employerId, clientId, providerId }: Actor): boolean =>
  (employerId !== null && row.employer_id === employerId) || (clientId !== null && row.client_id === clientId) || (employerId === null && clientId === null && providerId !== null && row.provider_id === providerId);

const bare = <T extends GraphQLArgument["type"] | GraphQLOutputType>(type: T): T => (isNonNullType(type) ? (type.ofType as T) : type);

/** Ids of tables whose name the question has in it; where there is none, of every table. */
function idsFor({ world, snapshot }: Ground, random: Random, argument: GraphQLArgument, field: GraphQLField<unknown, unknown>, each: number): [id: string, row: Row][] {
  const hints = new Set([nounOf(argument.name), nounOf(field.name), nounOf(getNamedType(field.type).name), ...ALSO.filter(([words]) => words.test(`${argument.name} ${field.name}`)).map(([, table]) => table)]);
  const tables = [...world.ids.keys()].filter((table) => world.ids.get(table)![0]?.length === 36);
  const named = tables.filter((table) => hints.has(nounOf(table)));
  const from = named.length > 0 ? named : tables;
  return Array.from({ length: named.length > 0 ? each : each * 2 }, () => random.pick([...snapshot.rows(random.pick(from))]));
}

/** Names that the schemas have for a table. */
const ALSO: readonly (readonly [RegExp, string])[] = [
  [/sharing|consent|preview/i, "consent"], [/person|handle|shared/i, "handle"], [/person/i, "introduction"], [/support|request/i, "retentionrequest"], [/case/i, "retentioncase"], [/words|statement/i, "statement"],
  [/receipt/i, "receipt"], [/thread|message/i, "thread"], [/client|record|profile/i, "client"], [/import/i, "vacancyimport"], [/contact/i, "employercontact"], [/staff|specialist/i, "staffmember"], [/role|vacanc/i, "vacancy"],
];

function questionOf(field: GraphQLField<unknown, unknown>, argument: GraphQLArgument | null): string | null {
  const others = field.args.filter((other) => other !== argument && isRequiredArgument(other)).map((other) => [other.name, literal(getNamedType(other.type))] as const);
  if (others.some(([, value]) => value === null)) return null;
  const budget = { left: MOST_FIELDS };
  const given = [...(argument ? [`${argument.name}: $id`] : []), ...others.map(([name, value]) => `${name}: ${value}`)].join(", ");
  return `query Probe${argument ? `($id: ${String(argument.type)})` : ""} { ${field.name}${given ? `(${given})` : ""} ${selectionOf(getNamedType(field.type), DEEPEST, budget)} }`;
}

function literal(type: GraphQLNamedType): string | null {
  if (isEnumType(type)) return (type as GraphQLEnumType).getValues()[0]?.name ?? null;
  return ({ Boolean: "true", Int: "5", String: '"Words"', ID: '"00000000-0000-4000-a000-000000000000"' } as Record<string, string>)[type.name] ?? null;
}

/** All leaves, and what hangs on them, to a depth (a list's pages are no depth); nothing that needs an argument. */
function selectionOf(type: GraphQLNamedType, depth: number, budget: { left: number }): string {
  if (isLeafType(type)) return "";
  if (isAbstractType(type)) return "{ __typename }";
  if (!isObjectType(type)) return "";
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  budget.left -= leaves.length;
  const branches = depth <= 1 ? [] : fields.filter((field) => !isLeafType(getNamedType(field.type))).flatMap((field) => {
    if (budget.left <= 0) return [];
    return [`${field.name} ${selectionOf(getNamedType(field.type), /(Connection|Edge)$/.test(type.name) ? depth : depth - 1, budget)}`];
  });
  return `{ ${["__typename", ...leaves, ...branches].join(" ")} }`;
}
