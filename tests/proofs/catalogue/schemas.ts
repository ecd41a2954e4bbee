import { type GraphQLField, type GraphQLSchema, getNamedType, isCompositeType, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, isUnionType, specifiedDirectives } from "graphql";
import { audiences, schemaFor } from "../../../server/app/schemas";
import { classesOf, saysWhereToClass } from "../../../server/graphql/classes";
import type { Audience } from "../../../server/kernel/viewer";
import type { Finding } from "../proof";
import { type Check, finding } from "./check";
import { COUNTS_OF_OWN, NARROWS_BY, OWN_OF_THE_VISITOR, SCALARS } from "./schemaLists";

const LONGEST_PATH = 8;
type Field = GraphQLField<unknown, unknown>;
interface Placed {
  readonly audience: Audience;
  readonly schema: GraphQLSchema;
}

const all = async (): Promise<Placed[]> => Promise.all(audiences.map(async (audience) => ({ audience, schema: await schemaFor(audience) })));
const fieldsOf = ({ schema }: Placed): { holder: string; field: Field }[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => ((isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith("__") ? Object.values(type.getFields()).map((field) => ({ holder: type.name, field })) : []));
const isSeenOutside = ({ audience }: Placed): boolean => audience === "employers" || audience === "public";

const classed: Check = {
  about: "every field is classed; none that employers or visitors reach is a person's own",
  leaks: [2, 31],
  async run({ database: { owner } }) {
    const items = ((await owner.query("select code from share_item")) as { code: string }[]).map(({ code }) => code);
    const findings: Finding[] = [];
    let fields = 0;
    for (const placed of await all()) {
      const { classes, unclassified } = classesOf(placed.schema, placed.audience);
      findings.push(...unclassified.map((field) => finding("a field has no class", { field, do: saysWhereToClass(placed.audience, field) })));
      for (const [type, ofType] of Object.entries(classes)) {
        for (const [field, is] of Object.entries(ofType)) {
          fields += 1;
          const at = { audience: placed.audience, field: `${type}.${field}`, class: is };
          if (placed.audience === "employers" && is === "self") findings.push(finding("employers can ask for a field of a person's own", at));
          if (placed.audience === "public" && is !== "public" && !(type in OWN_OF_THE_VISITOR)) findings.push(finding("visitors can ask for a field that is not public", at));
          if (is.startsWith("shared(") && placed.audience !== "employers") findings.push(finding("a shared field stands outside the employers' schema", at));
          const unknown = is.startsWith("shared(") && is !== "shared(*)" ? is.slice(7, -1).split(", ").filter((item) => !items.includes(item)) : [];
          if (unknown.length > 0) findings.push(finding("a field is of a shared item that the catalogue does not have", { ...at, unknown }));
        }
      }
    }
    return { findings, figures: { "classed fields": fields } };
  },
};

/** Walks every way through the types that comes to no type twice, and says where it leads. */
function walk(schema: GraphQLSchema, reach: (path: readonly string[], type: string) => void): number {
  let paths = 0;
  const step = (type: string, path: readonly string[], seen: readonly string[]): void => {
    const here = schema.getType(type)!;
    const next = isUnionType(here) ? here.getTypes().map((each) => ({ name: `... on ${each.name}`, to: each.name })) : isObjectType(here) || isInterfaceType(here) ? Object.values(here.getFields()).map((field) => ({ name: field.name, to: getNamedType(field.type).name })) : [];
    for (const { name, to } of next) {
      paths += 1;
      reach([...path, name], to);
      if (path.length + 1 < LONGEST_PATH && !seen.includes(to) && isCompositeType(schema.getType(to)!)) step(to, [...path, name], [...seen, to]);
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) if (root) step(root.name, [root.name], [root.name]);
  return paths;
}

const ways: Check = {
  about: `no way of ${LONGEST_PATH} steps through the employers' or the public schema comes to a person's own`,
  leaks: [1, 2],
  async run() {
    const findings: Finding[] = [];
    let paths = 0;
    const schemas = await all();
    const own = new Set(schemas.filter((placed) => !isSeenOutside(placed)).flatMap(({ audience, schema }) => Object.entries(classesOf(schema, audience).classes).filter(([, fields]) => Object.values(fields).every((is) => is === "self")).map(([type]) => type)));
    for (const placed of schemas) {
      const { classes } = classesOf(placed.schema, placed.audience);
      const servesOutside = new Set(Object.entries(classes).filter(([, fields]) => Object.values(fields).some((is) => is !== "self")).map(([type]) => type));
      paths += walk(placed.schema, (path, type) => {
        if (placed.audience === "employers" && own.has(type) && !servesOutside.has(type)) findings.push(finding("a way leads from the employers' schema to a type of a person's own", { path: path.join(" > "), type }));
        if (isSeenOutside(placed) && /^(Client|Me$|Preference|VocationalProfile|Caseload|Match|Referral(?!Receipt)|Sharing(?!Notice)|Statement)/.test(type) && !/^(Sharing|Referral)\w*(Kind|Answer|Payload)$|^ReferrerKind$/.test(type)) findings.push(finding("a way leads to a client's type", { audience: placed.audience, path: path.join(" > "), type }));
      });
      for (const { holder, field } of fieldsOf(placed)) {
        if (/^nodes?$/.test(field.name) && ["Query", "Mutation", "Subscription"].includes(holder)) findings.push(finding("a door that takes any id", { audience: placed.audience, field: `${holder}.${field.name}` }));
        if (field.args.some(({ name }) => /id$/i.test(name)) && (isInterfaceType(getNamedType(field.type)) || isUnionType(getNamedType(field.type)))) findings.push(finding("an id opens things of several types", { audience: placed.audience, field: `${holder}.${field.name}` }));
      }
    }
    return { findings: findings.slice(0, 50), figures: { "ways through the schemas": paths } };
  },
};

/** Arguments that narrow or order what a list gives, an input's fields one by one. */
const narrowing = ({ args }: Field): { name: string; isEnum: boolean }[] =>
  args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    return isInputObjectType(named) ? Object.values(named.getFields()).map((field) => ({ name: `${name}.${field.name}`, isEnum: isEnumType(getNamedType(field.type)) })) : [{ name, isEnum: isEnumType(named) }];
  });

