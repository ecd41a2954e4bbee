import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AgreeSupportPlanDocument, AgreeToWordsDocument, AnswerSharingDocument, MySupportToKeepWorkDocument } from "../../../schema/generated/clients";
import { SupportRequestDocument } from "../../../schema/generated/employers";
import { AcceptSupportRequestDocument, AskToShareDocument, AssessRetentionCaseDocument, ClientSharingDocument, CloseRetentionCaseDocument, OpenRetentionCaseDocument, ProposeWordsDocument, StartRetentionPlanDocument, WriteRetentionPlanDocument } from "../../../schema/generated/specialists";
import { addDays, calendarDate } from "../../../server/kernel/calendar";
import { employer, mine, noted, organisation, portal, reply, specialist, support } from "./story";

support();

describe("the case", () => {
  const soon = addDays(calendarDate(new Date()), 30);
  async function begun(): Promise<{ id: string; requestId: string; clientId: string }> {
    const { id: requestId, link } = await noted();
    await reply(link, {});
    const { retentionCase } = (await portal.send(specialist, AcceptSupportRequestDocument, { id: requestId })).acceptSupportRequest;
    return { id: retentionCase!.id, requestId, clientId: retentionCase!.clientId };
  }

  it("goes from the agreement to a plan that the person agrees, and to what came of it", async () => {
    const { id, requestId, clientId } = await begun();
    await portal.send(specialist, AssessRetentionCaseDocument, { id, getsInTheWay: "Early starts and a loud till area." });
    await portal.send(specialist, WriteRetentionPlanDocument, { id, plan: "Later start for six weeks.", reviewOn: soon });
    const provider = await portal.given.provider();
    const account = await portal.given.account();
    const { id: membershipId } = await portal.given.insert("membership", { account_id: account.id, audience: "clients", role: "client", provider_id: provider, client_id: clientId });
    const jo = await portal.given.session(account.id, membershipId, "clients");
    expect((await portal.send(jo, MySupportToKeepWorkDocument, {})).mySupportToKeepWork).toMatchObject([{ plan: "Later start for six weeks.", viewerCan: ["agreePlan"] }]);
    expect((await portal.send(jo, AgreeSupportPlanDocument, { id })).agreeSupportPlan.retentionCase).toMatchObject({ state: "plan_agreed" });
    await portal.send(specialist, StartRetentionPlanDocument, { id });
    expect((await portal.send(specialist, CloseRetentionCaseDocument, { id, outcome: "same_job" })).closeRetentionCase.retentionCase).toMatchObject({ state: "closed", outcome: "same_job" });
    expect((await portal.send(employer, SupportRequestDocument, { id: requestId })).supportRequest).toMatchObject({ state: "closed", reason: "case_ended" });
  });

  it("shows the employer nothing of the person but what they share", async () => {
    const { requestId } = await begun();
    const seen = await portal.send(employer, SupportRequestDocument, { id: requestId });
    expect(seen).toMatchObject({ supportRequest: { state: "accepted" }, sharedForSupport: [] });
    expect(JSON.stringify(seen)).not.toContain("Whitcombe");
  });

  it("stays invisible to the employer when the person came on their own", async () => {
    const person = await portal.given.person({ specialist_id: specialist.id });
    const { openRetentionCase } = await portal.send(specialist, OpenRetentionCaseDocument, { input: { idempotencyKey: "self-referral", clientId: person.id, employerId: employer.id, urgency: "can_wait" } });
    expect(openRetentionCase.retentionCase).toMatchObject({ source: "self", state: "accepted" });
    expect(await mine()).toEqual([]);
  });

  it("names no employer of another service: not one that is there, and not one that is not", async () => {
    const person = await portal.given.person({ specialist_id: specialist.id });
    const { id: provider } = await portal.given.insert("provider", { name: "Another service" });
    const { id: elsewhere } = await portal.given.insert("employer", { provider_id: provider, name: "Quillfeather Ltd", state: "pending" });
    for (const employerId of [elsewhere, randomUUID(), "no id"]) {
      const { openRetentionCase } = await portal.send(specialist, OpenRetentionCaseDocument, { input: { idempotencyKey: randomUUID(), clientId: person.id, employerId, urgency: "can_wait" } });
      expect(openRetentionCase).toMatchObject({ retentionCase: null, userErrors: [{ path: "employerId" }] });
    }
  });

  it("lets a person be asked about lines with an employer that asked for support, who reads them, and not with one that has no page for them", async () => {
    const { clientId, requestId } = await begun();
    const provider = await portal.given.provider();
    const signedIn = async (id: string) => {
      const account = await portal.given.account();
      const membership = await portal.given.insert("membership", { account_id: account.id, audience: "clients", role: "client", provider_id: provider, client_id: id });
      return portal.given.session(account.id, membership.id, "clients");
    };
    const asked = async (id: string) => {
      const person = await signedIn(id);
      const { words } = (await portal.send(specialist, ProposeWordsDocument, { input: { clientId: id, item: "job_adjustment", wording: "Written instructions help me", idempotencyKey: randomUUID() } })).proposeWords;
      await portal.send(person, AgreeToWordsDocument, { id: words!.id });
      const input = { clientId: id, recipient: "employer" as const, employerId: organisation.id, purpose: "retain" as const, statements: [words!.id], until: soon, idempotencyKey: randomUUID() };
      return { person, line: words!.id, ...(await portal.send(specialist, AskToShareDocument, { input })).askToShare };
    };
    const choices = async (id: string) => (await portal.send(specialist, ClientSharingDocument, { clientId: id })).clientSharing!.choices;

    const reached = await asked(clientId);
    expect(await choices(clientId)).toMatchObject([{ employerId: organisation.id, vacancyId: null, vacancyTitle: null, stage: 4 }]);
    expect(reached.userErrors).toEqual([]);
    await portal.send(reached.person, AnswerSharingDocument, { input: { sharingId: reached.sharing!.id, yes: [reached.line], idempotencyKey: randomUUID() } });
    expect((await portal.send(employer, SupportRequestDocument, { id: requestId })).sharedForSupport).toMatchObject([{ wording: "Written instructions help me" }]);

    const alone = await portal.given.insert("client", { provider_id: provider, specialist_id: specialist.id, display_name: "Ada Whitcombe", help_with: "keep_work" });
    await portal.send(specialist, OpenRetentionCaseDocument, { input: { idempotencyKey: randomUUID(), clientId: alone.id, employerId: organisation.id, urgency: "can_wait" } });
    const refusal = await asked(alone.id);
    expect(refusal).toMatchObject({ sharing: null, userErrors: [{ path: "employerId", message: expect.stringContaining("Nobody at this employer could read it") }] });
    expect(await choices(alone.id)).toEqual([]);
    expect(await portal.database.owner.query("select 1 from consent where client_id = $1", [alone.id])).toEqual([]);
  });

  it("refuses a step that does not follow", async () => {
    const { id } = await begun();
    expect((await portal.send(specialist, StartRetentionPlanDocument, { id })).startRetentionPlan).toMatchObject({ retentionCase: null, userErrors: [{ kind: "NotNow" }] });
  });
});
