import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { InterviewSitesDocument, type MeetingHow, OfferInterviewTimesDocument, type PersonPage_PersonFragment } from "../../../schema/generated/employers";
import { dateOf, sayDate, sayTime, today } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, DateField, Details, ErrorSummary, Form, Panel, Picks, SelectField, TextArea, TimeField, Times } from "../../ui";
import { instantOf } from "../meetings/instantOf";
import { NoFurther } from "./NoFurther";
import type { Called } from "./personWords";

const HOW: { value: MeetingHow; label: string }[] = [
  { value: "in_person", label: "Face to face" },
  { value: "phone", label: "By telephone" },
  { value: "video", label: "By video" },
];
const LONG = [{ value: "30", label: "30 minutes" }, { value: "45", label: "45 minutes" }, { value: "60", label: "1 hour" }, { value: "90", label: "An hour and a half" }];

/** "Offer these 3 times": the button says how many. */
const offerWords = (chosen: number): string => (chosen === 0 ? "Offer times" : chosen === 1 ? "Offer this time" : `Offer these ${chosen} times`);

/** Times in rows of days, from instants. */
function byDay(times: readonly string[]): { day: string; times: { value: string; label: string }[] }[] {
  const days = [...new Set(times.map((time) => dateOf(time)))];
  return days.map((day) => ({ day: sayDate(day), times: times.filter((time) => dateOf(time) === day).map((value) => ({ value, label: sayTime(value) })) }));
}

/**
 * Offers interview times: at least two, so that there is a choice.
 *
 * @param replaces - the interview that was arranged; then the form is folded.
 */
export function OfferTimes({ person, who, replaces }: { person: PersonPage_PersonFragment; who: Called; replaces?: string }) {
  if (replaces) return <Details summary="Change the times"><TimesForm person={person} who={who} replaces={replaces} /></Details>;
  return (
    <Panel look="card" title="Next: offer interview times">
      <TimesForm person={person} who={who} />
      <p className="al-small al-mute al-mt">{who.Short} picks one, and you both get an invitation.</p>
      <NoFurther id={person.id} who={who} />
    </Panel>
  );
}

function TimesForm({ person, who, replaces = null }: { person: PersonPage_PersonFragment; who: Called; replaces?: string | null }) {
  const [offer] = useMutation(OfferInterviewTimesDocument);
  const sites = useQuery(InterviewSitesDocument).data?.organisation?.sites ?? [];
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [chosen, setChosen] = useState(0);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [idempotencyKey, renew] = useIdempotencyKey();
  const suggested = person.suggestedTimes;
  const times = [...(suggested?.times ?? []), ...added].toSorted();
  const due = person.next?.dueOn;

  return (
    <Form
      name={`times-${person.id}`}
      onSubmit={async (values) => {
        const date = values.date("other");
        const time = values.time("otherTime");
        const other = date && time ? [instantOf(date, time)] : [];
        if (values.pressed === "add") {
          setErrors(other.length > 0 ? [] : [{ path: "other", message: "Write the day and the time to add." }]);
          const now = [...new Set([...values.list("times"), ...other])];
          setAdded([...new Set([...added, ...other])]);
          setPicked(now);
          setChosen(now.length);
          return;
        }
        const { data } = await offer({
          variables: {
            input: {
              introductionId: person.id, times: [...new Set([...values.list("times"), ...other])], how: values.text("how") as MeetingHow, minutes: Number(values.text("minutes")),
              siteId: values.optional("siteId"), details: values.text("details"), replaces, idempotencyKey,
            },
          },
        });
        setErrors(data?.offerInterviewTimes.userErrors ?? []);
        if (data?.offerInterviewTimes.person) renew();
      }}
    >
      <ErrorSummary errors={errors} title="The times were not offered" note="What you chose is kept." />
      <p className="al-small">
        Choose at least 2{due && !replaces ? (due < today() ? `. They were due on ${sayDate(due)}` : `, by ${sayDate(due)}`) : ""}.
        {suggested?.fits && ` All of these fit the days ${who.short} gave.`}
      </p>
      {times.length > 0 && <Times name="times" label="Interview times" days={byDay(times)} onCount={setChosen} defaultValue={picked} error={errorFor(errors, "times")} key={added.length} />}
      <Details summary="Add another time" open={times.length === 0}>
        <DateField name="other" label="Day" labelSize="s" error={errorFor(errors, "other") ?? (times.length === 0 ? errorFor(errors, "times") : null)} />
        <TimeField name="otherTime" label="Time" labelSize="s" />
        <Button kind="secondary" small value="add">Add this time</Button>
      </Details>
      <Details summary="How, where and how long">
        <Picks name="how" label="How you meet" options={HOW} defaultValue="in_person" />
        <Picks name="minutes" label="How long" options={LONG} defaultValue="45" />
        {sites.length > 0 && <SelectField name="siteId" label="Where" empty="To be agreed" options={sites.map(({ id, name, placeText }) => ({ value: id, label: `${name}, ${placeText}` }))} />}
        <TextArea name="details" label="Anything else to know (optional)" hint="For example whom to ask for. Your contact reads it first and passes it on." most={300} rows={3} error={errorFor(errors, "details")} />
      </Details>
      <Button>{offerWords(chosen)}</Button>
    </Form>
  );
}
