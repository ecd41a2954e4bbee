import { type GraphQLSchema, getNamedType, isEnumType, isInputObjectType, isObjectType } from "graphql";
import type { Audience } from "../../../server/kernel/viewer";
import type { Schemas } from "./operation";

/** How often each field, argument, input field and enum value of one schema was used. */
export interface Visits {
  of(key: string): number;
  add(keys: Iterable<string>): void;
  readonly all: readonly string[];
}

export interface Covered {
  readonly total: number;
  readonly selected: number;
  /** Fields of objects that came back with a value at least once; arguments and the like do not count. */
  readonly fields: number;
  readonly answered: number;
  readonly notVisited: readonly string[];
}

export type Coverage = Readonly<Record<string, Covered>>;

/** Everything of a schema that an operation can touch. */
export function placesOf(schema: GraphQLSchema): string[] {
  const inputs = new Set<string>();
  const enums = new Set<string>();
  const places: string[] = [];
  const take = (name: string): void => {
    const type = schema.getType(name);
    if (isEnumType(type)) enums.add(name);
    if (!isInputObjectType(type) || inputs.has(name)) return;
    inputs.add(name);
    for (const field of Object.values(type.getFields())) take(getNamedType(field.type).name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      places.push(`${type.name}.${field.name}`);
      for (const argument of field.args) {
        places.push(`${type.name}.${field.name}(${argument.name})`);
        take(getNamedType(argument.type).name);
      }
    }
  }
  for (const name of inputs) {
    const type = schema.getType(name);
    if (isInputObjectType(type)) places.push(...Object.keys(type.getFields()).map((field) => `${name}.${field}`));
  }
  for (const name of enums) {
    const type = schema.getType(name);
    if (isEnumType(type)) places.push(...type.getValues().map((value) => `${name}.${value.name}`));
  }
  return places;
}

export function makeVisits(schema: GraphQLSchema): Visits {
  const counts = new Map<string, number>();
  return {
    all: placesOf(schema),
    of: (key) => counts.get(key) ?? 0,
    add(keys) {
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    },
  };
}

/** The figures, an audience each. @param answered - what the pool saw come back, kept by audience. */
export function coverageOf(schemas: Schemas, visits: ReadonlyMap<Audience, Visits>, answered: ReadonlySet<string>): Coverage {
  const figures: Record<string, Covered> = {};
  for (const [audience, schema] of schemas) {
    const own = visits.get(audience)!;
    const notVisited = own.all.filter((key) => own.of(key) === 0);
    const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) && !type.name.startsWith("__") ? Object.keys(type.getFields()).map((field) => `${audience}:${type.name}.${field}`) : []));
    figures[audience] = { total: own.all.length, selected: own.all.length - notVisited.length, fields: fields.length, answered: fields.filter((key) => answered.has(key)).length, notVisited };
  }
  return figures;
}
