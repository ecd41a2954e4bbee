import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { CopyRecordDocument, ErasePageDocument } from "../../../schema/generated/specialists";
import { useIdempotencyKey } from "../../lib/idempotency";
import { useSession } from "../../lib/session";
import { Button, EmptyState, LinkButton, Loaded, Notice, Page, Section } from "../../ui";
import { EraseRecord, Erased } from "./EraseRecord";

/** For a service manager: a copy of a person's whole record to give to them, and its erasure. */
export function ClientRecordPage() {
  const { id = "" } = useParams();
  const { session } = useSession();
  const result = useQuery(ErasePageDocument, { variables: { clientId: id }, fetchPolicy: "network-only" });
  const [keptUntil, setErased] = useState<string | null>(null);
  if (keptUntil) return <Page title="The record is erased" back={{ to: "/staff/clients", label: "Clients" }}><Erased keptUntil={keptUntil} /></Page>;
  return (
    <Loaded result={result} what="the record">
      {({ erasurePlan: plan }) => plan ? (
        <Page title="Their record" caption={plan.clientName} headingSize="l" back={{ to: `/staff/clients/${id}`, label: plan.clientName }}>
          {session.acting?.role === "service_manager" ? (
            <>
              <Section size="m" title="A copy for them"><MakeCopy clientId={id} /></Section>
              <Section size="m" title="Erase the record"><EraseRecord plan={plan} onErased={setErased} /></Section>
            </>
          ) : <EmptyState title="A service manager makes copies and erases records."><p>Ask yours. What the person has asked for stands under Service, Requests about records.</p></EmptyState>}
        </Page>
      ) : (
        <Page title="Client not found" back={{ to: "/staff/clients", label: "Clients" }}>
          <EmptyState title="There is no such record. It may have been erased."><LinkButton kind="secondary" to="/staff/clients">Back to the clients</LinkButton></EmptyState>
        </Page>
      )}
    </Loaded>
  );
}

function MakeCopy({ clientId }: { clientId: string }) {
  const [make, { loading }] = useMutation(CopyRecordDocument);
  const [copyId, setCopy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [idempotencyKey] = useIdempotencyKey();
  async function press(): Promise<void> {
    const answer = await make({ variables: { input: { clientId, idempotencyKey } } }).then(({ data }) => data?.copyRecord, () => null);
    setCopy(answer?.copy?.id ?? null);
    setProblem(answer?.copy ? null : answer?.userErrors[0]?.message ?? "The copy was not made. Try again in a moment.");
  }
  return (
    <>
      <p>Everything the portal holds about them, and who has read what. They see that you made it. A request for a copy is answered by it.</p>
      {problem && <Notice kind="problem"><p>{problem}</p></Notice>}
      {copyId ? (
        <Notice kind="ok" title="The copy is ready" focus>
          <p>For a day, for you alone. Give it to nobody but them.</p>
          <ul className="nhsuk-list">
            <li><a href={`/files/records/${copyId}.csv`} download>Download as a table</a>, for a spreadsheet or to print (CSV)</li>
            <li><a href={`/files/records/${copyId}.json`} download>Download as data</a> (JSON)</li>
          </ul>
        </Notice>
      ) : <Button type="button" kind="secondary" busy={loading} onClick={() => void press()}>Make a copy</Button>}
    </>
  );
}
