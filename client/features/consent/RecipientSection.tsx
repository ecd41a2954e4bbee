import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { RenewSharingDocument, type Sharing_SharingFragment, WhatIShareDocument } from "../../../schema/generated/clients";
import { daysBetween, recordDate, sayDate, today } from "../../lib/dates";
import { useIdempotencyKey } from "../../lib/idempotency";
import { capital, count } from "../../lib/words";
import { Actions, Confirm, Details, Section, SharedLines, StopLine, Tag } from "../../ui";
import { useKept } from "./useKept";
import { useStopSharing } from "./useStopSharing";
import { agreedFor, howItEnded, isOver, readersOf, sinceAndSeen, whatTheyDid } from "./words";

type Sharing = Sharing_SharingFragment;

/** What is said of one recipient: shared lines with their stops, what waits, and what is over. */
export function RecipientSection({ sharings, phone }: { sharings: readonly Sharing[]; phone: string }) {
  const { recipientName, recipient, employerId } = sharings[0]!;
  const stop = useStopSharing();
  const [stoppedHere, setStoppedHere] = useState(false);
  const kept = useKept(sharings.filter(({ isShared }) => isShared).map(({ id }) => id));
  const open = sharings.filter(({ id }) => kept.includes(id));
  const waiting = sharings.filter(({ state }) => state === "offered");
  const over = sharings.filter((sharing) => isOver(sharing) && !kept.includes(sharing.id));
  const lines = sharings.flatMap((sharing) => sharing.lines).filter(({ isShared }) => isShared).length;
  const tag = lines > 0 ? <Tag colour="green">Sharing {count(lines, "line")}</Tag> : waiting.length > 0 ? <Tag colour="yellow">Waiting for your answer</Tag> : <Tag colour="grey">{overWord(over[0] ?? open[0])}</Tag>;
  return (
    <Section title={capital(recipientName)} tag={tag}>
      {open.map((sharing) => <OpenSharing key={sharing.id} sharing={sharing} phone={phone} />)}
      {(lines > 0 || stoppedHere) && (
        <Actions>
          <Confirm
            label={`Stop all with ${recipient === "care_team" ? "my care team" : recipientName}`}
            question={`Stop all sharing with ${recipientName}?`}
            yes="Yes, stop all"
            no="Keep sharing"
            done={`Stopped just now. We have told ${recipientName} and asked them to delete it. Your receipt is below.`}
            failed={`We could not stop it just now. Nothing was stopped yet. Try again, or ring us on ${phone}.`}
            act={() => {
              setStoppedHere(true);
              return stop(employerId ? { employerId } : { recipient: "care_team" });
            }}
          />
          {open[0]?.receiptId && <Link to={`/me/sharing/receipts/${open[0].receiptId}`}>Receipt</Link>}
        </Actions>
      )}
      {waiting.map((sharing) => (
        <p key={sharing.id}>{lines > 0 ? "There is something new to answer." : "Nothing is shared."} <Link to={`/me/sharing/requests/${sharing.id}`}>Choose what to share, or say no</Link> by {sharing.answerBy ? sayDate(sharing.answerBy) : "the date on it"}.</p>
      ))}
      {over.length > 0 && (lines > 0 || waiting.length > 0 ? <Details summary="Earlier"><Over sharings={over} /></Details> : <Over sharings={over} />)}
    </Section>
  );
}

const overWord = (sharing: Sharing | undefined): string => (sharing?.state === "declined" ? "You said no" : sharing?.state === "expired" ? "Ended" : sharing?.state === "entered_in_error" ? "Taken back" : "Stopped");

function OpenSharing({ sharing, phone }: { sharing: Sharing; phone: string }) {
  const stop = useStopSharing();
  const [stoppedHere, setStoppedHere] = useState<readonly string[]>([]); // these keep their place, to say that they are stopped
  const shown = sharing.lines.filter(({ statementId, isShared }) => isShared || stoppedHere.includes(statementId));
  return (
    <>
      <p>{agreedFor(sharing)} {sharing.isShared ? <>It stops by itself on <b className="al-strong">{recordDate(sharing.until)}</b>.</> : <>{howItEnded(sharing)} {whatTheyDid(sharing)}</>}</p>
      {shown.length > 0 && (
        <SharedLines>
          {shown.map((line) => (
            <StopLine
              key={line.statementId}
              what={line.label}
              words={line.wording}
              seen={sinceAndSeen(line, sharing.since)}
              recipient={sharing.recipientName}
              phone={phone}
              onStop={() => {
                setStoppedHere((before) => [...before, line.statementId]);
                return stop({ sharingId: sharing.id, lineId: line.statementId });
              }}
            />
          ))}
        </SharedLines>
      )}
      <KeepLonger sharing={sharing} phone={phone} />
    </>
  );
}

const SOON = 30;
const LONGER = 90;

/** In its last month it can be made to last longer; never for lines about health, which are asked for afresh. */
function KeepLonger({ sharing, phone }: { sharing: Sharing; phone: string }) {
  const [idempotencyKey] = useIdempotencyKey();
  const [renew] = useMutation(RenewSharingDocument, { refetchQueries: [WhatIShareDocument] });
  const [until] = useState(() => new Date(Date.parse(`${today()}T12:00:00Z`) + LONGER * 86_400_000).toISOString().slice(0, 10));
  const endsSoon = sharing.isShared && daysBetween(today(), sharing.until) <= SOON && !sharing.lines.some(({ aboutHealth, isShared }) => aboutHealth && isShared);
  const offered = useKept(endsSoon ? [sharing.id] : []);
  if (offered.length === 0 || !sharing.isShared) return null;
  return (
    <Confirm
      label={`Keep sharing until ${recordDate(until)}`}
      small
      question={`Keep sharing the same lines with ${sharing.recipientName} until ${recordDate(until)}?`}
      yes="Yes, keep sharing"
      no="Let it stop"
      done={`It now stops by itself on ${recordDate(until)}. Your receipt is below.`}
      failed={`That was not saved. It still stops on ${recordDate(sharing.until)}. Try again, or ring us on ${phone}.`}
      act={async () => (await renew({ variables: { input: { sharingId: sharing.id, until, idempotencyKey } } })).data?.renewSharing.userErrors[0]?.message}
    />
  );
}

/** What is no longer shared: how it ended, what they answered, and what can't be recalled. */
const Over = ({ sharings }: { sharings: readonly Sharing[] }) => sharings.map((sharing) => {
  const seen = sharing.lines.filter(({ readings }) => readings.length > 0);
  return (
    <div key={sharing.id}>
      <p>{howItEnded(sharing)} {whatTheyDid(sharing)}</p>
      {seen.length > 0 && (
        <>
          <p>Before that, {readersOf(seen)} had seen {count(seen.length, "line")}. We can’t make people forget what they have read.</p>
          <Details summary="See which lines">
            <ul>{seen.map((line) => <li key={line.statementId}><b className="al-strong">{line.label}</b>: {line.wording}<br />{sinceAndSeen(line, sharing.since)}</li>)}</ul>
          </Details>
        </>
      )}
    </div>
  );
});
