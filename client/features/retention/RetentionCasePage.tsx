import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import {
  AssessRetentionCaseDocument, CloseRetentionCaseDocument, MonitorRetentionCaseDocument, RecordPlanAgreedDocument, RetentionCaseDocument, type RetentionOutcome, type Retention_CaseFragment,
  StartRetentionPlanDocument, WriteRetentionPlanDocument,
} from "../../../schema/generated/specialists";
import { addDays, recordDate, shortDate, today } from "../../lib/dates";
import { errorFor } from "../../lib/errors";
import { Act, ActLink, Acts, Block, Button, DateField, Details, ErrorSummary, Form, Loaded, NotThere, Page, RuledList, SelectField, Story, Tag, TextArea } from "../../ui";
import { CASE_STATE, OUTCOME, URGENCY } from "./retentionWords";

/** Support to keep one job: what gets in the way, the plan, and what came of it. */
export function RetentionCasePage() {
  const { id = "" } = useParams();
  const found = useQuery(RetentionCaseDocument, { variables: { id }, fetchPolicy: "network-only" });
  return <Loaded result={found} what="the case">{({ retentionCase }) => (retentionCase ? <One item={retentionCase} /> : <NotThere what="case" to="/staff/retention" back="Retention" />)}</Loaded>;
}

const SOURCE = { employer: "The employer, and the person agreed", self: "The person. The employer is told nothing", professional: "A professional, with the person. The employer is told nothing" };

function One({ item }: { item: Retention_CaseFragment }) {
  const tag = CASE_STATE[item.state];
  return (
    <Page title="Retention case" heading={item.clientName} lead={`${item.employerName}. ${URGENCY[item.urgency]}. Since ${shortDate(item.openedOn)}.`} status={<Tag colour={tag.colour}>{tag.word}</Tag>} back={{ to: "/staff/retention", label: "Retention" }} columns="full"
      acts={<><ActLink to={`/staff/clients/${item.clientId}`}>Open client</ActLink><ActLink to={`/staff/clients/${item.clientId}/adjustments`}>Adjustments</ActLink></>}>
      <Block title="The case">
        <RuledList dense rows={[
          { key: "Asked by", value: SOURCE[item.source] },
          { key: "In the way", value: item.getsInTheWay || "Not written yet" },
          { key: "Plan", value: item.plan || "Not written yet" },
          { key: "Agreed", value: item.planAgreedAt ? recordDate(item.planAgreedAt) : "Not yet" },
          { key: "Review", value: item.reviewOn ? shortDate(item.reviewOn) : "Not set" },
          ...(item.outcome ? [{ key: "Outcome", value: OUTCOME[item.outcome] }] : []),
        ]} />
        <CaseActs item={item} />
      </Block>
      {item.viewerCan.includes("assess") && <Assess item={item} />}
      {item.viewerCan.includes("writePlan") && <Plan item={item} />}
      {item.viewerCan.includes("close") && <Close item={item} />}
      <Block title="Steps"><Story steps={item.steps.map(({ to, at }, index) => ({ key: `${to} ${at}`, title: CASE_STATE[to as Retention_CaseFragment["state"]].word, meta: recordDate(at), state: index === item.steps.length - 1 ? "now" : "done" }))} /></Block>
    </Page>
  );
}

type Answered = Promise<{ data?: Record<string, { userErrors: readonly { message: string }[] }> | null }>;

function CaseActs({ item: { id, viewerCan } }: { item: Retention_CaseFragment }) {
  const [agreed] = useMutation(RecordPlanAgreedDocument);
  const [start] = useMutation(StartRetentionPlanDocument);
  const [monitor] = useMutation(MonitorRetentionCaseDocument);
  const [says, setSays] = useState<string | null>(null);
  const run = async (sent: Answered): Promise<void> => {
    const data = await sent.then((result) => result.data, () => null);
    setSays(data ? Object.values(data)[0]?.userErrors[0]?.message ?? "Saved." : "That was not saved. Try again.");
  };
  return (
    <>
      <Acts className="al-mt-s">
        {viewerCan.includes("agreePlan") && <Act first onClick={() => void run(agreed({ variables: { id } }))}>The client agreed the plan</Act>}
        {viewerCan.includes("start") && <Act first onClick={() => void run(start({ variables: { id } }))}>Start the plan</Act>}
        {viewerCan.includes("monitor") && <Act onClick={() => void run(monitor({ variables: { id } }))}>Go over to monitoring</Act>}
      </Acts>
      <p role="status">{says}</p>
    </>
  );
}

function Assess({ item }: { item: Retention_CaseFragment }) {
  const [assess, { data, loading }] = useMutation(AssessRetentionCaseDocument);
  const errors = data?.assessRetentionCase.userErrors ?? [];
  return (
    <Details summary={item.getsInTheWay ? "Change what gets in the way" : "Write what gets in the way"} open={!item.getsInTheWay}>
      <Form busy={loading} name="assess" onSubmit={(values) => assess({ variables: { id: item.id, getsInTheWay: values.text("getsInTheWay") } })}>
        <ErrorSummary errors={errors} />
        <TextArea name="getsInTheWay" label="What gets in the way at work?" hint="In everyday words. Not a diagnosis" defaultValue={item.getsInTheWay} required="Say what gets in the way at work" error={errorFor(errors, "getsInTheWay")} />
        <Button>Save</Button>
      </Form>
    </Details>
  );
}

function Plan({ item }: { item: Retention_CaseFragment }) {
  const [write, { data, loading }] = useMutation(WriteRetentionPlanDocument);
  const errors = data?.writeRetentionPlan.userErrors ?? [];
  return (
    <Details summary={item.plan ? "Change the plan" : "Write the plan"} open={!item.plan}>
      <Form busy={loading} name="plan" onSubmit={(values) => write({ variables: { id: item.id, plan: values.text("plan"), reviewOn: values.date("reviewOn") ?? "" } })}>
        <ErrorSummary errors={errors} />
        <TextArea name="plan" label="What will each of you do?" hint="The client reads it in their plan, and says yes there or to you" defaultValue={item.plan} required="Write what each of you will do" error={errorFor(errors, "plan")} />
        <DateField name="reviewOn" label="When do you look at it together?" defaultValue={item.reviewOn ?? addDays(today(), 28)} required="Choose a review day" error={errorFor(errors, "reviewOn")} />
        <Button>Put the plan to the client</Button>
      </Form>
    </Details>
  );
}

function Close({ item }: { item: Retention_CaseFragment }) {
  const [close, { data, loading }] = useMutation(CloseRetentionCaseDocument);
  return (
    <Details summary="End the support">
      <Form busy={loading} name="close" onSubmit={(values) => close({ variables: { id: item.id, outcome: values.text("outcome") as RetentionOutcome } })}>
        <ErrorSummary errors={data?.closeRetentionCase.userErrors} />
        <SelectField name="outcome" label="What came of it?" options={Object.entries(OUTCOME).map(([value, label]) => ({ value, label }))} />
        <Button kind="secondary">End the support</Button>
      </Form>
    </Details>
  );
}
