import serialise from "canonicalize";
import { createHash } from "node:crypto";
import { type PublicKey, isSignedBy, keyIdOf } from "./signing";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

const ALGORITHM = "Ed25519";
const CANONICAL = "RFC 8785";

/** What is signed: the receipt without its signature, in the one form RFC 8785 gives it. */
export const canonical = (body: JsonObject): string => serialise(body)!;

/** In the order of the specification's table; the database keeps no order. What is signed has an order of its own. */
const FIELDS = ["version", "jurisdiction", "consentTimestamp", "collectionMethod", "consentReceiptID", "publicKey", "language", "piiPrincipalId", "piiControllers", "policyUrl", "services", "sensitive", "spiCat", "alongside"];

const inOrder = (body: JsonObject): JsonObject => {
  const names = [...FIELDS.filter((name) => name in body), ...Object.keys(body).filter((name) => !FIELDS.includes(name))];
  return Object.fromEntries(names.map((name) => [name, body[name]!]));
};

/**
 * The receipt as it is handed out: its fields, and last the signature over all the others. One that is not signed yet names
 * no key: Kantara's `publicKey` is text or not there.
 *
 * @param bytes - 64 bytes; null: not signed yet.
 */
export function handOut(body: JsonObject, bytes: Buffer | null): JsonObject {
  if (!bytes) return inOrder(Object.fromEntries(Object.entries(body).filter(([name]) => name !== "publicKey")));
  return { ...inOrder(body), signature: { algorithm: ALGORITHM, canonicalization: CANONICAL, keyId: keyIdOf(String(body.publicKey)), value: bytes.toString("base64url") } };
}

/**
 * What can be said of a file that says it is a receipt.
 *
 * - `valid`: unchanged, and signed with a key that is known to be the service's.
 * - `unknown key`: unchanged since it was signed with the key it names, which is not among those known; anybody can make such a file.
 * - `altered`: its words and its signature do not belong together.
 * - `unsigned`: a receipt that carries no signature.
 * - `not a receipt`.
 */
export type ReceiptVerdict =
  | { readonly verdict: "valid" | "unknown key"; readonly receipt: JsonObject; readonly keyId: string; readonly fingerprint: string }
  | { readonly verdict: "altered" | "unsigned" | "not a receipt"; readonly why: string };

/** Checks a receipt's text with code that needs neither the service nor its database. */
export function checkReceipt(text: string, known: readonly PublicKey[]): ReceiptVerdict {
  const receipt = parsed(text);
  if (!receipt || receipt.version !== "KI-CR-v1.1.0" || typeof receipt.consentReceiptID !== "string") return { verdict: "not a receipt", why: "It is not the JSON of a receipt." };
  if (namesIn(text) !== namesOf(receipt)) return { verdict: "altered", why: "It has the same field twice." };
  const { signature, ...body } = receipt;
  if (signature === undefined || signature === null) return { verdict: "unsigned", why: "It carries no signature, so nothing can be said about who made it." };
  const { publicKey } = body;
  if (typeof publicKey !== "string" || !isObject(signature) || Object.keys(signature).sort().join() !== "algorithm,canonicalization,keyId,value") return { verdict: "altered", why: "Its signature is incomplete." };
  if (signature.algorithm !== ALGORITHM || signature.canonicalization !== CANONICAL || signature.keyId !== keyIdOf(publicKey)) return { verdict: "altered", why: "Its signature does not fit the key it names." };
  if (typeof signature.value !== "string" || !isSignedBy(publicKey, canonical(body), signature.value)) return { verdict: "altered", why: "It is not what was signed: something in it was changed, added or taken away." };
  const verdict = known.some((key) => key.publicKey === publicKey) ? "valid" : "unknown key";
  return { verdict, receipt, keyId: signature.keyId, fingerprint: createHash("sha256").update(Buffer.from(publicKey, "base64")).digest("hex") };
}

const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** How many names stand in a text of JSON. A name that stands twice in one object is lost in reading, but a person may have read it. */
const namesIn = (text: string): number => [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined).length;

function namesOf(value: Json): number {
  if (typeof value !== "object" || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, each: Json) => sum + namesOf(each), 0);
  return Object.values(value as JsonObject).reduce<number>((sum, each) => sum + 1 + namesOf(each), 0);
}
