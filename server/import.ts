import "reflect-metadata";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { DataSource } from "typeorm";
import { asOwner, type PreparedDatabase, prepareDatabase } from "./database/prepare";
import { inOwnersSession } from "./database/session";
import { calendarDate } from "./kernel/calendar";
import { ConfigError, readConfig } from "./kernel/config";
import { importPostcodes } from "./modules/places";
import { type CsvField, csvFields, type CsvMapping, examineFile, keepImport, readImport, runImport, startImport, type VacancyImport, type Write } from "./modules/vacancies/import";

const usage = `Usage:
  npm run import -- vacancies FILE [--employer NAME] [--map title="Post" --map pay="Wage" …]
      Roles from JobPosting JSON-LD (also inside a web page, or one document a line) or from CSV.
      --employer   whose the rows are that name no employer
      --map        which column holds what: ${csvFields.join(", ")}
  npm run import -- postcodes FILE…
      Postcode districts: ONS Postcode Directory, Code-Point Open, or outcode,latitude,longitude`;

/** The mistake of whoever typed the command: told in one line. */
class UsageError extends Error {}

const count = (number: number): string => number.toLocaleString("en-GB");
const many = (number: number, one: string): string => `${count(number)} ${one}${number === 1 ? "" : "s"}`;

try {
  await run(process.argv.slice(2));
} catch (error) {
  const plain = error instanceof UsageError || error instanceof ConfigError || (error instanceof Error && error.name.startsWith("Unreadable"));
  console.error(plain ? `Import: ${(error as Error).message}` : error);
  process.exitCode = 1;
}

async function run([kind, ...words]: string[]): Promise<void> {
  if (kind === "postcodes") return withOwner(words, postcodes);
  if (kind === "vacancies") {
    const { files, employer, mapping } = vacancyWords(words);
    return withOwner(files, (owner, [file]) => vacancies(owner, file!, employer, mapping));
  }
  throw new UsageError(usage);
}

async function withOwner(files: string[], work: (owner: DataSource, files: string[]) => Promise<void>): Promise<void> {
  if (files.length === 0) throw new UsageError(`which file?\n${usage}`);
  for (const file of files) if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`there is no file ${file}`);
  const database: PreparedDatabase = await prepareDatabase(readConfig());
  try {
    await asOwner(database.owner, (owner) => work(owner, files));
  } finally {
    await database.stop();
  }
}

async function postcodes(owner: DataSource, files: string[]): Promise<void> {
  for (const file of files) {
    const { districts, rows, passedOver, moved } = await importPostcodes(owner, fs.createReadStream(file), (read) => console.error(`${count(read)} rows read`));
    console.log(`${file}: ${many(districts, "district")} from ${many(rows, "row")}; ${many(passedOver, "row")} passed over. Moved from post town to district: ${count(moved)} of the roles, sites and homes.`);
  }
}

function vacancyWords(words: string[]): { files: string[]; employer: string; mapping: CsvMapping } {
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { employer: { type: "string" }, map: { type: "string", multiple: true } } });
    if (positionals.length > 1) throw new UsageError("one file at a time");
    return { files: positionals, employer: values.employer ?? "", mapping: mappingOf(values.map ?? []) };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${(error as Error).message}\n${usage}`);
  }
}

function mappingOf(pairs: string[]): CsvMapping {
  return Object.fromEntries(pairs.map((pair) => {
    const [, field, header] = /^(\w+)=(.*)$/.exec(pair) ?? [];
    if (!field || !(csvFields as readonly string[]).includes(field)) throw new UsageError(`--map ${pair}: write it as FIELD=COLUMN, where FIELD is one of ${csvFields.join(", ")}`);
    return [field as CsvField, header!];
  }));
}

/** Imports as the service, whose operator typed the command. */
async function vacancies(owner: DataSource, file: string, employerName: string, mapping: CsvMapping): Promise<void> {
  const began = Date.now();
  const write: Write = (work) => inOwnersSession(owner, work);
  const bytes = fs.readFileSync(file);
  const examined = await examineFile(() => pieces(bytes), { today: calendarDate(new Date()) });
  const [provider] = (await write(({ db }) => db.query("select id from provider order by created_at limit 1"))) as [{ id: string }];
  const { id } = await write((session) => keepImport(session, { fileName: path.basename(file), bytes, examined, providerId: provider.id, employerId: null }));
  const started = await write((session) => startImport(session, { id, mapping, employerName }));
  if (!started.ok) throw new UsageError(started.errors.map(({ message }) => message).join(" "));

  let told = 0;
  await runImport(write, started.value, ({ rowsRead, rowsTotal }) => {
    if (rowsRead - told < 1000 && rowsRead < rowsTotal) return;
    told = rowsRead;
    console.error(`${count(rowsRead)} of ${count(rowsTotal)} rows`);
  });
  summarise((await write((session) => readImport(session, id)))!, began);
}

function summarise({ fileName, state, problem, rowsRead, taken, questioned, refused }: VacancyImport, began: number): void {
  const { maxRSS } = process.resourceUsage();
  console.log(`${fileName}: ${state}${problem && ` (${problem})`}. ${count(rowsRead)} rows: ${count(taken)} taken, ${count(questioned)} taken with questions, ${count(refused)} refused.`);
  console.error(`${((Date.now() - began) / 1000).toFixed(1)} s, ${Math.round(maxRSS / 1024)} MB at most`);
  if (state !== "done") process.exitCode = 1;
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
