import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import {
  KeptRoleDocument, SaveRoleDocument, SendRoleDocument, StartRoleDocument, type KeptRole_VacancyFragment, type VacancyPartsInput,
} from "../../../schema/generated/employers";
import { PublishRoleDocument } from "../../../schema/generated/specialists";
import { clock } from "../../../server/kernel/clock";
import type { Member } from "../../support/factories";
import type { TestPortal } from "../../support/portal";

/** Moves the program's clock to noon of a date. */
export const on = (date: string): void => clock.setAhead(Date.parse(`${date}T12:00:00Z`) - Date.now());

export const job = { title: "Yard and deliveries assistant", kind: "paid_role" as const, positions: 1, summary: "Take in deliveries.", contract: "permanent" as const };

/** All seven parts, fit to be sent. */
export const parts: VacancyPartsInput = {
  job,
  where: { workplace: "on_site", placeText: "Newark-on-Trent" },
  when: { hoursLeast: 24, hoursMost: 30, weekGrid: 3, weekFixed: true },
  pay: { leastPence: 1350, period: "hour" },
  setting: { has: ["outdoors"], hasNot: ["heights"] },
  offer: { adjustments: ["later_start"] },
  apply: { how: "through_service" },
};

export const messages = (answer: { userErrors: { message: string }[] }): string[] => answer.userErrors.map(({ message }) => message);

/** What people do with roles, through the documents their pages send. */
export function actsIn(portal: TestPortal) {
  const start = async (boss: Member, idempotencyKey = randomUUID()) => (await portal.send(boss, StartRoleDocument, { input: { job, idempotencyKey } })).startVacancy;
  const save = async (boss: Member, id: string, version: number, some: VacancyPartsInput) => (await portal.send(boss, SaveRoleDocument, { input: { id, version, parts: some } })).saveVacancy;
  const sendIt = async (boss: Member, id: string, version: number) => (await portal.send(boss, SendRoleDocument, { input: { id, version } })).sendVacancy;
  const publish = async (staff: Member, id: string, version: number, publishOn?: string) => (await portal.send(staff, PublishRoleDocument, { input: { id, version, publishOn } })).publishVacancy;
  const read = async (boss: Member, id: string): Promise<KeptRole_VacancyFragment> => (await portal.send(boss, KeptRoleDocument, { id })).vacancy!;
  /** A draft with all its parts. */
  const ready = async (boss: Member, more: VacancyPartsInput = {}): Promise<KeptRole_VacancyFragment> => {
    const draft = (await start(boss)).vacancy!;
    const saved = await save(boss, draft.id, draft.version, { ...parts, ...more });
    expect(saved.userErrors).toEqual([]);
    return saved.vacancy!;
  };
  return { start, save, sendIt, publish, read, ready };
}
