import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { AskForOtherTimesDocument, ChooseTimeDocument, type MeetingsPage_MeetingFragment } from "../../../schema/generated/clients";
import { sayDateTime } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { joined } from "../../lib/words";
import { Actions, Button, ErrorSummary, Form, Panel, Radios } from "../../ui";
import { HOW_WORDS } from "./meetingWords";

/** Times that an employer offers: choose one, or say that none works. */
export function ChooseTime({ meeting }: { meeting: MeetingsPage_MeetingFragment }) {
  const [choose] = useMutation(ChooseTimeDocument);
  const [ask] = useMutation(AskForOtherTimesDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { id, employerName, specialistName, vacancyTitle, how, place, minutes, slots } = meeting;
  return (
    <Panel look="card" title={`Meet ${employerName ?? "us"}`} level={3}>
      <p>{vacancyTitle && `It is about ${vacancyTitle}. `}{joined([HOW_WORDS[how], place])}. About {minutes} minutes.</p>
      <Form
        name={`choose-${id}`}
        onSubmit={async (values) => {
          const answered = values.pressed === "none"
            ? (await ask({ variables: { meetingId: id } })).data?.askForOtherTimes
            : (await choose({ variables: { slotId: values.text("slot") } })).data?.chooseTime;
          setErrors(answered?.userErrors ?? []);
        }}
      >
        <ErrorSummary errors={errors} title="The time was not chosen" />
        <Radios name="slot" label="When suits you?" labelSize="s" options={slots.map((slot) => ({ value: slot.id, label: sayDateTime(slot.startsAt) }))} required="Choose a time, or say that none works" error={errorFor(errors, "slot")} />
        <Actions>
          <Button>Choose this time</Button>
          <Button kind="secondary" value="none" formNoValidate>None of these works</Button>
        </Actions>
        <p className="al-mute">If you do nothing, nothing is booked. {specialistName ? `${specialistName.split(" ")[0]} can choose with you.` : ""}</p>
      </Form>
    </Panel>
  );
}
