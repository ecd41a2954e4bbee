import { useEffect, useEffectEvent } from "react";

/** Something the viewer can see may have changed. It carries no fact: whoever is told asks again. */
export interface Change {
  /** `shared`, `introduction`, `vacancy`, `message` … */
  kind: string;
  id: string;
}

const listeners = new Set<(change: Change | null) => void>();

/** Tells every page that listens. Null: notices may have been missed, so everything may have changed. */
export function tellChange(change: Change | null): void {
  for (const tell of listeners) tell(change);
}

/**
 * Runs `act` when something of these kinds may have changed, and when notices may have been missed.
 *
 * ```tsx
 * const result = useQuery(PersonPageDocument, { variables: { id } });
 * useChanges(["shared", "introduction"], () => void result.refetch());
 * ```
 */
export function useChanges(kinds: readonly string[], act: (change: Change | null) => void): void {
  const hear = useEffectEvent((change: Change | null) => {
    if (change === null || kinds.includes(change.kind)) act(change);
  });
  useEffect(() => {
    const tell = (change: Change | null): void => hear(change);
    listeners.add(tell);
    return () => void listeners.delete(tell);
  }, []);
}
