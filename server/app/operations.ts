import { createHash } from "node:crypto";
import type { Audience } from "../kernel/viewer";
import listed from "../../schema/operations.json";

const known = listed as Record<string, Record<string, string>>;

/** True when the portal's own pages send this document to this audience's schema. */
export const isListed = (audience: Audience, query: string): boolean =>
  Object.hasOwn(known[audience] ?? {}, createHash("sha256").update(query).digest("hex"));
