import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CloseRoleDocument, PauseRoleDocument, RelistRoleDocument, ReopenRoleDocument, WithdrawRoleDocument } from "../../../schema/generated/employers";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";
import { actsIn, job } from "./acts";

let portal: TestPortal;
let given: TestPortal["given"];
let acts: ReturnType<typeof actsIn>;
beforeAll(async () => {
  portal = await testPortal();
  given = portal.given;
  acts = actsIn(portal);
});
afterAll(() => portal.close());

describe("refusals", () => {
  const each: [string, (boss: Member, id: string, version: number) => Promise<unknown>][] = [
    ["save", (boss, id, version) => acts.save(boss, id, version, { job })],
    ["send", (boss, id, version) => acts.sendIt(boss, id, version)],
    ["withdraw", async (boss, id, version) => (await portal.send(boss, WithdrawRoleDocument, { input: { id, version } })).withdrawVacancy],
    ["pause", async (boss, id, version) => (await portal.send(boss, PauseRoleDocument, { input: { id, version, reason: "" } })).pauseVacancy],
    ["reopen", async (boss, id, version) => (await portal.send(boss, ReopenRoleDocument, { input: { id, version } })).reopenVacancy],
    ["close", async (boss, id, version) => (await portal.send(boss, CloseRoleDocument, { input: { id, version, outcome: "not_filled", note: "" } })).closeVacancy],
    ["relist", async (boss, id, version) => (await portal.send(boss, RelistRoleDocument, { input: { id, version, idempotencyKey: randomUUID() } })).relistVacancy],
  ];
  const fitFor: Record<string, string> = { save: "draft", send: "draft", withdraw: "draft", pause: "open", reopen: "paused", close: "open", relist: "closed" };
  const wrongFor: Record<string, string> = { save: "closed", send: "open", withdraw: "open", pause: "draft", reopen: "open", close: "draft", relist: "open" };

  it.each(each)("%s: another employer's role looks like one that is not there", async (name, act) => {
    const stranger = await given.member();
    const { id } = await given.wholeVacancy(undefined, { status: fitFor[name] });
    const hidden = await act(stranger, id, 1);
    expect(hidden).toMatchObject({ vacancy: null, userErrors: [{ kind: "NotFound" }] });
    expect(hidden).toEqual(await act(stranger, randomUUID(), 1));
    expect(hidden).toEqual(await act(stranger, "not an id", 1));
  });

  it.each(each)("%s: a stale tab changes nothing", async (name, act) => {
    const boss = await given.member();
    const { id } = await given.wholeVacancy(boss, { status: fitFor[name], version: 2 });
    expect(await act(boss, id, 1)).toMatchObject({ vacancy: null, userErrors: [{ kind: "NotNow", message: expect.stringContaining("Someone changed this role") }] });
    expect(await acts.read(boss, id)).toMatchObject({ status: fitFor[name], version: 2 });
  });

  it.each(each)("%s: not in a state that does not allow it", async (name, act) => {
    const boss = await given.member();
    const { id } = await given.wholeVacancy(boss, { status: wrongFor[name] });
    expect(await act(boss, id, 1)).toMatchObject({ vacancy: null, userErrors: [{ kind: "NotNow" }] });
    expect((await acts.read(boss, id)).status).toBe(wrongFor[name]);
  });

  it.each(each)("%s: a line manager reads only", async (name, act) => {
    const boss = await given.member();
    const manager = await given.member({ id: boss.id }, "line_manager");
    const { id } = await given.wholeVacancy(boss, { status: fitFor[name] });
    expect((await acts.read(manager, id)).viewerCan).toEqual([]);
    await expect(act(manager, id, 1)).rejects.toThrow("FORBIDDEN");
  });

  it.each(each.filter(([name]) => name !== "relist"))("%s: two at once have one effect", async (name, act) => {
    const boss = await given.member();
    const { id } = await given.wholeVacancy(boss, { status: fitFor[name] });
    const answers = (await Promise.all([act(boss, id, 1), act(boss, id, 1)])) as { vacancy: unknown }[];
    expect(answers.filter(({ vacancy }) => vacancy !== null)).toHaveLength(1);
    expect((await acts.read(boss, id)).version).toBe(2);
  });
});
