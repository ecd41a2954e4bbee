import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { AskAboutRecordDocument, MyRecordPageDocument, type MyRecordPageQuery, type RecordRequestKind } from "../../../schema/generated/clients";
import { recordDate } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { useChanges } from "../../lib/live";
import { Button, Details, ErrorSummary, Form, JumpLinks, Loaded, Notice, Page, Radios, Section, Tag, TextArea } from "../../ui";
import { ToldPart } from "../safeguarding/ToldPart";
import { CannotBeRecalled, WhoSawWhat } from "./WhoSawWhat";
import { ASKED } from "./words";

type Record = MyRecordPageQuery;
const MOST = 4000;
const parts = [
  { to: "looked", label: "Who saw what" },
  { to: "recalled", label: "What can’t be taken back" },
  { to: "held", label: "What we keep" },
  { to: "ask", label: "Ask us" },
];

/** Who has looked at a client's record, a copy to take away, and what they may ask of the service about it. */
export function MyRightsPage() {
  const result = useQuery(MyRecordPageDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["record_request", "shared"], () => void result.refetch());
  return (
    <Page title="Your record and your rights" lead="Who saw what, a copy to keep, and what you can ask of us." back={{ to: "/me/record", label: "My record" }}>
      <JumpLinks links={parts} />
      <Loaded result={result} what="your record">
        {({ looksAtMyRecord, notRecalled, heldAboutMe, myRecordRequests }) => (
          <>
            <Section id="looked" title="Who saw what"><WhoSawWhat looks={looksAtMyRecord} /></Section>
            <ToldPart />
            <Section id="recalled" title="What can’t be taken back"><CannotBeRecalled notices={notRecalled} /></Section>
            <Section id="held" title="What we keep"><Held held={heldAboutMe} /></Section>
            <Section id="ask" title="Ask us"><Requests requests={myRecordRequests} /><Ask onSent={() => void result.refetch()} /></Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const Held = ({ held }: { held: Record["heldAboutMe"] }) => (
  <>
    <p>You can take away a copy of everything this portal keeps about you, and of who has read what. Keep it somewhere safe: anyone who has the file can read it.</p>
    <ul className="nhsuk-list">
      <li><a href="/files/my-record.csv" download>Download my record as a table</a>, for a spreadsheet (CSV)</li>
      <li><a href="/files/my-record.json" download>Download my record as data</a>, for another service (JSON)</li>
    </ul>
    <Details summary="What is in it">
      <ul className="nhsuk-list nhsuk-list--bullet">{held.map(({ label, count }) => <li key={label}>{label}: {count}</li>)}</ul>
      <p>Not in it: keys and passwords, other people’s addresses and telephone numbers, and the words of our talks with employers. Mail we sent you is kept for 30 days. To get it on paper, or to ask about what is not in it, ask us for a copy below.</p>
    </Details>
  </>
);

const Requests = ({ requests }: { requests: Record["myRecordRequests"] }) => (
  <>
    {requests.map(({ id, kind, details, createdAt, dueOn, answer, answeredName, answeredAt }) => (
      <article className="al-panel al-panel--card" key={id} aria-label={ASKED[kind].mine}>
        <h3 className="nhsuk-heading-s">{ASKED[kind].mine} <Tag colour={answer ? "green" : "yellow"}>{answer ? "Answered" : "Waiting for us"}</Tag></h3>
        {details && <p className="al-words">{details}</p>}
        <p className="al-mute">Asked on {recordDate(createdAt)}. {!answer && `We answer by ${recordDate(dueOn)}.`}</p>
        {answer && <><p className="al-words">{answer}</p><p className="al-mute">{answeredName}, {answeredAt && recordDate(answeredAt)}</p></>}
      </article>
    ))}
  </>
);

function Ask({ onSent }: { onSent: () => void }) {
  const [ask] = useMutation(AskAboutRecordDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [sent, setSent] = useState(0);
  const [idempotencyKey, renew] = useIdempotencyKey();
  return (
    <>
      {sent > 0 && <Notice kind="ok" focus><p>We have it. We answer within a month, often sooner. Your support stays the same, whatever you ask.</p></Notice>}
      <Form
        key={sent}
        name="ask-about-record"
        onSubmit={async (values) => {
          const { data } = await ask({ variables: { input: { kind: values.text("kind") as RecordRequestKind, details: values.text("details"), idempotencyKey } } });
          setErrors(data?.askAboutRecord.userErrors ?? []);
          if (!data?.askAboutRecord.request) return;
          renew();
          setSent(sent + 1);
          onSent();
        }}
      >
        <ErrorSummary errors={errors} title="This was not sent yet" note="What you wrote is kept." />
        <Radios
          name="kind"
          label="What would you like?"
          required="Choose what you would like"
          options={(Object.keys(ASKED) as RecordRequestKind[]).map((kind) => ({ value: kind, label: ASKED[kind].ask, hint: ASKED[kind].hint }))}
          error={errorFor(errors, "kind")}
        />
        <TextArea name="details" label="In your own words" rows={4} most={MOST} error={errorFor(errors, "details")} />
        <Button>Send</Button>
      </Form>
      <p>You can also complain to the Information Commissioner: <a href="tel:03031231113">0303 123 1113</a>.</p>
    </>
  );
}
