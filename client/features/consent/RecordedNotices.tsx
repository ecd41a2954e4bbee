import { useMutation } from "@apollo/client/react";
import { type Sharing_SharingFragment, SawSharingRecordDocument } from "../../../schema/generated/clients";
import { sayDateTime } from "../../lib/dates";
import { useProvider } from "../../lib/session";
import { count } from "../../lib/words";
import { Button, ButtonPair, Confirm, Notice } from "../../ui";
import { useStopSharing } from "./useStopSharing";
import { firstName } from "./words";

type Sharing = Sharing_SharingFragment;
type Recorded = Sharing["records"][number];

const how: Record<Recorded["channel"], string> = { self: "here", phone: "on the phone", in_person: "when you met", paper: "on paper" };

/** What staff wrote down in the person's name, until the person says that it is right or undoes it. */
export const RecordedNotices = ({ sharings }: { sharings: readonly Sharing[] }) =>
  sharings.flatMap((sharing) => sharing.records.filter(({ isTold }) => !isTold).map((record) => <RecordedNotice key={`${sharing.id} ${record.place}`} sharing={sharing} record={record} />));

function what({ kind }: Recorded, sharing: Sharing): string {
  const lines = count(sharing.lines.filter(({ answer }) => answer === "yes").length, "line");
  if (kind === "given") return `you said yes to sharing ${lines} with ${sharing.recipientName}`;
  if (kind === "renewed") return `you want to go on sharing ${lines} with ${sharing.recipientName}`;
  if (kind === "declined") return `you said no to sharing with ${sharing.recipientName}`;
  if (kind === "entered_in_error") return `something about ${sharing.recipientName} was a mistake, and took it back`;
  return `you want to stop sharing with ${sharing.recipientName}`;
}

function RecordedNotice({ sharing, record }: { sharing: Sharing; record: Recorded }) {
  const { phone } = useProvider();
  const stop = useStopSharing();
  const [saw, { loading }] = useMutation(SawSharingRecordDocument);
  const read = (): void => void saw({ variables: { sharingId: sharing.id, recordId: record.place } }).catch(() => undefined);
  const canUndo = sharing.isShared && (record.kind === "given" || record.kind === "renewed");
  return (
    <Notice title={`${firstName(record.byName)} wrote something down for you`}>
      <p>On {sayDateTime(record.at)}, {firstName(record.byName)} wrote down that {what(record, sharing)}. You said so {how[record.channel]}.</p>
      <ButtonPair label="Is that right?">
        <Button type="button" kind="secondary" busy={loading} onClick={read}>{canUndo ? "That is right" : "I have read this"}</Button>
        {canUndo && (
          <Confirm
            label="Undo this"
            question={`Stop all of this with ${sharing.recipientName}?`}
            yes="Yes, stop"
            no="Keep sharing"
            done={`Stopped just now. We have told ${sharing.recipientName} and asked them to delete it.`}
            failed={`We could not stop it just now. Nothing was stopped yet. Try again, or ring us on ${phone}.`}
            act={async () => {
              const problem = await stop({ sharingId: sharing.id });
              if (problem === undefined) read();
              return problem;
            }}
          />
        )}
      </ButtonPair>
    </Notice>
  );
}
