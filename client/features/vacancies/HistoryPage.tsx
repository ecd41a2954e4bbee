import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import type { RoleHistoryQuery } from "../../../schema/generated/employers";
import { recordDate, sayTime } from "../../lib/dates";
import { sayList } from "../../lib/words";
import { EmptyState, Loaded, Page, Story, type StoryStep } from "../../ui";
import { useKeeping } from "./keeping";
import { statusWords } from "./roleWords";

type Event = NonNullable<RoleHistoryQuery["vacancy"]>["history"][number];

const LONG = 300;
const short = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG)} …` : text);

function titleOf(event: Event): string {
  if (event.kind === "edited") return `Changed: ${sayList(event.changes.map(({ field }) => field.toLowerCase()))}`;
  if (event.kind === "asked") return "A question was asked";
  if (event.kind === "answered") return "A question was answered";
  if (event.from === null) return event.reason === "Posted again" ? "Copied from an earlier role" : "Begun";
  return event.to ? statusWords[event.to] : "Changed";
}

function words(event: Event): React.ReactNode {
  if (event.kind !== "edited") return event.reason && event.reason !== "Posted again" ? event.reason : undefined;
  return event.changes.map(({ field, before, after }) => (
    <span key={field}><strong>{field}</strong>: {before ? <del>{short(before)}</del> : "not said"} <span className="al-mute">became</span> {after ? <ins>{short(after)}</ins> : "not said"}<br /></span>
  ));
}

const stepOf = (event: Event): StoryStep => ({ key: event.id, title: titleOf(event), meta: `${event.actorName}, ${recordDate(event.at)}, ${sayTime(event.at)}`, words: words(event) });

/** Everything that happened to a role: who, when, what was before and after. */
export function HistoryPage() {
  const { id = "" } = useParams();
  const { base, documents } = useKeeping();
  const result = useQuery(documents.RoleHistory, { variables: { id }, fetchPolicy: "cache-and-network" });
  return (
    <Page title="History of changes" headingSize="l" caption={result.data?.vacancy?.title} back={{ to: `${base}/${id}`, label: "The role" }}>
      <Loaded result={result} what="the history">
        {({ vacancy }) => (vacancy && vacancy.history.length > 0 ? <Story steps={vacancy.history.map(stepOf)} /> : <EmptyState title="Nothing is recorded for this role."><p>What happens from now on will show here.</p></EmptyState>)}
      </Loaded>
    </Page>
  );
}
