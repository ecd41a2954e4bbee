import type { PersonPage_PersonFragment } from "../../../schema/generated/employers";
import { sayPay } from "../../lib/amounts";
import { sayDate, sayDateTime } from "../../lib/dates";
import { Panel } from "../../ui";
import { CalendarLink } from "../meetings/CalendarLink";
import { AnswerAfterInterview, HowItWent } from "./AfterInterview";
import { NoFurther } from "./NoFurther";
import { OfferTimes } from "./OfferTimes";
import type { Called } from "./personWords";

const HOW = { in_person: "Face to face", phone: "By telephone", video: "By video" } as const;

/** The next step, or whose turn it is. */
export function NextForEmployer({ person, who }: { person: PersonPage_PersonFragment; who: Called }) {
  switch (person.next?.step) {
    case "offer_times":
      return <OfferTimes person={person} who={who} />;
    case "choose_time":
      return <TimesOffered person={person} who={who} />;
    case "meet":
      return <Booked person={person} who={who} />;
    case "say_how_it_went":
      return <HowItWent person={person} who={who} />;
    case "decide":
      return <AnswerAfterInterview person={person} who={who} />;
    case "answer_offer":
      return <Offered person={person} who={who} />;
    case "record_start":
      return (
        <Panel look="sand" title={`${who.Short} took your offer`}>
          <p>Your contact rings you about the first day, and what would help in the first weeks.</p>
          <OfferWords person={person} />
        </Panel>
      );
    default:
      return person.job ? <Working person={person} who={who} /> : null;
  }
}

function TimesOffered({ person, who }: { person: PersonPage_PersonFragment; who: Called }) {
  const { interview } = person;
  return (
    <Panel look="sand" title={`${who.Short} is choosing a time`}>
      <ul>{interview?.slots.map(({ id, startsAt }) => <li key={id}>{sayDateTime(startsAt)}</li>)}</ul>
      <p>You both get an invitation when one is chosen{person.next?.dueOn ? `, by ${sayDate(person.next.dueOn)}` : ""}.</p>
      {interview && <OfferTimes person={person} who={who} replaces={interview.id} />}
      <NoFurther id={person.id} who={who} />
    </Panel>
  );
}

function Booked({ person, who }: { person: PersonPage_PersonFragment; who: Called }) {
  const { interview } = person;
  return (
    <Panel title={`Interview with ${who.short}`} when={interview?.startsAt && sayDateTime(interview.startsAt)}>
      {interview && <p>{HOW[interview.how]}{interview.place && `, ${interview.place}`}. About {interview.minutes} minutes.</p>}
      {interview?.calendarFile && <CalendarLink file={interview.calendarFile} />}
      {interview && <OfferTimes person={person} who={who} replaces={interview.id} />}
      <NoFurther id={person.id} who={who} />
    </Panel>
  );
}

const OfferWords = ({ person: { offer } }: { person: PersonPage_PersonFragment }) =>
  offer && (
    <ul>
      {offer.payPenceAnHour !== null && <li>{sayPay(offer.payPenceAnHour ?? 0)}</li>}
      <li>{offer.hoursAWeek} hours a week</li>
      <li>Starts {sayDate(offer.startsOn)}</li>
    </ul>
  );

const Offered = ({ person, who }: { person: PersonPage_PersonFragment; who: Called }) => (
  <Panel look="sand" title={`Your offer is with ${who.short}`}>
    <OfferWords person={person} />
    <p>{who.Short} answers{person.next?.dueOn ? ` by ${sayDate(person.next.dueOn)}` : " soon"}, alone or with their specialist. The first wage and benefits are worked out before.</p>
    <NoFurther id={person.id} who={who} after />
  </Panel>
);

const Working = ({ person: { job }, who }: { person: PersonPage_PersonFragment; who: Called }) =>
  job && (
    <Panel title={job.state === "ended" ? `${who.Short} worked with you` : `${who.Short} works with you`}>
      <p>{job.jobTitle}, {job.hoursAWeek} hours a week, {job.state === "accepted" ? "starts" : "since"} {sayDate(job.startsOn)}.</p>
      <p>Support goes on for as long as it helps, for {who.short} and for you. Ring your contact whenever something comes up.</p>
    </Panel>
  );
