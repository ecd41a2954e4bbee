import type { IntroductionState, IntroductionStep, IntroductionTurn } from "../../../schema/generated/specialists";
import { daysBetween, sayDue, today } from "../../lib/dates";
import { ActLink, Tag, WorkItem, Worklist } from "../../ui";
import { STATE_WORDS, STEP_WORDS, TURN_COLOUR } from "./staffWords";

export interface IntroductionLine {
  id: string;
  clientName?: string;
  vacancyTitle: string;
  employerName: string;
  state: IntroductionState;
  next: { step: IntroductionStep; whose: IntroductionTurn; dueOn?: string | null };
}

/** Introductions as lines: when the next step is due, who, for what. */
export const IntroductionLines = ({ lines, now = today() }: { lines: readonly IntroductionLine[]; now?: string }) => (
  <Worklist look="dense">
    {lines.map(({ id, clientName, vacancyTitle, employerName, state, next }) => (
      <WorkItem
        key={id}
        when={next.dueOn ? sayDue(next.dueOn, now) : STATE_WORDS[state]}
        late={Boolean(next.dueOn && daysBetween(next.dueOn, now) > 0)}
        title={clientName ? `${clientName}: ${vacancyTitle}` : vacancyTitle}
        to={`/staff/introductions/${id}`}
        note={<>{employerName} · {STATE_WORDS[state]} {next.step !== "nothing" && <Tag colour={TURN_COLOUR[next.whose]}>{STEP_WORDS[next.step]}</Tag>}</>}
        act={<ActLink to={`/staff/introductions/${id}`} about={clientName ? `${clientName}, ${vacancyTitle}` : vacancyTitle}>Open</ActLink>}
      />
    ))}
  </Worklist>
);
