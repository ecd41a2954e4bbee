import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { audiences, schemaFor } from "../../../server/app/schemas";
import type { Finding } from "../proof";
import type { Random } from "../random";
import { ask, boldest } from "./asking";
import { type Check, finding } from "./check";

const A_TIME = 15; // fewer than the top fields that one operation may have
const LEAST_LETTERS = 5;

/** Every name of a schema: of types, fields, arguments, inputs' fields and values. */
function namesOf(schema: GraphQLSchema): Set<string> {
  const names = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    names.add(type.name);
    if (isEnumType(type)) for (const { name } of type.getValues()) names.add(name);
    if (isObjectType(type) || isInterfaceType(type)) for (const { name, args } of Object.values(type.getFields())) for (const each of [name, ...args.map((argument) => argument.name)]) names.add(each);
    if (isInputObjectType(type)) for (const name of Object.keys(type.getFields())) names.add(name);
  }
  return names;
}

/** A slip of the keyboard: a letter too few, too many, or two that changed places. */
function misspelt(name: string, random: Random): string {
  const at = random.whole(1, name.length - 2);
  return random.pick([name.slice(0, at) + name.slice(at + 1), name.slice(0, at) + name[at]! + name.slice(at), name.slice(0, at) + name[at + 1]! + name[at]! + name.slice(at + 2), `${name}s`]);
}

/** The words that graphql-js itself uses, and the roots, which every schema has. */
const PLAIN = new Set("query mutation subscription name type field fields argument message errors extensions code path locations line column required value values kind enum string boolean float data input".split(" "));

const suggestions: Check = {
  about: "a name that nearly is one is answered without a name that is; nothing of the schema is told",
  leaks: [14],
  async run({ app, world, random, rounds }) {
    const findings: Finding[] = [];
    const actors = boldest(world);
    let tried = 0;
    for (const audience of audiences) {
      const schema = await schemaFor(audience);
      const real = namesOf(schema);
      const known = [...real].filter((name) => name.length >= LEAST_LETTERS);
      const telling = new Set(known.filter((name) => !PLAIN.has(name.toLowerCase())));
      const told = (query: string, body: string): void => {
        const message = body.replace(/ (?:on|of) type \\"[^"]*\\"/g, ""); // the type of a field that was asked for by its right name
        const sent = new Set(query.match(/\w+/g));
        const quoted = message.match(/\\"[^"]*\\"|'[^']*'/g)?.join(" ") ?? "";
        const words = (quoted.match(/\w+/g) ?? []).filter((word) => telling.has(word) && !sent.has(word));
        if (words.length > 0 || /did you mean/i.test(message)) findings.push(finding("a misspelt name is answered with real ones", { audience, query: query.slice(0, 300), words: [...new Set(words)], body: body.slice(0, 400) }));
      };
      for (let done = 0; done < Math.ceil(rounds / audiences.length); done += A_TIME) {
        const slips = Array.from({ length: A_TIME }, () => misspelt(random.pick(known), random)).filter((name) => !real.has(name));
        tried += slips.length;
        const query = random.pick([
          () => `{ ${slips.join(" ")} }`,
          () => `mutation { ${slips.map((name, index) => `a${index}: ${name}(input: { ${name}: 1 }) { ${name} }`).join(" ")} }`,
          () => `query (${slips.map((name, index) => `$v${index}: ${name}`).join(", ")}) { viewer { ${slips.join(" ")} } }`,
          () => `{ viewer { ${slips.join(" ")} } places(matching: "x", ${slips[0]}: ${slips[1] ?? "x"}) { ${slips.join(" ")} } }`,
          () => `{ ${slips.map((name) => `... on ${name} { ${name} }`).join(" ")} }`,
        ])();
        told(query, (await ask(app, actors[audience], query)).body);
      }
      for (const query of ["{ __schema { types { name } } }", `{ __type(name: "Vacancy") { name fields { name } } }`, "{ __typename __schema { queryType { name } } }"]) {
        const { body } = await ask(app, actors[audience], query);
        tried += 1;
        if (/"(data|types|fields|queryType)":\s*[{[]/.test(body)) findings.push(finding("the schema can be asked for", { audience, query, body: body.slice(0, 300) }));
      }
    }
    return { findings: findings.slice(0, 20), figures: { "near-miss names": tried } };
  },
};

export const nameChecks: readonly Check[] = [suggestions];
