import { describe, expect, it } from "vitest";
import { MakeSupportNoteDocument, SupportRequestDocument, WithdrawSupportRequestDocument } from "../../../schema/generated/employers";
import { SupportInvitationDocument } from "../../../schema/generated/public";
import { AcceptSupportRequestDocument, AwaitSupportAgreementDocument, CloseSupportRequestDocument, GiveSupportAdviceDocument, RecordSupportCallDocument, RetentionDocument, RetentionRequestDocument } from "../../../schema/generated/specialists";
import { ringBy } from "../../../server/modules/retention/ringBy";
import { visitor } from "../../support/portal";
import { ask, asked, employer, mine, noted, portal, reply, specialist, support } from "./story";

support();

describe("asking", () => {
  it("sends a request that names nobody, with a time to ring by", async () => {
    const { request } = await ask();
    expect(request).toMatchObject({ state: "submitted", viewerCan: ["withdraw"] });
    expect((await portal.send(specialist, RetentionDocument, {})).retentionRequests).toMatchObject([{ id: request!.id, employerName: "Hartwell Garden Centres" }]);
  });

  it("needs a number to ring, worded by the field", async () => {
    expect(await ask({ phone: "ring me" })).toMatchObject({ request: null, userErrors: [{ path: "phone" }] });
    expect(await mine()).toEqual([]);
  });

  it("is one request for a double click", async () => {
    const [first, second] = [await ask({ idempotencyKey: "pressed twice" }), await ask({ idempotencyKey: "pressed twice" })];
    expect(first.request!.id).toBe(second.request!.id);
    expect(await mine()).toHaveLength(1);
  });

  it("waits until the organisation is approved", async () => {
    const pending = await portal.given.member(await portal.given.employer({ state: "pending" }));
    expect(await ask({}, pending)).toMatchObject({ request: null, userErrors: [{ kind: "NotNow" }] });
  });

  it("can be taken back, and is not another employer's to see", async () => {
    const id = await asked();
    const stranger = await portal.given.member();
    expect((await portal.send(stranger, SupportRequestDocument, { id })).supportRequest).toBeNull();
    expect((await portal.send(employer, WithdrawSupportRequestDocument, { id })).withdrawSupportRequest.request).toMatchObject({ state: "closed", reason: "employer_withdrew" });
  });

  it("gives general advice without anyone's agreement or name", async () => {
    const id = await asked();
    await portal.send(specialist, GiveSupportAdviceDocument, { id, advice: "Review the rota together each Friday." });
    expect(await mine()).toMatchObject([{ advice: "Review the rota together each Friday.", state: "submitted" }]);
  });
});

describe("the person's agreement", () => {
  it("comes only through their own link, and only then is a name kept", async () => {
    const { id, link } = await noted();
    expect((await portal.send(visitor, SupportInvitationDocument, { link })).supportInvitation).toEqual({ employerName: "Hartwell Garden Centres" });
    expect((await portal.send(specialist, RetentionRequestDocument, { id })).retentionAgreement).toBeNull();
    expect(await reply(link, {})).toMatchObject({ answered: true });
    expect((await portal.send(specialist, RetentionRequestDocument, { id })).retentionAgreement).toMatchObject({ name: "Jo Whitcombe" });
    expect(JSON.stringify(await portal.send(employer, SupportRequestDocument, { id }))).not.toContain("Whitcombe");
  });

  it("works once", async () => {
    const { link } = await noted();
    await reply(link, {});
    expect(await reply(link, {})).toMatchObject({ answered: null, userErrors: [{ kind: "NotNow" }] });
    expect((await portal.send(visitor, SupportInvitationDocument, { link })).supportInvitation).toBeNull();
  });

  it("makes an earlier note void when a new one is made", async () => {
    const { id, link } = await noted();
    await portal.send(employer, MakeSupportNoteDocument, { id });
    expect(await reply(link, {})).toMatchObject({ answered: null });
  });

  it("keeps no name for a no, and the employer sees only that it is closed", async () => {
    const { id, link } = await noted();
    expect(await reply(link, { agrees: false })).toMatchObject({ answered: true });
    expect(await portal.database.owner.query("select * from retention_agreement where request_id = $1", [id])).toEqual([]);
    const afterNo = (await portal.send(employer, SupportRequestDocument, { id })).supportRequest!;
    expect(afterNo).toMatchObject({ state: "closed", reason: "not_going_on" });

    const { id: unanswered } = await noted();
    await portal.send(specialist, CloseSupportRequestDocument, { id: unanswered, reason: "no_answer" });
    const afterSilence = (await portal.send(employer, SupportRequestDocument, { id: unanswered })).supportRequest!;
    const blank = { id: "", createdAt: "", rungAt: "", ringBy: "", steps: [] };
    expect({ ...afterNo, ...blank }).toEqual({ ...afterSilence, ...blank });
    expect(afterNo.steps.map(({ to, by }) => `${to} ${by}`)).toEqual(afterSilence.steps.map(({ to, by }) => `${to} ${by}`));
  });

  it("asks for a name and a way to reach them, by the field, and can be sent again", async () => {
    const { link } = await noted();
    expect(await reply(link, { name: "", phone: "" })).toMatchObject({ answered: null, userErrors: [{ path: "name" }, { path: "phone" }] });
    expect(await reply(link, {})).toMatchObject({ answered: true });
  });

  it("cannot be skipped by staff", async () => {
    const id = await asked();
    await portal.send(specialist, RecordSupportCallDocument, { id });
    await portal.send(specialist, AwaitSupportAgreementDocument, { id });
    expect((await portal.send(specialist, AcceptSupportRequestDocument, { id })).acceptSupportRequest).toMatchObject({ retentionCase: null, userErrors: [{ kind: "NotNow" }] });
  });
});

it.each([
  ["days", "2026-03-03T10:00:00Z", "2026-03-03T17:00:00.000Z"],
  ["days", "2026-03-03T16:00:00Z", "2026-03-04T10:00:00.000Z"],
  ["days", "2026-03-06T18:00:00Z", "2026-03-09T10:00:00.000Z"],
  ["harder", "2026-04-02T10:00:00Z", "2026-04-08T16:00:00.000Z"], // over Easter, and in summer time
  ["can_wait", "2026-03-03T10:00:00Z", "2026-03-10T17:00:00.000Z"],
] as const)("rings for %s asked at %s by %s", (urgency, now, by) => {
  expect(ringBy(new Date(now), urgency).toISOString()).toBe(by);
});
