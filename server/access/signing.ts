import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { ConfigError } from "../kernel/config";

/** A key that the service signs with, or signed with once: what anybody needs to check a signature. */
export interface PublicKey {
  /** The first 16 hex digits of the SHA-256 of the key's SPKI. */
  readonly keyId: string;
  readonly algorithm: "Ed25519";
  /** SPKI (RFC 8410), DER, in base64: what stands between the lines of a PEM file. */
  readonly publicKey: string;
  /** False for a key that signs no more; what it signed stays true. */
  readonly isCurrent: boolean;
}

export interface Signature {
  readonly keyId: string;
  /** 64 bytes in base64url. */
  readonly signature: string;
}

const PRIVATE = "signing.pem";
const PUBLIC = /^([0-9a-f]{16})\.pub\.pem$/;

let keys: { readonly private: KeyObject; readonly keyId: string; readonly all: readonly PublicKey[] } | null = null;

/**
 * Says where the service's keys are kept, and makes one at the first start. Called once, where the program is put together.
 *
 * The folder holds the private key (`signing.pem`, for its owner's eyes alone) and every public key ever used. To begin
 * a new key, take `signing.pem` away, or give another file: the public ones stay, so that earlier signatures can be checked.
 *
 * @param keyFile - an Ed25519 private key in PEM that is kept elsewhere and used instead.
 * @throws ConfigError when a key is there but cannot be used.
 */
export function keepKeysIn(folder: string, keyFile: string | null = null): void {
  fs.mkdirSync(path.dirname(folder), { recursive: true }); // with the usual mode: 0700 would lock PostgreSQL's account out of what stands beside
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = keyFile ?? path.join(folder, PRIVATE);
  if (!keyFile && !fs.existsSync(file)) writeOnce(file, generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }), 0o600);
  const key = privateKeyIn(file, keyFile ? "RECEIPT_KEY_FILE" : `the signing key ${file}`);
  const spki = spkiOf(createPublicKey(key));
  const keyId = keyIdOf(spki);
  writeOnce(path.join(folder, `${keyId}.pub.pem`), createPublicKey(key).export({ type: "spki", format: "pem" }), 0o644);
  keys = { private: key, keyId, all: publicKeysIn(folder, keyId) };
}

/** True once `keepKeysIn` was called: a program that serves nobody may have no key. */
export const canSign = (): boolean => keys !== null;

/** Signs a text's UTF-8 bytes with the service's key. @throws Error when nobody said where the keys are. */
export function signature(text: string): Signature {
  const { private: key, keyId } = known();
  return { keyId, signature: sign(null, Buffer.from(text, "utf8"), key).toString("base64url") };
}

/**
 * Whether a text was signed by the holder of this key, with code that needs neither the service nor its database.
 *
 * @param publicKey - as `PublicKey.publicKey`.
 * @returns false for whatever is not a signature or not an Ed25519 key.
 */
export function isSignedBy(publicKey: string, text: string, signed: string): boolean {
  const bytes = Buffer.from(signed, "base64url");
  if (bytes.length !== 64 || bytes.toString("base64url") !== signed) return false; // one way to write it
  const key = keyFrom(publicKey);
  return key !== null && verify(null, Buffer.from(text, "utf8"), key, bytes);
}

/** Every public key the service ever signed with, the current one first. */
export const publicKeys = (): readonly PublicKey[] => known().all;

/** The public keys kept in a folder, for programs that only check. Files that are no such key are passed over. */
export function publicKeysIn(folder: string, currentId: string | null = null): PublicKey[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => PUBLIC.test(name)).sort() : [];
  const found = names.flatMap((name): PublicKey[] => {
    try {
      const publicKey = spkiOf(createPublicKey(fs.readFileSync(path.join(folder, name))));
      const keyId = keyIdOf(publicKey);
      return keyFrom(publicKey) && name.startsWith(keyId) ? [{ keyId, algorithm: "Ed25519", publicKey, isCurrent: keyId === currentId }] : [];
    } catch {
      return [];
    }
  });
  return [...found.filter(({ isCurrent }) => isCurrent), ...found.filter(({ isCurrent }) => !isCurrent)];
}

/** @param publicKey - as `PublicKey.publicKey`. */
export const keyIdOf = (publicKey: string): string => createHash("sha256").update(Buffer.from(publicKey, "base64")).digest("hex").slice(0, 16);

const spkiOf = (key: KeyObject): string => key.export({ type: "spki", format: "der" }).toString("base64");

function known(): NonNullable<typeof keys> {
  if (keys === null) throw new Error("the signing keys have no place");
  return keys;
}

function keyFrom(publicKey: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
    return key.asymmetricKeyType === "ed25519" && spkiOf(key) === publicKey ? key : null;
  } catch {
    return null;
  }
}

/** @throws ConfigError, which never repeats what is in the file. */
function privateKeyIn(file: string, what: string): KeyObject {
  try {
    const key = createPrivateKey(fs.readFileSync(file));
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // said below, in one line
  }
  throw new ConfigError(`${what} must be a file with an Ed25519 private key in PEM: openssl genpkey -algorithm ed25519`);
}

/** Whole or not at all, and on the disk before it is used; of two programs that start at once, the first one's file counts. */
function writeOnce(file: string, text: string | Buffer, mode: number): void {
  if (fs.existsSync(file)) return;
  const draft = `${file}.${process.pid}`;
  const handle = fs.openSync(draft, "w", mode);
  try {
    fs.writeSync(handle, text.toString());
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    fs.unlinkSync(draft);
  }
  const folder = fs.openSync(path.dirname(file), "r");
  try {
    fs.fsyncSync(folder);
  } finally {
    fs.closeSync(folder);
  }
}
