import { useQuery } from "@apollo/client/react";
import { InWorkChecksDueDocument } from "../../../schema/generated/specialists";
import { daysBetween, sayDue, today } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { ActLink, EmptyState, Loaded, Page, WorkItem, Worklist } from "../../ui";
import { CHECK_WORDS } from "./placementWords";

const WITHIN_DAYS = 14;

/** Checks in work that are due in the caseload: the longest due first. */
export function ChecksPage() {
  const found = useQuery(InWorkChecksDueDocument, { variables: { withinDays: WITHIN_DAYS }, fetchPolicy: "cache-and-network" });
  useChanges(["placement"], () => void found.refetch().catch(() => undefined));
  return (
    <Page title="Checks in work" lead={`Due in the next ${WITHIN_DAYS} days, the longest due first.`} back={{ to: "/staff", label: "Today" }} columns="full">
      <Loaded result={found} what="the checks">
        {({ inWorkChecksDue: due }) => due.length === 0 ? <EmptyState title="No check is due."><p>They begin with a start: within 3 days, weekly for a month, then monthly.</p></EmptyState> : (
          <Worklist look="wide">
            {due.map(({ id, kind, dueOn, placementId, clientName, employerName, jobTitle }) => {
              const late = daysBetween(dueOn, today()) > 0;
              return (
                <WorkItem
                  key={id}
                  when={sayDue(dueOn)}
                  late={late}
                  title={`${clientName}: ${CHECK_WORDS[kind].toLowerCase()}`}
                  note={`${jobTitle}, ${employerName}`}
                  act={<ActLink first={late} to={`/staff/placements/${placementId}`} about={`${clientName}, ${CHECK_WORDS[kind]}`}>Record</ActLink>}
                />
              );
            })}
          </Worklist>
        )}
      </Loaded>
    </Page>
  );
}
