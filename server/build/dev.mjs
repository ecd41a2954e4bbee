import { spawn } from "node:child_process";
import { build, createServer } from "vite";

/* Development: the server's bundle is rebuilt and restarted on each edit, and Vite serves the client. */
const watcher = await build({ mode: "server", logLevel: "warn", build: { watch: {} } });
let server;
watcher.on("event", (event) => {
  if (event.code === "ERROR") console.error(event.error.message);
  if (event.code === "END") server ??= spawn(process.execPath, ["--watch", "--enable-source-maps", "dist/server/main.js"], { stdio: "inherit" });
});
const pages = await createServer();
await pages.listen();
pages.printUrls();

const stop = () => {
  if (!server) process.exit(0);
  server.once("exit", () => process.exit(0));
  server.kill("SIGTERM");
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
