import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AllReceiptsDocument } from "../../../schema/generated/clients";
import { TakeBackSharingDocument } from "../../../schema/generated/specialists";
import { type JsonObject, checkReceipt } from "../../../server/access/signedReceipt";
import { publicKeys } from "../../../server/access/signing";
import { COOKIE } from "../../../server/app/portal";
import { allSweeps, runOnce } from "../../../server/jobs";
import { type TestPortal, testPortal } from "../../support/portal";
import { receiptFile } from "../../support/receipts";
import { dayFromNow, storyIn } from "../../support/sharingStory";
import { faultsOfConsent } from "./fhirConsent";
import { faultsOfReceipt } from "./kantaraReceipt";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

type Story = Awaited<ReturnType<typeof storyIn>>;
const sweep = () => runOnce(portal.database.app, allSweeps(null, "").find(({ name }) => name === "sharing that ran out")!);
const newest = async ({ client }: Story) => {
  const [receipt] = (await portal.send(client, AllReceiptsDocument, {})).mySharing.receipts;
  const json = await receiptFile(portal, client, receipt!.id);
  const fhir = (await portal.app.inject({ method: "GET", url: `/files/receipts/${receipt!.id}.fhir.json`, headers: { cookie: `${COOKIE}=${client.cookie}` } })).json<Record<string, unknown> & { provision: { provision: { type: string }[] } }>();
  return { receipt: receipt!, json, body: JSON.parse(json) as JsonObject & { alongside: JsonObject; services: { purposes: JsonObject[] }[] }, fhir };
};

async function shared() {
  const story = await storyIn(portal);
  const lines = [await story.words("name", "Dani Whitlock"), await story.words("travel", "By bus.")];
  return { story, lines, id: await story.share(lines) };
}

describe("every end of sharing leaves a signed receipt that says why", () => {
  it("on its date: nobody said anything, and it ended then, not when it was looked at", async () => {
    const { story, id } = await shared();
    await portal.database.owner.query("update consent set valid_from = now() - interval '9 days', valid_to = now() - interval '2 days' where id = $1", [id]);
    await sweep();
    const { receipt, json, body, fhir } = await newest(story);
    expect(receipt).toMatchObject({ kind: "expired", channel: null, recordedByName: "", isSigned: true, until: dayFromNow(-2), lines: [{ wording: "Dani Whitlock" }, { wording: "By bus." }] });
    expect(checkReceipt(json, publicKeys())).toMatchObject({ verdict: "valid" });
    expect(body).toMatchObject({ collectionMethod: "It ended by itself, on its date", alongside: { recordedBy: { role: "clock", name: null }, goesOn: false } });
    expect(faultsOfReceipt(body)).toEqual([]);
    expect(fhir.status).toBe("inactive");
    expect(faultsOfConsent(fhir)).toEqual([]);
  });

  it("taken back by staff: who did, and no words that were never read out", async () => {
    const { story, id } = await shared();
    await portal.send(story.staff, TakeBackSharingDocument, { sharingId: id });
    const { receipt, json, body, fhir } = await newest(story);
    expect(receipt).toMatchObject({ kind: "entered_in_error", channel: null, recordedByName: "Ruth Adeyemi", isSigned: true });
    expect(body.alongside).toMatchObject({ readOut: null, readOutSha256: null, recordedBy: { role: "staff" } });
    expect(checkReceipt(json, publicKeys())).toMatchObject({ verdict: "valid" });
    expect(fhir.status).toBe("entered-in-error");
    expect([...faultsOfReceipt(body), ...faultsOfConsent(fhir)]).toEqual([]);
  });

  it("by new words, which are the person's own act; what else was agreed goes on", async () => {
    const { story } = await shared();
    await story.words("travel", "By tram.", 1);
    const { receipt, json, fhir } = await newest(story);
    expect(receipt).toMatchObject({ kind: "superseded", channel: "self", isSigned: true, lines: [{ wording: "By bus." }] });
    expect(checkReceipt(json, publicKeys())).toMatchObject({ verdict: "valid" });
    expect([fhir.status, fhir.provision.provision.map(({ type }) => type)]).toEqual(["active", ["deny"]]);
    expect(faultsOfConsent(fhir)).toEqual([]);
  });

  it("what was asked for and never given leaves none", async () => {
    const story = await storyIn(portal);
    const words = await story.words("name", "Dani Whitlock");
    const [unanswered, takenBack] = [await story.ask([words]), await story.ask([words], { purpose: "interview_adjustments", vacancyId: null })];
    await portal.database.owner.query("update consent set answer_by = current_date - 2 where id = $1", [unanswered.sharing!.id]);
    await sweep();
    if (takenBack.sharing) await portal.send(story.staff, TakeBackSharingDocument, { sharingId: takenBack.sharing.id });
    expect((await portal.send(story.client, AllReceiptsDocument, {})).mySharing.receipts).toEqual([]);
  });
});

