import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { MyMeetingsDocument } from "../../../schema/generated/clients";
import { useChanges } from "../../lib/live";
import { Section } from "../../ui";
import { ComingMeeting } from "./ComingMeeting";

/** The next meeting, first on the home page. Draws nothing when none is booked. */
export function NextMeeting() {
  const found = useQuery(MyMeetingsDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["meeting"], () => void found.refetch().catch(() => undefined));
  const [now] = useState(() => new Date().toISOString());
  const next = found.data?.myMeetings.find(({ state, startsAt }) => state === "confirmed" && startsAt && startsAt > now);
  if (!next) return null;
  return (
    <Section title="Your next meeting">
      <ComingMeeting meeting={next} />
      <p><Link to="/me/meetings">All your meetings</Link></p>
    </Section>
  );
}
