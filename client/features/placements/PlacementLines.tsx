import type { PlacementState } from "../../../schema/generated/specialists";
import { sayPay } from "../../lib/amounts";
import { daysBetween, sayDue, shortDate, today } from "../../lib/dates";
import { joined } from "../../lib/words";
import { ActLink, Tag, WorkItem, Worklist } from "../../ui";
import { STATE_TAG } from "./placementWords";

export interface PlacementLine {
  id: string;
  jobTitle: string;
  employerName: string;
  state: PlacementState;
  startsOn: string;
  hoursAWeek: number;
  payPenceAnHour?: number | null;
  nextCheckOn?: string | null;
}

/** Jobs as lines: when the next check is due, where, since when. */
export const PlacementLines = ({ placements, now = today() }: { placements: readonly PlacementLine[]; now?: string }) => (
  <Worklist look="dense">
    {placements.map(({ id, jobTitle, employerName, state, startsOn, hoursAWeek, payPenceAnHour, nextCheckOn }) => (
      <WorkItem
        key={id}
        when={nextCheckOn ? sayDue(nextCheckOn, now) : STATE_TAG[state].words}
        whenMore={nextCheckOn ? "check" : undefined}
        late={Boolean(nextCheckOn && daysBetween(nextCheckOn, now) > 0)}
        title={`${jobTitle}, ${employerName}`}
        to={`/staff/placements/${id}`}
        note={<>{joined([`${state === "accepted" ? "starts" : "since"} ${shortDate(startsOn, now)}`, `${hoursAWeek} hours`, payPenceAnHour != null && sayPay(payPenceAnHour)])} <Tag colour={STATE_TAG[state].colour}>{STATE_TAG[state].words}</Tag></>}
        act={<ActLink to={`/staff/placements/${id}`} about={`${jobTitle}, ${employerName}`}>Open</ActLink>}
      />
    ))}
  </Worklist>
);
