import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { PersonDocument } from "../../../schema/generated/employers";
import { IntroduceDocument, RecordIntroductionStepDocument } from "../../../schema/generated/specialists";
import { type TestPortal, testPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";

export let portal: TestPortal;
export let story: Awaited<ReturnType<typeof storyIn>>;

export const key = (): string => randomUUID();
/** The introduction of the story as it is now, past every gate. */
export const stateOf = async (id: string): Promise<string> => ((await portal.database.owner.query("select state from introduction where id = $1", [id])) as [{ state: string }])[0].state;
/** Puts it where a test begins, past the steps. */
export const at = async (id: string, state: string): Promise<void> => {
  await portal.database.owner.query("alter table introduction disable trigger introduction_steps");
  await portal.database.owner.query("update introduction set state = $2, introduced_at = clock_timestamp() where id = $1", [id, state]);
  await portal.database.owner.query("alter table introduction enable trigger introduction_steps");
};
/** Somebody new who was put forward, and may be named to employers. */
export async function prepared(): Promise<void> {
  story = await storyIn(portal, "prepared");
  await portal.database.owner.query("update client set approach = 'named' where id = $1", [story.client.id]);
}
export const person = async () => (await portal.send(story.member, PersonDocument, { id: story.introduction.id })).person;
export const introduce = async () => (await portal.send(story.staff, IntroduceDocument, { id: story.introduction.id })).introduce;
export const record = async (to: string, reasons: object = {}) =>
  (await portal.send(story.staff, RecordIntroductionStepDocument, { input: { id: story.introduction.id, to: to as never, ...reasons } })).recordIntroductionStep;

/** A portal of its own for each file that begins with this. */
export function portalOfItsOwn(): void {
  beforeAll(async () => {
    portal = await testPortal();
  });
  afterAll(() => portal.close());
}
