import "reflect-metadata";
import fs from "node:fs";
import { prepareDatabase, asOwner } from "./database/prepare";
import { ConfigError, readConfig } from "./kernel/config";
import { importPostcodes } from "./modules/places";

const usage = `Usage:
  npm run import -- postcodes FILE…   postcode districts: ONS Postcode Directory, Code-Point Open,
                                      or a CSV with outcode,latitude,longitude`;

/** The mistake of whoever typed the command: told in one line. */
class UsageError extends Error {}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const plain = error instanceof UsageError || error instanceof ConfigError || (error instanceof Error && error.name.startsWith("Unreadable"));
  console.error(plain ? `Import: ${(error as Error).message}` : error);
  process.exitCode = 1;
}

async function run([kind, ...words]: string[]): Promise<void> {
  if (kind === "postcodes") return postcodes(words);
  throw new UsageError(usage);
}

async function postcodes(files: string[]): Promise<void> {
  if (files.length === 0) throw new UsageError(`which file?\n${usage}`);
  for (const file of files) if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`there is no file ${file}`);
  const database = await prepareDatabase(readConfig());
  try {
    await asOwner(database.owner, async (owner) => {
      for (const file of files) {
        const { districts, rows, passedOver } = await importPostcodes(owner, fs.createReadStream(file), (count) => console.error(`${count.toLocaleString("en-GB")} rows read`));
        console.log(`${file}: ${districts.toLocaleString("en-GB")} districts from ${rows.toLocaleString("en-GB")} rows; ${passedOver.toLocaleString("en-GB")} rows passed over.`);
      }
    });
  } finally {
    await database.stop();
  }
}
