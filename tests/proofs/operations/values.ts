import {
  type GraphQLArgument, type GraphQLEnumType, type GraphQLInputField, type GraphQLInputObjectType, type GraphQLInputType,
  getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredArgument, isRequiredInputField,
} from "graphql";
import type { Random } from "../random";
import type { Visits } from "./coverage";
import { nounOf, wordsOf } from "./operation";
import type { Pool } from "./pool";
import { dateFor, instantFor, numberFor, textFor } from "./texts";

/** What the values of one field's arguments depend on. */
export interface Purpose {
  readonly random: Random;
  readonly pool: Pool;
  readonly visits: Visits;
  readonly sender: string;
  /** Meant to succeed; otherwise one or the other value is chosen to be refused. */
  readonly honest: boolean;
  readonly now: Date;
  /** Asks for what is not the sender's: others' ids, private words, known addresses; nothing malformed. */
  readonly foreign: boolean;
  /** The field whose argument it is, and the noun of what it gives: they say what an `id` is the id of. */
  readonly field: string;
  readonly gives: string;
}

/** How likely a value that may be left out is given: more so while it was never given. */
const OFTEN = 0.4;
const FIRST = 0.85;
const MOSTLY = 0.6;

/** Values for a field's arguments. @param touched - takes every `Type.field(argument)`, `Input.field` and `Enum.value`. */
export function argumentsFor(purpose: Purpose, owner: string, all: readonly GraphQLArgument[], touched: Set<string>): Map<GraphQLArgument, unknown> {
  const given = new Map<GraphQLArgument, unknown>();
  for (const argument of all) {
    const key = `${owner}(${argument.name})`;
    if (!isRequiredArgument(argument) && !wanted(purpose, key)) continue;
    touched.add(key);
    given.set(argument, valueFor(purpose, argument.type, argument.name, touched));
  }
  return given;
}

const wanted = ({ random, visits, foreign }: Purpose, key: string): boolean => random.chance(foreign ? MOSTLY : visits.of(key) === 0 ? FIRST : OFTEN);

function valueFor(purpose: Purpose, type: GraphQLInputType, name: string, touched: Set<string>): unknown {
  const { random, honest } = purpose;
  if (!isNonNullType(type) && !purpose.foreign && random.chance(honest ? 0.03 : 0.1)) return null;
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const most = isEnumType(getNamedType(bare)) ? 8 : 3;
    const many = honest ? random.whole(1, most) : random.pick([0, 1, 2, 12]);
    return Array.from({ length: many }, () => valueFor(purpose, bare.ofType as GraphQLInputType, name, touched) ?? "");
  }
  const named = getNamedType(bare);
  if (isEnumType(named)) return leastNamed(purpose, named, touched);
  if (isInputObjectType(named)) return inputFor(purpose, named, touched);
  return scalarFor(purpose, named.name, name);
}

function leastNamed({ random, visits }: Purpose, type: GraphQLEnumType, touched: Set<string>): string {
  const names = random.shuffle(type.getValues().map((value) => value.name));
  const fresh = names.find((value) => visits.of(`${type.name}.${value}`) === 0 && !touched.has(`${type.name}.${value}`));
  const chosen = fresh ?? names[0]!;
  touched.add(`${type.name}.${chosen}`);
  return chosen;
}

function inputFor(purpose: Purpose, type: GraphQLInputObjectType, touched: Set<string>): Record<string, unknown> {
  const fields: GraphQLInputField[] = Object.values(type.getFields());
  const chosen = type.isOneOf ? [purpose.random.pick(fields)] : fields.filter((field) => isRequiredInputField(field) || wanted(purpose, `${type.name}.${field.name}`));
  const given: Record<string, unknown> = {};
  for (const field of chosen) {
    touched.add(`${type.name}.${field.name}`);
    given[field.name] = valueFor(purpose, field.type, field.name, touched);
  }
  return given;
}

function scalarFor(purpose: Purpose, type: string, name: string): unknown {
  const { random, pool, honest, now, sender } = purpose;
  if (name === "after" || name === "before") return pool.cursor(purpose.field, sender, honest);
  switch (type) {
    case "ID": return name === "occupationCode" || name === "code" ? random.pick(["9223", "4159", "5431"]) : idFor(purpose, name);
    case "Boolean": return random.chance(honest ? 0.7 : 0.5);
    case "Int": return numberFor(random, name, honest, true);
    case "Float": return numberFor(random, name, honest, false);
    case "LocalDate": return dateFor(random, name, honest, now);
    case "DateTimeISO": return instantFor(random, name, honest, now);
    default: return textFor(random, pool, { name, honest, now, about: purpose.foreign ? [purpose.gives, ...wordsOf(purpose.field)] : null });
  }
}

function idFor(purpose: Purpose, name: string): string {
  const { pool, sender, honest, foreign, random } = purpose;
  const hints = hintsFor(purpose, name);
  return foreign && random.chance(0.8) ? pool.foreignId(hints, sender) : pool.id(hints, sender, honest);
}

/** The nouns that an id argument may mean, the likeliest first: its own name's, what the field gives, then the words of the field's name. */
export function hintsFor({ field, gives, pool }: Pick<Purpose, "field" | "gives" | "pool">, name: string): string[] {
  const own = nounOf(name);
  const words = wordsOf(field);
  const pairs = words.slice(0, -1).map((word, index) => word + words[index + 1]!);
  const hints = own && own !== "id" ? [own, ...(own.length > 8 ? [own.replace(/^(employer|retention|assigned|handover)/, "")] : [])] : [gives, ...pairs, ...words.slice(1), ...words.map((word) => word.replace(/s$/, ""))];
  const fitting = hints.find((hint) => pool.ids([hint]).length > 0);
  return fitting ? [fitting] : hints;
}
