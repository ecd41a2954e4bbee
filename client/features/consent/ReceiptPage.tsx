import { useQuery } from "@apollo/client/react";
import { Link, useLocation, useParams } from "react-router";
import { AllReceiptsDocument, type Receipt_ReceiptFragment, SharingReceiptDocument } from "../../../schema/generated/clients";
import { recordDate, sayTime } from "../../lib/dates";
import { useProvider } from "../../lib/session";
import { capital } from "../../lib/words";
import { Actions, Button, Details, EmptyState, Loaded, NotThere, Notice, Page, Section, SummaryList } from "../../ui";
import { receiptTitle } from "./ReceiptList";
import { SharedLines } from "./SharedLines";

type Receipt = Receipt_ReceiptFragment;

const back = { to: "/me/sharing", label: "What I share" };

/** The receipt of one answer: the exact words, the time, and how to stop. */
export function ReceiptPage() {
  const { id = "" } = useParams();
  const justAnswered = Boolean((useLocation().state as { justAnswered?: boolean } | null)?.justAnswered);
  const result = useQuery(SharingReceiptDocument, { variables: { id } });
  if (result.data?.sharingReceipt === null) return <NotThere what="receipt" to="/me/sharing" back="What I share" />;
  const receipt = result.data?.sharingReceipt;
  return (
    <Page title="Receipt" back={back} heading="Your receipt" lead={receipt && receiptTitle(receipt)}>
      <Loaded result={result} what="your receipt">
        {() => receipt && (
          <>
            {justAnswered && <Notice kind="ok"><p>{receipt.kind === "declined" ? "Your answer is saved. Nothing was shared, and nothing changes in your support." : "Your answer is saved. You can stop any line, at any time."}</p></Notice>}
            <ReceiptBody receipt={receipt} />
            <Actions>
              <Button type="button" kind="secondary" onClick={() => window.print()}>Print this receipt</Button>
              <Button type="button" kind="secondary" onClick={() => save(receipt)}>Save it as a file</Button>
            </Actions>
            <p><Link to="/me/sharing">See everything I share</Link></p>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Every receipt on one page, to print or keep. */
export function AllReceiptsPage() {
  const result = useQuery(AllReceiptsDocument);
  return (
    <Page title="Your receipts" back={back} lead="Each time you say yes or stop, you get a receipt to keep.">
      <Loaded result={result} what="your receipts">
        {({ mySharing: { receipts } }) => receipts.length === 0 ? <EmptyState title="There are none yet."><p>You get one with your first answer.</p></EmptyState> : (
          <>
            <Button type="button" kind="secondary" onClick={() => window.print()}>Print all receipts</Button>
            {receipts.map((receipt) => <Section key={receipt.id} size="m" title={`${receiptTitle(receipt)}, ${recordDate(receipt.at)}`}><ReceiptBody receipt={receipt} /></Section>)}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const channels: Record<Receipt["channel"], string> = { self: "By yourself, in this portal", phone: "On the phone; written down for you", in_person: "Face to face; written down for you", paper: "On paper; written down for you" };

function ReceiptBody({ receipt }: { receipt: Receipt }) {
  const { phone } = useProvider();
  const isYes = receipt.kind === "given" || receipt.kind === "renewed";
  return (
    <>
      {receipt.lines.length > 0 && (
        <>
          <p>{isYes ? "The exact words you said yes to:" : "The lines that stopped:"}</p>
          <div className="al-mb"><SharedLines lines={receipt.lines.map(({ label, wording }, index) => ({ id: String(index), label, wording }))} /></div>
        </>
      )}
      <SummaryList
        rows={[
          { key: "With whom", value: capital(receipt.recipientName) },
          { key: "When", value: `${recordDate(receipt.at)}, ${sayTime(receipt.at)}` },
          { key: "How you said it", value: channels[receipt.channel] },
          ...(isYes ? [{ key: "Until when", value: `${recordDate(receipt.until)}. Then it stops by itself.` }] : []),
          ...(isYes ? [{ key: "How to stop", value: `Under “What I share”, in two taps. Or ring us on ${phone}. You don’t need a reason.` }] : []),
        ]}
      />
      <Details summary="For checking this receipt later">
        <SummaryList
          border={false}
          rows={[
            { key: "Receipt number", value: <Code text={receipt.id} /> },
            { key: "Kept by", value: receipt.providerName },
            { key: "Words (SHA-256)", value: <Code text={receipt.wordingSha256} /> },
            ...(receipt.noticeSha256 ? [{ key: "What you were told (SHA-256)", value: <Code text={receipt.noticeSha256} /> }] : []),
            { key: "Place in your record", value: String(receipt.ledgerPosition) },
            { key: "Seal of that place", value: <Code text={receipt.ledgerHash} /> },
            { key: "Signature", value: receipt.isSigned ? "Signed by the service" : "Not signed yet" },
          ]}
        />
      </Details>
    </>
  );
}

const Code = ({ text }: { text: string }) => <span className="al-code">{text}</span>;

/** The receipt as JSON, by the browser itself: it is not sent anywhere. */
function save({ id, json }: Receipt): void {
  const address = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: `receipt-${id.slice(0, 8)}.json` });
  link.click();
  URL.revokeObjectURL(address);
}
