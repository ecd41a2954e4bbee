import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { AgreeToWordsDocument, MyWordsDocument, type MyWords_WordsFragment, TurnDownWordsDocument, WriteMyWordsDocument } from "../../../schema/generated/clients";
import { errorFor, type FieldError } from "../../lib/errors";
import { sayDate } from "../../lib/dates";
import { useIdempotencyKey } from "../../lib/idempotency";
import { useChanges } from "../../lib/live";
import { Actions, Button, ButtonPair, Details, EmptyState, ErrorSummary, Form, Loaded, Notice, Page, Section, TextArea } from "../../ui";

type Words = MyWords_WordsFragment;

/** The words of each line about the person: theirs alone to agree to, and nothing is shared by it. */
export function MyWordsPage() {
  const result = useQuery(MyWordsDocument);
  useChanges(["sharing"], () => void result.refetch());
  return (
    <Page title="The words about me" back={{ to: "/me/sharing", label: "What I share" }} lead="These are lines you could share one day. Saying yes to the words shares nothing. You are asked each time before anyone reads them.">
      <Loaded result={result} what="your words">{({ myShareWords }) => <Lists words={myShareWords} />}</Loaded>
    </Page>
  );
}

function Lists({ words }: { words: readonly Words[] }) {
  const waiting = words.filter(({ approvedAt, refusedAt }) => !approvedAt && !refusedAt);
  const agreed = words.filter(({ approvedAt }) => approvedAt);
  const refused = words.filter(({ approvedAt, refusedAt }) => !approvedAt && refusedAt);
  if (words.length === 0) return <EmptyState title="There are no words yet."><p>Your specialist writes them with you. You read them here first.</p></EmptyState>;
  return (
    <>
      {waiting.length > 0 && <Section title="Are these words right?">{waiting.map((each) => <Waiting key={each.id} words={each} />)}</Section>}
      {agreed.length > 0 && <Section title="Words you said yes to">{agreed.map((each) => <Agreed key={each.id} words={each} />)}</Section>}
      {refused.length > 0 && <Section title="Words you said no to">{refused.map((each) => <Agreed key={each.id} words={each} />)}</Section>}
    </>
  );
}

function Waiting({ words }: { words: Words }) {
  const [agree, agreeing] = useMutation(AgreeToWordsDocument, { refetchQueries: [MyWordsDocument] });
  const [turnDown, turningDown] = useMutation(TurnDownWordsDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const busy = agreeing.loading || turningDown.loading;
  const variables = { id: words.id };
  async function say(answered: Promise<{ userErrors: { message: string }[] } | undefined>): Promise<void> {
    setProblem((await answered.catch(() => ({ userErrors: [{ message: "That was not saved. Try again." }] })))?.userErrors[0]?.message ?? null);
  }
  return (
    <article className="al-line" aria-labelledby={`words-${words.id}`}>
      <h3 className="al-line__legend" id={`words-${words.id}`}>{words.label}</h3>
      <p className="al-words">{words.wording}</p>
      {words.aboutHealth && <p className="al-line__note">This line is about your health. You don’t have to tell anyone at work about your health.</p>}
      {problem && <Notice kind="problem"><p>{problem}</p></Notice>}
      <ButtonPair label={`Are these words right: ${words.label}`}>
        <Button type="button" kind="secondary" busy={busy} onClick={() => void say(agree({ variables }).then(({ data }) => data?.agreeToWords))}>Yes, these words</Button>
        <Button type="button" kind="secondary" busy={busy} onClick={() => void say(turnDown({ variables }).then(({ data }) => data?.turnDownWords))}>No, not these words</Button>
      </ButtonPair>
      <OwnWords words={words} />
    </article>
  );
}

const Agreed = ({ words }: { words: Words }) => (
  <article className="al-line" aria-labelledby={`words-${words.id}`}>
    <h3 className="al-line__legend" id={`words-${words.id}`}>{words.label}</h3>
    <p className="al-words">{words.wording}</p>
    <p className="al-line__note">You said {words.approvedAt ? "yes" : "no"} on {sayDate(words.approvedAt ?? words.refusedAt ?? words.createdAt)}.</p>
    <OwnWords words={words} />
  </article>
);

/** Words of the person's own take the place of these. Where these are shared, they stop, and the new ones are asked for. */
function OwnWords({ words }: { words: Words }) {
  const [write] = useMutation(WriteMyWordsDocument, { refetchQueries: [MyWordsDocument] });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [key, renewKey] = useIdempotencyKey();
  return (
    <Details summary="Say it in my own words">
      <Form
        name={`own ${words.id}`}
        onSubmit={async (values) => {
          const { data } = await write({ variables: { input: { item: words.item, ordinal: words.ordinal, wording: values.text(`wording-${words.id}`), idempotencyKey: key } } });
          const { userErrors } = data!.writeMyWords;
          setErrors(userErrors.map((error) => (error.path === "wording" ? { ...error, path: `wording-${words.id}` } : error)));
          if (userErrors.length === 0) renewKey();
        }}
      >
        <ErrorSummary errors={errors} title="Your words were not saved" />
        <TextArea name={`wording-${words.id}`} label={`My words: ${words.label}`} hint="If someone reads the old words now, they stop seeing them, and we ask you about the new ones." defaultValue={words.wording} most={500} error={errorFor(errors, `wording-${words.id}`)} />
        <Actions><Button kind="secondary">Use my words</Button></Actions>
      </Form>
    </Details>
  );
}
