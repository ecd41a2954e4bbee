import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { ClientSafeguardingDocument, type ClientSafeguardingQuery, RecordSafeguardingDocument, type RecordSafeguardingInput, SafeguardingPageDocument } from "../../../schema/generated/specialists";
import type { FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Inset, Loaded, NotThere, Notice, Page } from "../../ui";
import { CheckSafeguarding } from "./CheckSafeguarding";
import { SafeguardingForm } from "./SafeguardingForm";

export type Filled = Omit<RecordSafeguardingInput, "clientId" | "idempotencyKey">;
export type About = NonNullable<ClientSafeguardingQuery["clientSafeguarding"]>;

/** A service manager writes down what was passed on without consent: filled in, then checked, then kept. */
export function RecordSafeguardingPage() {
  const { id = "" } = useParams();
  const result = useQuery(ClientSafeguardingDocument, { variables: { clientId: id } });
  if (result.data?.clientSafeguarding === null) return <NotThere what="client" to="/staff/clients" back="Clients" />;
  const client = result.data?.clientSafeguarding;
  return (
    <Page title="Passed on without consent" back={{ to: `/staff/clients/${id}`, label: "Client" }}>
      <Loaded result={result} what="the client">
        {() => client && (client.canRecord ? <TwoSteps client={client} /> : <Notice title="Only a service manager can do this"><p>No one here can share what a client has not agreed to. If somebody is in danger now, ring 999. Then ring your service manager.</p></Notice>)}
      </Loaded>
    </Page>
  );
}

function TwoSteps({ client }: { client: About }) {
  const [filled, setFilled] = useState<Filled | null>(null);
  const [checking, setChecking] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [record] = useMutation(RecordSafeguardingDocument, { refetchQueries: [SafeguardingPageDocument] });
  const [key] = useIdempotencyKey();
  const navigate = useNavigate();
  async function keep(): Promise<void> {
    const { data } = await record({ variables: { input: { ...filled!, clientId: client.clientId, idempotencyKey: key } } });
    const { disclosure, userErrors } = data!.recordSafeguarding;
    setErrors(userErrors);
    if (disclosure) await navigate("/staff/service/safeguarding");
    else setChecking(false);
  }
  if (checking && filled) return <CheckSafeguarding client={client} filled={filled} onKeep={keep} onChange={() => setChecking(false)} />;
  return (
    <>
      <Inset><p>Nothing is sent from here. Write down what you passed on about {client.clientName}, to whom, and why it could not wait for a yes. If somebody is in danger now, ring 999 first.</p></Inset>
      {!client.officerName && <Notice title="No data-protection officer is named"><p>Write it down all the same. Then name one, on the service’s page: they must look at this.</p></Notice>}
      <SafeguardingForm client={client} filled={filled} errors={errors} onFilled={(values) => { setFilled(values); setErrors([]); setChecking(true); }} />
    </>
  );
}
