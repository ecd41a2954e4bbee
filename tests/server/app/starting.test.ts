import Fastify from "fastify";
import { afterEach, expect, it, vi } from "vitest";
import { listenOn } from "../../../server/app/listen";
import { ConfigError, readConfig } from "../../../server/kernel/config";
import { inOneLine } from "../../../server/kernel/startProblem";

const apps: ReturnType<typeof Fastify>[] = [];
const app = () => {
  const made = Fastify();
  apps.push(made);
  return made;
};
afterEach(async () => {
  vi.restoreAllMocks();
  for (const each of apps.splice(0)) await each.close();
});

it.each([
  [{ PORT: "eighty" }, "PORT must be a whole number from 0 to 65535, not \"eighty\""],
  [{ PORT: "70000" }, "PORT must be a whole number from 0 to 65535, not \"70000\""],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must be an address that starts with postgres:// or postgresql://"],
  [{ MAIL_URL: "mail.example" }, "MAIL_URL must be an address that starts with smtp:// or smtps://"],
  [{ MAIL_FROM: "Somebody <a@b.example>" }, "MAIL_FROM must be a bare address such as no-reply@example.org"],
  [{ GRAPHQL_OPERATIONS: "some" }, "GRAPHQL_OPERATIONS must be any or listed, not \"some\""],
  [{ PUBLIC_URL: "portal.example" }, "PUBLIC_URL must be an address that starts with http:// or https://"],
])("refuses %o in one line", (env, message) => {
  let thrown: unknown;
  try {
    readConfig(env);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ConfigError);
  expect(inOneLine(thrown)).toBe(`Alongside can't start: ${message}.`);
});

it("never repeats a password of a wrong address", () => {
  expect(() => readConfig({ DATABASE_URL: "http://owner:hunter2@host/db" })).toThrow(/^(?!.*hunter2)/);
});

it.each([
  ["ECONNREFUSED", /DATABASE_URL can't be reached/],
  ["28P01", /refused the account or password/],
  ["3D000", /no such database/],
  ["EACCES", /DATA_DIR can't be written/],
])("says %s in one line", (code, words) => {
  const line = inOneLine(Object.assign(new Error("stack and all"), { code }));
  expect(line).toMatch(words);
  expect(line).not.toMatch(/\n|stack/);
});

it("leaves a fault of our own its stack", () => {
  expect(inOneLine(new TypeError("undefined is not a function"))).toBeNull();
});

it("takes the next port when nobody chose one, and says which; a chosen one must be free", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const first = new URL(await listenOn(app(), { host: "127.0.0.1", port: 0, portChosen: false }));
  const port = Number(first.port);
  const second = new URL(await listenOn(app(), { host: "127.0.0.1", port, portChosen: false }));
  expect(Number(second.port)).toBeGreaterThan(port);
  expect(warn).toHaveBeenCalledWith(`Port ${port} is taken, so ${second.port} is used. Set PORT to choose another.`);
  await expect(listenOn(app(), { host: "127.0.0.1", port, portChosen: true })).rejects.toThrow(`PORT ${port} is taken`);
});

it("says when the host is none of this machine's", async () => {
  await expect(listenOn(app(), { host: "192.0.2.1", port: 0, portChosen: false })).rejects.toThrow("HOST 192.0.2.1 is not an address of this machine");
});
