import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { type IntroductionPage_IntroductionFragment, type MeetingHow, RecordInterviewTimesDocument } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, DateField, Details, ErrorSummary, Form, Picks, TimeField } from "../../ui";
import { instantOf } from "../meetings/instantOf";

const HOW = [{ value: "in_person", label: "Face to face" }, { value: "phone", label: "Phone" }, { value: "video", label: "Video" }];
const ROWS = [1, 2, 3];

/** Times that the employer told the service: two or three. */
export function RecordTimes({ introduction: { id }, replaces, again }: { introduction: IntroductionPage_IntroductionFragment; replaces: string | null; again: () => void }) {
  const [record] = useMutation(RecordInterviewTimesDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [idempotencyKey, renew] = useIdempotencyKey();
  return (
    <Details summary={replaces ? "The employer offers other times" : "The employer told you times"}>
      <Form
        name={`times-${id}`}
        onSubmit={async (values) => {
          const times = ROWS.flatMap((row) => {
            const [date, time] = [values.date(`date${row}`), values.time(`time${row}`)];
            return date && time ? [instantOf(date, time)] : [];
          });
          const { data } = await record({ variables: { input: { introductionId: id, times, how: values.text("how") as MeetingHow, minutes: 45, details: "", replaces, idempotencyKey } } });
          setErrors(data?.recordInterviewTimes.userErrors ?? []);
          if (!data?.recordInterviewTimes.meeting) return;
          renew();
          again();
        }}
      >
        <ErrorSummary errors={errors} title="The times were not recorded" />
        {ROWS.map((row) => (
          <div key={row}>
            <DateField name={`date${row}`} label={`Time ${row}: day`} labelSize="s" hint="" error={row === 1 ? errorFor(errors, "times") : null} />
            <TimeField name={`time${row}`} label={`Time ${row}: time`} hint="" />
          </div>
        ))}
        <Picks name="how" label="How they meet" options={HOW} defaultValue="in_person" />
        <Button small>Offer these times</Button>
      </Form>
    </Details>
  );
}
