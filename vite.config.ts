/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { defineConfig, type Plugin, type UserConfig } from "vite";

const require = createRequire(import.meta.url);
const nhsuk = path.resolve("node_modules/nhsuk-frontend/dist/nhsuk");

/** nhsuk's stylesheet names a licensed font on a foreign host, and icons where Vite puts its own output. */
function nhsukAssets(): Plugin {
  return {
    name: "nhsuk-assets",
    enforce: "pre",
    transform(code, id) {
      if (!/nhsuk-frontend(\.min)?\.css$/.test(id.split("?")[0]!)) return undefined;
      return code.replace(/@font-face\s*\{[^}]*\}/g, "").replaceAll("url(/assets/", "url(/nhsuk/");
    },
    generateBundle() {
      const images = path.join(nhsuk, "assets/images");
      for (const file of fs.readdirSync(images)) {
        this.emitFile({ type: "asset", fileName: `nhsuk/images/${file}`, source: fs.readFileSync(path.join(images, file)) });
      }
    },
  };
}

/** Programs for Node: Vite emits the decorator metadata that TypeORM and TypeGraphQL read. */
const program = (input: Record<string, string>, outDir: string): UserConfig => ({
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: "node20",
    sourcemap: true,
    rolldownOptions: { input, output: { entryFileNames: "[name].js" } },
  },
});

const portal: UserConfig = {
  root: "client",
  plugins: [react(), nhsukAssets()],
  css: { lightningcss: { errorRecovery: true } }, // nhsuk's CSS has an old "@media screen\0" hack
  build: { outDir: "../dist/client", emptyOutDir: true, target: "baseline-widely-available" },
  server: {
    proxy: {
      "/graphql": { target: "http://127.0.0.1:4000", ws: true },
      "/auth": "http://127.0.0.1:4000",
      "/files": "http://127.0.0.1:4000",
      "/.well-known": "http://127.0.0.1:4000",
    },
  },
};

/** A fault planted in the source while it is read, to see that the proofs catch it. */
const mutant = process.env.MUTANT;

export default defineConfig(async ({ mode }) => {
  const plugins = mutant ? [(await import("./tests/proofs/mutants/plant.ts")).plant(mutant)] : [];
  if (mode === "server") return program({ main: "server/main.ts", demo: "server/demo.ts", import: "server/import.ts", verify: "server/verify.ts", journal: "server/journal.ts" }, "dist/server");
  if (mode === "prove") return { ...program({ prove: "tests/proofs/prove.ts" }, `.cache/prove${mutant ? `-${mutant}` : ""}`), plugins };
  if (mode === "schema") return program({ emit: "schema/emit.ts" }, ".cache/schema");
  if (mode === "bench") return program({ bench: "tests/bench/main.ts", readers: "tests/bench/readers.ts" }, ".cache/bench");
  if (mode === "test") {
    return {
      plugins,
      // graphql 16 has no "exports": Vite picks its ESM, Node its CommonJS, and two copies refuse each other's schemas.
      resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve("graphql") }] },
      test: {
        include: ["tests/**/*.test.{ts,tsx}"],
        setupFiles: ["tests/support/setup.ts"],
        globalSetup: ["tests/support/globalSetup.ts"],
        testTimeout: 30_000,
        hookTimeout: 60_000,
        pool: "forks",
        maxWorkers: 2,
      },
    };
  }
  return portal;
});
