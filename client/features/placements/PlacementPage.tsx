import { useQuery } from "@apollo/client/react";
import { Link, useParams } from "react-router";
import { PlacementDocument, type PlacementPage_PlacementFragment } from "../../../schema/generated/specialists";
import { sayMoney, sayPay } from "../../lib/amounts";
import { recordDate, shortDate } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { joined } from "../../lib/words";
import { Block, Columns, Loaded, Log, NotThere, Page, RuledList, SidePart, Tag } from "../../ui";
import { Checks } from "./Checks";
import { ChangePlacement } from "./ChangePlacement";
import { END_WORDS, STATE_TAG } from "./placementWords";

/** One job: checks due and done, its terms and how they changed. */
export function PlacementPage() {
  const { id = "" } = useParams();
  const found = useQuery(PlacementDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  useChanges(["placement"], () => void found.refetch().catch(() => undefined));
  return (
    <Loaded result={found} what="the job">
      {({ placement }) => (placement ? <One placement={placement} /> : <NotThere what="job" to="/staff/checks" back="Checks in work" />)}
    </Loaded>
  );
}

function One({ placement }: { placement: PlacementPage_PlacementFragment }) {
  const { clientId, clientName, employerName, jobTitle, state } = placement;
  return (
    <Page
      title="Job"
      heading={`${clientName}, ${jobTitle}`}
      caption={employerName}
      status={<Tag colour={STATE_TAG[state].colour}>{STATE_TAG[state].words}</Tag>}
      back={{ to: `/staff/clients/${clientId}/introductions`, label: "Introductions and jobs" }}
      columns="full"
    >
      <Columns side={<Terms placement={placement} />}>
        <Checks placement={placement} />
        <ChangePlacement placement={placement} />
        {placement.changes.length > 0 && (
          <Block title="Changes of hours and pay">
            <Log
              entries={placement.changes.map((change) => ({
                key: `${change.changesOn}${change.hoursAWeek}${change.payPenceAnHour}`,
                when: shortDate(change.changesOn),
                what: joined([`${change.hoursAWeek} hours a week`, change.payPenceAnHour != null && sayPay(change.payPenceAnHour), change.betterOffPenceAWeek != null && `calculated at ${sayMoney(change.betterOffPenceAWeek)} a week`]),
              }))}
            />
          </Block>
        )}
      </Columns>
    </Page>
  );
}

const Terms = ({ placement }: { placement: PlacementPage_PlacementFragment }) => (
  <SidePart title="The job">
    <RuledList
      dense
      rows={[
        { key: "First day", value: recordDate(placement.startsOn) },
        ...(placement.endedOn ? [{ key: "Last day", value: `${recordDate(placement.endedOn)}${placement.reason && placement.reason in END_WORDS ? `, ${END_WORDS[placement.reason as keyof typeof END_WORDS].toLowerCase()}` : ""}` }] : []),
        { key: "Hours", value: `${placement.hoursAWeek} a week` },
        { key: "Pay", value: placement.payPenceAnHour == null ? "Not paid" : sayPay(placement.payPenceAnHour) },
        { key: "Counts as a start", value: placement.countsAsStart ? "Yes: paid, 4 hours or more" : "No" },
      ]}
    />
    {placement.state !== "ended" && <p><Link to={`/staff/clients/${placement.clientId}/meetings/new?placement=${placement.id}`}>Arrange a visit</Link></p>}
    <p><Link to={`/staff/clients/${placement.clientId}`}>{placement.clientName}</Link>{placement.introductionId && <><br /><Link to={`/staff/introductions/${placement.introductionId}`}>The introduction</Link></>}</p>
  </SidePart>
);
