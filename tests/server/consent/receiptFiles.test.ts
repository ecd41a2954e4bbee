import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AllReceiptsDocument } from "../../../schema/generated/clients";
import { COOKIE } from "../../../server/app/portal";
import { checkReceipt } from "../../../server/access/signedReceipt";
import { publicKeys } from "../../../server/access/signing";
import { type Actor, type TestPortal, testPortal, visitor } from "../../support/portal";
import { receiptFile } from "../../support/receipts";
import { storyIn } from "../../support/sharingStory";
import { faultsOfConsent } from "./fhirConsent";

let portal: TestPortal;
let story: Awaited<ReturnType<typeof storyIn>>;
let receipts: { id: string; kind: string; json: string }[];
beforeAll(async () => {
  portal = await testPortal();
  story = await storyIn(portal);
  const lines = [await story.words("name", "Żaneta Κώστα Иванова"), await story.words("association", "Supported by Trentside <in work> & “well”. 🌱"), await story.words("travel", "By bus.")];
  const id = await story.share(lines);
  const declined = await story.ask([lines[0]!]);
  if (declined.sharing) await story.answer(declined.sharing.id, []);
  await story.stop({ sharingId: id, lineId: lines[2]! });
  await story.stop({});
  const all = (await portal.send(story.client, AllReceiptsDocument, {})).mySharing.receipts;
  receipts = await Promise.all(all.map(async ({ id: number, kind }) => ({ id: number, kind, json: await receiptFile(portal, story.client, number) })));
});
afterAll(() => portal.close());

const file = (actor: Actor, name: string) => portal.app.inject({ method: "GET", url: `/files/receipts/${name}`, ...(actor.cookie ? { headers: { cookie: `${COOKIE}=${actor.cookie}` } } : {}) });
const ofKind = (kind: string) => receipts.find((each) => each.kind === kind)!;

describe("a receipt's files", () => {
  it.each(["json", "pdf", "fhir.json"])("are the person's and the caseload's, as .%s; another's and an unknown one are the same bytes", async (ending) => {
    const { id } = ofKind("given");
    const bytes = new Set<string>();
    for (const actor of [story.client, story.staff]) {
      const answer = await file(actor, `${id}.${ending}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers["cache-control"]).toBe("no-store");
      expect(answer.headers["content-disposition"]).toBe(`attachment; filename="receipt-${id.slice(0, 8)}.${ending}"`);
      bytes.add(answer.rawPayload.toString("base64"));
    }
    expect(bytes.size).toBe(1);
    const strangers = [await portal.given.person(), await portal.given.staff()];
    const [theirs, unknown, noId] = await Promise.all([file(strangers[0]!, `${id}.${ending}`), file(strangers[0]!, `00000000-0000-4000-8000-000000000000.${ending}`), file(strangers[0]!, `nothing.${ending}`)]);
    const told = ({ statusCode, headers: { date: _when, ...headers }, rawPayload }: typeof theirs) => ({ statusCode, headers, body: rawPayload.toString() });
    expect(theirs.statusCode).toBe(404);
    expect(told(theirs)).toEqual(told(unknown));
    expect(told(noId)).toEqual(told(unknown));
    expect((await file(strangers[1]!, `${id}.${ending}`)).statusCode).toBe(404);
    for (const nobody of [visitor, story.member]) expect((await file(nobody, `${id}.${ending}`)).statusCode).toBe(401);
  });

  it("publishes the keys to check them with", async () => {
    const { body, statusCode } = await portal.app.inject({ method: "GET", url: "/.well-known/alongside-keys.json" });
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toEqual({ keys: publicKeys() });
    expect(body).not.toContain("PRIVATE");
    expect(checkReceipt((await file(story.client, `${ofKind("given").id}.json`)).body, (JSON.parse(body) as { keys: [] }).keys)).toMatchObject({ verdict: "valid" });
  });
});

describe("the FHIR Consent", () => {
  const read = async (kind: string) => JSON.parse((await file(story.client, `${ofKind(kind).id}.fhir.json`)).body) as Record<string, never> & { sourceAttachment: { data: string; hash: string } };

  it.each([
    ["given", "active", "OPTOUTE", ["permit", "permit", "permit"]],
    ["narrowed", "active", "OPTOUTE", ["deny"]],
    ["withdrawn", "inactive", "OPTOUT", ["deny", "deny"]],
  ])("says %s as %s, and breaks no rule of R4", async (kind, status, rule, types) => {
    const consent = await read(kind);
    expect(faultsOfConsent(consent)).toEqual([]);
    const { provision, policyRule } = consent as unknown as { provision: { provision: { type: string }[] }; policyRule: { coding: { code: string }[] } };
    expect([consent.status, policyRule.coding[0]!.code, provision.provision.map(({ type }) => type)]).toEqual([status, rule, types]);
  });

  it("carries the signed receipt whole, and names the person by an opaque id alone", async () => {
    const consent = await read("given");
    const inside = Buffer.from(consent.sourceAttachment.data, "base64").toString("utf8");
    expect(inside).toBe(ofKind("given").json);
    expect(checkReceipt(inside, publicKeys())).toMatchObject({ verdict: "valid" });
    expect(createHash("sha1").update(inside).digest("base64")).toBe(consent.sourceAttachment.hash);
    const { sourceAttachment: _attached, ...rest } = consent;
    expect(JSON.stringify(rest)).not.toMatch(/aneta|Whitlock|Adeyemi/);
    expect(rest.patient).toEqual({ type: "Patient", identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${story.client.id}` } });
  });

  it("the check of R4 itself can fail", async () => {
    const good = await read("given");
    const root = good.provision as object;
    const broken: [string, object][] = [
      ["Consent.status", { ...good, status: "given" }], ["Consent.scope", { ...good, scope: undefined }], ["Consent.category", { ...good, category: [] }], ["ppc-1", { ...good, policy: undefined, policyRule: undefined }],
      ["consentingParty", { ...good, consentingParty: [] }], ["provision.type", { ...good, provision: { ...root, type: "permit" } }], ["Consent.dateTime", { ...good, dateTime: "21 November" }],
      ["NONE", { ...good, policyRule: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "NONE" }] } }], ["meaning", { ...good, provision: { ...root, provision: [{ type: "permit", data: [{ reference: {} }] }] } }],
    ];
    for (const [fault, consent] of broken) expect(faultsOfConsent(consent as Record<string, unknown>).join()).toContain(fault);
  });
});
