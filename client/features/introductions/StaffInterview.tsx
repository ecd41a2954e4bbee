import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { AskForOtherTimesForDocument, ChooseTimeForDocument, type IntroductionPage_IntroductionFragment, PassOnDetailsDocument } from "../../../schema/generated/specialists";
import { shortDateTime } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { joined } from "../../lib/words";
import { Act, Actions, Block, Button, ErrorSummary, Form, Notice, Radios } from "../../ui";
import { HOW_WORDS } from "../meetings/meetingWords";
import { RecordTimes } from "./RecordTimes";

type Introduction = IntroductionPage_IntroductionFragment;
type Meeting = Introduction["meetings"][number];

/** The interview: times to choose for the person, what the employer wrote, when it is. */
export function StaffInterview({ introduction, again }: { introduction: Introduction; again: () => void }) {
  const open = introduction.meetings.find(({ state }) => state === "proposed" || state === "confirmed");
  const mayOffer = ["introduced", "acknowledged", "interview_offered", "booked", "interviewed"].includes(introduction.state);
  if (!open && !mayOffer) return null;
  return (
    <Block title="Interview">
      {open?.state === "confirmed" && open.startsAt && <p><strong>{shortDateTime(open.startsAt)}</strong>. {joined([HOW_WORDS[open.how], open.place])}, about {open.minutes} minutes.</p>}
      {open?.state === "proposed" && <ChooseForThem meeting={open} clientName={introduction.clientName} again={again} />}
      {open && open.details !== "" && <TheirWords meeting={open} clientName={introduction.clientName} again={again} />}
      {mayOffer && <RecordTimes introduction={introduction} replaces={open?.id ?? null} again={again} />}
    </Block>
  );
}

function ChooseForThem({ meeting, clientName, again }: { meeting: Meeting; clientName: string; again: () => void }) {
  const [choose] = useMutation(ChooseTimeForDocument);
  const [ask] = useMutation(AskForOtherTimesForDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Form
      name={`choose-${meeting.id}`}
      onSubmit={async (values) => {
        const answered = values.pressed === "none"
          ? (await ask({ variables: { meetingId: meeting.id } })).data?.askForOtherTimesFor
          : (await choose({ variables: { slotId: values.text("slot") } })).data?.chooseTimeFor;
        setErrors(answered?.userErrors ?? []);
        again();
      }}
    >
      <ErrorSummary errors={errors} title="The time was not chosen" />
      <Radios name="slot" label={`${clientName} chooses, or tells you which`} labelSize="s" options={meeting.slots.map(({ id, startsAt }) => ({ value: id, label: shortDateTime(startsAt) }))} required="Choose a time" error={errorFor(errors, "slot")} />
      <Actions>
        <Button small>Book this time</Button>
        <Button small kind="secondary" value="none" formNoValidate>None works: ask for others</Button>
      </Actions>
    </Form>
  );
}

/** What the employer wrote goes to the specialist first (Equality Act 2010, s.60). */
function TheirWords({ meeting, clientName, again }: { meeting: Meeting; clientName: string; again: () => void }) {
  const [passOn, { loading }] = useMutation(PassOnDetailsDocument);
  const [failed, setFailed] = useState(false);
  return (
    <Notice title="The employer writes">
      <p>“{meeting.details}”</p>
      {meeting.waitsToBePassedOn ? (
        <>
          <Act
            first
            busy={loading}
            onClick={() => void passOn({ variables: { meetingId: meeting.id } }).then(({ data }) => {
              setFailed(!data?.passOnDetails.meeting);
              again();
            }, () => setFailed(true))}
          >
            Pass it on to {clientName}
          </Act>
          <p className="al-mute" role="status">{failed ? "That was not saved. Try again." : `${clientName} does not see it before you pass it on. If it asks about health, ring the employer instead.`}</p>
        </>
      ) : <p className="al-mute">Passed on to {clientName}.</p>}
    </Notice>
  );
}
