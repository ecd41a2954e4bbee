import { useQuery } from "@apollo/client/react";
import { useSearchParams } from "react-router";
import { type ReferralsQuery, ReferralsDocument } from "../../../schema/generated/specialists";
import { sayWaiting, shortDate } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { capital, joined } from "../../lib/words";
import { ActLink, EmptyState, LinkButton, Loaded, LoadMore, Page, Tag, WorkItem, Worklist } from "../../ui";
import { helpWords } from "./clientWords";
import { referralStates, sourceWords } from "./referralWords";

type Line = ReferralsQuery["referrals"]["nodes"][number];
const PAGE = 25;

/** The queue: who has waited longest first; and those decided. */
export function ReferralsPage() {
  const [params] = useSearchParams();
  const decided = params.get("show") === "decided";
  const referrals = useQuery(ReferralsDocument, { variables: { decided, first: PAGE }, fetchPolicy: "cache-and-network" });
  useChanges(["referral"], () => void referrals.refetch().catch(() => undefined));
  const more = (after: string) => referrals.fetchMore({
    variables: { after },
    updateQuery: (before, { fetchMoreResult }) => ({ referrals: { ...fetchMoreResult.referrals, nodes: [...before.referrals.nodes, ...fetchMoreResult.referrals.nodes] } }),
  });
  return (
    <Page
      title={decided ? "Referrals decided" : "Referrals"} columns="full" back={{ to: "/staff/clients", label: "Clients" }}
      lead={decided ? "The newest first." : "Your team’s, and those no team has taken. Who has waited longest comes first."}
      acts={decided ? <LinkButton kind="secondary" to="/staff/clients/referrals">Waiting</LinkButton> : <LinkButton kind="secondary" to="/staff/clients/referrals?show=decided">Decided</LinkButton>}
    >
      <Loaded result={referrals} what="the referrals">
        {({ referrals: { nodes, pageInfo } }) => nodes.length === 0 ? <Nothing decided={decided} /> : (
          <>
            <h2 className="nhsuk-u-visually-hidden">{decided ? "Decided" : "Waiting"}</h2>
            <Worklist look="wide">{nodes.map((line, index) => <ReferralLine key={line.id} line={line} first={!decided && index === 0} decided={decided} />)}</Worklist>
            {pageInfo.hasNextPage && pageInfo.endCursor && <LoadMore shown={nodes.length} what="referrals" busy={referrals.loading} onMore={() => void more(pageInfo.endCursor as string)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const Nothing = ({ decided }: { decided: boolean }) => (
  <EmptyState title={decided ? "None was decided yet." : "Nobody is waiting."}>
    {!decided && <p>New referrals show here at once. People refer themselves at <b>/get-help</b>, professionals at <b>/refer</b>.</p>}
  </EmptyState>
);

/** What stands in the way, or comes next, in a few words. */
function nextOf(line: Line): string | null {
  if (line.state === "awaiting_risk_assessment" && line.riskAssessmentAskedOn) return `asked for on ${shortDate(line.riskAssessmentAskedOn)}`;
  if (line.state === "informal_discussion") return line.informalDiscussionOn ? `talk on ${shortDate(line.informalDiscussionOn)}` : "talk to plan";
  return null;
}

const ReferralLine = ({ line, first, decided }: { line: Line; first: boolean; decided: boolean }) => (
  <WorkItem
    when={decided ? shortDate(line.receivedAt) : capital(sayWaiting(line.receivedAt))}
    whenMore={decided ? undefined : shortDate(line.receivedAt)}
    title={line.personName}
    note={
      <>
        <Tag colour={referralStates[line.state].colour}>{referralStates[line.state].label}</Tag>{" "}
        {joined([nextOf(line), helpWords[line.helpWith].toLowerCase(), line.source === "self" ? "self-referral" : line.referrerTeam || sourceWords[line.source].toLowerCase(), line.teamName ?? "no team yet", line.reference])}
      </>
    }
    act={<ActLink to={`/staff/clients/referrals/${line.id}`} first={first} about={`the referral of ${line.personName}`}>Open</ActLink>}
  />
);
