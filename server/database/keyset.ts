import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Viewer } from "../kernel/viewer";

/** Made anew at each start: a cursor is for the next page now, not for keeping. */
const key = randomBytes(32);
const SIGNATURE_BYTES = 12;

/**
 * Where a list goes on: the sort values of the last row shown.
 *
 * Opaque, and bound to the viewer and the list, so that a cursor can't be made up or carried to another's list.
 */
export function writeCursor(viewer: Viewer, list: string, values: readonly (string | number | null)[]): string {
  const body = Buffer.from(JSON.stringify(values));
  return Buffer.concat([sign(viewer, list, body), body]).toString("base64url");
}

/** @returns the values, or null when the cursor is not one of this viewer's for this list. */
export function readCursor(viewer: Viewer, list: string, cursor: string): (string | number | null)[] | null {
  const bytes = Buffer.from(cursor, "base64url");
  if (bytes.length <= SIGNATURE_BYTES) return null;
  const body = bytes.subarray(SIGNATURE_BYTES);
  if (!timingSafeEqual(bytes.subarray(0, SIGNATURE_BYTES), sign(viewer, list, body))) return null;
  return JSON.parse(body.toString()) as (string | number | null)[];
}

/**
 * An instant as cursors carry it: UTC to the microsecond, always 27 characters, and read back by `::timestamptz`.
 *
 * Of fixed length, for a cursor's own length must tell nothing; a text that compares as the instants do.
 *
 * @param instant - SQL that gives a finite `timestamptz`.
 */
export const cursorTime = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const sign = (viewer: Viewer, list: string, body: Buffer): Buffer =>
  createHmac("sha256", key).update(`${viewer.membershipId ?? "anybody"}|${list}|`).update(body).digest().subarray(0, SIGNATURE_BYTES);
