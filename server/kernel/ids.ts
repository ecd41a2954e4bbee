import { createHash, randomBytes } from "node:crypto";

/** A secret nobody can guess: 32 random bytes in URL-safe letters (43 characters). */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** How secrets are stored: SHA-256 in hex. They are random, so no salt and no slow hash are needed. */
export const secretHash = (secret: string): string => createHash("sha256").update(secret, "utf8").digest("hex");

/** True for the usual written form of a UUID, of any version. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
