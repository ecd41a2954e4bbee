import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isAbstractType, isEnumType, isObjectType } from "graphql";
import type { Audience } from "../../../server/kernel/viewer";
import type { Random } from "../random";
import { type Coverage, type Visits, coverageOf, makeVisits } from "./coverage";
import type { Kind, Operation, Schemas } from "./operation";
import { type Page, pagesOf } from "./pages";
import type { Pool } from "./pool";
import { Selection, type Writing } from "./selection";
import { argumentsFor } from "./values";
import { wrongDocument } from "./wrong";

export interface Wish {
  readonly kind?: Kind;
  /** The name that the pool keeps this sender's own ids under; otherwise the audience's. */
  readonly sender?: string;
  /** So many top fields at once, those first that no sweep had yet: asked with others' ids, private words and known addresses. */
  readonly sweep?: number;
}

export interface Generator {
  next(audience: Audience, wish?: Wish): Operation;
  coverage(): Coverage;
}

const DEEPEST = 8;
const FRESH_FOR = 40;
const MOST_TOPS = 18;
const SWEPT_FIELDS = 24;
/** Acts that end the sender's own session or membership: seldom, or a run would soon have nobody left. */
const ENDS_A_SENDER = new Set(["endOtherSessions", "endSession", "changePassword", "resetPassword", "removeMember", "eraseMember", "suspendMember", "staffLeaves", "suspendStaff", "changeMemberRole", "suspendEmployer", "closeEmployer", "changeStaffRole", "suspendClientAccount"]);

interface Desk {
  readonly audience: Audience;
  readonly schema: GraphQLSchema;
  readonly visits: Visits;
  readonly pages: readonly Page[];
  readonly fresh: (type: string) => number;
  /** To be called when an operation is made: what is fresh is counted anew now and then. */
  readonly made: () => void;
}

/**
 * Operations over everything that the schemas have. The same random source gives the same operations, as long as the
 * pool learns the same answers.
 *
 * @param now - dates and instants are chosen around it.
 */
export function generator(schemas: Schemas, random: Random, pool: Pool, now = new Date()): Generator {
  const desks = new Map([...schemas].map(([audience, schema]) => [audience, deskFor(audience, schema)] as const));
  return {
    next(audience, wish = {}) {
      const desk = desks.get(audience);
      if (!desk) throw new Error(`no schema for ${audience}`);
      const operation = make(desk, random, pool, now, wish);
      desk.visits.add(operation.visits);
      desk.made();
      return operation;
    },
    coverage: () => coverageOf(schemas, new Map([...desks].map(([audience, { visits }]) => [audience, visits])), pool.answered),
  };
}

function make(desk: Desk, random: Random, pool: Pool, now: Date, wish: Wish): Operation {
  const { audience, schema, visits, fresh } = desk;
  const sender = wish.sender ?? audience;
  const foreign = wish.sweep !== undefined;
  const honest = foreign || random.chance(0.8);
  const writing: Writing = { schema, random, pool, visits, sender, honest, now, fresh, foreign };
  if (!wish.kind && random.chance(0.02)) return { audience, kind: "query", document: wrongDocument(schema, random), variables: {}, visits: [], sender, wrong: true };
  const kind = kindFor(schema, random, wish.kind);
  if (wish.sweep) return sweepOf(writing, audience, kind, wish.sweep);
  const pages = desk.pages.filter((page) => page.kind === kind);
  if (pages.length > 0 && random.chance(0.35)) return fromPage(writing, audience, leastSent(pages, visits, random));
  return fromSchema(writing, audience, kind);
}

function kindFor(schema: GraphQLSchema, random: Random, wished: Kind | undefined): Kind {
  const kind = wished ?? (random.chance(0.62) ? "query" : random.chance(0.96) ? "mutation" : "subscription");
  return schema.getRootType(kind as never) ? kind : "query";
}

/** Of a few taken by chance, the one that was sent least. */
const leastSent = (pages: readonly Page[], visits: Visits, random: Random): Page =>
  [random.pick(pages), random.pick(pages), random.pick(pages)].reduce((best, page) => (sentOf(visits, page) < sentOf(visits, best) ? page : best));

const sentOf = (visits: Visits, page: Page): number => visits.of(`page ${page.text}`);

function fromPage(writing: Writing, audience: Audience, page: Page): Operation {
  const touched = new Set(page.visits);
  const variables: Record<string, unknown> = {};
  writing.visits.add([`page ${page.text}`]);
  for (const [name, { argument, field, gives, owner }] of page.slots) {
    const [value] = argumentsFor({ ...writing, field, gives }, owner, [argument], touched).values();
    if (value !== undefined) variables[name] = value;
  }
  return { audience, kind: page.kind, document: page.text, variables, visits: [...touched], sender: writing.sender, wrong: false };
}

