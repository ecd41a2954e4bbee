import { useMutation } from "@apollo/client/react";
import { StopSharingDocument, type StopSharingInput, WhatIShareDocument } from "../../../schema/generated/clients";

/**
 * Stops what is named; nothing named stops everything.
 *
 * @returns a function whose promise gives a message when it was not stopped, and rejects when it could not be sent.
 */
export function useStopSharing(): (what: StopSharingInput) => Promise<string | undefined> {
  const [stop] = useMutation(StopSharingDocument, { refetchQueries: [WhatIShareDocument] });
  return async (what) => {
    const { data } = await stop({ variables: { input: what } });
    if (!data) throw new Error("not stopped");
    return data.stopSharing.userErrors[0]?.message;
  };
}
