import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import {
  AdjustmentIsInPlaceDocument, AdjustmentsOfClientDocument, AnswerAdjustmentQuestionDocument, AskAdjustmentAgainDocument, type ClientAdjustments_AdjustmentFragment, EndAdjustmentDocument, ReviewAdjustmentDocument,
} from "../../../schema/generated/specialists";
import { addDays, shortDate, today } from "../../lib/dates";
import { Act, Acts, Adjustment, Block, Button, EmptyState, Form, Loaded, Page, Tag, TextArea } from "../../ui";
import { costWords, stateTag } from "./adjustmentWords";
import { SuggestAdjustmentForm } from "./SuggestAdjustmentForm";

type Item = ClientAdjustments_AdjustmentFragment;

/** A client's adjustments: what was suggested, raised and agreed, with the next act in each. */
export function ClientAdjustmentsPage() {
  const { id = "" } = useParams();
  const found = useQuery(AdjustmentsOfClientDocument, { variables: { clientId: id }, fetchPolicy: "cache-and-network" });
  return (
    <Page title="Adjustments" lead="The client decides what is raised. No diagnosis is needed." back={{ to: `/staff/clients/${id}`, label: "Client" }} columns="full">
      <Loaded result={found} what="the adjustments">
        {({ adjustmentsOfClient: all }) => (
          <>
            {all.length === 0 && <EmptyState title="No adjustments yet."><p>Suggest one below, in the words the employer would read. The client says yes or no.</p></EmptyState>}
            {all.length > 0 && <Block title="Adjustments" count={all.length}>{all.map((item) => <One key={item.id} item={item} />)}</Block>}
          </>
        )}
      </Loaded>
      <SuggestAdjustmentForm clientId={id} onSaved={() => void found.refetch()} />
    </Page>
  );
}

function One({ item }: { item: Item }) {
  const tag = stateTag(item, "staff");
  const rows = [
    { key: "Employer", value: item.employerName },
    { key: "Barrier", value: item.barrier },
    item.expectedEffect && { key: "Expected effect", value: item.expectedEffect },
    item.answerBy && item.state === "proposed" && { key: "Answer by", value: shortDate(item.answerBy) },
    item.question && { key: "They asked", value: item.question },
    item.alternative && { key: "They offered", value: item.alternative },
    item.reason && { key: "Their reason", value: item.reason },
    item.employerWording && { key: "Agreed", value: item.employerWording },
    item.ownerName && { key: "Owner", value: item.ownerName },
    item.startsOn && { key: "Since", value: shortDate(item.startsOn) },
    item.reviewOn && { key: "Review", value: shortDate(item.reviewOn) },
    item.lookAgainOn && { key: "They look again", value: shortDate(item.lookAgainOn) },
    costWords(item) && { key: "Cost", value: costWords(item) },
  ].filter((row): row is { key: string; value: string } => Boolean(row));
  return <Adjustment title={item.wording} tag={<Tag colour={tag.colour}>{tag.word}</Tag>} rows={rows}><ItemActs item={item} /></Adjustment>;
}

type Answered = Promise<{ data?: Record<string, { userErrors: readonly { message: string }[] }> | null }>;

function ItemActs({ item }: { item: Item }) {
  const [answerQuestion, answering] = useMutation(AnswerAdjustmentQuestionDocument);
  const [askAgain] = useMutation(AskAdjustmentAgainDocument);
  const [inPlace] = useMutation(AdjustmentIsInPlaceDocument);
  const [review] = useMutation(ReviewAdjustmentDocument);
  const [end] = useMutation(EndAdjustmentDocument);
  const [says, setSays] = useState<string | null>(null);
  const { id, viewerCan, wording } = item;
  const run = async (sent: Answered): Promise<void> => {
    const data = await sent.then((result) => result.data, () => null);
    setSays(data ? Object.values(data)[0]?.userErrors[0]?.message ?? "Saved." : "That was not saved. Try again.");
  };
  return (
    <>
      {viewerCan.includes("answerQuestion") && (
        <Form busy={answering.loading} name={id} onSubmit={(values) => run(answerQuestion({ variables: { id, answer: values.text("answer") } }))}>
          <TextArea name="answer" label="Your answer to the employer" hint="About the work, not about health" rows={2} required="Write an answer" />
          <Button small>Send answer</Button>
        </Form>
      )}
      <Acts>
        {viewerCan.includes("askAgain") && <Act onClick={() => void run(askAgain({ variables: { id } }))} about={wording}>Ask again</Act>}
        {viewerCan.includes("putInPlace") && <Act first onClick={() => void run(inPlace({ variables: { id, startsOn: today() } }))} about={wording}>In place from today</Act>}
        {viewerCan.includes("review") && <Act onClick={() => void run(review({ variables: { input: { id, found: "working", reviewOn: addDays(today(), 42) } } }))} about={wording}>It works, review in 6 weeks</Act>}
        {viewerCan.includes("review") && <Act onClick={() => void run(review({ variables: { input: { id, found: "modify" } } }))} about={wording}>Needs a change</Act>}
        {viewerCan.includes("end") && <Act onClick={() => void run(end({ variables: { id } }))} about={wording}>No longer needed</Act>}
      </Acts>
      <p role="status">{says}</p>
    </>
  );
}
