import { type GraphQLSchema, isObjectType } from "graphql";
import type { Random } from "../random";

/** A document that must be refused: too much at once, misspelt, curious about the schema, or no document at all. */
export function wrongDocument(schema: GraphQLSchema, random: Random): string {
  const query = schema.getQueryType()!;
  const names = Object.keys(query.getFields());
  const field = random.pick(names);
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const inner = random.pick(Object.keys(random.pick(types).getFields()));
  switch (random.whole(0, 9)) {
    case 0: return `{ ${Array.from({ length: 25 }, (_, index) => `a${index}: __typename`).join(" ")} }`;
    case 1: return `{ viewer { ${Array.from({ length: 620 }, (_, index) => `a${index}: audience`).join(" ")} } }`;
    case 2: return `{ ${"viewer { ".repeat(14)} __typename ${"} ".repeat(14)} }`;
    case 3: return `{ ${field.slice(0, -1)} }`;
    case 4: return `{ viewer { ${inner} ${misspelt(random, inner)} } }`;
    case 5: return `{ __schema { types { name fields { name } } } }`;
    case 6: return `{ __type(name: "${random.pick(["Client", "Person", "Statement", "Account"])}") { name fields { name } } }`;
    case 7: return `query ($x: Nothing) { ${field}(x: $x) }`;
    case 8: return random.pick(["", "{", "query {", "{ viewer { audience }", "mutation", "fragment F on Query { viewer }", "{ ...F } fragment F on Query { ...F }"]);
    default: return `{ ${field}(unknown: "1") { __typename } }`;
  }
}

const misspelt = (random: Random, name: string): string => {
  const at = random.whole(0, Math.max(0, name.length - 2));
  return `${name.slice(0, at)}${name[at + 1] ?? ""}${name[at] ?? ""}${name.slice(at + 2)}x`;
};
