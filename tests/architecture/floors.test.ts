import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** Floors from the ground up; a file may import its own floor's room and what lies below. */
const serverFloors = ["kernel", "database", "access", "graphql", "modules", "app"];
const clientFloors = ["lib", "ui", "features", "app"];
/** The order of the modules: each imports only those before it, and only through `index.ts`. */
const modules = [
  "identity", "providers", "places", "employers", "vacancies", "clients", "preferences", "consent", "safeguarding", "matching", "introductions",
  "placements", "adjustments", "retention", "meetings", "messages", "notifications", "reports", "records",
];

interface Arrow {
  readonly from: string;
  readonly to: string;
}

const sources = (root: string): string[] =>
  fs.readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => path.join(root, file)).filter((file) => /\.(ts|tsx)$/.test(file));

const arrows = (root: string): Arrow[] =>
  sources(root).flatMap((from) =>
    [...fs.readFileSync(from, "utf8").matchAll(/^(?:import|export)[^;]*? from "(\.[^"]+)"|^import "(\.[^"]+)"|import\("(\.[^"]+)"\)/gms)].map((found) => ({
      from,
      to: path.normalize(path.join(path.dirname(from), (found[1] ?? found[2] ?? found[3])!)),
    })),
  );

const room = (file: string): string => file.split(path.sep)[1]!;
const floor = (floors: string[], file: string): number => {
  const name = room(file);
  if (/^(main|demo|import|journal|verify)(\.tsx?)?$/.test(name)) return floors.length + 1;
  return name === "jobs" ? floors.indexOf("app") : floors.indexOf(name);
};

const runsUp = (floors: string[]) => ({ from, to }: Arrow): boolean => floor(floors, to) > floor(floors, from);
const written = ({ from, to }: Arrow): string => `${from} -> ${to}`;

it("has no arrow that runs up in the server", () => {
  const all = arrows("server");
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(runsUp(serverFloors)).map(written)).toEqual([]);
});

it("has no arrow that runs up in the client, and none to the server", () => {
  const all = arrows("client");
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ to }) => to.startsWith("client")).filter(runsUp(clientFloors)).map(written)).toEqual([]);
  expect(all.filter(({ to }) => to.startsWith("server")).map(written)).toEqual([]);
});

const moduleOf = (file: string): string | null => /^server\/modules\/([^/]+)/.exec(file)?.[1] ?? null;

it("lets a module import only earlier modules, and only through their index", () => {
  const between = arrows("server/modules").filter(({ from, to }) => moduleOf(to) !== null && moduleOf(from) !== moduleOf(to));
  const wrong = between.filter(({ from, to }) => {
    const [importer, imported] = [moduleOf(from)!, moduleOf(to)!];
    return modules.indexOf(imported) >= modules.indexOf(importer) || !/^server\/modules\/[^/]+(\/index)?$/.test(to);
  });
  expect(wrong.map(written)).toEqual([]);
});

it("knows the place of every module", () => {
  expect(fs.readdirSync("server/modules").filter((name) => !modules.includes(name))).toEqual([]);
});

it("reaches the database only through a session", () => {
  const allowed = /^server\/(database|kernel|app|jobs)\/|^server\/(main|demo|import)\.ts$/;
  const offenders = sources("server").filter((file) => !allowed.test(file) && /\b(createQueryRunner|new DataSource|from "pg")\b/.test(fs.readFileSync(file, "utf8")));
  expect(offenders).toEqual([]);
});

it("keeps every file under 200 lines, tests as well; a migration is as long as what it brings", () => {
  const own = ["server", "client", "tests"].flatMap(sources).filter((file) => !file.startsWith(path.join("server", "database", "migrations")));
  expect(own.length).toBeGreaterThan(500);
  expect(own.filter((file) => fs.readFileSync(file, "utf8").split("\n").length > 200)).toEqual([]);
});
