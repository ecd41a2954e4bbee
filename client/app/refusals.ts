/** The server refused a request as a whole: nobody is signed in any more, or the session acts for another membership than the page believes. */
export type Refusal = "signed out" | "acts as another";

const listeners = new Set<(refusal: Refusal) => void>();

/** Tells whoever keeps the session. */
export function tellRefusal(refusal: Refusal): void {
  for (const tell of listeners) tell(refusal);
}

/** Hears of refusals. Returns what undoes it. */
export function refused(tell: (refusal: Refusal) => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
