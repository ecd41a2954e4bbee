import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { type ContractKind, IntroduceDocument, type IntroductionPage_IntroductionFragment, RecordJobOfferDocument } from "../../../schema/generated/specialists";
import { sayDate } from "../../lib/dates";
import type { FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, Details, ErrorSummary, Form, LinkButton, NextPanel, Panel } from "../../ui";
import { TermsFields } from "./TermsFields";

type Introduction = IntroductionPage_IntroductionFragment;

/** The one thing that is the service's to do; otherwise whose turn it is. */
export function NextForStaff({ introduction, again }: { introduction: Introduction; again: () => void }) {
  const { clientId, clientName, employerName, id, next } = introduction;
  const by = next.dueOn ? ` by ${sayDate(next.dueOn)}` : "";
  switch (next.step) {
    case "ask_for_consent":
      return (
        <NextPanel title="Ask what may be shared" act={<LinkButton to={`/staff/clients/${clientId}/sharing/ask?employer=${introduction.employerId}&vacancy=${introduction.vacancyId}`}>Ask {clientName}</LinkButton>}>
          {employerName} learns nothing before {clientName} says yes to being introduced.
        </NextPanel>
      );
    case "introduce":
      return <Introduce introduction={introduction} />;
    case "offer_times":
      return <NextPanel title={`${employerName} offers interview times${by}`}>If they told you times, put them in below.</NextPanel>;
    case "say_how_it_went":
      return <NextPanel title={`${employerName} says how it went${by}`}>Ring them if they do not.</NextPanel>;
    case "decide":
      return <Decide introduction={introduction} by={by} again={again} />;
    case "answer_offer":
      return <NextPanel title={`${clientName} answers the offer${by}`}>A better-off calculation comes first. Record the answer below if they tell you.</NextPanel>;
    case "record_start":
      return <NextPanel title="Record the start" act={<LinkButton to={`/staff/clients/${clientId}/placements/new?introduction=${id}`}>Record the start</LinkButton>}>{clientName} took the offer.</NextPanel>;
    default:
      return null;
  }
}

function Introduce({ introduction: { id, clientName, employerName } }: { introduction: Introduction }) {
  const [introduce] = useMutation(IntroduceDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Panel title={`${clientName} said yes`}>
      <Form
        name="introduce"
        onSubmit={async () => {
          const { data } = await introduce({ variables: { id } });
          setErrors(data?.introduce.userErrors ?? []);
        }}
      >
        <ErrorSummary errors={errors} title="They were not introduced" />
        <p>{employerName} then sees exactly the lines that {clientName} agreed to.</p>
        <Button>Introduce</Button>
      </Form>
    </Panel>
  );
}

function Decide({ introduction: { id, clientName, employerName }, by, again }: { introduction: Introduction; by: string; again: () => void }) {
  const [record] = useMutation(RecordJobOfferDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [idempotencyKey, renew] = useIdempotencyKey();
  return (
    <>
      <NextPanel title={`${employerName} answers${by}`}>They offer the job, or say why not.</NextPanel>
      <Details summary="They offered the job by telephone">
        <Form
          name="offer"
          onSubmit={async (values) => {
            const { data } = await record({
              variables: {
                input: {
                  id, hoursAWeek: values.number("hoursAWeek") ?? 0, payPenceAnHour: values.pence("payPenceAnHour"), contract: values.text("contract") as ContractKind, startsOn: values.date("startsOn") ?? "",
                  idempotencyKey,
                },
              },
            });
            setErrors(data?.recordJobOffer.userErrors ?? []);
            if (!data?.recordJobOffer.introduction) return;
            renew();
            again();
          }}
        >
          <ErrorSummary errors={errors} title="The offer was not recorded" />
          <p>{clientName} sees the offer at once.</p>
          <TermsFields errors={errors} startLabel="First day" />
          <Button>Record the offer</Button>
        </Form>
      </Details>
    </>
  );
}
