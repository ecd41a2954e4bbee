import type { EmployerQuery } from "../../../schema/generated/specialists";
import { shortDate } from "../../lib/dates";
import { Log } from "../../ui";
import { stageWords, stateWords } from "./words";

type Event = NonNullable<EmployerQuery["employer"]>["events"][number];

const words = (named: Readonly<Record<string, string>>, code?: string | null): string => (code ? named[code] ?? code : "nothing");

function sayEvent({ kind, was, became }: Event): string {
  if (kind === "lead") return became ? `Lead: ${became}` : "No lead any more";
  if (kind === "trust") return became === "true" ? "Roles published without review" : "Roles reviewed again";
  const named = kind === "state" ? stateWords : stageWords;
  return was ? `${words(named, was)} to ${words(named, became).toLowerCase()}` : words(named, became);
}

/** What happened to the account and the relationship, newest first. */
export function EmployerHistory({ events }: { events: readonly Event[] }) {
  if (events.length === 0) return <p className="al-mute">Nothing has changed since it was registered.</p>;
  return (
    <Log
      entries={events.map((event) => ({
        key: event.id,
        when: shortDate(event.at),
        what: <>{sayEvent(event)}{event.reason && `: ${event.reason}`}{event.by && <span className="al-mute">, {event.by}</span>}</>,
      }))}
    />
  );
}
