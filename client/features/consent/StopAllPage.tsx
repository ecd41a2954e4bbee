import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { ClientSharingDocument, RecordStopSharingDocument } from "../../../schema/generated/specialists";
import type { FieldError } from "../../lib/errors";
import { capital, count } from "../../lib/words";
import { Block, Button, ErrorSummary, Form, Loaded, NotThere, Notice, Page, Radios } from "../../ui";
import type { ClientSharing } from "./ClientSharingPage";
import { HowSaid, recordedOf } from "./recordParts";
import { firstName } from "./words";

/** Stops everything, or all with one recipient, at a client's word. */
export function StopAllPage() {
  const { id = "" } = useParams();
  const result = useQuery(ClientSharingDocument, { variables: { clientId: id } });
  if (result.data?.clientSharing === null) return <NotThere what="client" to="/staff/clients" back="Clients" />;
  const client = result.data?.clientSharing;
  return (
    <Page title="Write down a stop" heading={client ? `Stop sharing: ${client.clientName}` : "Stop sharing"} back={{ to: `/staff/clients/${id}/sharing`, label: "Sharing" }}>
      <Loaded result={result} what="what is shared">{() => client && <StopAll client={client} />}</Loaded>
    </Page>
  );
}

const CARE_TEAM = "care_team";

/** Requests that wait end too: stopping everything is a no to what was asked. */
function StopAll({ client }: { client: ClientSharing }) {
  const name = firstName(client.clientName);
  const open = client.sharings.filter(({ isShared, state }) => isShared || state === "offered");
  const whom = new Map(open.map((sharing) => [sharing.employerId ?? CARE_TEAM, sharing.recipientName]));
  const lines = (key: string): number => open.filter(({ employerId }) => (employerId ?? CARE_TEAM) === key).flatMap((sharing) => sharing.lines).filter(({ isShared }) => isShared).length;
  const [stop] = useMutation(RecordStopSharingDocument, { refetchQueries: [ClientSharingDocument] });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const navigate = useNavigate();
  if (open.length === 0) return <Notice><p>Nothing is shared, and nothing is asked. There is nothing to stop.</p></Notice>;
  return (
    <>
      <Block title="Say this" panel>
        <p>I am stopping it now. They are told only that something is no longer shared, and asked to delete it. We can’t make people forget what they have read.</p>
        <p>You don’t need a reason, and your support from us stays the same.</p>
      </Block>
      <Form
        onSubmit={async (values) => {
          const which = values.text("which");
          const what = which === "all" ? {} : which === CARE_TEAM ? { recipient: "care_team" as const } : { employerId: which };
          const { data } = await stop({ variables: { input: { clientId: client.clientId, ...what, recorded: recordedOf(values, null) } } });
          setErrors(data!.recordStopSharing.userErrors);
          if (data!.recordStopSharing.stopped) await navigate(`/staff/clients/${client.clientId}/sharing`);
        }}
      >
        <ErrorSummary errors={errors} title="Nothing was stopped" />
        <p>It stops at once. Requests without an answer end too. {name} is told that you wrote this down.</p>
        <Radios
          name="which" label="What to stop" labelSize="m" required="Choose what to stop"
          options={[{ value: "all", label: "Everything, with everyone" }, ...[...whom].map(([key, recipient]) => ({ value: key, label: `All with ${key === CARE_TEAM ? "the care team" : capital(recipient)}`, hint: count(lines(key), "line") + " shared" }))]}
        />
        <HowSaid errors={errors} witnessNeeded={false} />
        <Button kind="warning">Stop it now</Button>
      </Form>
    </>
  );
}
