import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { type Sharing_SharingFragment, WhatIShareDocument, type WhatIShareQuery } from "../../../schema/generated/clients";
import { useChanges } from "../../lib/live";
import { useProvider } from "../../lib/session";
import { capital, count, sayList } from "../../lib/words";
import { Confirm, EmptyState, Inset, Loaded, Page, Section } from "../../ui";
import { ReceiptList } from "./ReceiptList";
import { RecordedNotices } from "./RecordedNotices";
import { RecipientSection } from "./RecipientSection";
import { useKept } from "./useKept";
import { useStopSharing } from "./useStopSharing";

type Sharing = Sharing_SharingFragment;

/** By employer: each line, since when, until when, who has seen it; and two taps to stop any of it. */
export function WhatISharePage() {
  const result = useQuery(WhatIShareDocument);
  useChanges(["sharing"], () => void result.refetch());
  const sharings = result.data?.mySharing.sharings;
  return (
    <Page title="What I share" lead={sharings && <Lead sharings={sharings} />}>
      <Loaded result={result} what="what you share">{({ mySharing }) => <Recipients mine={mySharing} />}</Loaded>
    </Page>
  );
}

/** "One employer and your care team can see some lines about you." */
function Lead({ sharings }: { sharings: readonly Sharing[] }) {
  const live = sharings.filter(({ isShared }) => isShared);
  const employers = new Set(live.flatMap(({ employerId }) => employerId ?? [])).size;
  const who = [employers > 0 && (employers === 1 ? "one employer" : `${employers} employers`), live.some(({ recipient }) => recipient === "care_team") && "your care team"].filter((word): word is string => Boolean(word));
  if (who.length === 0) return <>No employer can see anything about you now. Nothing is shared unless you say yes.</>;
  return <>{capital(sayList(who))} can see some lines about you. Stop any of it, at any time. You don’t need a reason, and your support stays the same.</>;
}

const keyOf = ({ employerId }: Sharing): string => employerId ?? "care team";

const rank = (group: readonly Sharing[]): number => (group.some(({ isShared }) => isShared) ? 0 : group.some(({ state }) => state === "offered") ? 1 : 2);

/** By recipient: shared first, then what waits, then what is over. A group keeps its place while the page is open. */
function useGroups(sharings: readonly Sharing[]): [key: string, sharings: Sharing[]][] {
  const groups = new Map<string, Sharing[]>();
  for (const sharing of sharings) groups.set(keyOf(sharing), [...(groups.get(keyOf(sharing)) ?? []), sharing]);
  const places = useKept([...groups].toSorted(([, a], [, b]) => rank(a) - rank(b)).map(([key]) => key));
  return places.flatMap((key): [string, Sharing[]][] => (groups.has(key) ? [[key, groups.get(key)!]] : []));
}

function Recipients({ mine }: { mine: WhatIShareQuery["mySharing"] }) {
  const { sharings, helper, wordsToAgree } = mine;
  const { phone } = useProvider();
  const stop = useStopSharing();
  const [stoppedHere, setStoppedHere] = useState(false);
  const groups = useGroups(sharings);
  return (
    <>
      {(stoppedHere || sharings.some(({ isShared }) => isShared)) && (
        <Confirm
          label="Stop sharing everything"
          kind="stop"
          question="Stop sharing everything, with everyone?"
          yes="Yes, stop everything"
          no="Keep sharing"
          done="Everything is stopped, just now. We have told them and asked them to delete it. Your receipts are below."
          failed={`We could not stop it just now. Nothing was stopped yet. Try again, or ring us on ${phone}.`}
          act={() => {
            setStoppedHere(true);
            return stop({});
          }}
        />
      )}
      {wordsToAgree > 0 && <Inset><p>{helper.specialistName || "Your specialist"} has written {count(wordsToAgree, "line")} for you to read. <Link to="/me/sharing/words">Read the words, and say yes or no</Link>. Nothing is shared by that.</p></Inset>}
      <RecordedNotices sharings={sharings} />
      {groups.map(([key, group]) => <RecipientSection key={key} sharings={group} phone={phone} />)}
      {groups.length === 0 && (
        <EmptyState title="You have not been asked to share anything.">
          <p>When a role is right for you, your specialist asks what an employer may see. You read the exact words first, and you choose.</p>
        </EmptyState>
      )}
      <Section title="Your receipts" id="receipts"><ReceiptList receipts={mine.receipts} /></Section>
      <p><Link to="/me/sharing/words">The words about me</Link></p>
    </>
  );
}
