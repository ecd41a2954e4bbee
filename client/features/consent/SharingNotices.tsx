import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { AnswerSharingNoticeDocument, type SharingNoticeAnswer, SharingNoticesDocument, type SharingNotices_NoticeFragment } from "../../../schema/generated/employers";
import { sayDate } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { Button, ButtonPair, EmptyState, Loaded, Notice, Page } from "../../ui";

type SharingNotice = SharingNotices_NoticeFragment;

/** On a person's page: that something is no longer shared, with the two answers. Draws nothing when there is nothing to answer. */
export function SharingNotices({ handle }: { handle: string }) {
  const result = useQuery(SharingNoticesDocument, { variables: { handle } });
  useChanges(["shared"], () => void result.refetch());
  return (result.data?.sharingNotices ?? []).filter(({ answer }) => answer === null).map((notice) => <OneNotice key={notice.id} notice={notice} />);
}

/** Every notice, unanswered first. */
export function SharingNoticesPage() {
  const result = useQuery(SharingNoticesDocument, { variables: { handle: null } });
  useChanges(["shared"], () => void result.refetch());
  return (
    <Page title="No longer shared" lead="People choose what they share, and can change it at any time. It is nothing about you." back={{ to: "/employer", label: "Today" }}>
      <Loaded result={result} what="what is no longer shared">
        {({ sharingNotices }) => sharingNotices.length === 0
          ? <EmptyState title="There is nothing to do here."><p>When someone stops sharing a line with you, we ask you here to delete your copies.</p></EmptyState>
          : sharingNotices.map((notice) => <OneNotice key={notice.id} notice={notice} />)}
      </Loaded>
    </Page>
  );
}

const said: Record<SharingNoticeAnswer, string> = {
  erased: "You said that every copy is deleted.",
  kept_for_law: "You said that a law asks you to keep something.",
};

function OneNotice({ notice }: { notice: SharingNotice }) {
  const [answer, { loading }] = useMutation(AnswerSharingNoticeDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const send = (chosen: SharingNoticeAnswer): void =>
    void answer({ variables: { id: notice.id, answer: chosen } }).then(
      ({ data }) => setProblem(data?.answerSharingNotice.userErrors[0]?.message ?? null),
      () => setProblem("Your answer was not saved. Try again."),
    );
  return (
    <Notice title={notice.kind === "corrected" ? "Some words were changed" : "Something is no longer shared"}>
      <p>Since {sayDate(notice.createdAt)}. Please delete any copy of what was shared: notes, prints, mails.</p>
      {problem && <p role="alert">{problem}</p>}
      {notice.answer ? <p>{said[notice.answer]}{notice.answeredAt && ` ${sayDate(notice.answeredAt)}.`}</p> : (
        <ButtonPair label="What you did">
          <Button type="button" kind="secondary" busy={loading} onClick={() => send("erased")}>We have deleted it</Button>
          <Button type="button" kind="secondary" busy={loading} onClick={() => send("kept_for_law")}>A law asks us to keep it</Button>
        </ButtonPair>
      )}
    </Notice>
  );
}
