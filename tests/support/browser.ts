import { AxeBuilder } from "@axe-core/playwright";
import chromium from "@sparticuz/chromium";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type Browser, type Page, chromium as launcher } from "playwright-core";
import { build } from "vite";
import { inject } from "vitest";

/** A real browser, with nothing but what npm brought. Each context is a person of their own. */
export async function launchBrowser(): Promise<Browser> {
  // not the package's own flags: with --single-process the browser ends with its first context
  return launcher.launch({ executablePath: process.env.CHROMIUM ?? (await chromium.executablePath()), args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"], headless: true });
}

/** What axe finds wrong by WCAG 2.2 A and AA: rule and place, one a line. Empty when nothing is. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** Builds a client as it ships: vitest's NODE_ENV would bring React's development build. */
export async function buildClient(root: string, outDir: string): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await build({ configFile: "vite.config.ts", mode: "production", root, logLevel: "silent", build: { outDir, emptyOutDir: true } });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
}

const WAIT_MS = 100;

/** The portal's own pages as they ship, built once in a run of the tests: whoever comes first builds, the others wait. */
export async function builtPages(): Promise<string> {
  const folder = path.join(inject("folder"), "pages");
  const ready = `${folder}.built`;
  try {
    fs.mkdirSync(folder);
  } catch {
    while (!fs.existsSync(ready)) await new Promise((later) => setTimeout(later, WAIT_MS));
    return folder;
  }
  await buildClient("client", folder);
  fs.writeFileSync(ready, "");
  return folder;
}

const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml" };

/** Answers one request, or leaves it to the files. */
export type Answer = (request: http.IncomingMessage, body: string) => { status: number; json?: unknown } | null;

/** Serves a built client on a port of its own, with its one page for every address that is not a file. */
export async function serveClient(folder: string, answer: Answer = () => null): Promise<{ address: string; close: () => void }> {
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      const made = answer(request, body);
      if (made) {
        response.writeHead(made.status, { "content-type": "application/json" }).end(made.json === undefined ? undefined : JSON.stringify(made.json));
        return;
      }
      const file = path.join(folder, path.normalize(new URL(request.url ?? "/", "http://localhost").pathname));
      const found = fs.existsSync(file) && fs.statSync(file).isFile() ? file : path.join(folder, "index.html");
      response.writeHead(200, { "content-type": types[path.extname(found)] ?? "application/octet-stream" });
      fs.createReadStream(found).pipe(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
