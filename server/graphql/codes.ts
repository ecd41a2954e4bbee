import { registerEnumType } from "type-graphql";

/**
 * A closed set of codes as a GraphQL enum. The codes are the database's own, in small letters, so nothing is translated
 * on the way.
 *
 * @param described - each code with what it means.
 * @returns what `@Field(() => …)` takes.
 */
export function codes<Code extends string>(name: string, description: string, described: Readonly<Record<Code, string>>): Readonly<Record<Code, Code>> {
  const values = Object.fromEntries(Object.keys(described).map((code) => [code, code])) as Record<Code, Code>;
  registerEnumType(values, { name, description, valuesConfig: Object.fromEntries(Object.entries(described).map(([code, text]) => [code, { description: text as string }])) as never });
  return values;
}
