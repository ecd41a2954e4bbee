import { canonical, type JsonObject } from "../../access/signedReceipt";
import { canSign, publicKeys, signature } from "../../access/signing";
import type { Session } from "../../database/session";

interface Unsigned {
  readonly id: string;
  readonly body: JsonObject;
}

const AT_ONCE = 200;
let portal = "http://localhost:4000";

/** Says at which address people reach the portal: receipts name its policy in full. Called where the program is put together. */
export const portalIsAt = (address: string): void => void (portal = address.replace(/\/$/, ""));

/**
 * Signs the receipts of these agreements in the transaction that wrote them, so that nobody ever gets one without.
 *
 * A program without a key leaves them to the portal's sweep: a withdrawal never waits for a signature.
 *
 * @param ids - of consents, or of the receipts themselves; null: all that the viewer may read.
 */
export async function signReceipts({ db }: Session, ids: readonly string[] | null): Promise<void> {
  if (ids?.length === 0 || !canSign()) return;
  const rows = (await db.query("select id, body from receipt where signature is null and ($1::uuid[] is null or consent_id = any ($1::uuid[]) or id = any ($1::uuid[]))", [ids])) as Unsigned[];
  if (rows.length > 0) await db.query("select access.sign_receipts($1)", [JSON.stringify(rows.map(signed))]);
}

/**
 * Signs what was written elsewhere: by seeds, or by a program without a key.
 *
 * @returns true when there is more to sign.
 */
export async function signReceiptsLeft({ db }: Session): Promise<boolean> {
  if (!canSign()) return false;
  const rows = (await db.query("select id, body from access.receipts_left($1)", [AT_ONCE])) as Unsigned[];
  if (rows.length > 0) await db.query("select access.sign_receipts_left($1)", [JSON.stringify(rows.map(signed))]);
  return rows.length === AT_ONCE;
}

function signed({ id, body }: Unsigned): { id: string; key: string; policy: string; signature: string } {
  const key = publicKeys()[0]!.publicKey;
  const policy = `${portal}/your-data`;
  const { signature: value } = signature(canonical({ ...body, publicKey: key, policyUrl: policy }));
  return { id, key, policy, signature: Buffer.from(value, "base64url").toString("hex") };
}
