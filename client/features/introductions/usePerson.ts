import { useQuery } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { PersonDocument, SharedMarkDocument } from "../../../schema/generated/employers";
import { useChanges } from "../../lib/live";

/** How often an open page asks whether what is shared has changed, in milliseconds: a stopped line goes within 5 seconds. */
const ASK_EVERY = 4000;

/**
 * One person, always as shared now: never out of what was kept, asked again at once when told of a change, and every
 * 4 seconds by a mark, for the telling may have been missed.
 */
export function usePerson(id: string) {
  const found = useQuery(PersonDocument, { variables: { id }, fetchPolicy: "network-only" });
  const handle = found.data?.person?.handle;
  const mark = useQuery(SharedMarkDocument, { variables: { handle: handle ?? "" }, skip: !handle, fetchPolicy: "no-cache", pollInterval: ASK_EVERY });
  const shown = useRef<string | null>(null);
  const withLines = found.data?.person?.mark ?? null;
  const now = mark.data?.sharedMark ?? null;
  const { refetch } = found;

  // Each asking is a reading that is recorded, so what is another person's is left alone.
  useChanges(["shared", "introduction", "meeting", "placement"], (change) => {
    const others = (change?.kind === "introduction" && change.id !== id) || (change?.kind === "shared" && change.id !== handle);
    if (!others) void refetch().catch(() => undefined);
  });
  // Held against the mark that came with the lines, not the first one asked for: something may have ended between the two.
  useEffect(() => void (shown.current = withLines), [withLines]);
  useEffect(() => {
    if (now !== null && shown.current !== null && shown.current !== now) void refetch().catch(() => undefined);
  }, [now, refetch]);
  return found;
}
