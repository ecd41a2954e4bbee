import type { Side } from "./sides";

/** A pair is answered in less. */
const SOON = "interval '10 seconds'";

/**
 * Ends, in both worlds, the waits after too many tries that would run out soon. They began milliseconds apart, and a try
 * that comes between their two ends would be refused in one world alone.
 */
export async function endWaitsThatRunOut(sides: readonly [Side, Side]): Promise<void> {
  const keys = new Set<string>();
  for (const side of sides) {
    const rows = (await side.database().owner.query(`select key_hash as key from sign_in_attempt where blocked_until between clock_timestamp() and clock_timestamp() + ${SOON}`)) as { key: string }[];
    for (const { key } of rows) keys.add(key);
  }
  if (keys.size === 0) return;
  for (const side of sides) await side.database().owner.query("update sign_in_attempt set blocked_until = null where key_hash = any ($1)", [[...keys]]);
}
