import { spawnSync } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { canonical, checkReceipt, handOut, type Json, type JsonObject } from "../../../server/access/signedReceipt";
import { keepKeysIn, publicKeys, signature } from "../../../server/access/signing";
import { ConfigError } from "../../../server/kernel/config";
import { verifyReceipt } from "../../../server/verify/receipt";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-verify-"));
const file = (name: string, text: string): string => {
  fs.writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
const signedWith = (body: JsonObject, publicKey: string, signText: (text: string) => Buffer): JsonObject => {
  const whole = { ...body, publicKey };
  return handOut(whole, signText(canonical(whole)));
};

const body: JsonObject = {
  version: "KI-CR-v1.1.0", jurisdiction: "GB", consentTimestamp: 1795265000, collectionMethod: "By the person, in the portal", consentReceiptID: "0b7f0c52-95a4-4c5e-8c55-0a6f3f1f8f11", publicKey: null, language: "en",
  piiPrincipalId: "27f6e28f-7a6c-4a34-9a01-3f9ac62a62f8", piiControllers: [{ piiController: "A service", onBehalf: false, address: { addressCountry: "GB" }, phone: "0115 496 0100" }], policyUrl: "https://portal.example/your-data",
  services: [{ service: "Support", purposes: [{ purpose: "To keep a job", purposeCategory: ["1 - Core Function"], consentType: "EXPLICIT", piiCategory: ["A quiet place"], primaryPurpose: true, termination: "2027-01-01T00:00:00Z", thirdPartyDisclosure: true, thirdPartyName: "Fernhill" }] }],
  sensitive: true, spiCat: ["health"], alongside: { kind: "given", recipient: "Fernhill", at: "2026-11-21T21:00:00.123456Z", lines: [{ wording: "I work best – “quietly”.", version: 1 }], notice: null, witnessed: false },
};
let receipt: JsonObject;
beforeAll(() => {
  keepKeysIn(path.join(folder, "keys"));
  receipt = signedWith(body, publicKeys()[0]!.publicKey, (text) => Buffer.from(signature(text).signature, "base64url"));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Every copy of a value with one thing in it changed: each leaf edited, each name renamed, each member and entry taken away, one added. */
function* edits(value: Json, path_ = ""): Generator<{ at: string; value: Json }> {
  if (Array.isArray(value)) {
    for (const [index, each] of (value as Json[]).entries()) {
      for (const edit of edits(each, `${path_}[${index}]`)) yield { at: edit.at, value: [...value.slice(0, index), edit.value, ...value.slice(index + 1)] };
      yield { at: `${path_}[${index}] taken away`, value: [...value.slice(0, index), ...value.slice(index + 1)] };
    }
    yield { at: `${path_}[] one more`, value: [...value, "added"] };
  } else if (typeof value === "object" && value !== null) {
    for (const [name, each] of Object.entries(value as JsonObject)) {
      const { [name]: _gone, ...others } = value as JsonObject;
      for (const edit of edits(each, `${path_}.${name}`)) yield { at: edit.at, value: { ...others, [name]: edit.value } };
      yield { at: `${path_}.${name} taken away`, value: others };
      yield { at: `${path_}.${name} renamed`, value: { ...others, [`${name}X`]: each } };
    }
    yield { at: `${path_} one more`, value: { ...(value as JsonObject), added: true } };
  } else {
    yield { at: `${path_} edited`, value: typeof value === "string" ? `${value}x` : typeof value === "number" ? value + 1 : value === null ? "x" : !value };
    yield { at: `${path_} emptied`, value: value === null ? 0 : null };
  }
}

describe("checking a receipt", () => {
  it("finds it whole, however it is laid out", () => {
    expect(checkReceipt(JSON.stringify(receipt), publicKeys())).toMatchObject({ verdict: "valid" });
    expect(checkReceipt(`\uFEFF${JSON.stringify(receipt, null, 4)}\r\n`, publicKeys())).toMatchObject({ verdict: "valid" });
    const turned = Object.fromEntries(Object.entries(receipt).reverse());
    expect(checkReceipt(JSON.stringify(turned), publicKeys())).toMatchObject({ verdict: "valid" });
  });

  it("finds every edit of every field, one by one, the signature's own included", () => {
    const all = [...edits(receipt)];
    expect(all.length).toBeGreaterThan(130);
    const missed = all.filter(({ value }) => ["valid", "unknown key"].includes(checkReceipt(JSON.stringify(value), publicKeys()).verdict));
    expect(missed.map(({ at }) => at)).toEqual([]);
  });

  it("finds each letter of the signature", () => {
    const { value, ...rest } = receipt.signature as { value: string };
    for (let at = 0; at < value.length; at += 1) {
      const changed = value.slice(0, at) + (value[at] === "A" ? "B" : "A") + value.slice(at + 1);
      expect(checkReceipt(JSON.stringify({ ...receipt, signature: { ...rest, value: changed } }), publicKeys()).verdict).toBe("altered");
    }
  });

  it("finds a field that stands twice, of which a reader sees the first and a program the last", () => {
    const text = JSON.stringify(receipt).replace(`"recipient":"Fernhill"`, `"recipient":"Castle Row","recipient":"Fernhill"`);
    expect(JSON.parse(text)).toEqual(receipt);
    expect(checkReceipt(text, publicKeys())).toMatchObject({ verdict: "altered" });
  });

  it("knows another's key for what it is, and names it unknown without any", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const forged = signedWith(body, publicKey.export({ type: "spki", format: "der" }).toString("base64"), (text) => sign(null, Buffer.from(text), privateKey));
    expect(checkReceipt(JSON.stringify(forged), publicKeys())).toMatchObject({ verdict: "unknown key" });
    expect(checkReceipt(JSON.stringify(receipt), [])).toMatchObject({ verdict: "unknown key", fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

describe("npm run verify -- receipt", () => {
  const run = (words: string[], dataDir = path.join(folder, "nowhere")): { code: number; said: string } => {
    vi.stubEnv("DATA_DIR", dataDir);
    try {
      const { code, says } = verifyReceipt(words);
      return { code, said: says.join("\n") };
    } finally {
      vi.unstubAllEnvs();
    }
  };
  const keys = () => file("keys.json", JSON.stringify({ keys: publicKeys() }));
  const good = () => file("good.json", JSON.stringify(receipt, null, 2));

  it("says what came of it in words, and ends with 0, 1 or 2", () => {
    expect(run([good(), "--keys", keys()])).toMatchObject({ code: 0, said: expect.stringMatching(/^VALID\.[\s\S]+A yes: 1 line, Fernhill/) });
    expect(run([good()], folder)).toMatchObject({ code: 0, said: expect.stringMatching(/^VALID\./) });
    expect(run([good()])).toMatchObject({ code: 1, said: expect.stringMatching(/^UNKNOWN KEY\. It was made by the key it names[\s\S]+Compare this fingerprint with the service's: [0-9a-f]{64}/) });
    expect(run([file("edited.json", JSON.stringify({ ...receipt, jurisdiction: "FR" })), "--keys", keys()])).toMatchObject({ code: 1, said: expect.stringMatching(/^ALTERED\./) });
    expect(run([file("bare.json", JSON.stringify(body)), "--keys", keys()])).toMatchObject({ code: 1, said: expect.stringMatching(/^NOT SIGNED\./) });
    for (const text of ["", "[]", "{}", "PDF-1.7", '{"version":"KI-CR-v1.1.0"}']) expect(run([file("other", text), "--keys", keys()])).toMatchObject({ code: 2, said: expect.stringMatching(/^NOT A RECEIPT\./) });
    expect(run(["--help"])).toMatchObject({ code: 0, said: expect.stringContaining("--keys") });
  });

  it("says in one line what it could not read", () => {
    expect(() => run(["absent.json"])).toThrow(new ConfigError("there is no file absent.json"));
    expect(() => run([])).toThrow(/give one file/);
    expect(() => run([good(), "--keys", good()])).toThrow(/is not the list that the service publishes/);
    const [key] = publicKeys();
    expect(() => run([good(), "--keys", file("wrong.json", JSON.stringify({ keys: [{ ...key, keyId: "0".repeat(16) }] }))])).toThrow(/is not the list/);
  });

  it.runIf(fs.existsSync("dist/server/verify.js"))("as a program", () => {
    const ran = (...words: string[]) => spawnSync(process.execPath, ["dist/server/verify.js", ...words], { encoding: "utf8", env: { PATH: process.env.PATH, DATA_DIR: folder } });
    expect(ran("receipt", good())).toMatchObject({ status: 0, stdout: expect.stringMatching(/^VALID/) });
    expect(ran("receipt", "absent")).toMatchObject({ status: 2, stderr: "Verify: there is no file absent\n" });
    expect(ran("nothing").status).toBe(2);
  });
});
