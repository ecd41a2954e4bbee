import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/* Builds the portal when it has not been built, or when a source is newer than what was built from it. */
const stampFile = "dist/built-from";
const stamp = createHash("sha256");
for (const root of ["server", "client", "schema", "package-lock.json", "vite.config.ts", "tsconfig.json"]) {
  const files = fs.statSync(root).isDirectory() ? fs.readdirSync(root, { recursive: true }).sort().map((name) => path.join(root, name)) : [root];
  for (const file of files) {
    const { mtimeMs, size } = fs.statSync(file);
    if (fs.statSync(file).isFile()) stamp.update(`${file} ${mtimeMs} ${size}\n`);
  }
}
const wanted = stamp.digest("hex");
const complete = ["dist/server/main.js", "dist/server/demo.js", "dist/server/import.js", "dist/client/index.html"].every((file) => fs.existsSync(file));
if (!complete || !fs.existsSync(stampFile) || fs.readFileSync(stampFile, "utf8") !== wanted) {
  const vite = path.resolve("node_modules/vite/bin/vite.js");
  for (const mode of [[], ["--mode", "server"]]) {
    const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn", ...mode], { stdio: ["ignore", 2, 2] });
    if (status !== 0) process.exit(status ?? 1);
  }
  fs.writeFileSync(stampFile, wanted);
}
