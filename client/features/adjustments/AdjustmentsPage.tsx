import { useQuery } from "@apollo/client/react";
import { AdjustmentsDocument, type Adjustments_AdjustmentFragment } from "../../../schema/generated/employers";
import { sayDate } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { ActLink, Block, Button, EmptyState, Loaded, Page, Tag, WorkItem, Worklist } from "../../ui";

import { costWords, stateTag, titleOf } from "./adjustmentWords";

type Item = Adjustments_AdjustmentFragment;
const OWED = ["proposed", "modify"];
const AGREED = ["agreed", "on_trial", "in_place", "working"];

/** What is asked, and the plan: what was agreed with each person. It prints. */
export function AdjustmentsPage() {
  const found = useQuery(AdjustmentsDocument, { fetchPolicy: "network-only" });
  useChanges(["shared", "adjustment"], () => void found.refetch());
  return (
    <Page title="Adjustments" lead="Ask what helps, not what is wrong." columns="full" acts={<Button type="button" kind="secondary" onClick={() => window.print()}>Print</Button>}>
      <Loaded result={found} what="the adjustments">
        {({ adjustments: all }) => all.length === 0 ? (
          <EmptyState title="Nothing has been asked of you yet.">
            <p>When someone you have met asks for a change, for an interview or for the job, it shows here with a date for your answer.</p>
          </EmptyState>
        ) : (
          <>
            <Part title="Your answer" items={all.filter((item) => OWED.includes(item.state) || item.reviewIsDue)} empty="Nothing waits for your answer." />
            <Part title="What you agreed" items={all.filter((item) => AGREED.includes(item.state) && !item.reviewIsDue)} empty="Nothing is agreed yet." />
            <Part title="Waiting for others" items={all.filter(({ state }) => ["clarification", "alternative_offered", "declined"].includes(state))} empty="You are not waiting for anyone." />
            <Part title="Over" items={all.filter(({ state }) => state === "no_longer_needed")} empty={null} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Part({ title, items, empty }: { title: string; items: readonly Item[]; empty: string | null }) {
  if (items.length === 0 && empty === null) return null;
  return (
    <Block title={title} count={items.length}>
      {items.length === 0 ? <p className="al-mute">{empty}</p> : <Worklist>{items.map((item) => <Line key={item.id} item={item} first={title === "Your answer"} />)}</Worklist>}
    </Block>
  );
}

function Line({ item, first }: { item: Item; first: boolean }) {
  const tag = stateTag(item, "employer");
  const notes = [item.ownerName && `${item.ownerName} sees to it`, costWords(item), item.startsOn && `since ${sayDate(item.startsOn)}`, item.reviewOn && `look again ${sayDate(item.reviewOn)}`].filter(Boolean);
  const who = item.personName ?? "Someone you have met";
  return (
    <WorkItem
      when={item.answerBy && item.state === "proposed" ? sayDate(item.answerBy) : <Tag colour={tag.colour}>{tag.word}</Tag>}
      whenMore={item.answerBy && item.state === "proposed" ? "answer by" : undefined}
      title={titleOf(item)}
      note={[`For ${who}`, ...notes].join(". ")}
      act={<ActLink first={first} to={`/employer/adjustments/${item.id}`} about={`about “${titleOf(item)}”`}>{first ? "Answer" : "Open"}</ActLink>}
    />
  );
}