function fromSchema(writing: Writing, audience: Audience, kind: Kind): Operation {
  const { schema, random } = writing;
  const root = schema.getRootType(kind as never)!;
  const selection = new Selection(writing, random.chance(0.1) ? random.whole(40, 90) : random.whole(4, 30));
  const many = kind === "query" ? random.pick([1, 1, 1, 2, 3]) : kind === "mutation" && random.chance(0.06) ? 2 : 1;
  const depth = random.whole(3, DEEPEST);
  const tops = Array.from({ length: many }, () => selection.field(root, topField(writing, root), depth, many > 1));
  return written(writing, audience, kind, selection, tops);
}

function written({ random, sender }: Writing, audience: Audience, kind: Kind, selection: Selection, tops: readonly string[]): Operation {
  const declared = selection.declared.length > 0 ? `(${selection.declared.join(", ")})` : "";
  const name = random.chance(0.5) ? " Proof" : "";
  const document = [`${kind}${name}${declared} { ${tops.join(" ")} }`, ...selection.fragments].join("\n");
  return { audience, kind, document, variables: selection.variables, visits: [...selection.touched], sender, wrong: false };
}

/** Those fields that were swept least, each some times over where an argument may be somebody else's. */
function sweepOf(writing: Writing, audience: Audience, kind: Kind, size: number): Operation {
  const { schema, random, visits } = writing;
  const root = schema.getRootType(kind as never)!;
  const swept = (field: GraphQLField<unknown, unknown>): number => visits.of(`sweep ${root.name}.${field.name}`);
  const selection = new Selection(writing, 0);
  const tops: string[] = [];
  for (const field of random.shuffle(Object.values(root.getFields())).toSorted((a, b) => swept(a) - swept(b))) {
    if (ENDS_A_SENDER.has(field.name)) continue;
    if (tops.length >= size) break;
    visits.add([`sweep ${root.name}.${field.name}`]);
    for (let times = kind === "query" && field.args.length > 0 ? 3 : 1; times > 0 && tops.length < MOST_TOPS; times -= 1) {
      selection.allow(kind === "query" ? SWEPT_FIELDS : SWEPT_FIELDS / 2);
      tops.push(selection.field(root, field, 6, true));
    }
  }
  return written(writing, audience, kind, selection, tops);
}

/** Of some taken by chance, the field that leads to most that was never asked for; without such, the one asked least. */
function topField({ random, visits, fresh }: Writing, root: GraphQLObjectType): GraphQLField<unknown, unknown> {
  const fields = Object.values(root.getFields());
  const worth = (field: GraphQLField<unknown, unknown>): number => {
    const sent = visits.of(`${root.name}.${field.name}`) * (ENDS_A_SENDER.has(field.name) ? 12 : 1);
    const unasked = field.args.filter((argument) => visits.of(`${root.name}.${field.name}(${argument.name})`) === 0).length;
    const inputs = field.args.reduce((sum, argument) => sum + fresh(getNamedType(argument.type).name), 0);
    return (sent === 0 ? 50 : 0) + (fresh(getNamedType(field.type).name) + unasked + inputs) / (1 + sent / 4) - sent / 10;
  };
  return Array.from({ length: 4 }, () => random.pick(fields)).reduce((best, field) => (worth(field) > worth(best) ? field : best));
}

function deskFor(audience: Audience, schema: GraphQLSchema): Desk {
  const visits = makeVisits(schema);
  let counts = new Map<string, number>();
  let age = 0;
  const places = new Set(visits.all);
  const reach = reachOf(schema, places);
  const fresh = (type: string): number => {
    const known = counts.get(type);
    if (known !== undefined) return known;
    const count = (reach.get(type) ?? []).filter((key) => visits.of(key) === 0).length;
    counts.set(type, count);
    return count;
  };
  const made = (): void => {
    if ((age += 1) % FRESH_FOR === 0) counts = new Map();
  };
  return { audience, schema, visits, pages: pagesOf(audience, schema), fresh, made };
}

/** By type, everything that can be asked for from there on. */
function reachOf(schema: GraphQLSchema, places: ReadonlySet<string>): Map<string, string[]> {
  const next = new Map<string, { keys: string[]; types: string[] }>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isAbstractType(type)) next.set(type.name, { keys: [], types: schema.getPossibleTypes(type).map(({ name }) => name) });
    if (isEnumType(type)) next.set(type.name, { keys: type.getValues().map(({ name }) => `${type.name}.${name}`).filter((key) => places.has(key)), types: [] });
    if (!isObjectType(type) && !("getFields" in type)) continue;
    const fields = Object.values((type as GraphQLObjectType).getFields());
    next.set(type.name, { keys: fields.map(({ name }) => `${type.name}.${name}`), types: [...(next.get(type.name)?.types ?? []), ...fields.map((field) => getNamedType(field.type).name)] });
  }
  const reach = new Map<string, string[]>();
  for (const start of next.keys()) {
    const seen = new Set([start]);
    for (const type of seen) for (const other of next.get(type)?.types ?? []) if (next.has(other)) seen.add(other);
    reach.set(start, [...seen].flatMap((type) => next.get(type)!.keys));
  }
  return reach;
}
