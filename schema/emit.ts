import "reflect-metadata";
import fs from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { audiences, schemaFor } from "../server/app/schemas";

/** Writes each audience's schema to `schema/<audience>.graphql`, sorted, so that a change shows as a change. */
for (const audience of audiences) {
  const schema = lexicographicSortSchema(await schemaFor(audience));
  fs.writeFileSync(`schema/${audience}.graphql`, `${printSchema(schema)}\n`);
}
