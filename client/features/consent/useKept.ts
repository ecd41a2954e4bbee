import { useState } from "react";

/**
 * Everything that was ever among `now` while the page is open, in the order it came: so that what a person has just
 * stopped stays in its place, with the sentence that says so, and the focus with it.
 */
export function useKept(now: readonly string[]): readonly string[] {
  const [kept, setKept] = useState(now);
  const fresh = now.filter((each) => !kept.includes(each));
  if (fresh.length === 0) return kept;
  const all = [...kept, ...fresh];
  setKept(all);
  return all;
}
