import { useQuery } from "@apollo/client/react";
import { useEffect, useEffectEvent, useRef } from "react";
import { SharedMarkDocument } from "../../../schema/generated/employers";
import { useChanges } from "../../lib/live";

/** An open page loses a stopped line within 5 seconds, with the socket or without it. */
const POLL_MS = 4000;

/**
 * For an employer's page that shows what a person shares: runs `ask` when that may have changed.
 *
 * The socket tells at once. Besides, a mark that changes with what is shared is asked for every few seconds while the
 * page is in view, in case the socket is down without knowing. Asking for the mark is not reading, and is not recorded.
 *
 * ```tsx
 * const result = useQuery(PersonPageDocument, { variables: { id }, fetchPolicy: "network-only" });
 * useSharedChanges(handle, () => void result.refetch());
 * ```
 */
export function useSharedChanges(handle: string, ask: () => void): void {
  const again = useEffectEvent(ask);
  useChanges(["shared"], (change) => (change === null || change.id === handle) && again());

  const { data, refetch } = useQuery(SharedMarkDocument, {
    variables: { handle },
    fetchPolicy: "network-only",
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
    skip: handle === "",
  });
  const seen = useRef<string | null>(null);
  const mark = data?.sharedMark ?? null;
  useEffect(() => {
    if (mark !== null && seen.current !== null && mark !== seen.current) again();
    if (mark !== null) seen.current = mark;
  }, [mark]);
  useEffect(() => {
    const look = (): void => void (document.hidden || refetch().catch(() => undefined));
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [refetch]);
}
