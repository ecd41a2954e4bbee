import "reflect-metadata";
import fs from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { audiences, schemaFor } from "../server/app/schemas";
import { classesOf, saysWhereToClass } from "../server/graphql/classes";

/**
 * Writes each audience's schema to `schema/<audience>.graphql`, sorted, so that a change shows as a change, and every
 * field's class to `schema/classes.json`. A field without a class ends it.
 */
const classes: Record<string, object> = {};
const missing: string[] = [];
for (const audience of audiences) {
  const schema = lexicographicSortSchema(await schemaFor(audience));
  const found = classesOf(schema, audience);
  classes[audience] = found.classes;
  missing.push(...found.unclassified.map((field) => saysWhereToClass(audience, field)));
  fs.writeFileSync(`schema/${audience}.graphql`, `${printSchema(schema)}\n`);
}
fs.writeFileSync("schema/classes.json", `${JSON.stringify(classes, null, 1)}\n`);
if (missing.length > 0) {
  process.stderr.write(`${missing.join("\n")}\n`);
  process.exit(1);
}
