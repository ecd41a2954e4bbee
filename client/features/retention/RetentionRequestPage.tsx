import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import {
  AcceptSupportRequestDocument, AwaitSupportAgreementDocument, CloseSupportRequestDocument, GiveSupportAdviceDocument, RecordSupportCallDocument, RetentionRequestDocument,
  type RetentionRequestQuery, type RetentionRequestReason, type Retention_RequestFragment,
} from "../../../schema/generated/specialists";
import { recordDate, shortDateTime } from "../../lib/dates";
import { errorFor } from "../../lib/errors";
import { Block, Button, Details, ErrorSummary, Form, Loaded, NotThere, Page, Panel, RuledList, SelectField, Story, Tag, TextArea } from "../../ui";
import { HAPPENING, STAFF_REASON, STAFF_STATE, URGENCY } from "./retentionWords";

/** One request: ring, advise, let a note go out, and begin once the person agreed. */
export function RetentionRequestPage() {
  const { id = "" } = useParams();
  const found = useQuery(RetentionRequestDocument, { variables: { id }, fetchPolicy: "network-only" });
  return <Loaded result={found} what="the request">{(data) => (data.retentionRequest ? <One request={data.retentionRequest} agreement={data.retentionAgreement} /> : <NotThere what="request" to="/staff/retention" back="Retention" />)}</Loaded>;
}

type Answered = Promise<{ data?: Record<string, { userErrors: readonly { message: string }[] }> | null }>;

function One({ request, agreement }: { request: Retention_RequestFragment; agreement: RetentionRequestQuery["retentionAgreement"] }) {
  const tag = STAFF_STATE[request.state];
  return (
    <Page title="Retention request" heading={request.employerName} lead={`${URGENCY[request.urgency]}. Ring ${request.askerName} by ${shortDateTime(request.ringBy)}.`} status={<Tag colour={tag.colour}>{tag.word}</Tag>} back={{ to: "/staff/retention", label: "Retention" }} columns="full">
      <Next request={request} agreement={agreement} />
      <Block title="The request">
        <RuledList dense rows={[
          { key: "Telephone", value: <a href={`tel:${request.phone.replace(/\s/g, "")}`}>{request.phone}</a> },
          { key: "Rung", value: request.rungAt ? shortDateTime(request.rungAt) : "Not yet" },
          { key: "At work", value: request.happening.map((code) => HAPPENING[code]).join(". ") || "Not said" },
          { key: "About the work", value: request.aboutWork || "Not said" },
          { key: "They know", value: request.theyKnow ? "Yes" : "Not yet" },
          { key: "Wants", value: request.adviceOnly ? "General advice only" : "Help with a member of staff" },
          ...(request.reason ? [{ key: "Closed", value: STAFF_REASON[request.reason] }] : []),
        ]} />
      </Block>
      {request.viewerCan.includes("advise") && <Advice request={request} />}
      {request.viewerCan.includes("close") && <Close request={request} />}
      <Block title="Steps"><Story steps={request.steps.map(({ to, at }, index) => ({ key: `${to} ${at}`, title: STAFF_STATE[to as Retention_RequestFragment["state"]].word, meta: recordDate(at), state: index === request.steps.length - 1 ? "now" : "done" }))} /></Block>
    </Page>
  );
}

function Next({ request, agreement }: { request: Retention_RequestFragment; agreement: RetentionRequestQuery["retentionAgreement"] }) {
  const [rung] = useMutation(RecordSupportCallDocument);
  const [awaitNote] = useMutation(AwaitSupportAgreementDocument);
  const [accept, accepting] = useMutation(AcceptSupportRequestDocument);
  const [says, setSays] = useState<string | null>(null);
  const navigate = useNavigate();
  const { id } = request;
  const run = async (sent: Answered): Promise<void> => {
    const data = await sent.then((result) => result.data, () => null);
    setSays(data ? Object.values(data)[0]?.userErrors[0]?.message ?? "Saved." : "That was not saved. Try again.");
  };
  async function begin(): Promise<void> {
    const data = await accept({ variables: { id } }).then((result) => result.data, () => null);
    const begun = data?.acceptSupportRequest.retentionCase;
    if (begun) void navigate(`/staff/retention/cases/${begun.id}`);
    else setSays(data?.acceptSupportRequest.userErrors[0]?.message ?? "That was not saved. Try again.");
  }
  return (
    <>
      {request.viewerCan.includes("recordCall") && <Panel look="card" title="Ring the employer"><p>About the work, not about health. No name is needed.</p><Button type="button" onClick={() => void run(rung({ variables: { id } }))}>I have rung</Button></Panel>}
      {request.viewerCan.includes("awaitAgreement") && <Panel look="card" title="Offer a note for the person"><p>The employer prints or sends it. The person answers through their own link, and only then is a name kept.</p><Button type="button" onClick={() => void run(awaitNote({ variables: { id } }))}>Let the employer pass on a note</Button></Panel>}
      {request.state === "awaiting_agreement" && <Panel title="Waiting for the person"><p>No name is held. The employer can make a new note at any time; the last one then no longer works.</p></Panel>}
      {agreement && request.state === "agreed" && (
        <Panel look="card" title={`${agreement.name} said yes`}>
          <RuledList dense rows={[{ key: "Telephone", value: agreement.phone || "Not given" }, { key: "Email", value: agreement.email || "Not given" }, { key: "Good time", value: agreement.bestTime || "Not said" }, { key: "Agreed", value: shortDateTime(agreement.agreedAt) }]} />
          <p>Ring first and make sure that it was their own answer. Then begin.</p>
          <Button type="button" busy={accepting.loading} onClick={() => void begin()}>We have spoken: begin the case</Button>
        </Panel>
      )}
      <p role="status">{says}</p>
    </>
  );
}

function Advice({ request }: { request: Retention_RequestFragment }) {
  const [give, { data, loading }] = useMutation(GiveSupportAdviceDocument);
  const errors = data?.giveSupportAdvice.userErrors ?? [];
  return (
    <Details summary={request.advice ? "Change the advice to the employer" : "Give the employer general advice"}>
      <Form busy={loading} name="advice" onSubmit={(values) => give({ variables: { id: request.id, advice: values.text("advice") } })}>
        <ErrorSummary errors={errors} />
        <TextArea name="advice" label="Advice" hint="About work, never about a person. The employer reads it at once" defaultValue={request.advice} required="Write the advice for the employer" error={errorFor(errors, "advice")} />
        <Button>Send advice</Button>
      </Form>
      {data?.giveSupportAdvice.request && <p role="status">Sent. The employer can read it now.</p>}
    </Details>
  );
}

function Close({ request }: { request: Retention_RequestFragment }) {
  const [close, { data, loading }] = useMutation(CloseSupportRequestDocument);
  const reasons = (["advice_given", "no_answer", "person_said_no", "not_for_us", "case_ended"] as const).map((value) => ({ value, label: STAFF_REASON[value] }));
  return (
    <Details summary="Close this request">
      <Form busy={loading} name="close" onSubmit={(values) => close({ variables: { id: request.id, reason: values.text("reason") as RetentionRequestReason } })}>
        <ErrorSummary errors={data?.closeSupportRequest.userErrors} />
        <SelectField name="reason" label="Reason" options={reasons} />
        <Button kind="secondary">Close request</Button>
      </Form>
    </Details>
  );
}
