import { useMutation, useQuery } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { Link, useNavigate } from "react-router";
import {
  AcceptReferralDocument, AskForRiskAssessmentDocument, type DeclineReason, DeclineReferralDocument, EngagementChoicesDocument, PlanDiscussionDocument, RecordNotTakenUpDocument, RecordRiskAssessmentDocument, TakeReferralDocument,
} from "../../../schema/generated/specialists";
import { shortDate, today } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Act, Acts, Button, DateField, ErrorSummary, Form, NextPanel, Notice, Panel, Radios, SelectField, TextArea } from "../../ui";
import type { Referral } from "./ReferralPage";
import { declineReasons } from "./referralWords";

type Which = "planDiscussion" | "recordRiskAssessment" | "accept" | "recordNotTakenUp" | "decline" | "takeForTeam";
const labels: Record<Which, string> = {
  planDiscussion: "Plan the discussion", recordRiskAssessment: "Record the risk assessment", accept: "Take on", recordNotTakenUp: "Not taken up", decline: "Decline", takeForTeam: "Give to a team",
};
/** In the order they are offered; the first that can be done is the one to do, once the talk has its day. */
const order: readonly Which[] = ["accept", "planDiscussion", "recordRiskAssessment", "takeForTeam", "recordNotTakenUp", "decline"];

/** What can be done with a referral now: one act is next, the rest stand beside it. */
export function ReferralActs({ referral, onChanged }: { referral: Referral; onChanged: () => void }) {
  const [open, setOpen] = useState<Which | null>(null);
  const [askRisk, asking] = useMutation(AskForRiskAssessmentDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const can = (act: string): boolean => referral.viewerCan.includes(act);
  if (referral.viewerCan.length === 0) return <Decided referral={referral} />;

  const close = (): void => { setOpen(null); onChanged(); };
  const forms: Record<Which, ReactNode> = {
    planDiscussion: <PlanForm referral={referral} onDone={close} />,
    recordRiskAssessment: <RiskForm referral={referral} onDone={close} />,
    accept: <AcceptForm referral={referral} />,
    recordNotTakenUp: <NotTakenUpForm referral={referral} onDone={close} />,
    decline: <DeclineForm referral={referral} onDone={close} />,
    takeForTeam: <TeamForm referral={referral} onDone={close} />,
  };
  const ask = async (): Promise<void> => {
    const { data } = await askRisk({ variables: { id: referral.id } }).catch(() => ({ data: null }));
    setProblem(data ? data.askForRiskAssessment.userErrors[0]?.message ?? null : "This was not saved. Try again.");
    if (data?.askForRiskAssessment.referral) onChanged();
  };
  const [first] = (referral.informalDiscussionOn ? order : (["planDiscussion", ...order] as const)).filter(can);
  return (
    <>
      <NextPanel title={nextTitle(referral)}>{nextNote(referral)}</NextPanel>
      {problem && <Notice kind="problem"><p>{problem}</p></Notice>}
      <Acts>
        {order.filter(can).map((act) => <Act key={act} first={act === first} aria-expanded={open === act} aria-controls="referral-act" onClick={() => setOpen(open === act ? null : act)}>{labels[act]}</Act>)}
        {can("askForRiskAssessment") && <Act busy={asking.loading} onClick={() => void ask()}>Risk assessment asked for</Act>}
      </Acts>
      <div id="referral-act" className="al-mt">{open && <Panel look="card" title={labels[open]}>{forms[open]}</Panel>}</div>
    </>
  );
}

function nextTitle({ state, informalDiscussionOn }: Referral): string {
  if (state !== "informal_discussion") return "Next: talk with the person";
  if (!informalDiscussionOn) return "Next: plan the informal discussion";
  return informalDiscussionOn > today() ? `Next: informal discussion, ${shortDate(informalDiscussionOn)}` : "Next: did they choose to go on?";
}

const nextNote = ({ state, riskAssessment }: Referral): string =>
  state === "awaiting_risk_assessment" || riskAssessment === "asked_for"
    ? "The risk assessment was asked for. The talk need not wait for it; a start does."
    : "Informal, half an hour, where it suits them. Whoever wants to work can be taken on.";

const Decided = ({ referral }: { referral: Referral }) => (
  <Panel look="sand">
    <p>
      {referral.state === "accepted" && referral.clientId ? <>Taken on. <Link to={`/staff/clients/${referral.clientId}`}>Open their page</Link>.</> : null}
      {referral.state === "not_taken_up" && "They chose not to go on. They can ask again at any time."}
      {referral.state === "declined" && `Declined: ${declineReasons.find(({ value }) => value === referral.declinedReason)?.label.toLowerCase()}.`}
    </p>
  </Panel>
);

interface FormProps { referral: Referral; onDone: () => void }
type Answer = { userErrors: readonly FieldError[] } | null | undefined;

/** One act's form: sends, shows what to put right, or is done. */
function ActForm({ name, send, onDone, button, children }: { name: string; send: (values: FormValues) => Promise<Answer>; onDone: () => void; button: string; children: (errors: readonly FieldError[]) => ReactNode }) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Form
      name={name}
      onSubmit={async (values) => {
        const answer = await send(values);
        setErrors(answer?.userErrors ?? []);
        if (answer && answer.userErrors.length === 0) onDone();
      }}
    >
      <ErrorSummary errors={errors} inPlace />
      {children(errors)}
      <Button small>{button}</Button>
    </Form>
  );
}

