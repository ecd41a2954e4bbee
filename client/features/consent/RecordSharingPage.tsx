import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { ClientSharingDocument, type ClientSharing_SharingFragment, RecordSharingAnswerDocument, RecordStopSharingDocument } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, Checkboxes, ErrorSummary, Form, Inset, Loaded, NotThere, Notice, Page, YesNoLine } from "../../ui";
import type { ClientSharing } from "./ClientSharingPage";
import { HowSaid, WithWords, recordedOf } from "./recordParts";
import { firstName } from "./words";

type Sharing = ClientSharing_SharingFragment;

/** Writes down what a client said by telephone, in person or on paper: an answer, or a stop. */
export function RecordSharingPage() {
  const { id = "", sharingId = "" } = useParams();
  const result = useQuery(ClientSharingDocument, { variables: { clientId: id } });
  const client = result.data?.clientSharing;
  const sharing = client?.sharings.find((each) => each.id === sharingId);
  if (result.data && !sharing) return <NotThere what="request" to={`/staff/clients/${id}`} back="Client" />;
  const stops = sharing?.isShared ?? false;
  return (
    <Page title={stops ? "Write down a stop" : "Write down an answer"} heading={sharing && client ? `${stops ? "Stop sharing" : "An answer"}: ${sharing.recipientName}` : "Write down"} back={{ to: `/staff/clients/${id}/sharing`, label: "Sharing" }}>
      <Loaded result={result} what="the request">
        {() => client && sharing && (sharing.state === "offered" ? <AnswerForm client={client} sharing={sharing} /> : stops ? <StopForm client={client} sharing={sharing} /> : <Notice><p>This has ended. There is nothing to write down.</p></Notice>)}
      </Loaded>
    </Page>
  );
}

function AnswerForm({ client, sharing }: { client: ClientSharing; sharing: Sharing }) {
  const name = firstName(client.clientName);
  return (
    <>
      <Inset><p>Read the words out as they stand, every line. No answer is a no. {name} is told that you wrote this down, and can undo it.</p></Inset>
      <p><Link to={`/staff/clients/${client.clientId}/sharing/${sharing.id}/paper`}>Print it as a form to sign</Link></p>
      <WithWords sharingId={sharing.id} act="answer" title="Read this out">{(sha256) => <Answers client={client} sharing={sharing} sha256={sha256} />}</WithWords>
    </>
  );
}

function Answers({ client, sharing, sha256 }: { client: ClientSharing; sharing: Sharing; sha256: string }) {
  const name = firstName(client.clientName);
  const [record] = useMutation(RecordSharingAnswerDocument, { refetchQueries: [ClientSharingDocument] });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [again, setAgain] = useState(false);
  const [key, renewKey] = useIdempotencyKey();
  const navigate = useNavigate();
  return (
    <Form
      onSubmit={async (values) => {
        const yes = sharing.lines.map(({ statementId }) => statementId).filter((id) => values.yesNo(id));
        const { data } = await record({ variables: { input: { sharingId: sharing.id, yes, recorded: recordedOf(values, sha256), idempotencyKey: key } } });
        const { answered, userErrors } = data!.recordSharingAnswer;
        setErrors(userErrors);
        if (!answered) return;
        renewKey();
        if (answered.askAgain) setAgain(true);
        else await navigate(`/staff/clients/${client.clientId}/sharing`);
      }}
    >
      <ErrorSummary errors={errors} title="Nothing was written down" />
      {again && <Notice kind="info" focus title="Ask once more about health"><p>Read the lines about health again. If {name} says yes again, save once more. Nothing is shared yet.</p></Notice>}
      <h2 className="nhsuk-heading-m">What {name} said</h2>
      {sharing.lines.map((line) => <YesNoLine key={line.statementId} name={line.statementId} label={line.label} words={line.wording} note={line.aboutHealth ? "About health: asked twice." : undefined} />)}
      <HowSaid errors={errors} witnessNeeded />
      <Button>Save what {name} said</Button>
    </Form>
  );
}

/** Every line, or some: what is left ticked stops. */
function StopForm({ client, sharing }: { client: ClientSharing; sharing: Sharing }) {
  const name = firstName(client.clientName);
  const shared = sharing.lines.filter(({ isShared }) => isShared);
  const [stop] = useMutation(RecordStopSharingDocument, { refetchQueries: [ClientSharingDocument] });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const navigate = useNavigate();
  return (
    <WithWords sharingId={sharing.id} act="stop" title="Say this">
      {(sha256) => (
        <Form
          onSubmit={async (values) => {
            const chosen = values.list("which");
            const lineIds = chosen.length === shared.length ? null : chosen;
            const { data } = await stop({ variables: { input: { clientId: client.clientId, sharingId: sharing.id, lineIds, recorded: recordedOf(values, sha256) } } });
            setErrors(data!.recordStopSharing.userErrors);
            if (data!.recordStopSharing.stopped) await navigate(`/staff/clients/${client.clientId}/sharing`);
          }}
        >
          <ErrorSummary errors={errors} title="Nothing was stopped" />
          <p>It stops at once. No reason is needed. {name} is told that you wrote this down. What is left unticked stays shared.</p>
          <Checkboxes name="which" label="What to stop" labelSize="m" required="Choose what to stop" error={errorFor(errors, "which")} defaultValue={shared.map(({ statementId }) => statementId)} options={shared.map((line) => ({ value: line.statementId, label: line.label, hint: line.wording }))} />
          <HowSaid errors={errors} witnessNeeded={false} />
          <Button kind="warning">Stop it now</Button>
        </Form>
      )}
    </WithWords>
  );
}
