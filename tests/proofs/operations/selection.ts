import {
  type GraphQLField, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema,
  astFromValue, getNamedType, isAbstractType, isObjectType, isRequiredArgument, print,
} from "graphql";
import type { Random } from "../random";
import type { Visits } from "./coverage";
import { nounOf } from "./operation";
import type { Pool } from "./pool";
import { argumentsFor } from "./values";

export interface Writing {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  readonly pool: Pool;
  readonly visits: Visits;
  readonly sender: string;
  readonly honest: boolean;
  readonly now: Date;
  readonly foreign: boolean;
  /** How much of a type, and of what it leads to, was never asked for. */
  readonly fresh: (type: string) => number;
}

/** One document in the making: its selections, fragments and variables. */
export class Selection {
  readonly touched = new Set<string>();
  readonly variables: Record<string, unknown> = {};
  readonly declared: string[] = [];
  readonly fragments: string[] = [];
  private aliases = 0;
  private left: number;

  constructor(private readonly writing: Writing, budget: number) {
    this.left = budget;
  }

  /** So many fields more may be asked for. */
  allow(budget: number): void {
    this.left = budget;
  }

  /** A field with its arguments and, to this depth, what is below it. */
  field(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number, alone = false): string {
    const { random } = this.writing;
    const key = `${parent.name}.${field.name}`;
    this.touched.add(key);
    this.left -= 1;
    const given = this.giveArguments(key, field);
    const alias = alone || given !== "" || random.chance(0.07) ? `${this.nextAlias()}: ` : "";
    const type = getNamedType(field.type);
    if (isObjectType(type)) return `${alias}${field.name}${given} { ${this.set(type, depth - 1)} }`;
    if (isAbstractType(type)) return `${alias}${field.name}${given} { __typename ${this.each(field.type, depth - 1)} }`;
    return `${alias}${field.name}${given}`;
  }

  private nextAlias = (): string => `a${(this.aliases += 1)}`;

  private giveArguments(key: string, field: GraphQLField<unknown, unknown>): string {
    if (field.args.length === 0) return "";
    const { random } = this.writing;
    const purpose = { ...this.writing, field: field.name, gives: nounOf(getNamedType(field.type).name) };
    const given = [...argumentsFor(purpose, key, field.args, this.touched)].map(([argument, value]) => {
      const literal = random.chance(0.15) ? literalOf(value, argument.type) : null;
      if (literal !== null) return `${argument.name}: ${literal}`;
      const name = `v${this.declared.length}`;
      this.declared.push(`$${name}: ${String(argument.type)}`);
      this.variables[name] = value;
      return `${argument.name}: $${name}`;
    });
    return given.length > 0 ? `(${given.join(", ")})` : "";
  }

  /** Some of a type's fields: what was asked for least, within what is left of the budget. */
  private set(type: GraphQLObjectType, depth: number, alone = false): string {
    const { random, visits } = this.writing;
    const chosen: string[] = [];
    for (const field of random.shuffle(Object.values(type.getFields()))) {
      if (this.left <= 0 && chosen.length > 0) break;
      if (this.takes(type, field, depth, visits, random)) chosen.push(this.field(type, field, depth, alone));
    }
    if (chosen.length === 0 || random.chance(0.2)) chosen.push(random.chance(0.2) ? `${this.nextAlias()}: __typename` : "__typename");
    return this.inFragments(type, chosen);
  }

  private takes(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number, visits: Visits, random: Random): boolean {
    if (field.args.some(isRequiredArgument) && depth <= 1) return false;
    const below = getNamedType(field.type);
    const isLeaf = !isObjectType(below) && !isAbstractType(below);
    const isNew = visits.of(`${type.name}.${field.name}`) === 0;
    if (isLeaf) return random.chance(isNew ? 0.9 : 0.35);
    if (depth <= 1) return false;
    if (["pageInfo", "nodes", "userErrors"].includes(field.name)) return random.chance(0.9);
    return random.chance(isNew || this.writing.fresh(below.name) > 0 ? 0.75 : 0.3);
  }

  /** As they are, or partly within an inline or a named fragment. */
  private inFragments(type: GraphQLObjectType, chosen: readonly string[]): string {
    const { random } = this.writing;
    if (chosen.length < 2 || !random.chance(0.15)) return chosen.join(" ");
    const cut = random.whole(1, chosen.length - 1);
    const [inside, outside] = [chosen.slice(0, cut).join(" "), chosen.slice(cut).join(" ")];
    if (random.chance(0.5)) return `... ${random.chance(0.7) ? `on ${type.name} ` : ""}{ ${inside} } ${outside}`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${inside} }`);
    return `...${name} ${outside}`;
  }

  /** Of a union or an interface: a fragment for each type it may be, with names of their own. */
  private each(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    const possible = isAbstractType(named) ? this.writing.schema.getPossibleTypes(named) : [];
    return possible.map((each) => `... on ${each.name} { ${this.set(each, Math.max(depth, 1), true)} }`).join(" ");
  }
}

/** A value as it stands in a document; null where it can't stand there. */
function literalOf(value: unknown, type: Parameters<typeof astFromValue>[1]): string | null {
  try {
    const node = astFromValue(value, type);
    return node ? print(node) : null;
  } catch {
    return null;
  }
}