const oracles: Check = {
  about: "a list is narrowed by what its reader may read, ordered by listed keys, and never counted over rows of others",
  leaks: [8, 10, 11],
  async run() {
    const findings: Finding[] = [];
    let figures = 0;
    for (const placed of await all()) {
      const { audience, schema } = placed;
      const { classes } = classesOf(schema, audience);
      for (const { holder, field } of fieldsOf(placed)) {
        if (holder === "Mutation") continue;
        for (const { name, isEnum } of narrowing(field)) {
          const at = { audience, argument: `${holder}.${field.name}(${name})` };
          figures += 1;
          if (/(^|\.)(sort|order|orderBy|sortBy|groupBy)$/i.test(name) && !isEnum) findings.push(finding("a list is ordered by a free word", at));
          if (!isSeenOutside(placed) || ["first", "after"].includes(name)) continue;
          const by = NARROWS_BY[`${field.name}(${name})`];
          const [type = "", readable = ""] = by?.split(".") ?? [];
          if (!by) findings.push(finding("a list is narrowed by something that tests/proofs/catalogue/schemaLists.ts does not know: name the readable field", at));
          else if (by !== "a secret" && (!classes[type]?.[readable] || classes[type][readable] === "self")) findings.push(finding("a list is narrowed by what its reader may not read", { ...at, by }));
        }
        const named = getNamedType(field.type);
        if (isSeenOutside(placed) && isScalarType(named) && /^(Int|Float)$/.test(named.name) && /total|count|sum$|average|mean|aggregate/i.test(field.name) && !(`${holder}.${field.name}` in COUNTS_OF_OWN)) {
          findings.push(finding("a number that may be counted over rows of others", { audience, field: `${holder}.${field.name}` }));
        }
      }
    }
    return { findings, figures: { "narrowing arguments": figures } };
  },
};

const machinery: Check = {
  about: "no directive or scalar that is not known",
  leaks: [30],
  async run() {
    const findings: Finding[] = [];
    for (const { audience, schema } of await all()) {
      const known = specifiedDirectives.map(({ name }) => name);
      findings.push(...schema.getDirectives().filter(({ name }) => !known.includes(name)).map(({ name }) => finding("a directive of our own", { audience, name })));
      const scalars = Object.values(schema.getTypeMap()).filter(isScalarType).map(({ name }) => name);
      findings.push(...scalars.filter((name) => !SCALARS.includes(name)).map((name) => finding("a scalar that is not known", { audience, name })));
    }
    return { findings, figures: { scalars: SCALARS.length } };
  },
};

export const schemaChecks: readonly Check[] = [classed, ways, oracles, machinery];
