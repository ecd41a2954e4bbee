import { useMutation } from "@apollo/client/react";
import { AskForOtherTimesDocument, type MeetingsPage_MeetingFragment } from "../../../schema/generated/clients";
import { sayDateTime } from "../../lib/dates";
import { joined } from "../../lib/words";
import { Actions, Confirm, Panel } from "../../ui";
import { CalendarLink } from "./CalendarLink";
import { HOW_WORDS, KIND_WORDS } from "./meetingWords";

/** A meeting that is booked: when, with whom, where; for the home page too. */
export function ComingMeeting({ meeting }: { meeting: MeetingsPage_MeetingFragment }) {
  const { kind, startsAt, employerName, specialistName, vacancyTitle, how, place, minutes, details, calendarFile } = meeting;
  const whom = employerName ?? specialistName;
  const [ask] = useMutation(AskForOtherTimesDocument);
  return (
    <Panel title={whom ? `${KIND_WORDS[kind]} with ${whom}` : KIND_WORDS[kind]} when={startsAt && sayDateTime(startsAt)} level={3}>
      <p>{joined([HOW_WORDS[how], place])}. About {minutes} minutes.{vacancyTitle ? ` For ${vacancyTitle}.` : ""}</p>
      {details && <p>{whom} says: “{details}”</p>}
      {employerName && specialistName && <p>{specialistName.split(" ")[0]} can help you get ready, or come with you if you like.</p>}
      <Actions>
        {calendarFile && <CalendarLink file={calendarFile} about={`: ${KIND_WORDS[kind].toLowerCase()}`} />}
        {kind === "interview" && (
          <Confirm
            label="Ask for another time"
            small
            question="We tell them that this time does not work, and ask for others. You need not say why."
            yes="Yes, ask for another"
            no="Keep this time"
            done="Done. You see the new times here."
            failed="That was not saved, so the time stands. Try again, or ring your specialist."
            act={async () => (await ask({ variables: { meetingId: meeting.id } })).data?.askForOtherTimes.userErrors[0]?.message}
          />
        )}
      </Actions>
    </Panel>
  );
}
