import { useQuery } from "@apollo/client/react";
import { Suspense } from "react";
import { Link } from "react-router";
import { type ClientHomeQuery, ClientHomeDocument } from "../../../schema/generated/clients";
import { dateOf, daysBetween, sayDate, sayNear, today } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import type { HomePart } from "../../lib/parts";
import { useProvider } from "../../lib/session";
import { telephone } from "../../lib/telephone";
import { capital } from "../../lib/words";
import { Loaded, Loading, Page, RuledList, Section, Tag, Task, TaskList } from "../../ui";
import { homeParts } from "./foundParts";
import { sayMyEvent } from "./myHistory";

/** Home: the next meeting, what needs an answer, who the specialist is. In that order. */
export function HomePage() {
  const asked = useQuery(ClientHomeDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["client", "shared", "consent", "introduction", "meeting", "adjustment"], () => void asked.refetch().catch(() => undefined));
  return (
    <Loaded result={asked} what="your page">
      {({ me, waiting }) => (
        <Page title="Home" heading={`Hello, ${me.displayName.split(" ")[0]}`}>
          <Parts place="first" />
          <Section title="What needs your answer"><ToAnswer waiting={waiting} /></Section>
          <Specialist me={me} />
          <Parts place="after" />
          <Lately events={me.events} />
        </Page>
      )}
    </Loaded>
  );
}

/** How far back "lately" goes. */
const LATELY_DAYS = 30;
const MOST_LINES = 3;

/** What others did of late; what the person did themselves they know. */
function Lately({ events }: { events: ClientHomeQuery["me"]["events"] }) {
  const lines = events.filter(({ byKind, at }) => byKind !== "client" && daysBetween(dateOf(at), today()) <= LATELY_DAYS).slice(0, MOST_LINES);
  if (lines.length === 0) return null;
  return (
    <Section title="What happened lately" size="m">
      <ul className="nhsuk-list nhsuk-list--bullet">{lines.map((event) => <li key={event.id}>{sayMyEvent(event)} {capital(sayNear(event.at))}.</li>)}</ul>
      <p><Link to="/me/record">Everything that happened</Link></p>
    </Section>
  );
}

const Parts = ({ place }: { place: HomePart["place"] }) => (
  <>{homeParts.filter((part) => part.place === place).map(({ id, Component }) => <Suspense key={id} fallback={<Loading what="this part" />}><Component /></Suspense>)}</>
);

function ToAnswer({ waiting }: { waiting: ClientHomeQuery["waiting"] }) {
  if (waiting.length === 0) return <p>Nothing just now. When something does, it stands here first.</p>;
  return (
    <>
      <TaskList>
        {waiting.map(({ id, title, note, page, answerBy, isNew }) => (
          <Task key={id} title={title} to={page} hint={note || undefined} status={answerBy ? <Tag colour="yellow">By {sayDate(answerBy)}</Tag> : isNew ? <Tag>New</Tag> : <Tag colour="grey">When you’re ready</Tag>} />
        ))}
      </TaskList>
      <p className="al-mute">Take your time. If you do nothing, nothing is shared and no one is told.</p>
    </>
  );
}

function Specialist({ me: { specialist } }: { me: ClientHomeQuery["me"] }) {
  const { phone, hours } = useProvider();
  const team = phone && <>The team, on <a href={telephone(phone)}>{phone}</a>{hours && `, ${hours}`}</>;
  if (!specialist) {
    return (
      <Section title="Your specialist">
        <p>You will soon have one person who works with you.</p>
        {team && <RuledList ruled={false} rows={[{ key: "Until then", value: team }]} />}
      </Section>
    );
  }
  const first = specialist.displayName.split(" ")[0];
  return (
    <Section title={`Your specialist is ${specialist.displayName}`}>
      <RuledList
        ruled={false}
        rows={[
          ...(specialist.phone ? [{ key: "Call or text", value: <a href={telephone(specialist.phone)}>{specialist.phone}</a> }] : []),
          { key: "Write", value: <Link to="/me/messages/new">Send {first} a message</Link> },
          ...(team ? [{ key: `When ${first} is off`, value: team }] : []),
        ]}
      />
    </Section>
  );
}
