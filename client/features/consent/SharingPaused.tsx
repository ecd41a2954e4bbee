import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { SharingIsOpenDocument as EmployersDocument } from "../../../schema/generated/employers";
import { SharingIsOpenDocument as StaffDocument } from "../../../schema/generated/specialists";
import { Notice } from "../../ui";

/** How often an open page asks, in milliseconds. It is rare, and hours at most. */
const ASK_EVERY = 10_000;

/**
 * For employers, about everybody alike: that nothing can be shown just now. In place of what stands in it.
 *
 * @param around - the page that the words stand in, where what they replace is a whole page.
 */
export function WhileSharing({ around = (words) => words, children }: { around?: (words: ReactNode) => ReactNode; children: ReactNode }) {
  const { data } = useQuery(EmployersDocument, { fetchPolicy: "cache-and-network", pollInterval: ASK_EVERY });
  if (data?.sharingIsOpen !== false) return children;
  return around(
    <Notice title="We can’t show anything about people just now">
      <p>We are checking our records after a fault on our side. Until that is done, nothing about anybody is shown to any employer. It has nothing to do with you or with any person.</p>
      <p>You don’t need to do anything. Your roles and your messages work as always.</p>
    </Notice>,
  );
}

/** For staff: that nothing is shared, and what the operator has to do. Draws nothing otherwise. */
export function SharingPaused() {
  const { data } = useQuery(StaffDocument, { fetchPolicy: "cache-and-network", pollInterval: ASK_EVERY });
  if (data?.sharingIsOpen !== false) return null;
  return (
    <Notice kind="problem" title="Nothing is shared just now">
      <p>The records were restored from a back-up, or the journal of withdrawals is not whole. Until it has been replayed, no employer and no care team is shown anything, so that nothing comes back that somebody has stopped. People can still stop sharing.</p>
      <p>Tell whoever runs the portal: they have to run <strong>npm run journal -- replay</strong>.</p>
    </Notice>
  );
}
