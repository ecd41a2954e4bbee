import { COOKIE } from "../../server/app/portal";
import type { Actor, TestPortal } from "./portal";

/** A receipt's signed file, as its page gives it. */
export async function receiptFile({ app }: Pick<TestPortal, "app">, actor: Actor, id: string): Promise<string> {
  const { statusCode, body } = await app.inject({ method: "GET", url: `/files/receipts/${id}.json`, headers: { cookie: `${COOKIE}=${actor.cookie}` } });
  if (statusCode !== 200) throw new Error(`the receipt's file answered ${statusCode}`);
  return body;
}
