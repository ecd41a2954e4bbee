import type { TypedDocumentNode } from "@apollo/client";
import { useSubscription } from "@apollo/client/react";
import { tellChange, type Change } from "../lib/live";

/** An audience's `changed` subscription. Each audience has its own, so that its bundle holds no other's operations. */
export type ChangedDocument = TypedDocumentNode<{ changed: Change }, Record<string, never>>;

/** Listens to changes on behalf of all pages of an audience; draws nothing. */
export function LiveUpdates({ document }: { document: ChangedDocument }) {
  useSubscription(document, {
    ignoreResults: true,
    onData: ({ data: { data } }) => data && tellChange(data.changed),
  });
  return null;
}
