import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { ClientSharingDocument, type ClientSharing_SharingFragment, RecordRenewalDocument } from "../../../schema/generated/specialists";
import { recordDate, today } from "../../lib/dates";
import type { FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, ErrorSummary, Form, Loaded, NotThere, Notice, Page, Radios } from "../../ui";
import type { ClientSharing } from "./ClientSharingPage";
import { HowSaid, WithWords, recordedOf } from "./recordParts";
import { firstName } from "./words";

type Sharing = ClientSharing_SharingFragment;

/** Writes down that a client wants to go on sharing the same lines: first the day, then the words with that day in them. */
export function RecordRenewalPage() {
  const { id = "", sharingId = "" } = useParams();
  const [search] = useSearchParams();
  const until = search.get("until");
  const result = useQuery(ClientSharingDocument, { variables: { clientId: id } });
  const client = result.data?.clientSharing;
  const sharing = client?.sharings.find((each) => each.id === sharingId);
  if (result.data && !sharing) return <NotThere what="agreement" to={`/staff/clients/${id}/sharing`} back="Sharing" />;
  return (
    <Page title="Write down a renewal" heading={sharing ? `Go on sharing: ${sharing.recipientName}` : "Go on sharing"} back={{ to: `/staff/clients/${id}/sharing`, label: "Sharing" }}>
      <Loaded result={result} what="the agreement">
        {() => client && sharing && (
          !sharing.isShared ? <Notice><p>This has ended. It would have to be asked for again.</p></Notice>
          : sharing.lines.some(({ aboutHealth, isShared }) => aboutHealth && isShared) ? <AskAfresh client={client} sharing={sharing} />
          : until ? <Renewal client={client} sharing={sharing} until={until} /> : <UntilWhen sharing={sharing} />
        )}
      </Loaded>
    </Page>
  );
}

const AskAfresh = ({ client, sharing }: { client: ClientSharing; sharing: Sharing }) => (
  <>
    <p>There is a line about health. It can’t be made to last longer: it is asked for again, from the beginning and twice.</p>
    <p><Link to={`/staff/clients/${client.clientId}/sharing/ask${sharing.employerId ? `?employer=${sharing.employerId}` : ""}`}>Ask again</Link></p>
  </>
);

const LENGTHS = [{ days: 90, label: "3 months" }, { days: 182, label: "6 months" }, { days: 364, label: "12 months" }];
const dayAfter = (days: number): string => new Date(Date.parse(`${today()}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function UntilWhen({ sharing }: { sharing: Sharing }) {
  const [, setSearch] = useSearchParams();
  return (
    <Form onSubmit={(values) => setSearch({ until: values.text("until") })}>
      <ErrorSummary />
      <p>It stops by itself on {recordDate(sharing.until)}.</p>
      <Radios name="until" label="Until when would it go on?" labelSize="m" required="Choose until when" options={LENGTHS.map(({ days, label }) => ({ value: dayAfter(days), label: `${label}, until ${recordDate(dayAfter(days))}` }))} />
      <Button>Show the words to read out</Button>
    </Form>
  );
}

function Renewal({ client, sharing, until }: { client: ClientSharing; sharing: Sharing; until: string }) {
  const name = firstName(client.clientName);
  const [record] = useMutation(RecordRenewalDocument, { refetchQueries: [ClientSharingDocument] });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [key] = useIdempotencyKey();
  const navigate = useNavigate();
  return (
    <WithWords sharingId={sharing.id} act="renew" until={until} title="Read this out">
      {(sha256) => (
        <Form
          onSubmit={async (values) => {
            const { data } = await record({ variables: { input: { sharingId: sharing.id, until, recorded: recordedOf(values, sha256), idempotencyKey: key } } });
            setErrors(data!.recordRenewal.userErrors);
            if (data!.recordRenewal.sharing) await navigate(`/staff/clients/${client.clientId}/sharing`);
          }}
        >
          <ErrorSummary errors={errors} title="Nothing was written down" />
          <p>If {name} says no, there is nothing to write down: it stops by itself.</p>
          <HowSaid errors={errors} witnessNeeded />
          <Button>{name} said yes</Button>
        </Form>
      )}
    </WithWords>
  );
}
