import { type GraphQLField, type GraphQLInterfaceType, type GraphQLObjectType, type GraphQLSchema, getNamedType, isCompositeType, isInterfaceType, isObjectType } from "graphql";
import { Extensions } from "type-graphql";
import type { Audience } from "../kernel/viewer";

/**
 * Who may ever see what a field holds. As of tables (`access.gate`), with the items of a shared one named.
 *
 * - `public`: anybody, signed in or not.
 * - `tenant`: an organisation's own, an employer's or the service's: its members, and the service that works with it.
 * - `self`: one person's own: theirs, and of the staff who support them. Never an employer's.
 * - `shared(item)`: a person's own words that left through `access.disclose`, and only while they are shared;
 *   `shared(*)` where any item of the catalogue may stand.
 */
export type FieldClass = "public" | "tenant" | "self" | `shared(${string})`;

interface Rule {
  readonly is: FieldClass;
  /** Where the same type serves another audience with rows of another class. */
  readonly otherwise: Partial<Record<Audience, FieldClass>>;
}

const KEY = "class";
const depthOf = (type: object | null): number => (type ? 1 + depthOf(Object.getPrototypeOf(type) as object | null) : 0);

/**
 * Classes a type's fields, or one field where it differs from its type. Stands below `@ObjectType` or `@Field`.
 *
 * A field that leads to another type needs none: it is of the class of what it leads to. A type that extends another
 * is classed anew; what it inherits takes its class, unless the field has one of its own.
 *
 * @param otherwise - the class in another audience's schema, for a type that serves several.
 */
export function Class(is: FieldClass, otherwise: Rule["otherwise"] = {}): ClassDecorator & PropertyDecorator & MethodDecorator {
  return ((target: object, name?: string, descriptor?: PropertyDescriptor): void => {
    const owner = name === undefined ? target : target.constructor;
    // TypeGraphQL merges what a class and those it extends say; the depth tells the nearest.
    const extend = Extensions({ [`${KEY}${String(depthOf(owner)).padStart(3, "0")}`]: { is, otherwise } satisfies Rule });
    if (name === undefined) (extend as ClassDecorator)(target as never);
    else (extend as MethodDecorator)(target, name, descriptor as never);
  }) as ClassDecorator & PropertyDecorator & MethodDecorator;
}

const ownClass = (extensions: Readonly<Record<string, unknown>>, audience: Audience): FieldClass | null => {
  const nearest = Object.keys(extensions).filter((key) => key.startsWith(KEY)).sort().at(-1);
  const rule = nearest ? (extensions[nearest] as Rule) : null;
  return rule && (rule.otherwise[audience] ?? rule.is);
};

type Holder = GraphQLObjectType | GraphQLInterfaceType;
export const holdersOf = (schema: GraphQLSchema): Holder[] =>
  Object.values(schema.getTypeMap()).filter((type): type is Holder => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith("__"));

/** Every field's class in an audience's schema, `{Type: {field: class}}`, and those that have none: `Type.field`. */
export interface Classified {
  readonly classes: Readonly<Record<string, Readonly<Record<string, FieldClass>>>>;
  readonly unclassified: readonly string[];
}

export function classesOf(schema: GraphQLSchema, audience: Audience): Classified {
  const unclassified: string[] = [];
  const classes: Record<string, Record<string, FieldClass>> = {};
  const classOf = (type: Holder, field: GraphQLField<unknown, unknown>): FieldClass | null => {
    const own = ownClass(field.extensions, audience);
    if (own) return own;
    if (!isCompositeType(getNamedType(field.type))) return ownClass(type.extensions, audience);
    return null;
  };
  for (const type of holdersOf(schema)) {
    for (const field of Object.values(type.getFields())) {
      const is = classOf(type, field);
      if (is) (classes[type.name] ??= {})[field.name] = is;
      else if (!isCompositeType(getNamedType(field.type))) unclassified.push(`${type.name}.${field.name}`);
    }
  }
  return { classes, unclassified };
}

/** What to tell somebody who wrote a field and no class. */
export const saysWhereToClass = (audience: Audience, field: string): string =>
  `${audience}: ${field} has no class. Write @Class("public" | "tenant" | "self" | "shared(item)") below @ObjectType of ${field.split(".")[0]}, or below the field's own decorator (server/graphql/classes.ts says which).`;
