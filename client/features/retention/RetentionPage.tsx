import { useQuery } from "@apollo/client/react";
import { RetentionDocument, type RetentionQuery } from "../../../schema/generated/specialists";
import { sayDue, shortDate, shortDateTime } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { ActLink, Block, EmptyState, Loaded, Page, Tag, WorkItem, Worklist } from "../../ui";
import { CASE_STATE, STAFF_STATE, URGENCY } from "./retentionWords";

const isLate = (by: string): boolean => new Date(by) < new Date();

/** Requests by the clock, then cases by their next review. */
export function RetentionPage() {
  const found = useQuery(RetentionDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["retention"], () => void found.refetch());
  return (
    <Page title="Retention" columns="full">
      <Loaded result={found} what="requests and cases">
        {({ retentionRequests, retentionCases }) => (
          <>
            <Block title="Requests" count={retentionRequests.length}>
              {retentionRequests.length === 0 ? <EmptyState title="No open requests."><p>Employers ask from their own page, without a name.</p></EmptyState> : <Worklist look="wide">{retentionRequests.map((request) => <Request key={request.id} request={request} />)}</Worklist>}
            </Block>
            <Block title="Cases" count={retentionCases.length}>
              {retentionCases.length === 0 ? <EmptyState title="No open cases."><p>A case begins when a person has agreed, or from a client’s own page.</p></EmptyState> : (
                <Worklist look="wide">
                  {retentionCases.map((one) => (
                    <WorkItem key={one.id} when={one.reviewOn ? sayDue(one.reviewOn) : "No plan yet"} late={one.reviewOn !== null && one.reviewOn !== undefined && isLate(`${one.reviewOn}T23:59:59Z`)} title={one.clientName} to={`/staff/clients/${one.clientId}`}
                      note={<>{one.employerName}. <Tag colour={CASE_STATE[one.state].colour}>{CASE_STATE[one.state].word}</Tag> Since {shortDate(one.openedOn)}</>}
                      act={<ActLink to={`/staff/retention/cases/${one.id}`} about={`the case of ${one.clientName}`}>Open case</ActLink>} />
                  ))}
                </Worklist>
              )}
            </Block>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Request({ request }: { request: RetentionQuery["retentionRequests"][number] }) {
  const toRing = request.state === "submitted";
  const late = toRing && isLate(request.ringBy);
  return (
    <WorkItem
      when={toRing ? (late ? "Late" : "Ring") : STAFF_STATE[request.state].word}
      whenMore={toRing ? `by ${shortDateTime(request.ringBy)}` : undefined}
      late={late}
      title={request.employerName}
      note={`${URGENCY[request.urgency]}. ${request.state === "agreed" || request.state === "accepted" ? "The person agreed" : "No name held"}`}
      act={<ActLink first={late || request.state === "agreed"} to={`/staff/retention/requests/${request.id}`} about={`of ${request.employerName}`}>{toRing ? "Screen request" : "Open request"}</ActLink>}
    />
  );
}
