import { useMutation, useQuery } from "@apollo/client/react";
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { useParams } from "react-router";
import type { ThreadQuery } from "../../../schema/generated/clients";
import { sayDateTime } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { useChanges } from "../../lib/live";
import { Button, ErrorSummary, Form, Loaded, Loading, NotThere, Page, TextArea } from "../../ui";
import type { MessageDocuments } from "./documents";
import { LONGEST } from "./limits";

type Shown = NonNullable<ThreadQuery["thread"]>;

/** One conversation: what was written, oldest first, then the answer. Opening it counts as reading it. */
export function Conversation({ documents, note }: { documents: MessageDocuments; note?: (thread: Shown) => ReactNode }) {
  const { id = "" } = useParams();
  const result = useQuery(documents.thread, { variables: { id }, fetchPolicy: "cache-and-network" });
  const [markRead] = useMutation(documents.markRead);
  useChanges(["message"], (change) => void ((change === null || change.id === id) && result.refetch()));

  const unread = result.data?.thread?.unread;
  const read = useEffectEvent(() => void markRead({ variables: { id } }).catch(() => undefined)); // tried again when it is opened again
  useEffect(() => {
    if (unread) read();
  }, [unread, id]);

  const back = { to: documents.base, label: "Messages" };
  if (!result.data) return <Page title="Messages" back={back}><Loaded result={result} what="the conversation">{() => <Loading what="the conversation" />}</Loaded></Page>;
  const { thread } = result.data;
  if (!thread) return <NotThere what="conversation" to={documents.base} back="All your messages" />;
  return (
    <Page title="Messages" heading={thread.about} caption={thread.withWhom ? `With ${thread.withWhom}` : "With the team"} back={back}>
      <Talk messages={thread.messages} />
      {note?.(thread)}
      <Answer documents={documents} threadId={thread.id} onSent={() => void result.refetch()} />
    </Page>
  );
}

const Talk = ({ messages }: { messages: Shown["messages"] }) => (
  <ol className="al-talk" role="list" aria-label="Messages, oldest first" aria-live="polite">
    {messages.map(({ id, authorName, mine, body, writtenAt }) => (
      <li key={id} className={`al-talk__item${mine ? " al-talk__item--mine" : ""}`}>
        <p className="al-talk__who"><strong>{mine ? "You" : authorName}</strong>, {sayDateTime(writtenAt)}</p>
        <p className="al-talk__words">{body}</p>
      </li>
    ))}
  </ol>
);

function Answer({ documents, threadId, onSent }: { documents: MessageDocuments; threadId: string; onSent: () => void }) {
  const [write] = useMutation(documents.write);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [sent, setSent] = useState(0);
  const [idempotencyKey, renew] = useIdempotencyKey();
  return (
    <Form
      key={sent} // an empty field after each answer that went
      name={`answer ${threadId}`}
      onSubmit={async (values) => {
        const { data } = await write({ variables: { input: { threadId, body: values.text("body"), idempotencyKey } } });
        setErrors(data?.writeMessage.userErrors ?? []);
        if (!data?.writeMessage.message) return;
        renew();
        setSent(sent + 1);
        onSent();
      }}
    >
      <ErrorSummary errors={errors} title="Your message was not sent" />
      <TextArea name="body" label="Your answer" rows={4} most={LONGEST} required="Write your message" error={errorFor(errors, "body")} />
      <Button>Send</Button>
      <p role="status">{sent > 0 ? "Sent." : ""}</p>
    </Form>
  );
}