function PlanForm({ referral, onDone }: FormProps) {
  const [plan] = useMutation(PlanDiscussionDocument);
  return (
    <ActForm name="plan" button="Save the day" onDone={onDone} send={async (values) => (await plan({ variables: { input: { id: referral.id, on: values.date("on") ?? "" } } })).data?.planDiscussion}>
      {(errors) => <DateField name="on" label="Day of the talk" defaultValue={referral.informalDiscussionOn} required="Write the day" error={errorFor(errors, "on")} />}
    </ActForm>
  );
}

function RiskForm({ referral, onDone }: FormProps) {
  const [record] = useMutation(RecordRiskAssessmentDocument);
  return (
    <ActForm name="risk" button="Save the date" onDone={onDone} send={async (values) => (await record({ variables: { input: { id: referral.id, on: values.date("on") ?? "" } } })).data?.recordRiskAssessment}>
      {(errors) => <DateField name="on" label="Its date" hint="What it says is not kept here. For example, 27 3 2026" defaultValue={referral.riskAssessmentOn} required="Write the date of the risk assessment" error={errorFor(errors, "on")} />}
    </ActForm>
  );
}

const useChoices = () => useQuery(EngagementChoicesDocument).data?.engagementChoices;
const options = (choices: readonly { id: string; name: string }[]) => choices.map(({ id, name }) => ({ value: id, label: name }));

function TeamForm({ referral, onDone }: FormProps) {
  const [take] = useMutation(TakeReferralDocument);
  const choices = useChoices();
  if (!choices) return null;
  return (
    <ActForm name="team" button="Give to this team" onDone={onDone} send={async (values) => (await take({ variables: { input: { id: referral.id, teamId: values.text("teamId") } } })).data?.takeReferral}>
      {(errors) => <SelectField name="teamId" label="Team" hint="From then on only this team and the managers see it." empty="Choose one" options={options(choices.teams)} required="Choose a team" error={errorFor(errors, "teamId")} />}
    </ActForm>
  );
}

function AcceptForm({ referral }: { referral: Referral }) {
  const [accept] = useMutation(AcceptReferralDocument);
  const choices = useChoices();
  const navigate = useNavigate();
  const [idempotencyKey] = useIdempotencyKey();
  if (!choices) return null;
  const mine = choices.staff.find(({ id }) => id === choices.me);
  return (
    <ActForm
      name="accept" button={`Take ${referral.personName} on`} onDone={() => undefined}
      send={async (values) => {
        const { data } = await accept({ variables: { input: { id: referral.id, teamId: values.text("teamId"), specialistId: values.text("specialistId"), idempotencyKey } } });
        const made = data?.acceptReferral.referral?.clientId;
        if (made) await navigate(`/staff/clients/${made}`);
        return data?.acceptReferral;
      }}
    >
      {(errors) => (
        <>
          <SelectField name="teamId" label="Team" empty="Choose one" options={options(choices.teams)} defaultValue={choices.teams.find(({ name }) => name === referral.teamName)?.id ?? mine?.teamId} required="Choose a team" error={errorFor(errors, "teamId")} />
          <SelectField name="specialistId" label="Specialist" empty="Choose one" options={options(choices.staff)} defaultValue={choices.me} required="Choose who will work with them" error={errorFor(errors, "specialistId")} />
        </>
      )}
    </ActForm>
  );
}

function NotTakenUpForm({ referral, onDone }: FormProps) {
  const [record] = useMutation(RecordNotTakenUpDocument);
  return (
    <ActForm name="not-taken-up" button="They chose not to go on" onDone={onDone} send={async (values) => (await record({ variables: { input: { id: referral.id, note: values.text("note") } } })).data?.recordNotTakenUp}>
      {(errors) => <TextArea name="note" label="Note (optional)" hint="They need no reason." most={2000} error={errorFor(errors, "note")} />}
    </ActForm>
  );
}

function DeclineForm({ referral, onDone }: FormProps) {
  const [decline] = useMutation(DeclineReferralDocument);
  return (
    <ActForm name="decline" button="Decline" onDone={onDone} send={async (values) => (await decline({ variables: { input: { id: referral.id, reason: values.text("reason") as DeclineReason, note: values.text("note") } } })).data?.declineReferral}>
      {(errors) => (
        <>
          <Radios name="reason" label="Why" hint="Counted in the reports. Health, readiness and use of drugs or alcohol are never reasons." options={declineReasons} required="Choose why" error={errorFor(errors, "reason")} />
          <TextArea name="note" label="What we did for them instead (optional)" most={1900} error={errorFor(errors, "note")} />
        </>
      )}
    </ActForm>
  );
}
