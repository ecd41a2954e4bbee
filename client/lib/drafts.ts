/**
 * What people have typed, kept while they sign in again.
 *
 * In this page's memory only, never in storage: clients write private things, and a shared computer
 * keeps what a browser stores. It is kept for one person and forgotten when another signs in.
 */
export type Draft = readonly (readonly [name: string, value: string])[];

const open = new Map<string, () => Draft>();
const kept = new Map<string, Draft>();
let owner: string | null = null;

/** Makes a form's typed values known, so that they can be kept. Returns what undoes it. */
export function offerDraft(key: string, read: () => Draft): () => void {
  open.set(key, read);
  return () => {
    if (open.get(key) === read) open.delete(key);
  };
}

/** Keeps what is typed in every open form: called when the session has ended. */
export function keepDrafts(): void {
  for (const [key, read] of open) {
    const draft = read();
    if (draft.some(([, value]) => value !== "")) kept.set(key, draft);
  }
}

/** Gives a kept draft back, once. */
export function takeDraft(key: string): Draft | null {
  const draft = kept.get(key) ?? null;
  kept.delete(key);
  return draft;
}

/** Says whose drafts these are. Those of another person are forgotten. Null: nobody, after signing out. */
export function draftsBelongTo(person: string | null): void {
  if (person === null || (owner !== null && owner !== person)) kept.clear();
  owner = person;
}
