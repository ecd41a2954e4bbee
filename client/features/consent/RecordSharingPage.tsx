import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { ClientSharingDocument, type ClientSharing_SharingFragment, RecordSharingAnswerDocument, RecordStopSharingDocument, type ShareChannel } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, ErrorSummary, Form, Inset, Loaded, NotThere, Notice, Page, Radios, TextField, YesNoLine } from "../../ui";
import type { ClientSharing } from "./ClientSharingPage";
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

const CHANNELS: { value: Exclude<ShareChannel, "self">; label: string }[] = [{ value: "phone", label: "On the telephone" }, { value: "in_person", label: "Face to face" }, { value: "paper", label: "On paper" }];

const HowSaid = ({ errors, witnessNeeded }: { errors: readonly FieldError[]; witnessNeeded: boolean }) => (
  <>
    <Radios name="recorded.channel" label="How it was said" labelSize="m" required="Choose how it was said" error={errorFor(errors, "recorded.channel")} options={CHANNELS} />
    <TextField name="witness" label={witnessNeeded ? "Who else was there or heard it" : "Who else was there or heard it (optional)"} required={witnessNeeded ? "Say who else was there or heard it" : undefined} error={errorFor(errors, "witness")} width={20} />
  </>
);
const recordedOf = (values: FormValues) => ({ channel: values.text("recorded.channel") as ShareChannel, witness: values.optional("witness") });

function AnswerForm({ client, sharing }: { client: ClientSharing; sharing: Sharing }) {
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
        const { data } = await record({ variables: { input: { sharingId: sharing.id, yes, recorded: recordedOf(values), idempotencyKey: key } } });
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
      <Inset><p>Read each line out word for word. Say who would read it, until when, and that a no changes nothing. No answer is a no. {name} is told that you wrote this down, and can undo it.</p></Inset>
      {sharing.lines.map((line) => <YesNoLine key={line.statementId} name={line.statementId} label={line.label} words={line.wording} note={line.aboutHealth ? "About health: asked twice." : undefined} />)}
      <HowSaid errors={errors} witnessNeeded />
      <Button>Save what {name} said</Button>
    </Form>
  );
}

function StopForm({ client, sharing }: { client: ClientSharing; sharing: Sharing }) {
  const name = firstName(client.clientName);
  const shared = sharing.lines.filter(({ isShared }) => isShared);
  const [stop] = useMutation(RecordStopSharingDocument, { refetchQueries: [ClientSharingDocument] });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const navigate = useNavigate();
  return (
    <Form
      onSubmit={async (values) => {
        const which = values.text("which");
        const { data } = await stop({ variables: { input: { clientId: client.clientId, sharingId: sharing.id, lineId: which === "all" ? null : which, recorded: recordedOf(values) } } });
        setErrors(data!.recordStopSharing.userErrors);
        if (data!.recordStopSharing.stopped) await navigate(`/staff/clients/${client.clientId}/sharing`);
      }}
    >
      <ErrorSummary errors={errors} title="Nothing was stopped" />
      <p>It stops at once. No reason is needed. {name} is told that you wrote this down.</p>
      <Radios name="which" label="What to stop" labelSize="m" required="Choose what to stop" defaultValue="all" options={[{ value: "all", label: `All with ${sharing.recipientName}` }, ...shared.map((line) => ({ value: line.statementId, label: line.label, hint: line.wording }))]} />
      <HowSaid errors={errors} witnessNeeded={false} />
      <Button kind="warning">Stop it now</Button>
    </Form>
  );
}
