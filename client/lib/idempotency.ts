import { useCallback, useState } from "react";

const fresh = (): string => crypto.randomUUID();

/**
 * One key for one intention: kept over retries and double clicks, renewed after success.
 *
 * @returns the key for `idempotencyKey`, and a function to call once the act has succeeded.
 */
export function useIdempotencyKey(): [key: string, renew: () => void] {
  const [key, setKey] = useState(fresh);
  return [key, useCallback(() => setKey(fresh()), [])];
}
