import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { type MeetingsPage_MeetingFragment, MyMeetingsDocument } from "../../../schema/generated/clients";
import { recordDate, sayTime } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { joined } from "../../lib/words";
import { EmptyState, Loaded, Page, Section, Tag } from "../../ui";
import { ComingMeeting } from "./ComingMeeting";
import { ChooseTime } from "./ChooseTime";
import { KIND_WORDS, STATE_TAG } from "./meetingWords";

/** A client's meetings: choose a time, what is booked, and what has been. */
export function MeetingsPage() {
  const found = useQuery(MyMeetingsDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["meeting", "introduction"], () => void found.refetch().catch(() => undefined));
  return (
    <Page title="Meetings" back={{ to: "/me", label: "Home" }}>
      <Loaded result={found} what="your meetings">{({ myMeetings }) => <Meetings meetings={myMeetings} />}</Loaded>
    </Page>
  );
}

function Meetings({ meetings }: { meetings: readonly MeetingsPage_MeetingFragment[] }) {
  const [now] = useState(() => new Date().toISOString());
  const toChoose = meetings.filter(({ state }) => state === "proposed");
  const coming = meetings.filter(({ state, startsAt }) => state === "confirmed" && startsAt && startsAt > now);
  const past = meetings.filter((meeting) => !toChoose.includes(meeting) && !coming.includes(meeting));
  if (meetings.length === 0) {
    return (
      <EmptyState title="You have no meetings yet.">
        <p>When somebody would like to meet you, you see it here, always. You choose the time.</p>
        <p><Link to="/me">Go to your home page</Link></p>
      </EmptyState>
    );
  }
  return (
    <>
      {toChoose.length > 0 && <Section title="Choose a time">{toChoose.map((meeting) => <ChooseTime meeting={meeting} key={meeting.id} />)}</Section>}
      {coming.length > 0 && <Section title="Coming up">{coming.map((meeting) => <ComingMeeting meeting={meeting} key={meeting.id} />)}</Section>}
      {coming.length === 0 && toChoose.length === 0 && <p>Nothing is planned now.</p>}
      {past.length > 0 && <Section title="Before" size="m"><Past meetings={past} /></Section>}
    </>
  );
}

const Past = ({ meetings }: { meetings: readonly MeetingsPage_MeetingFragment[] }) => (
  <ul className="nhsuk-list">
    {meetings.map(({ id, kind, state, startsAt, employerName, specialistName, actions }) => (
      <li key={id}>
        {joined([KIND_WORDS[kind], employerName ?? specialistName])}{startsAt ? `, ${recordDate(startsAt)}, ${sayTime(startsAt)}` : ""} <Tag colour={STATE_TAG[state].colour}>{STATE_TAG[state].words}</Tag>
        {actions && <><br />What we agreed: {actions}</>}
      </li>
    ))}
  </ul>
);
