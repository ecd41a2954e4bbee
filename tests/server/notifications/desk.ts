import "reflect-metadata";
import { afterAll, beforeAll } from "vitest";
import { StaffTodayDocument, type StaffTodayQuery } from "../../../schema/generated/specialists";
import { addDays, calendarDate } from "../../../server/kernel/calendar";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";
import { sharingIn } from "../../support/sharing";

type Line = StaffTodayQuery["worklist"]["lines"][number];
export type Row = Record<string, unknown>;

export let portal: TestPortal;
export let sharing: ReturnType<typeof sharingIn>;
export let team: { id: string };
export let staff: Member;

/** By the calendar, not by 24 hours: the clocks change between an evening now and an evening then. */
export const day = (days: number): string => addDays(calendarDate(new Date()), days);
/** A desk of its own for each test. */
export const desk = async (row: Row = {}): Promise<Member> => (staff = await portal.given.staff("employment_specialist", { team_id: team.id, ...row }));
export const client = (row: Row = {}) => portal.given.client({ team_id: team.id, specialist_id: staff.id, state: "in_work", approach: "anonymous", ...row });
export const worklist = async (by = staff, whole = false) => (await portal.send(by, StaffTodayDocument, { whole })).worklist;
export const lines = async (kind: Line["kind"], by = staff): Promise<Line[]> => (await worklist(by)).lines.filter((line) => line.kind === kind);

/** A portal of its own with one team, for each file that begins with this. */
export function desks(): void {
  beforeAll(async () => {
    portal = await testPortal();
    sharing = sharingIn(portal.given, portal.database.owner);
    team = await portal.given.team();
  });
  afterAll(() => portal.close());
}
