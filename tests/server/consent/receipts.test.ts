import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AllReceiptsDocument, RenewSharingDocument, SharingReceiptDocument } from "../../../schema/generated/clients";
import { RecordSharingAnswerDocument, RecordStopSharingDocument } from "../../../schema/generated/specialists";
import { checkReceipt } from "../../../server/access/signedReceipt";
import { publicKeys } from "../../../server/access/signing";
import { allSweeps, runOnce } from "../../../server/jobs";
import { type TestPortal, testPortal } from "../../support/portal";
import { receiptFile } from "../../support/receipts";
import { actingAs } from "../../support/sharing";
import { dayFromNow, storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

type Story = Awaited<ReturnType<typeof storyIn>>;
const receipts = async ({ client }: Story) =>
  Promise.all((await portal.send(client, AllReceiptsDocument, {})).mySharing.receipts.map(async (receipt) => ({ ...receipt, json: await receiptFile(portal, client, receipt.id) })));
const bodyOf = (receipt: { json: string }) => JSON.parse(receipt.json) as Record<string, never> & { alongside: Record<string, unknown>; services: { purposes: Record<string, unknown>[] }[] };

async function answered() {
  const story = await storyIn(portal);
  const lines = [await story.words("name", "Dani Whitlock"), await story.words("association", "Supported by Trentside – “in work”.")];
  const id = await story.share(lines);
  return { story, lines, id };
}

describe("every answer leaves a receipt that anybody can check", () => {
  it("a yes, a longer yes, a line stopped, everything stopped", async () => {
    const { story, lines, id } = await answered();
    await portal.send(story.client, RenewSharingDocument, { input: { sharingId: id, until: dayFromNow(90), idempotencyKey: randomUUID() } });
    await story.stop({ sharingId: id, lineId: lines[0]! });
    await story.stop({});
    const mine = await receipts(story);
    expect(mine.map(({ kind }) => kind)).toEqual(["withdrawn", "narrowed", "renewed", "given"]);
    for (const receipt of mine) {
      expect(receipt).toMatchObject({ isSigned: true, keyId: publicKeys()[0]!.keyId });
      expect(checkReceipt(receipt.json, publicKeys())).toMatchObject({ verdict: "valid" });
    }
  });

  it("a no, also one that staff wrote down, with who did and whether somebody heard it, but not who", async () => {
    const story = await storyIn(portal);
    const { sharing } = await story.ask([await story.words("name", "Dani Whitlock")]);
    const recorded = { channel: "phone", witness: "Helen Marsh, nurse" } as const;
    await portal.send(story.staff, RecordSharingAnswerDocument, { input: { sharingId: sharing!.id, yes: [], recorded, idempotencyKey: randomUUID() } });
    const [receipt] = await receipts(story);
    expect(receipt).toMatchObject({ kind: "declined", channel: "phone", isWitnessed: true, recordedByName: "Ruth Adeyemi", isSigned: true, lines: [] });
    expect(receipt!.json).not.toContain("Marsh");
    expect(bodyOf(receipt!)).toMatchObject({ collectionMethod: "By telephone, written down by staff", sensitive: false, services: [{ purposes: [{ thirdPartyDisclosure: false }] }] });
    expect(checkReceipt(receipt!.json, publicKeys())).toMatchObject({ verdict: "valid" });
  });

  it("a stop by telephone without a witness", async () => {
    const { story, id } = await answered();
    await portal.send(story.staff, RecordStopSharingDocument, { input: { clientId: story.client.id, sharingId: id, recorded: { channel: "phone" } } });
    expect((await receipts(story))[0]).toMatchObject({ kind: "withdrawn", channel: "phone", isWitnessed: false, recordedByName: "Ruth Adeyemi", isSigned: true });
  });

  it("what was written elsewhere is signed by the sweep, and a signature is set once", async () => {
    const { story } = await answered();
    const { owner } = portal.database;
    const [{ id, first }] = (await owner.query("select id, encode(signature, 'hex') as first from receipt where client_id = $1", [story.client.id])) as [{ id: string; first: string }];
    await owner.query(`update receipt set signature = null, body = body || '{"publicKey": null, "policyUrl": "/your-data"}' where id = $1`, [id]);
    expect((await receipts(story))[0]).toMatchObject({ isSigned: false, keyId: null });
    expect(checkReceipt((await receipts(story))[0]!.json, publicKeys())).toMatchObject({ verdict: "unsigned" });

    await runOnce(portal.database.app, allSweeps(null, "").find(({ name }) => name === "receipts to sign")!);
    const [after] = (await owner.query("select encode(signature, 'hex') as again from receipt where id = $1", [id])) as [{ again: string }];
    expect(after.again).toBe(first); // Ed25519 gives the same words the same signature
    const forged = JSON.stringify([{ id, key: "x", policy: "x/your-data", signature: "00".repeat(64) }]);
    const tried = (await actingAs(portal.database, story.client, ({ db }) => db.query("select access.sign_receipts($1) as set", [forged]))) as [{ set: number }];
    expect(tried[0].set).toBe(0);
    expect(checkReceipt((await receipts(story))[0]!.json, publicKeys())).toMatchObject({ verdict: "valid" });
  });

  it("nobody sets a signature on another's receipt", async () => {
    const { story } = await answered();
    const { owner } = portal.database;
    const [{ id }] = (await owner.query("update receipt set signature = null where client_id = $1 returning id", [story.client.id]).then(([rows]: [{ id: string }[]]) => rows)) as [{ id: string }];
    const set = JSON.stringify([{ id, key: "x", policy: "x/your-data", signature: "00".repeat(64) }]);
    for (const stranger of [await portal.given.person(), await portal.given.staff()]) {
      const [tried] = (await actingAs(portal.database, stranger, ({ db }) => db.query("select access.sign_receipts($1) as set", [set]))) as [{ set: number }];
      expect(tried.set).toBe(0);
    }
    await expect(actingAs(portal.database, story.member, ({ db }) => db.query("select access.sign_receipts($1)", [set]))).rejects.toThrow(/permission denied/);
  });
});

describe("a receipt", () => {
  it("has the field names of Kantara's Consent Receipt 1.1, and no others at its top but its own two", async () => {
    const { story } = await answered();
    const [receipt] = await receipts(story);
    const body = bodyOf(receipt!);
    expect(Object.keys(body).sort()).toEqual([
      "alongside", "collectionMethod", "consentReceiptID", "consentTimestamp", "jurisdiction", "language", "piiControllers", "piiPrincipalId", "policyUrl", "publicKey", "sensitive", "services", "signature", "spiCat", "version",
    ]);
    expect(body).toMatchObject({
      version: "KI-CR-v1.1.0", jurisdiction: "GB", language: "en", piiPrincipalId: story.client.id, policyUrl: "http://localhost:4000/your-data", sensitive: true, spiCat: ["6 - Health"],
      piiControllers: [{ piiController: expect.any(String), onBehalf: false, contact: expect.any(String), address: { addressCountry: "GB" } }],
      signature: { algorithm: "Ed25519", canonicalization: "RFC 8785", keyId: publicKeys()[0]!.keyId },
    });
    expect(Math.abs(Number(body.consentTimestamp) - Date.now() / 1000)).toBeLessThan(600);
    expect(Object.keys(body.services[0]!.purposes[0]!).sort()).toEqual(["consentType", "piiCategory", "primaryPurpose", "purpose", "purposeCategory", "termination", "thirdPartyDisclosure", "thirdPartyName"]);
    expect(body.alongside).toMatchObject({ kind: "given", channel: "self", recordedBy: { role: "self", name: null }, witnessed: false, notice: expect.stringContaining("What would you like to share") });
  });

  it("is another's to nobody", async () => {
    const { story } = await answered();
    const { id } = (await receipts(story))[0]!;
    const stranger = await portal.given.person();
    expect((await portal.send(stranger, SharingReceiptDocument, { id })).sharingReceipt).toBeNull();
  });
});
