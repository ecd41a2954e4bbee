import "reflect-metadata";
import { expect, it } from "vitest";
import { clock } from "../../../server/kernel/clock";
import { inDays } from "../../support/sharing";
import { client, day, desk, desks, lines, portal, type Row, staff, team, worklist } from "./desk";

desks();

it("shows referrals by their state, and never the person's name", async () => {
  await desk();
  const referral = (reference: string, row: Row) => portal.given.insert("referral", {
    provider_id: provider, team_id: team.id, reference, source: "professional", person_name: "Somebody Private", referrer_kind: "nurse", referrer_name: "Dr Helen Marsh", referrer_team: "Broxtowe community team", ...row,
  });
  const provider = await portal.given.provider();
  await referral("AAAA-0001", { received_at: inDays(-1) });
  await referral("AAAA-0002", { state: "awaiting_risk_assessment", risk_assessment: "asked_for", risk_assessment_asked_on: day(-6) });
  await referral("AAAA-0003", { state: "informal_discussion", informal_discussion_on: day(0) });
  await referral("AAAA-0004", { state: "not_taken_up" });
  const found = await lines("referral");
  expect(found.map(({ group, title }) => [group, title])).toEqual([["today", "Referral"], ["today", "New referral"], ["others", "Referral, Broxtowe community team, Dr Helen Marsh"]]);
  expect(JSON.stringify(found)).not.toMatch(/Somebody|Private/);
  const otherTeam = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
  expect(await lines("referral", otherTeam)).toEqual([]);
});

it("shows a request to keep somebody in work by when to ring, then by what it waits for", async () => {
  await desk();
  const owner = await portal.given.member(await portal.given.employer({ name: "Hartwell" }));
  const soon = new Date(Date.now() + 60_000);
  const request = await portal.given.insert("retention_request", { employer_id: owner.id, asked_by: owner.membershipId, asker_name: "Dawn Ellery", urgency: "days", they_know: true, phone: "01632 960119", ring_by: soon });
  expect(await lines("retention_request")).toMatchObject([{ subjectId: request.id, title: "Retention request", note: "Hartwell. Job could end within days. No name held" }]);
  await portal.database.owner.query("update retention_request set state = 'screened', staff_id = $2, rung_at = now() where id = $1", [request.id, staff.id]);
  await portal.database.owner.query("update retention_request set state = 'awaiting_agreement' where id = $1", [request.id]);
  expect(await lines("retention_request")).toMatchObject([{ group: "others" }]);
  await portal.database.owner.query("update retention_request set state = 'agreed' where id = $1", [request.id]);
  expect(await lines("retention_request")).toMatchObject([{ group: "today", note: expect.stringMatching(/agreed: ring them/) }]);
  await desk();
  expect(await lines("retention_request")).toEqual([]);
});

it("shows what waits for review: roles and employers that one leads, or nobody", async () => {
  const colleague = await desk();
  await desk();
  const employer = (row: Row) => portal.given.employer({ lead_staff_id: staff.id, ...row });
  const mine = await portal.given.vacancy(await employer({}), { title: "Café assistant", status: "submitted", submitted_at: inDays(-2) });
  await portal.given.vacancy(await employer({ lead_staff_id: colleague.id }), { status: "submitted", submitted_at: inDays(-2) });
  await portal.given.vacancy(await employer({}), { status: "draft" });
  const [pending] = [await employer({ state: "pending", name: "Erewash Print Works" }), await employer({ state: "pending", lead_staff_id: colleague.id })];
  expect(await lines("role_to_review")).toMatchObject([{ subjectId: mine.id, title: "Café assistant", group: "today" }]);
  expect(await lines("employer_to_approve")).toMatchObject([{ subjectId: pending.id, title: "Erewash Print Works", group: "today" }]);
});

it("says that a role closes which somebody has talked about", async () => {
  await desk();
  const [one, two] = [await client(), await client()];
  const vacancy = await portal.given.vacancy(undefined, { title: "Library assistant", place_text: "Beeston", status: "open", published_at: new Date(), closes_on: day(2) });
  await portal.given.vacancy(undefined, { status: "open", published_at: new Date(), closes_on: day(2) });
  for (const { id } of [one, two]) await portal.given.insert("match", { client_id: id, vacancy_id: vacancy.id, state: "discussed", by_kind: "staff" });
  expect(await lines("role_closes")).toMatchObject([{ title: "Library assistant, Beeston", group: "soon", dueOn: day(2), note: "Role closes. 2 people have talked about it" }]);
});

it("shows a meeting of today by its time, and a past one until somebody says how it went", async () => {
  await desk();
  clock.setAhead(0);
  const person = await client({ display_name: "Leon Baptiste" });
  const meeting = (starts_at: Date, row: Row = {}) => portal.given.insert("meeting", { client_id: person.id, specialist_id: staff.id, kind: "appointment", state: "confirmed", starts_at, minutes: 45, place: "Beeston Library", ...row });
  const past = await meeting(inDays(-2));
  const next = await meeting(inDays(3));
  await meeting(inDays(2), { state: "cancelled" });
  await meeting(inDays(6));
  const found = await lines("meeting");
  expect(found.map(({ subjectId, group }) => [subjectId, group])).toEqual([[past.id, "late"], [next.id, "soon"]]);
  expect(found[0]!.note).toBe("Meeting, Beeston Library, 45 minutes. Say how it went");
});

it("counts the desk", async () => {
  await desk();
  await client({ state: "job_search" });
  await client({ state: "vocational_profile" });
  await client({ state: "in_work" });
  await client({ state: "job_search", help_with: "keep_work" });
  await client({ state: "closed" });
  await client({ state: "job_search", specialist_id: null });
  await portal.given.insert("contact_log", { employer_id: (await portal.given.employer()).id, staff_id: staff.id, at: new Date(), mode: "face_to_face", purpose: "other", outcome: "got_to_know" });
  expect((await worklist()).figures).toMatchObject({ people: 4, peopleAtMost: 25, lookingForWork: 2, inWork: 1, keepingAJob: 1, waitingForFirstContact: 2, faceToFace: 1, faceToFaceAim: 6 });
});