describe("Kantara's Consent Receipt 1.1", () => {
  it("is kept to by every kind of answer, and by one that is not signed yet", async () => {
    const { story, lines, id } = await shared();
    const { sharing } = await story.ask([lines[0]!], { purpose: "interview_adjustments", vacancyId: null }).then((asked) => (asked.sharing ? asked : story.ask([lines[0]!])));
    if (sharing) await story.answer(sharing.id, []);
    await story.stop({ sharingId: id, lineId: lines[1]! });
    await story.stop({});
    await portal.database.owner.query(`update receipt set signature = null, body = body || '{"publicKey": null}' where client_id = $1 and kind = 'given'`, [story.client.id]);
    const { receipts } = (await portal.send(story.client, AllReceiptsDocument, {})).mySharing;
    expect(receipts.length).toBeGreaterThanOrEqual(3);
    for (const { id: number } of receipts) expect(faultsOfReceipt(JSON.parse(await receiptFile(portal, story.client, number)) as JsonObject)).toEqual([]);
  });

  it("still has each required field where the service has given neither a telephone nor an address", async () => {
    const { story } = await shared();
    await portal.database.owner.query("update provider_setting set phone = '', email = '' where provider_id = (select provider_id from client where id = $1)", [story.client.id]);
    await story.stop({});
    expect(faultsOfReceipt((await newest(story)).body)).toEqual([]);
  });

  it.each([
    ["0115 496 0100", "tel:+44-115-496-0100"], ["+44 (0)115 496 0100", "tel:+44-115-496-0100"], ["(0115) 496 0100", "tel:+44-115-496-0100"], ["ask at the desk", "ask at the desk"], ["", ""],
  ])("writes the telephone number %s as %s", async (written, uri) => {
    expect(await portal.database.owner.query("select access.telephone_uri($1) as uri", [written])).toEqual([{ uri }]);
  });

  it("the check itself can fail", async () => {
    const { story } = await shared();
    const { body } = await newest(story);
    const { piiControllers, services, ...rest } = body as unknown as JsonObject & { piiControllers: JsonObject[]; services: { purposes: JsonObject[] }[] };
    const purpose = services[0]!.purposes[0]!;
    const broken: [string, JsonObject][] = [
      ["publicKey", { ...body, publicKey: null }], ["consentTimestamp", { ...body, consentTimestamp: 1795316329630 }], ["spiCat", { ...body, sensitive: true, spiCat: [] }], ["services", { ...rest, piiControllers }],
      ["phone", { ...body, piiControllers: [{ ...piiControllers[0]!, phone: "0115 496 0100" }] }], ["email", { ...body, piiControllers: [{ piiController: "Us" }] }], ["policyUrl", { ...body, policyUrl: "/your-data" }],
      ["thirdPartyName", { ...body, services: [{ service: "Ours", purposes: [{ ...purpose, thirdPartyDisclosure: true, thirdPartyName: "" }] }] }],
    ];
    for (const [fault, receipt] of broken) expect(faultsOfReceipt(receipt).join()).toContain(fault);
  });
});
