import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, lexicographicSortSchema, printSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { audiences, schemaFor } from "../../server/app/schemas";
import { classesOf, saysWhereToClass } from "../../server/graphql/classes";

describe.each(audiences)("the %s schema", (audience) => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await schemaFor(audience);
  });

  it("is the one checked in: run `npm run schema`", () => {
    expect(fs.readFileSync(`schema/${audience}.graphql`, "utf8")).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  it("classes every field, as schema/classes.json says: run `npm run schema`", () => {
    const { classes, unclassified } = classesOf(lexicographicSortSchema(schema), audience);
    expect(unclassified.map((field) => saysWhereToClass(audience, field))).toEqual([]);
    expect((JSON.parse(fs.readFileSync("schema/classes.json", "utf8")) as Record<string, unknown>)[audience]).toEqual(classes);
  });

  it("describes every type, field, argument and value", () => {
    expect(undescribed(schema)).toEqual([]);
  });
});

it("never reaches a client from the employers' or the public schema", async () => {
  for (const audience of ["employers", "public"] as const) {
    const types = Object.keys((await schemaFor(audience)).getTypeMap());
    expect(types.filter((name) => /^(Client|Preference|VocationalProfile|Caseload|Match)/.test(name))).toEqual([]);
  }
});

it("has the pages' documents checked in as they are: run `npm run schema`", () => {
  const files = ["operations.json", ...audiences.map((audience) => `generated/${audience}.ts`)].map((file) => `schema/${file}`);
  const before = files.map((file) => fs.readFileSync(file, "utf8"));
  execFileSync(process.execPath, ["schema/documents.mjs"]);
  const changed = files.filter((file, index) => fs.readFileSync(file, "utf8") !== before[index]);
  expect(changed).toEqual([]);
});

/** Every part of a schema that has no description, by its path. */
function undescribed(schema: GraphQLSchema): string[] {
  const bare: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || ["Query", "Mutation", "Subscription"].includes(type.name)) continue;
    if (!type.description) bare.push(type.name);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isEnumType(type)) for (const value of type.getValues()) if (!value.description) bare.push(`${type.name}.${value.name}`);
    if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.description) bare.push(`${type.name}.${field.name}`);
      if ("args" in field) for (const argument of field.args) if (!argument.description) bare.push(`${type.name}.${field.name}(${argument.name})`);
    }
  }
  return bare;
}
