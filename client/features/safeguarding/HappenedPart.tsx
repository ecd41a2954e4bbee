import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { ClientSafeguardingDocument } from "../../../schema/generated/specialists";
import { recordDate } from "../../lib/dates";
import { SidePart } from "../../ui";

/** On a client's page: the act, for a service manager; that it happened, for the client's own specialist. */
export function HappenedPart({ clientId }: { clientId: string }) {
  const client = useQuery(ClientSafeguardingDocument, { variables: { clientId } }).data?.clientSafeguarding;
  if (!client || (!client.canRecord && client.happened.length === 0)) return null;
  return (
    <SidePart title="Safeguarding">
      {client.happened.map(({ passedOn, isTold }) => (
        <p key={passedOn}>A service manager passed something on without consent on {recordDate(passedOn)}. {isTold ? "The client has been told." : "The client has not been told: do not speak of it."}</p>
      ))}
      {client.canRecord && <p><Link to={`/staff/clients/${clientId}/safeguarding`}>Write down what was passed on without consent</Link></p>}
    </SidePart>
  );
}
