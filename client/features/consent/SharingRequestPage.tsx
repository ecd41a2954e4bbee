import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { SharingRequestDocument, type SharingRequestQuery } from "../../../schema/generated/clients";
import { recordDate, sayDate } from "../../lib/dates";
import { LinkButton, Loaded, NotThere, Page, SummaryList } from "../../ui";
import { AskAgain } from "./AskAgain";
import { LineByLine } from "./LineByLine";
import { agreedFor, howItEnded, whatFor, whoWouldSee } from "./words";

export type Request = NonNullable<SharingRequestQuery["sharingRequest"]>;

/** One employer's request: what would be shared, as it will be seen; yes or no to each line. */
export function SharingRequestPage() {
  const { id = "" } = useParams();
  // What is being answered stays as it is on the screen: words that change meanwhile are refused when sent, in words.
  const result = useQuery(SharingRequestDocument, { variables: { id }, fetchPolicy: "network-only", nextFetchPolicy: "cache-first" });
  if (result.data?.sharingRequest === null) return <NotThere what="request" to="/me/sharing" back="What I share" />;
  const request = result.data?.sharingRequest;
  if (!request) return <Page title="Sharing request" back={{ to: "/me/sharing", label: "What I share" }}><Loaded result={result} what="the request">{() => null}</Loaded></Page>;
  return request.sharing.state === "offered" ? <Open request={request} /> : <Answered request={request} />;
}

function Open({ request }: { request: Request }) {
  const { sharing, helper } = request;
  const [again, setAgain] = useState<readonly string[] | null>(null);
  if (again) return <AskAgain request={request} yes={again} />;
  return (
    <Page
      title="Sharing request"
      back={{ to: "/me", label: "Back to home" }}
      heading={`What would you like to share with ${sharing.recipientName}?`}
      lead={<>Nothing has been shared yet. You choose, line by line.{sharing.answerBy && <> Please answer by {sayDate(sharing.answerBy)}.</>}</>}
    >
      <SummaryList
        rows={[
          { key: "What it’s for", value: whatFor(sharing, helper.specialistName) },
          { key: "Who would see it", value: whoWouldSee(sharing) },
          { key: "Until when", value: `${recordDate(sharing.until)}. Then it stops by itself. You can stop it sooner.` },
          { key: "If you say no", value: <><strong>Nothing changes in your support from us.</strong> No one will ask you why.</> },
        ]}
      />
      <LineByLine request={request} onAskAgain={setAgain} />
    </Page>
  );
}

function Answered({ request: { sharing } }: { request: Request }) {
  return (
    <Page title="Sharing request" back={{ to: "/me/sharing", label: "What I share" }} heading={`Sharing with ${sharing.recipientName}`} lead="You have answered this.">
      <p>{sharing.isShared ? <>{agreedFor(sharing)} It stops by itself on {recordDate(sharing.until)}.</> : howItEnded(sharing)}</p>
      {sharing.receiptId && <p><Link to={`/me/sharing/receipts/${sharing.receiptId}`}>Open the receipt</Link></p>}
      <LinkButton to="/me/sharing">See everything I share</LinkButton>
    </Page>
  );
}
