import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { ClientSharingDocument, type ClientSharing_SharingFragment, type ClientSharingQuery, PassToCareTeamDocument, TakeBackSharingDocument } from "../../../schema/generated/specialists";
import { shortDateTime } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { joined } from "../../lib/words";
import { Actions, Block, Button, Confirm, Details, EmptyState, LinkButton, Loaded, NotThere, Notice, Page, Tag } from "../../ui";
import { ReceiptFiles } from "./ReceiptFiles";
import { SharedLines, type SharedLine } from "./SharedLines";
import { roleWord, staffStatus } from "./staffWords";
import { firstName } from "./words";
import { WordsBlock } from "./WordsBlock";

export type ClientSharing = NonNullable<ClientSharingQuery["clientSharing"]>;
type Sharing = ClientSharing_SharingFragment;

/** A client's sharing for their staff: by recipient with a word, the words of each line, and what can be asked. */
export function ClientSharingPage() {
  const { id = "" } = useParams();
  const result = useQuery(ClientSharingDocument, { variables: { clientId: id } });
  useChanges(["sharing"], (change) => (change === null || change.id === id) && void result.refetch());
  if (result.data?.clientSharing === null) return <NotThere what="client" to="/staff/clients" back="Clients" />;
  const client = result.data?.clientSharing;
  return (
    <Page
      title="Sharing"
      heading={client ? `Sharing: ${client.clientName}` : "Sharing"}
      back={{ to: `/staff/clients/${id}`, label: "Client" }}
      columns="full"
      acts={client && (
        <>
          <LinkButton to={`/staff/clients/${id}/sharing/ask`}>Ask to share</LinkButton>
          {client.sharings.some(({ isShared }) => isShared) && <LinkButton to={`/staff/clients/${id}/sharing/stop`} kind="secondary">Write down a stop of everything</LinkButton>}
        </>
      )}
    >
      <Loaded result={result} what="what is shared">
        {() => client && (
          <>
            <Block id="recipients" title="With whom" count={client.sharings.length}>
              {client.sharings.length === 0 && <EmptyState title="Nothing has been asked yet."><p>Write the words with {firstName(client.clientName)} first. Then ask to share them.</p></EmptyState>}
              {client.sharings.map((sharing) => <OneSharing key={sharing.id} sharing={sharing} client={client} />)}
            </Block>
            <CareTeam client={client} />
            <WordsBlock client={client} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

const recipientOf = ({ recipient, recipientName }: Sharing): string => (recipient === "care_team" ? "Clinical team" : recipientName);

function OneSharing({ sharing, client }: { sharing: Sharing; client: ClientSharing }) {
  const name = firstName(client.clientName);
  const { word, colour, note } = staffStatus(sharing, name);
  const record = `/staff/clients/${client.clientId}/sharing/${sharing.id}`;
  return (
    <article className="al-match" aria-labelledby={`sharing-${sharing.id}`}>
      <div className="al-match__head"><h3 className="al-match__title" id={`sharing-${sharing.id}`}>{recipientOf(sharing)}</h3><Tag colour={colour}>{word}</Tag></div>
      <p className="al-match__meta">{joined([sharing.vacancyTitle, note], ". ")}</p>
      {sharing.records.map((each) => <p className="al-match__meta" key={each.place}>Written down by {each.byName}, {shortDateTime(each.at)}, {roleWord(each.channel)}{each.witness && `, heard by ${each.witness}`}. {each.isDisputed ? `${name} says: this is not what I said` : each.isTold ? `${name} has read this` : `${name} has not read this yet`}</p>)}
      <Details summary={`Line by line: ${recipientOf(sharing)}`}>
        <ul>
          {sharing.lines.map((line) => (
            <li key={line.statementId}>
              <b className="al-strong">{line.label}</b>: {line.wording}<br />
              {line.isShared ? "Shared" : line.stoppedAt ? "Stopped" : line.answer === "no" ? `${name} said no` : "Not shared"}.
              {line.readings.map((reading) => ` Read by ${reading.name}${reading.role ? `, ${roleWord(reading.role)}` : ""}, ${shortDateTime(reading.lastAt)}.`)}
            </li>
          ))}
        </ul>
        {(sharing.isShared || sharing.state === "offered") && <p>{sharing.isShared ? "May read" : "Would read"}: {sharing.recipient === "care_team" ? "the care team, through you" : sharing.readers.map((reader) => `${reader.name}, ${roleWord(reader.role)}`).join("; ") || "no one has signed in there yet"}{sharing.readersOnly ? ", and no one else" : ""}.</p>}
        {sharing.receiptId && <><p>{name}’s latest receipt, signed:</p><ReceiptFiles id={sharing.receiptId} about={recipientOf(sharing)} /></>}
      </Details>
      {sharing.state === "offered" && <Actions><LinkButton to={record} kind="secondary" small about={`: ${sharing.recipientName}`}>Write down an answer</LinkButton><TakeBack sharing={sharing} /></Actions>}
      {sharing.isShared && (
        <Actions>
          <LinkButton to={record} kind="secondary" small about={`: ${sharing.recipientName}`}>Write down a stop</LinkButton>
          <LinkButton to={`${record}/renewal`} kind="secondary" small about={`: ${sharing.recipientName}`}>Write down a renewal</LinkButton>
          {sharing.records.some(({ kind }) => kind === "given" || kind === "renewed") && <TakeBack sharing={sharing} />}
        </Actions>
      )}
    </article>
  );
}

/** A request that was a mistake, or a yes that staff wrote down wrongly. It can only end sharing. */
function TakeBack({ sharing }: { sharing: Sharing }) {
  const [takeBack] = useMutation(TakeBackSharingDocument);
  const what = sharing.state === "offered" ? "the request" : "what was written down";
  return (
    <Confirm
      label={sharing.state === "offered" ? "Take back" : "It was written down wrongly"}
      about={`${what} about ${sharing.recipientName}`}
      small
      question={sharing.state === "offered" ? `Take back the request about ${sharing.recipientName}?` : `End what was written down about ${sharing.recipientName}? It would have to be asked for again.`}
      yes="Yes, take it back"
      no="Leave it"
      done={sharing.state === "offered" ? "Taken back. Nothing was shared." : "Taken back. Nothing of it is shared now."}
      failed="It was not taken back. Try again."
      act={async () => (await takeBack({ variables: { sharingId: sharing.id } })).data?.takeBackSharing.userErrors[0]?.message}
    />
  );
}

/** Passing lines on is the reading: it is recorded, and the client sees who did it and when. */
function CareTeam({ client }: { client: ClientSharing }) {
  const [pass, { loading }] = useMutation(PassToCareTeamDocument, { refetchQueries: [ClientSharingDocument] });
  const [lines, setLines] = useState<readonly SharedLine[] | null>(null);
  if (!client.sharings.some(({ recipient, isShared }) => recipient === "care_team" && isShared)) return null;
  return (
    <Block id="care-team" title="Pass on to the care team">
      <p>Open the lines when you are with the care team, or about to write to them. It is recorded as read, and {firstName(client.clientName)} sees it.</p>
      <Button type="button" kind="secondary" busy={loading} onClick={() => void pass({ variables: { clientId: client.clientId } }).then(({ data }) => setLines(data?.passToCareTeam.passedOn?.lines ?? []), () => setLines([]))}>Open the lines now</Button>
      {lines && (lines.length > 0 ? <SharedLines lines={lines} /> : <Notice><p>Nothing may be passed on now.</p></Notice>)}
    </Block>
  );
}
