import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../support/database";
import { at } from "../../../support/globalSetup";

let database: TestDatabase;
let name: string;
const program = path.resolve(".cache/import-test");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-files-"));

beforeAll(async () => {
  await build({ configFile: "vite.config.ts", mode: "server", logLevel: "silent", build: { outDir: program } });
  database = await testDatabase();
  [{ name }] = (await database.owner.query("select current_database() as name")) as [{ name: string }];
}, 60_000);
afterAll(async () => {
  await database.close();
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(program, { recursive: true, force: true });
});

/** The owner's address of the test's database, as an operator would write it. */
function address(): string {
  const target = at(inject("cluster").owner, name);
  if ("url" in target) return target.url;
  return `postgresql://${encodeURIComponent(target.user)}:${encodeURIComponent(target.password)}@localhost:${target.port}/${target.database}?host=${encodeURIComponent(target.host)}`;
}

const file = (content: string, called = "roles.csv"): string => {
  const where = path.join(folder, called);
  fs.writeFileSync(where, content);
  return where;
};

const run = (...words: string[]) =>
  new Promise<{ code: number; out: string; problem: string }>((ended) =>
    execFile(process.execPath, [path.join(program, "import.js"), ...words], { env: { ...process.env, DATABASE_URL: address(), NODE_ENV: "" } }, (error, out, problem) =>
      ended({ code: error ? Number(error.code) : 0, out, problem })));

it("imports vacancies with a summary, and nothing the second time", async () => {
  const roles = file("Post,Company,Town\nPorter,Acorn,Leeds\nCook,,York\n,,\n");
  const first = await run("vacancies", roles, "--employer", "Larkfield Café");
  expect(first.problem).toMatch(/3 of 3 rows[\s\S]* s, \d+ MB at most/);
  expect(first).toMatchObject({ code: 0, out: "roles.csv: done. 3 rows: 0 taken, 2 taken with questions, 1 refused.\n" });
  expect((await run("vacancies", roles, "--employer", "Larkfield Café")).out).toBe("roles.csv: done. 3 rows: 0 taken, 0 taken with questions, 3 refused.\n");
  expect(await database.owner.query("select e.name, v.title from vacancy v join employer e on e.id = v.employer_id order by 1")).toEqual([{ name: "Acorn", title: "Porter" }, { name: "Larkfield Café", title: "Cook" }]);
}, 60_000);

it("takes columns by hand", async () => {
  const roles = file("a,b\nGardener,Hull", "odd.csv");
  expect(await run("vacancies", roles)).toMatchObject({ code: 1, out: "", problem: "Import: Choose the column that holds the job title.\n" });
  expect((await run("vacancies", roles, "--map", "title=a", "--map", "place=b")).out).toMatch(/1 taken with questions/);
  expect((await run("vacancies", roles, "--map", "title=z")).problem).toMatch(/no column named “z”/);
  expect((await run("vacancies", roles, "--map", "colour=a")).problem).toMatch(/FIELD=COLUMN/);
}, 60_000);

it("loads postcode districts, and moves roles to them", async () => {
  await run("vacancies", file("title,postcode\nCourier,TR1 2AB", "courier.csv"));
  const { out } = await run("postcodes", file("outcode,latitude,longitude\nTR1,50.26436,-5.05131\n", "outcodes.csv"));
  expect(out).toMatch(/1 district from 1 row; 0 rows passed over. Moved from post town to district: 1 of the roles, sites and homes/);
  expect(await database.owner.query("select place_exactness, latitude from vacancy where title = 'Courier'")).toEqual([{ place_exactness: "district", latitude: 50.26436 }]);
}, 60_000);

it.each([
  [[], /^Import: Usage:/],
  [["vacancies"], /which file/],
  [["vacancies", "/no/such/file.csv"], /there is no file/],
  [["vacancies", "--colour", "red"], /Unknown option/],
  [["postcodes"], /which file/],
])("says in one line what is wrong with %j", async (words, problem) => {
  const said = await run(...words);
  expect(said).toMatchObject({ code: 1, out: "" });
  expect(said.problem).toMatch(problem);
  expect(said.problem).not.toMatch(/ at .*\.js:/);
});
