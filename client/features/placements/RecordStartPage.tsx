import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { type ContractKind, RecordStartDocument, StartToRecordDocument, type StartToRecordQuery, type VacancyKind } from "../../../schema/generated/specialists";
import { sayMoney } from "../../lib/amounts";
import { recordDate, shortDate } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, Details, ErrorSummary, Form, Loaded, Notice, NumberField, Page, Picks, TextField } from "../../ui";
import { TermsFields } from "../introductions/TermsFields";

const KINDS: { value: VacancyKind; label: string }[] = [{ value: "paid_role", label: "Paid job" }, { value: "work_placement", label: "Work placement" }, { value: "work_trial", label: "Work trial" }];

/** Records a job that began or will: from an introduction, or one the person found alone. */
export function RecordStartPage() {
  const { id = "" } = useParams();
  const [search] = useSearchParams();
  const introductionId = search.get("introduction");
  const found = useQuery(StartToRecordDocument, { variables: { clientId: id, introductionId: introductionId ?? "", withIntroduction: introductionId !== null }, fetchPolicy: "network-only" });
  return (
    <Page title="Record a start" back={{ to: introductionId ? `/staff/introductions/${introductionId}` : `/staff/clients/${id}`, label: introductionId ? "Introduction" : "Client" }} columns="full">
      <Loaded result={found} what="what is known of it">
        {(known) => (
          <>
            <Calculation clientId={id} last={known.lastBetterOff ?? null} />
            <StartForm clientId={id} known={known} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** A calculation comes before every start. */
function Calculation({ clientId, last }: { clientId: string; last: StartToRecordQuery["lastBetterOff"] | null }) {
  if (!last) return <Notice title="No better-off calculation yet"><p>A calculation comes before every start. <Link to={`/staff/clients/${clientId}/better-off`}>Record one</Link></p></Notice>;
  const more = last.betterOffPenceAWeek >= 0;
  return <p>Better-off calculation of {recordDate(last.doneOn)}: {last.hours} hours a week, {sayMoney(Math.abs(last.betterOffPenceAWeek))} a week {more ? "better off" : "worse off"}.</p>;
}

function StartForm({ clientId, known: { introduction } }: { clientId: string; known: StartToRecordQuery }) {
  const navigate = useNavigate();
  const [record] = useMutation(RecordStartDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [kind, setKind] = useState<string>("paid_role");
  const [idempotencyKey, renew] = useIdempotencyKey();
  return (
    <Form
      name={`start-${clientId}`}
      onSubmit={async (values) => {
        const { data } = await record({
          variables: {
            input: {
              clientId, introductionId: introduction?.id ?? null, employerName: values.text("employerName"), jobTitle: values.text("jobTitle"), kind: (values.text("kind") || "paid_role") as VacancyKind,
              hoursAWeek: values.number("hoursAWeek") ?? 0, payPenceAnHour: values.pence("payPenceAnHour"), contract: values.text("contract") as ContractKind, startsOn: values.date("startsOn") ?? "",
              firstWeekHoursPaid: values.number("firstWeekHoursPaid"), age: values.number("age"), idempotencyKey,
            },
          },
        });
        setErrors(data?.recordStart.userErrors ?? []);
        if (!data?.recordStart.placement) return;
        renew();
        await navigate(`/staff/placements/${data.recordStart.placement.id}`, { replace: true });
      }}
    >
      <ErrorSummary errors={errors} title="The start was not recorded" note="What you wrote is kept." />
      {introduction ? <p>{introduction.clientName}, with {introduction.employerName}. {introduction.offer && `Offered to start ${shortDate(introduction.offer.startsOn)}.`}</p> : (
        <>
          <p className="al-mute">A job found without the service. Its employer is not told of the service.</p>
          <TextField name="employerName" label="Who they work for" labelSize="s" required="Enter who they work for" error={errorFor(errors, "employerName")} />
        </>
      )}
      <TextField name="jobTitle" label="Job" labelSize="s" defaultValue={introduction?.vacancyTitle} required="Enter the job" error={errorFor(errors, "jobTitle")} />
      <Picks name="kind" label="What it is" options={KINDS} defaultValue="paid_role" onChange={(value) => setKind(value)} />
      <TermsFields errors={errors} startLabel="First day" terms={introduction?.offer} unpaid={kind !== "paid_role"} />
      <Details summary="First week, and age">
        <NumberField name="firstWeekHoursPaid" label="Hours paid in the first week, once known" labelSize="s" hint="At least 4 hours of paid work make a job start." error={errorFor(errors, "firstWeekHoursPaid")} />
        <NumberField name="age" label="Age" labelSize="s" hint="Only where they are under 21 and the pay is below the rate for 21 and over." error={errorFor(errors, "age")} />
      </Details>
      <Button>Record the start</Button>
    </Form>
  );
}
