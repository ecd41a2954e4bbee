import type { PersonPage_PersonFragment } from "../../../schema/generated/employers";
import { recordDate } from "../../lib/dates";
import { Block } from "../../ui";
import { SharedLines as Lines } from "../consent/SharedLines";
import type { Called } from "./personWords";

/** Exactly the lines that are shared, word for word: the same piece of page, to the byte, as the person saw before saying yes. */
export function SharedLines({ person, who }: { person: PersonPage_PersonFragment; who: Called }) {
  const until = person.lines.map(({ sharedUntil }) => sharedUntil).toSorted()[0];
  return (
    <Block title={`What ${who.short} has chosen to tell you`}>
      <Lines lines={person.lines} />
      <p className="al-small al-mute al-mt">
        In {who.short === "the person" ? "their" : `${who.short}’s`} own words, and all there is to see.
        {until && ` Shared from ${recordDate(person.introducedAt)} to ${recordDate(until)}.`}
        {" "}{who.Short} can change this at any time, and you will see “no longer shared”.
      </p>
    </Block>
  );
}
