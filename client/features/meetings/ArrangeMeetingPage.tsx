import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { ArrangeMeetingDocument, type MeetingHow, type MeetingKind } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, DateField, ErrorSummary, Form, Page, Picks, TextField, TimeField } from "../../ui";
import { instantOf } from "./instantOf";
import { HOW_WORDS, KIND_WORDS } from "./meetingWords";

const KINDS = (["appointment", "visit", "check", "review", "return_to_work"] as const).map((value) => ({ value, label: KIND_WORDS[value] }));
const HOW = (Object.entries(HOW_WORDS) as [MeetingHow, string][]).map(([value, label]) => ({ value, label }));
const LONG = [{ value: "30", label: "30 minutes" }, { value: "60", label: "1 hour" }, { value: "90", label: "An hour and a half" }];

/** Sets a meeting with a client. They see it at once. */
export function ArrangeMeetingPage() {
  const { id = "" } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [arrange] = useMutation(ArrangeMeetingDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [idempotencyKey, renew] = useIdempotencyKey();
  return (
    <Page title="Arrange a meeting" lead="They see it at once, on their home page." back={{ to: `/staff/clients/${id}`, label: "Client" }} columns="full">
      <Form
        name={`arrange-${id}`}
        onSubmit={async (values) => {
          const [date, time] = [values.date("day"), values.time("time")];
          if (!date || !time) return;
          const { data } = await arrange({
            variables: {
              input: {
                clientId: id, placementId: search.get("placement"), introductionId: null, kind: values.text("kind") as MeetingKind, startsAt: instantOf(date, time), minutes: Number(values.text("minutes")),
                how: values.text("how") as MeetingHow, place: values.text("place"), idempotencyKey,
              },
            },
          });
          setErrors(data?.arrangeMeeting.userErrors ?? []);
          if (!data?.arrangeMeeting.meeting) return;
          renew();
          await navigate("/staff/meetings");
        }}
      >
        <ErrorSummary errors={errors} title="The meeting was not set" note="What you wrote is kept." />
        <Picks name="kind" label="What for" options={KINDS} defaultValue="appointment" error={errorFor(errors, "kind")} />
        <DateField name="day" label="Day" labelSize="s" required="Enter the day" error={errorFor(errors, "startsAt")} />
        <TimeField name="time" label="Time" labelSize="s" required="Enter the time" />
        <Picks name="minutes" label="How long" options={LONG} defaultValue="60" error={errorFor(errors, "minutes")} />
        <Picks name="how" label="How" options={HOW} defaultValue="in_person" />
        <TextField name="place" label="Where (optional)" labelSize="s" error={errorFor(errors, "place")} />
        <Button>Set the meeting</Button>
      </Form>
    </Page>
  );
}
