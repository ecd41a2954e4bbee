import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { type Sharing_SharingFragment, SawSharingRecordDocument, UndoSharingRecordDocument, WhatIShareDocument } from "../../../schema/generated/clients";
import { sayDateTime } from "../../lib/dates";
import { useProvider } from "../../lib/session";
import { count } from "../../lib/words";
import { Button, ButtonPair, Confirm, Details, Notice } from "../../ui";
import { useKept } from "./useKept";
import { firstName } from "./words";

type Sharing = Sharing_SharingFragment;
type Recorded = Sharing["records"][number];

const how: Record<Recorded["channel"], string> = { self: "here", phone: "on the phone", in_person: "when you met", paper: "on paper" };
const keyOf = (sharing: Sharing, record: Recorded): string => `${sharing.id} ${record.place}`;

/** What staff wrote down in the person's name, until the person says that it is right or undoes it; it keeps its place while the page is open. */
export function RecordedNotices({ sharings }: { sharings: readonly Sharing[] }) {
  const all = sharings.flatMap((sharing) => sharing.records.map((record) => ({ sharing, record })));
  const kept = useKept(all.filter(({ record }) => !record.isTold).map(({ sharing, record }) => keyOf(sharing, record)));
  return all.filter(({ sharing, record }) => kept.includes(keyOf(sharing, record))).map(({ sharing, record }) => <RecordedNotice key={keyOf(sharing, record)} sharing={sharing} record={record} />);
}

function what({ kind }: Recorded, sharing: Sharing): string {
  const lines = count(sharing.lines.filter(({ answer }) => answer === "yes").length, "line");
  if (kind === "given") return `you said yes to sharing ${lines} with ${sharing.recipientName}`;
  if (kind === "renewed") return `you want to go on sharing ${lines} with ${sharing.recipientName}`;
  if (kind === "declined") return `you said no to sharing with ${sharing.recipientName}`;
  if (kind === "narrowed") return `you want to stop sharing some lines with ${sharing.recipientName}`;
  if (kind === "entered_in_error") return `something about ${sharing.recipientName} was a mistake, and took it back`;
  return `you want to stop sharing with ${sharing.recipientName}`;
}

/** Two taps to undo it. What was stopped stays stopped, and can be asked for again. */
function RecordedNotice({ sharing, record }: { sharing: Sharing; record: Recorded }) {
  const { phone } = useProvider();
  const [saw, { loading }] = useMutation(SawSharingRecordDocument);
  const [undo] = useMutation(UndoSharingRecordDocument, { refetchQueries: [WhatIShareDocument] });
  const [undone, setUndone] = useState(false);
  const by = firstName(record.byName);
  const ends = sharing.isShared && (record.kind === "given" || record.kind === "renewed");
  const [ended] = useState(ends);
  if (record.isTold && !record.isDisputed && !undone) return <Notice kind="ok" focus><p>Thank you. You said that this is right.</p></Notice>;
  return (
    <Notice title={`${by} wrote something down for you`}>
      <p>On {sayDateTime(record.at)}, {by} wrote down that {what(record, sharing)}.{record.kind !== "entered_in_error" && ` You said so ${how[record.channel]}.`}</p>
      {record.readOut && <Details summary="The words that were read to you"><p className="al-lines">{record.readOut}</p></Details>}
      <ButtonPair label="Is that right?">
        {!record.isDisputed && !undone && <Button type="button" kind="secondary" busy={loading} onClick={() => void saw({ variables: { sharingId: sharing.id, recordId: record.place } }).catch(() => undefined)}>That is right</Button>}
        <Confirm
          label="This is not what I said"
          question={ends ? `Undo it? All of this with ${sharing.recipientName} stops at once.` : `Tell ${by} and the manager that this is not what you said?`}
          yes={ends ? "Yes, undo it" : "Yes, tell them"}
          no="Leave it"
          done={ended ? `Undone just now. ${sharing.recipientName} can’t see it any more. We have told ${by} and the manager that you did not say this.` : `We have told ${by} and the manager that you did not say this. Nothing is shared unless you say yes again.`}
          failed={`We could not undo it just now. Nothing has changed yet. Try again, or ring us on ${phone}.`}
          act={async () => {
            const problem = (await undo({ variables: { recordId: record.place } })).data?.undoSharingRecord.userErrors[0]?.message;
            if (problem === undefined) setUndone(true);
            return problem;
          }}
        />
      </ButtonPair>
    </Notice>
  );
}
