import { useMutation, useQuery } from "@apollo/client/react";
import { useId, useState } from "react";
import { BookedMeetingsDocument, ClientMeetingsDocument, type MeetingState, RecordMeetingDocument, type StaffMeetings_MeetingFragment } from "../../../schema/generated/specialists";
import { shortDateTime } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { useChanges } from "../../lib/live";
import { joined } from "../../lib/words";
import { Act, ActLink, Block, Button, EmptyState, ErrorSummary, Form, Loaded, Page, Picks, Tag, TextArea, WorkItem, Worklist } from "../../ui";
import { HOW_WORDS, KIND_WORDS, STATE_TAG } from "./meetingWords";

/** The caseload's meetings that are booked: what waits to be recorded, then what is to come. */
export function StaffMeetingsPage() {
  const found = useQuery(BookedMeetingsDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["meeting"], () => void found.refetch().catch(() => undefined));
  const [now] = useState(() => new Date().toISOString());
  return (
    <Page title="Meetings" back={{ to: "/staff", label: "Today" }} columns="full">
      <Loaded result={found} what="the meetings">
        {({ bookedMeetings: all }) => {
          const past = all.filter(({ startsAt }) => startsAt && startsAt < now);
          const coming = all.filter(({ startsAt }) => startsAt && startsAt >= now);
          return all.length === 0 ? <EmptyState title="No meeting is booked."><p>Arrange one from a client’s page, or from an introduction.</p></EmptyState> : (
            <>
              {past.length > 0 && <Block title="To record" count={past.length}><Lines meetings={past} named /></Block>}
              {coming.length > 0 && <Block title="To come" count={coming.length}><Lines meetings={coming} named /></Block>}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** A client's meetings: a part of the client's page. */
export function ClientMeetings({ clientId }: { clientId: string }) {
  const found = useQuery(ClientMeetingsDocument, { variables: { clientId }, fetchPolicy: "cache-and-network" });
  useChanges(["meeting"], () => void found.refetch().catch(() => undefined));
  return (
    <Loaded result={found} what="the meetings">
      {({ meetings }) => (
        <Block id="meetings" title="Meetings" count={meetings.length} end={<ActLink to={`/staff/clients/${clientId}/meetings/new`}>Arrange a meeting</ActLink>}>
          {meetings.length === 0 ? <p className="al-mute">None yet. They see each at once.</p> : <Lines meetings={meetings} />}
        </Block>
      )}
    </Loaded>
  );
}

function Lines({ meetings, named = false }: { meetings: readonly StaffMeetings_MeetingFragment[]; named?: boolean }) {
  const [now] = useState(() => new Date().toISOString());
  const [open, setOpen] = useState<string | null>(null);
  const form = useId();
  const opened = meetings.find(({ id, state }) => id === open && state === "confirmed");
  return (
    <>
      <Worklist look="dense">
        {meetings.map((meeting) => <Line meeting={meeting} named={named} been={hasBeen(meeting, now)} form={form} open={open === meeting.id} onOpen={() => setOpen(open === meeting.id ? null : meeting.id)} key={meeting.id} />)}
      </Worklist>
      <div id={form} hidden={!opened}>{opened && <Outcome meeting={opened} been={hasBeen(opened, now)} key={opened.id} />}</div>
    </>
  );
}

const hasBeen = ({ startsAt }: StaffMeetings_MeetingFragment, now: string): boolean => Boolean(startsAt && startsAt < now);

function Line({ meeting, named, been, form, open, onOpen }: { meeting: StaffMeetings_MeetingFragment; named: boolean; been: boolean; form: string; open: boolean; onOpen: () => void }) {
  const { kind, state, startsAt, how, place, clientName, employerName, vacancyTitle, introductionId, actions } = meeting;
  const words = named ? `${clientName}: ${KIND_WORDS[kind].toLowerCase()}` : KIND_WORDS[kind];
  return (
    <WorkItem
      when={startsAt ? shortDateTime(startsAt) : STATE_TAG[state].words}
      title={words}
      note={<>{joined([employerName, vacancyTitle, HOW_WORDS[how], place])} <Tag colour={STATE_TAG[state].colour}>{STATE_TAG[state].words}</Tag>{actions && <><br />{actions}</>}</>}
      act={introductionId && kind === "interview"
        ? <ActLink to={`/staff/introductions/${introductionId}`} about={words}>Open</ActLink>
        : state === "confirmed" && <Act aria-expanded={open} aria-controls={form} onClick={onOpen} first={been} about={words}>{been ? "Record" : "Call off"}</Act>}
    />
  );
}

const OFF = { value: "cancelled", label: "It is off" };
const OUTCOMES = [{ value: "held", label: "Held" }, { value: "no_show", label: "Nobody came" }, OFF];

/** What came of a meeting; one that is to come can only be called off. */
function Outcome({ meeting: { id, clientName }, been }: { meeting: StaffMeetings_MeetingFragment; been: boolean }) {
  const [record] = useMutation(RecordMeetingDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Form
      className="al-mt"
      name={`meeting-${id}`}
      onSubmit={async (values) => {
        const { data } = await record({ variables: { input: { id, state: values.text("state") as MeetingState, actions: values.text("actions") } } });
        setErrors(data?.recordMeeting.userErrors ?? []);
      }}
    >
      <ErrorSummary errors={errors} title="This was not recorded" />
      <Picks name="state" label="What came of it" options={been ? OUTCOMES : [OFF]} required="Choose what came of it" error={errorFor(errors, "state")} />
      {been && <TextArea name="actions" label="What was agreed to do (optional)" hint={`${clientName} can read it.`} rows={2} most={2000} error={errorFor(errors, "actions")} />}
      <Button small>Save</Button>
    </Form>
  );
}
