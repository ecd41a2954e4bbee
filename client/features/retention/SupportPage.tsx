import { useQuery } from "@apollo/client/react";
import { SupportRequestsDocument, type Support_RequestFragment } from "../../../schema/generated/employers";
import { sayDate, sayDateTime } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { ActLink, Block, EmptyState, LinkButton, Loaded, Page, Panel, WorkItem, Worklist } from "../../ui";
import { EMPLOYER_STATE, URGENCY } from "./retentionWords";

/** Requests for help to keep a member of staff; none of them names anyone. */
export function SupportPage() {
  const open = useQuery(SupportRequestsDocument, { variables: { open: true }, fetchPolicy: "cache-and-network" });
  const closed = useQuery(SupportRequestsDocument, { variables: { open: false }, fetchPolicy: "cache-and-network" });
  useChanges(["retention"], () => void Promise.all([open.refetch(), closed.refetch()]));
  return (
    <Page title="Support for staff" lead="When someone who works for you is struggling, we help you both keep the job going." columns="full" acts={<LinkButton to="/employer/support/new">Ask for support for a member of staff</LinkButton>}>
      <Loaded result={open} what="your requests">
        {({ supportRequests }) => supportRequests.length === 0 ? (
          <EmptyState title="No open requests."><p>You do not need to name anyone to ask. We ring you, and nothing is kept by name until the person agrees.</p></EmptyState>
        ) : <Block title="Open" count={supportRequests.length}><Lines requests={supportRequests} /></Block>}
      </Loaded>
      <Loaded result={closed} what="closed requests">{({ supportRequests }) => (supportRequests.length > 0 ? <Block title="Closed" count={supportRequests.length}><Lines requests={supportRequests} /></Block> : null)}</Loaded>
      <Panel title="If someone is in danger now" look="sand" size="s"><p>Ring <a href="tel:999">999</a>, or <a href="tel:111">111</a> and choose option 2. This page is not watched at night.</p></Panel>
    </Page>
  );
}

const Lines = ({ requests }: { requests: readonly Support_RequestFragment[] }) => (
  <Worklist>
    {requests.map((request) => (
      <WorkItem
        key={request.id}
        when={EMPLOYER_STATE[request.state].word}
        whenMore={request.state === "submitted" ? `by ${sayDateTime(request.ringBy)}` : undefined}
        title={`Asked on ${sayDate(request.createdAt)}`}
        note={URGENCY[request.urgency]}
        act={<ActLink to={`/employer/support/${request.id}`} about={`the request of ${sayDate(request.createdAt)}`}>Open</ActLink>}
      />
    ))}
  </Worklist>
);
