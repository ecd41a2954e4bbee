import type { PersonPage_PersonFragment } from "../../../schema/generated/employers";
import { sayDateTime } from "../../lib/dates";
import { Details, Story } from "../../ui";
import { BY, HAPPENED } from "./personWords";

/** What has happened since they were introduced, folded. */
export function PersonHistory({ person }: { person: PersonPage_PersonFragment }) {
  const steps = person.steps.flatMap(({ state, by, at }) => {
    const title = HAPPENED[state];
    return title ? [{ key: `${state}${at}`, title, meta: `${BY[by] ?? "Alongside"}, ${sayDateTime(at)}` }] : [];
  });
  if (steps.length === 0) return null;
  return <Details summary="What has happened so far"><Story steps={steps} /></Details>;
}
