import { useQuery } from "@apollo/client/react";
import { Link, useLocation, useParams } from "react-router";
import { AllReceiptsDocument, type Receipt_ReceiptFragment, type ShareChannel, SharingReceiptDocument } from "../../../schema/generated/clients";
import { recordDate, sayTime } from "../../lib/dates";
import { useProvider } from "../../lib/session";
import { capital } from "../../lib/words";
import { Actions, Button, Details, EmptyState, Loaded, NotThere, Notice, Page, Section, SummaryList } from "../../ui";
import { ReceiptFiles } from "./ReceiptFiles";
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
            <Actions><Button type="button" kind="secondary" onClick={() => window.print()}>Print this page</Button></Actions>
            <Section title="Keep it" size="m"><ReceiptFiles id={receipt.id} /></Section>
            <HowToCheck receipt={receipt} />
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
    <Page title="Your receipts" back={back} lead="Each time you say yes or stop, and each time something ends, you get a receipt to keep.">
      <Loaded result={result} what="your receipts">
        {({ mySharing: { receipts } }) => receipts.length === 0 ? <EmptyState title="There are none yet."><p>You get one with your first answer.</p></EmptyState> : (
          <>
            <Button type="button" kind="secondary" onClick={() => window.print()}>Print all receipts</Button>
            {receipts.map((receipt) => (
              <Section key={receipt.id} size="m" title={`${receiptTitle(receipt)}, ${recordDate(receipt.at)}`}>
                <ReceiptBody receipt={receipt} />
                <ReceiptFiles id={receipt.id} about={`${receiptTitle(receipt)}, ${recordDate(receipt.at)}`} />
              </Section>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const channels: Record<ShareChannel, string> = { self: "By yourself, in this portal", phone: "On the phone", in_person: "Face to face", paper: "On paper" };

const howSaid = (channel: ShareChannel, { recordedByName, isWitnessed }: Receipt): string =>
  channel === "self" ? `${channels.self}.` : `${channels[channel]}. Written down for you${recordedByName && ` by ${recordedByName}`}.${isWitnessed ? " Somebody else was there or heard it." : ""}`;

/** Why it ended, where it was not you who stopped it. */
function endedWhy({ kind, endedWithSupport, until, recordedByName }: Receipt): string | null {
  if (endedWithSupport) return "Your support from us ended, so sharing ended too.";
  if (kind === "expired") return `Its last day was ${recordDate(until)}. It stopped by itself.`;
  if (kind === "superseded") return "You agreed to new words. The old ones are no longer shared, and you were asked about the new ones.";
  if (kind === "entered_in_error") return `${recordedByName || "A member of staff"} took it back: it was a mistake.`;
  return null;
}

function ReceiptBody({ receipt }: { receipt: Receipt }) {
  const { phone } = useProvider();
  const isYes = receipt.kind === "given" || receipt.kind === "renewed";
  const why = endedWhy(receipt);
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
          { key: receipt.kind === "expired" && !receipt.endedWithSupport ? "Written" : "When", value: `${recordDate(receipt.at)}, ${sayTime(receipt.at)}` },
          ...(receipt.channel ? [{ key: "How you said it", value: howSaid(receipt.channel, receipt) }] : []),
          ...(why ? [{ key: "Why it ended", value: why }] : []),
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
            { key: "Signature", value: receipt.isSigned ? <>Signed by {receipt.providerName}, with key <Code text={receipt.keyId ?? ""} /></> : "Not signed yet. Open this page again in a minute." },
          ]}
        />
      </Details>
    </>
  );
}

const Code = ({ text }: { text: string }) => <span className="al-code">{text}</span>;

/** Whether it is signed, and how anybody can check that without asking the service. */
function HowToCheck({ receipt: { isSigned, providerName, channel } }: { receipt: Receipt }) {
  if (!isSigned) return <Notice><p>We have not signed this receipt yet. Open it again in a minute.</p></Notice>;
  return (
    <>
      <p><b className="al-strong">{providerName} has signed this receipt.</b> If one letter of the signed file were changed, the signature would not fit any more. So it shows {channel ? "what you said" : "how it ended"}, to anybody and for good.</p>
      <Details summary="How anybody can check it">
        <p>You don’t have to do this. It is there in case somebody ever doubts what you said. Checking needs no account and no internet, and we are not told of it.</p>
        <ol className="nhsuk-list nhsuk-list--number">
          <li>Save the signed file, above.</li>
          <li>Save our <a href="/.well-known/alongside-keys.json" download="keys.json">list of keys</a>.</li>
          <li>Give both to someone who is good with computers. In a copy of this portal’s program they type <code>npm run verify <span className="al-nowrap">-- receipt FILE</span> <span className="al-nowrap">--keys keys.json</span></code></li>
          <li>It answers “valid” or “altered”.</li>
        </ol>
        <p>Or ask us, and we check it with you.</p>
      </Details>
    </>
  );
}
