import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import {
  ChangeTermsDocument, ConfirmStartDocument, EndPlacementDocument, type PlacementEndReason, type PlacementPage_PlacementFragment, ResumeSupportDocument, StepDownDocument,
} from "../../../schema/generated/specialists";
import { today } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, Confirm, DateField, Details, ErrorSummary, Form, MoneyField, NumberField, Panel, Picks } from "../../ui";
import { END_WORDS, optionsOf } from "./placementWords";

type Placement = PlacementPage_PlacementFragment;
type Answered = { userErrors: readonly FieldError[] } | null | undefined;

/** What can happen to a job: it begins, its terms change, support steps down or is taken up again, it ends. */
export const ChangePlacement = ({ placement }: { placement: Placement }) => (
  <>
    {placement.state === "accepted" && <ConfirmStart placement={placement} />}
    {placement.state !== "ended" && placement.state !== "accepted" && <ChangeTerms placement={placement} />}
    {placement.canGoTo.includes("ended") && <End placement={placement} />}
    <Support placement={placement} />
  </>
);

function ConfirmStart({ placement: { id, startsOn } }: { placement: Placement }) {
  const [confirm] = useMutation(ConfirmStartDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Panel look="card" title="Has it begun?">
      <Form name={`confirm-${id}`} onSubmit={async (values) => setErrors((await confirm({ variables: { id, startsOn: values.date("startsOn") ?? "" } })).data?.confirmStart.userErrors ?? [])}>
        <ErrorSummary errors={errors} title="The start was not confirmed" />
        <DateField name="startsOn" label="First day" labelSize="s" defaultValue={startsOn} required="Enter the first day" error={errorFor(errors, "startsOn")} />
        <Button>Confirm the start</Button>
      </Form>
    </Panel>
  );
}

function ChangeTerms({ placement: { id, clientId, hoursAWeek, payPenceAnHour } }: { placement: Placement }) {
  const [change] = useMutation(ChangeTermsDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [idempotencyKey, renew] = useIdempotencyKey();
  return (
    <Details summary="Hours or pay change">
      <Form
        name={`terms-${id}`}
        onSubmit={async (values) => {
          const { data } = await change({
            variables: { input: { id, changesOn: values.date("changesOn") ?? "", hoursAWeek: values.number("hoursAWeek") ?? 0, payPenceAnHour: values.pence("payPenceAnHour"), age: values.number("age"), idempotencyKey } },
          });
          setErrors(data?.changeTerms.userErrors ?? []);
          if (data?.changeTerms.placement) renew();
        }}
      >
        <ErrorSummary errors={errors} title="The change was not recorded" note="What you wrote is kept." />
        <p>A better-off calculation comes first. <Link to={`/staff/clients/${clientId}/better-off`}>Record one</Link></p>
        <NumberField name="hoursAWeek" label="Hours a week" labelSize="s" defaultValue={hoursAWeek} required="Enter the hours" error={errorFor(errors, "hoursAWeek")} />
        <MoneyField name="payPenceAnHour" label="Pay an hour" labelSize="s" defaultPence={payPenceAnHour} error={errorFor(errors, "payPenceAnHour")} />
        <DateField name="changesOn" label="From" labelSize="s" required="Enter from when" error={errorFor(errors, "changesOn")} />
        <NumberField name="age" label="Age, where they are under 21" labelSize="s" error={errorFor(errors, "age")} />
        <Button small>Record the change</Button>
      </Form>
    </Details>
  );
}

function End({ placement: { id } }: { placement: Placement }) {
  const [end] = useMutation(EndPlacementDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Details summary="The job has ended">
      <Form
        name={`end-${id}`}
        onSubmit={async (values) => {
          const { data } = await end({ variables: { input: { id, endedOn: values.date("endedOn") ?? "", reason: values.text("reason") as PlacementEndReason } } });
          setErrors(data?.endPlacement.userErrors ?? []);
        }}
      >
        <ErrorSummary errors={errors} title="The end was not recorded" />
        <DateField name="endedOn" label="Last day" labelSize="s" defaultValue={today()} required="Enter the last day" error={errorFor(errors, "endedOn")} />
        <Picks name="reason" label="Why" options={optionsOf(END_WORDS)} required="Choose why it ended" error={errorFor(errors, "reason")} />
        <p>With no other job they are looking for work again, at once.</p>
        <Button small kind="secondary">Record the end</Button>
      </Form>
    </Details>
  );
}

function Support({ placement: { id, state, clientName } }: { placement: Placement }) {
  const [down] = useMutation(StepDownDocument);
  const [resume] = useMutation(ResumeSupportDocument);
  const firstProblem = (answered: Answered): string | undefined => answered?.userErrors[0]?.message;
  if (state === "in_work_support") {
    return (
      <Confirm
        label="Step support down"
        small
        question={`Regular checks end; ${clientName} can have support again at any time. Have you agreed it together?`}
        yes="Yes, step down"
        no="Keep checks"
        done="Stepped down."
        failed="That was not saved. Try again."
        act={async () => firstProblem((await down({ variables: { id } })).data?.stepDown)}
      />
    );
  }
  if (state !== "stepped_down") return null;
  return (
    <Confirm
      label="Take support up again"
      small
      question="A check is planned within a week, and each month."
      yes="Yes, take it up"
      no="Leave it"
      done="Support goes on."
      failed="That was not saved. Try again."
      act={async () => firstProblem((await resume({ variables: { id } })).data?.resumeSupport)}
    />
  );
}
