import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { OfferJobDocument, type ContractKind, type PersonPage_PersonFragment, RecordInterviewDocument } from "../../../schema/generated/employers";
import { sayDate, sayDateTime } from "../../lib/dates";
import type { FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, ErrorSummary, Form, Notice, Panel } from "../../ui";
import { NoFurther } from "./NoFurther";
import { TermsFields } from "./TermsFields";
import type { Called } from "./personWords";

/** The interview has been: did it take place? What comes of it is asked next. */
export function HowItWent({ person, who }: { person: PersonPage_PersonFragment; who: Called }) {
  const [record] = useMutation(RecordInterviewDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const when = person.interview?.startsAt;
  return (
    <Panel look="card" title="Next: say how it went">
      {when && <p>The interview was on {sayDateTime(when)}.</p>}
      <Form
        name={`held-${person.id}`}
        onSubmit={async () => {
          const { data } = await record({ variables: { id: person.id } });
          setErrors(data?.recordInterview.userErrors ?? []);
        }}
      >
        <ErrorSummary errors={errors} title="This was not saved" />
        <Button>We met</Button>
      </Form>
      <NoFurther id={person.id} who={who} />
    </Panel>
  );
}

/** Offer the job, on terms, or go no further. */
export function AnswerAfterInterview({ person, who }: { person: PersonPage_PersonFragment; who: Called }) {
  const [offer] = useMutation(OfferJobDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [idempotencyKey, renew] = useIdempotencyKey();
  const due = person.next?.dueOn;
  return (
    <Panel look="card" title="Next: give your answer">
      <p>{due ? `${who.Short} would like to know by ${sayDate(due)}.` : `${who.Short} would like to know soon.`} Health is no part of it: what would help in the job comes up after an offer.</p>
      <Form
        name={`offer-${person.id}`}
        onSubmit={async (values) => {
          const { data } = await offer({
            variables: {
              input: {
                id: person.id, hoursAWeek: values.number("hoursAWeek") ?? 0, payPenceAnHour: values.pence("payPenceAnHour"), contract: values.text("contract") as ContractKind,
                startsOn: values.date("startsOn") ?? "", idempotencyKey,
              },
            },
          });
          setErrors(data?.offerJob.userErrors ?? []);
          if (data?.offerJob.person) renew();
        }}
      >
        <ErrorSummary errors={errors} title="The offer was not made" note="What you wrote is kept." />
        <TermsFields errors={errors} startLabel="First day" />
        <Button>Offer the job</Button>
      </Form>
      <NoFurther id={person.id} who={who} />
      <Notice><p>{who.Short} decides freely, and works out with their specialist what the job changes for them.</p></Notice>
    </Panel>
  );
}
