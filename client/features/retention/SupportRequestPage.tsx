import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { MakeSupportNoteDocument, SupportRequestDocument, type SupportRequestQuery, type Support_RequestFragment, WithdrawSupportRequestDocument } from "../../../schema/generated/employers";
import { recordDate, sayDate, sayDateTime } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { useSession } from "../../lib/session";
import { Block, Button, Confirm, Loaded, NotThere, Page, Panel, RuledList, Story, Tag } from "../../ui";
import { EMPLOYER_REASON, EMPLOYER_STATE, HAPPENING, URGENCY } from "./retentionWords";

/** One request: what happens next, the note for the person, and what they chose to share. */
export function SupportRequestPage() {
  const { id = "" } = useParams();
  const found = useQuery(SupportRequestDocument, { variables: { id }, fetchPolicy: "network-only" });
  useChanges(["retention", "shared"], () => void found.refetch());
  return <Loaded result={found} what="the request">{(data) => (data.supportRequest ? <One request={data.supportRequest} shared={data.sharedForSupport} /> : <NotThere what="request" to="/employer/support" back="Support for staff" />)}</Loaded>;
}

function One({ request, shared }: { request: Support_RequestFragment; shared: SupportRequestQuery["sharedForSupport"] }) {
  const [withdraw] = useMutation(WithdrawSupportRequestDocument);
  const tag = EMPLOYER_STATE[request.state];
  return (
    <Page title="Request for support" heading={`Your request of ${sayDate(request.createdAt)}`} status={<Tag colour={tag.colour}>{tag.word}</Tag>} back={{ to: "/employer/support", label: "Support for staff" }} columns="full">
      <Next request={request} />
      {request.advice && <Block title="Our advice"><p className="al-words">{request.advice}</p></Block>}
      {request.state === "accepted" && (
        <Block title="What the person chose to tell you">
          {shared.length === 0 ? <p>Nothing is shared just now. The person decides what you read, and when.</p> : <RuledList rows={shared.map(({ label, wording }) => ({ key: label, value: wording }))} />}
        </Block>
      )}
      <Block title="What you told us">
        <RuledList rows={[
          { key: "How soon", value: URGENCY[request.urgency] },
          { key: "At work", value: request.happening.map((code) => HAPPENING[code]).join(". ") || "Not said" },
          { key: "About the work", value: request.aboutWork || "Not said" },
          { key: "They know", value: request.theyKnow ? "Yes" : "Not yet" },
          { key: "We ring", value: request.phone },
        ]} />
      </Block>
      <Block title="The story so far"><Story steps={request.steps.map(({ to, at }, index) => ({ key: `${to} ${at}`, title: EMPLOYER_STATE[to as Support_RequestFragment["state"]].word, meta: recordDate(at), state: index === request.steps.length - 1 ? "now" : "done" }))} /></Block>
      {request.viewerCan.includes("withdraw") && (
        <Confirm label="Take this request back" question="Take this request back? We stop, and nothing more is asked of the person." yes="Yes, take it back" no="Keep it"
          done="Taken back." failed="That did not work. The request is still open."
          act={async () => (await withdraw({ variables: { id: request.id } })).data?.withdrawSupportRequest.userErrors[0]?.message} />
      )}
    </Page>
  );
}

function Next({ request }: { request: Support_RequestFragment }) {
  const { session } = useSession();
  const ring = <>You can ring us on <a href={`tel:${session.provider.phone.replace(/\s/g, "")}`}>{session.provider.phone}</a>.</>;
  switch (request.state) {
    case "submitted":
      return <Panel title={`We ring you by ${sayDateTime(request.ringBy)}`}><p>We ask for {request.askerName}. {ring}</p></Panel>;
    case "screened":
      return <Panel title="We have spoken"><p>Next we write a note for you to pass on, or give you our advice. {ring}</p></Panel>;
    case "awaiting_agreement":
      return <NoteToPassOn request={request} />;
    case "agreed":
      return <Panel title="The person answered"><p>We are speaking with them now. We tell you what happens next. {ring}</p></Panel>;
    case "accepted":
      return <Panel title="Support is under way"><p>You read here what the person chooses to share. What is agreed at work is under Adjustments.</p></Panel>;
    case "closed":
      return <Panel look="sand" title="This request is closed"><p>{request.reason && EMPLOYER_REASON[request.reason]} {ring}</p></Panel>;
  }
}

/** The link is shown this one time, for the person's hands alone. */
function NoteToPassOn({ request }: { request: Support_RequestFragment }) {
  const [make, { loading }] = useMutation(MakeSupportNoteDocument);
  const [link, setLink] = useState<string | null>(null);
  const [says, setSays] = useState<string | null>(null);
  const { session } = useSession();
  async function write(): Promise<void> {
    const data = await make({ variables: { id: request.id } }).then((result) => result.data, () => null);
    setLink(data?.makeSupportNote.note?.link ?? null);
    setSays(data ? data.makeSupportNote.userErrors[0]?.message ?? null : "That did not work. Try again.");
  }
  return (
    <Panel look="card" title="Pass on our note">
      <p>It tells the person what we offer. They answer on their own, and you do not see their answer’s words. It works once, for 3 days. A new note replaces the last.</p>
      {link && (
        <Panel look="sand" title="The note" size="s">
          <p>Hello. {session.acting?.organisation} has asked {session.provider.name} if we can help with work. We help people keep their job. It is free, and it is up to you. Nothing is kept under your name unless you say yes.</p>
          <p>To read more and to answer, open this link by yourself:</p>
          <p className="al-words">{`${window.location.origin}/agree#${link}`}</p>
          <p>Or ring us: {session.provider.phone}, {session.provider.hours}.</p>
        </Panel>
      )}
      <div className="al-actions">
        <Button type="button" kind={link ? "secondary" : "primary"} busy={loading} onClick={() => void write()}>{link ? "Make a new note" : "Show the note"}</Button>
        {link && <Button type="button" kind="secondary" onClick={() => window.print()}>Print</Button>}
      </div>
      <p role="status">{says}</p>
    </Panel>
  );
}
