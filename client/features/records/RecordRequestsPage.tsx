import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { AnswerRecordRequestDocument, ErasuresDocument, RecordRequestsDocument, type RecordRequestsQuery } from "../../../schema/generated/specialists";
import { daysBetween, recordDate, shortDate, today } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { useChanges } from "../../lib/live";
import { count } from "../../lib/words";
import { Button, Details, EmptyState, ErrorSummary, Form, Loaded, Page, Section, TextArea } from "../../ui";
import { ASKED } from "./words";

type Asked = RecordRequestsQuery["recordRequests"][number];

/** What clients of the caseload ask about their records: unanswered by due date, then the answered ones. */
export function RecordRequestsPage() {
  const result = useQuery(RecordRequestsDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["record_request"], () => void result.refetch());
  return (
    <Page title="Requests about records" columns="full" lead="Answer within one month. The person reads your answer as it stands." back={{ to: "/staff/service", label: "Service" }}>
      <Loaded result={result} what="the requests">
        {({ recordRequests }) => {
          const waiting = recordRequests.filter(({ answer }) => answer === null);
          const answered = recordRequests.filter(({ answer }) => answer !== null);
          return (
            <>
              <Section title="Waiting">
                {waiting.length === 0 && <EmptyState title="Nothing waits for an answer." />}
                {waiting.map((asked) => <Waiting key={asked.id} asked={asked} onAnswered={() => void result.refetch()} />)}
              </Section>
              <Erasures />
              {answered.length > 0 && <Section title="Answered">{answered.map((asked) => <Answered key={asked.id} asked={asked} />)}</Section>}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

const due = (dueOn: string): string => {
  const days = daysBetween(today(), dueOn);
  return days < 0 ? `${count(-days, "day")} late` : `due ${shortDate(dueOn)}`;
};

const Who = ({ asked }: { asked: Asked }) => <h3 className="nhsuk-heading-s">{ASKED[asked.kind].staff}: <Link to={`/staff/clients/${asked.clientId}`}>{asked.clientName}</Link></h3>;

function Waiting({ asked, onAnswered }: { asked: Asked; onAnswered: () => void }) {
  const [answer] = useMutation(AnswerRecordRequestDocument);
  const [idempotencyKey] = useIdempotencyKey();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <article className="al-panel al-panel--card">
      <Who asked={asked} />
      <p className="al-mute">Asked {shortDate(asked.createdAt)}, {due(asked.dueOn)}</p>
      {asked.details && <p className="al-words">{asked.details}</p>}
      {(asked.kind === "copy" || asked.kind === "erase") && (
        <p>{asked.kind === "copy" ? "A copy that you make answers this by itself." : "An erasure that is carried out answers this by itself."} A service manager does it: <Link to={`/staff/clients/${asked.clientId}/record`}>{asked.kind === "copy" ? "make a copy" : "see what goes and what is kept"}</Link>.</p>
      )}
      <Form
        name={`answer ${asked.id}`}
        onSubmit={async (values) => {
          const { data } = await answer({ variables: { input: { id: asked.id, answer: values.text("answer"), idempotencyKey } } });
          setErrors(data?.answerRecordRequest.userErrors ?? []);
          if (data?.answerRecordRequest.request) onAnswered();
        }}
      >
        <ErrorSummary errors={errors} title="The answer was not sent" inPlace />
        <TextArea name="answer" label="Answer" rows={3} most={4000} required="Write the answer" error={errorFor(errors, "answer")} />
        <Button small about={`to ${asked.clientName}`}>Send the answer</Button>
      </Form>
    </article>
  );
}

const Answered = ({ asked }: { asked: Asked }) => (
  <Details summary={`${ASKED[asked.kind].staff}: ${asked.clientName}, ${shortDate(asked.createdAt)}`}>
    {asked.details && <p className="al-words">{asked.details}</p>}
    <p className="al-words"><strong>{asked.answeredName}:</strong> {asked.answer}</p>
  </Details>
);

/** Erasures that were carried out, for managers: when and by whom, never whose. */
function Erasures() {
  const { data } = useQuery(ErasuresDocument, { fetchPolicy: "cache-and-network" });
  if (!data || data.erasures.length + data.evidenceDeleted.length === 0) return null;
  return (
    <Section title="Erased">
      <ul className="nhsuk-list">
        {data.erasures.map(({ id, erasedAt, staffName, keptUntil }) => <li key={id}>{recordDate(erasedAt)}, by {staffName || "the replay of the journal"}. The proof is kept until {recordDate(keptUntil)}.</li>)}
        {data.evidenceDeleted.map(({ deletedOn, erasures }) => <li key={deletedOn}>{recordDate(deletedOn)}: the proof of {count(erasures, "erasure")} was deleted, as its time was over.</li>)}
      </ul>
    </Section>
  );
}
