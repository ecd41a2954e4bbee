import { Link } from "react-router";
import type { WhatIShareQuery } from "../../../schema/generated/clients";
import { sayDate, sayDateTime } from "../../lib/dates";
import { count } from "../../lib/words";
import { Hidden, SummaryList } from "../../ui";

type Receipt = WhatIShareQuery["mySharing"]["receipts"][number];

/** "Yes to 2 lines, Castle Row Bakery". */
export function receiptTitle({ kind, endedWithSupport, recipientName, lines }: Pick<Receipt, "kind" | "endedWithSupport" | "recipientName"> & { lines: readonly object[] }): string {
  const whom = recipientName.toLowerCase() === "your care team" ? "care team" : recipientName;
  switch (kind) {
    case "given": return `Yes to ${count(lines.length, "line")}, ${whom}`;
    case "declined": return `No, nothing shared, ${whom}`;
    case "renewed": return `Longer, ${count(lines.length, "line")}, ${whom}`;
    case "narrowed": return `Stopped ${count(lines.length, "line")}, ${whom}`;
    case "expired": return `Ended ${endedWithSupport ? "with your support" : "on its date"}, ${count(lines.length, "line")}, ${whom}`;
    case "superseded": return `Ended by new words, ${count(lines.length, "line")}, ${whom}`;
    case "entered_in_error": return `Taken back by staff, ${count(lines.length, "line")}, ${whom}`;
    default: return `Stopped everything, ${whom}`;
  }
}

const SHOWN = 8;

/** The newest receipts, and a way to all of them. */
export function ReceiptList({ receipts }: { receipts: readonly Receipt[] }) {
  if (receipts.length === 0) return <p>There are none yet. Each time you say yes or stop, and each time something ends, you get a receipt to keep.</p>;
  return (
    <>
      <p>Each time you say yes or stop, and each time something ends, you get a receipt to keep. It shows the exact words and the time.</p>
      <SummaryList
        rows={receipts.slice(0, SHOWN).map((receipt) => ({
          key: sayDateTime(receipt.at),
          value: receiptTitle(receipt),
          action: <Link to={`/me/sharing/receipts/${receipt.id}`}>Open<Hidden> the receipt of {sayDate(receipt.at)}: {receiptTitle(receipt)}</Hidden></Link>,
        }))}
      />
      <p><Link to="/me/sharing/receipts">Print or save all receipts</Link></p>
    </>
  );
}
