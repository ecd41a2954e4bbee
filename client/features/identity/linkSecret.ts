import { useLocation } from "react-router";

/** What a single-use link carries after its `#`, which browsers send to no server; null without one. */
export function useLinkSecret(): string | null {
  const secret = useLocation().hash.slice(1);
  return /^[\w-]{20,100}$/.test(secret) ? secret : null;
}
