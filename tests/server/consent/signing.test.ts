import { generateKeyPairSync } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isSignedBy, keepKeysIn, keyIdOf, publicKeys, publicKeysIn, signature } from "../../../server/access/signing";
import { ConfigError } from "../../../server/kernel/config";

describe("the service's keys", () => {
  let folder: string;
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-keys-"))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it("are made at the first start, for their owner's eyes alone, and found again at the next", () => {
    keepKeysIn(folder);
    const [first] = publicKeys();
    expect(fs.statSync(path.join(folder, "signing.pem")).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder).sort()).toEqual([`${first!.keyId}.pub.pem`, "signing.pem"].sort());
    keepKeysIn(folder);
    expect(publicKeys()).toEqual([first]);
    expect(first).toMatchObject({ keyId: keyIdOf(first!.publicKey), algorithm: "Ed25519", isCurrent: true });
  });

  it("sign a text that nobody can change without its being seen", () => {
    keepKeysIn(folder);
    const { keyId, signature: signed } = signature("what was agreed – “quiet room”");
    const { publicKey } = publicKeys().find((key) => key.keyId === keyId)!;
    expect(isSignedBy(publicKey, "what was agreed – “quiet room”", signed)).toBe(true);
    expect(isSignedBy(publicKey, "what was agreed – “quiet rooms”", signed)).toBe(false);
    expect(isSignedBy(publicKey, "what was agreed – “quiet room”", `${signed}=`)).toBe(false);
    expect(isSignedBy(`${publicKey.slice(0, -4)}AAA=`, "what was agreed – “quiet room”", signed)).toBe(false);
    expect(isSignedBy("not a key", "what was agreed – “quiet room”", signed)).toBe(false);
  });

  it("change, and the public ones before them stay", () => {
    keepKeysIn(folder);
    const before = publicKeys()[0]!;
    const { signature: signed } = signature("kept");
    fs.rmSync(path.join(folder, "signing.pem"));
    keepKeysIn(folder);
    expect(publicKeys().map(({ keyId, isCurrent }) => [keyId === before.keyId, isCurrent])).toEqual([[false, true], [true, false]]);
    expect(publicKeysIn(folder).some(({ publicKey }) => isSignedBy(publicKey, "kept", signed))).toBe(true);
  });

  it("may be given in a file, and a wrong one is told in one line that does not repeat it", () => {
    const file = path.join(folder, "given.pem");
    fs.writeFileSync(file, generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }));
    keepKeysIn(path.join(folder, "keys"), file);
    expect(fs.existsSync(path.join(folder, "keys", "signing.pem"))).toBe(false);
    for (const wrong of ["secret words", generateKeyPairSync("ed448").privateKey.export({ type: "pkcs8", format: "pem" }) as string]) {
      fs.writeFileSync(file, wrong);
      expect(() => keepKeysIn(path.join(folder, "keys"), file)).toThrow(ConfigError);
      expect(() => keepKeysIn(path.join(folder, "keys"), file)).toThrow(/^RECEIPT_KEY_FILE must be a file with an Ed25519 private key in PEM: [^\n]+$/);
    }
    expect(() => keepKeysIn(path.join(folder, "keys"), path.join(folder, "absent.pem"))).toThrow(ConfigError);
  });
});
