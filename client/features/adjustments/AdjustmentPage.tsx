import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { AdjustmentDocument, type Adjustments_AdjustmentFragment, AnswerAdjustmentDocument, type AdjustmentState, type EmployerAnswer, type WhoPays } from "../../../schema/generated/employers";
import { addDays, recordDate, sayDate, today } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { useChanges } from "../../lib/live";
import { Button, Columns, DateField, ErrorSummary, Form, Loaded, MoneyField, NotThere, Notice, Page, Panel, Radios, RuledList, SelectField, SidePart, Story, type StoryStep, Tag, TextArea, TextField } from "../../ui";
import { costWords, stateTag, titleOf } from "./adjustmentWords";

type Item = Adjustments_AdjustmentFragment;

/** One adjustment: what is asked, the answer, and the story so far. */
export function AdjustmentPage() {
  const { id = "" } = useParams();
  const found = useQuery(AdjustmentDocument, { variables: { id }, fetchPolicy: "network-only" });
  useChanges(["shared", "adjustment"], () => void found.refetch());
  return <Loaded result={found} what="the adjustment">{({ adjustment }) => (adjustment ? <One item={adjustment} /> : <NotThere what="adjustment" to="/employer/adjustments" back="Adjustments" />)}</Loaded>;
}

function One({ item }: { item: Item }) {
  const [saved, setSaved] = useState(false);
  const tag = stateTag(item, "employer");
  const who = item.personName ?? "this person";
  return (
    <Page
      title="Adjustment"
      heading={titleOf(item)}
      caption={item.personName ? `${item.personName}, ${item.purpose === "interview_adjustments" ? "for the interview" : "for the job"}` : "Someone you have met"}
      status={<Tag colour={tag.colour}>{tag.word}</Tag>}
      back={{ to: "/employer/adjustments", label: "Adjustments" }}
      columns="full"
    >
      <Columns side={<Advice item={item} who={who} />}>
        {saved && <Notice kind="ok" title="Your answer is sent" focus><p>{item.contactName ?? "The service"} and {who} see it now.</p></Notice>}
        {item.state === "agreed" ? <InPlace item={item} onSaved={() => setSaved(true)} /> : ["proposed", "clarification", "on_trial", "modify"].includes(item.state) && <Answer item={item} who={who} onSaved={() => setSaved(true)} />}
        <Terms item={item} />
        <h2 className="nhsuk-heading-m">The story so far</h2>
        <Story steps={storyOf(item, who)} />
      </Columns>
    </Page>
  );
}

function Advice({ item, who }: { item: Item; who: string }) {
  return (
    <>
      <Panel title="Worth a quick chat first?" size="s"><p>“What would this change for you at work? What should we keep in mind?”</p><p>No need to talk about health.</p></Panel>
      <SidePart title="If you cannot"><p>Say what stands in the way: cost, cover, safety or the work itself. {item.contactName ?? "The specialist"} can often find another way, and Access to Work may pay. By law each adjustment asked for has an answer.</p></SidePart>
      {item.contactName && <SidePart title="Your contact"><p>{item.contactName}, employment specialist{item.contactPhone && <><br /><a href={`tel:${item.contactPhone.replace(/\s/g, "")}`}>{item.contactPhone}</a></>}</p><p>Ring about {who}’s plan at any time.</p></SidePart>}
    </>
  );
}

function useSend(id: string, onSaved: () => void) {
  const [send, { data, loading }] = useMutation(AnswerAdjustmentDocument);
  const errors: readonly FieldError[] = data?.answerAdjustment.userErrors ?? [];
  const reply = async (input: { answer: EmployerAnswer; [field: string]: unknown }): Promise<void> => {
    const { data: answered } = await send({ variables: { input: { id, ...input } } });
    if (answered?.answerAdjustment.adjustment) onSaved();
  };
  return { reply, errors, loading };
}

function InPlace({ item, onSaved }: { item: Item; onSaved: () => void }) {
  const { reply, errors, loading } = useSend(item.id, onSaved);
  return (
    <Panel look="card" title="Is it being done now?">
      <Form busy={loading} onSubmit={(values) => reply({ answer: "in_place", startsOn: values.date("startsOn") ?? today(), ownerName: values.optional("ownerName") })}>
        <ErrorSummary errors={errors} />
        <DateField name="startsOn" label="Since when" defaultValue={item.startsOn ?? today()} error={errorFor(errors, "startsOn")} />
        <TextField name="ownerName" label="Who sees to it" defaultValue={item.ownerName ?? ""} error={errorFor(errors, "ownerName")} />
        <Button>It is in place</Button>
      </Form>
    </Panel>
  );
}

const PAYS: { value: WhoPays; label: string }[] = [
  { value: "no_cost", label: "No cost" },
  { value: "employer", label: "We pay" },
  { value: "access_to_work", label: "Access to Work pays" },
  { value: "shared", label: "We share it with Access to Work" },
];

function Answer({ item, who, onSaved }: { item: Item; who: string; onSaved: () => void }) {
  const { reply, errors, loading } = useSend(item.id, onSaved);
  const trying = item.state === "on_trial";
  const agreed = (
    <>
      <TextArea name="wording" label="What you agree to, in your words" hint="It becomes part of the plan, and stays with you" defaultValue={item.employerWording ?? item.wording ?? ""} rows={3} error={errorFor(errors, "wording")} />
      <DateField name="startsOn" label="From when (optional)" error={errorFor(errors, "startsOn")} />
      <DateField name="reviewOn" label="When do you look at it together?" defaultValue={addDays(today(), 42)} error={errorFor(errors, "reviewOn")} />
    </>
  );
  const options = [
    { value: "agree", label: "Agree", hint: `It becomes part of ${who}’s plan. What you agree opens below`, opens: agreed },
    { value: "try", label: trying ? "Try it for longer" : "Try it", hint: "Until a date you choose, which opens below", opens: <DateField name="trialUntil" label="Until when?" defaultValue={addDays(today(), 28)} error={errorFor(errors, "trialUntil")} /> },
    { value: "offer_something_else", label: "Offer something else", hint: `Say what, and from when. ${who} decides`, opens: <TextArea name="alternative" label="What you can offer" rows={3} error={errorFor(errors, "alternative")} /> },
    {
      value: "cannot",
      label: "We cannot do this",
      hint: "Your reason and a date to look again open below",
      opens: (
        <>
          <TextArea name="reason" label="What stands in the way?" hint={`${who} will see it`} rows={3} error={errorFor(errors, "reason")} />
          <DateField name="lookAgainOn" label="When will you look at it again?" defaultValue={addDays(today(), 60)} error={errorFor(errors, "lookAgainOn")} />
        </>
      ),
    },
    ...(item.state === "proposed" ? [{ value: "ask", label: "Ask something first", hint: "About the work, not about health. It opens below", opens: <TextArea name="question" label="Your question" rows={2} error={errorFor(errors, "question")} /> }] : []),
  ];

  const send = (values: FormValues): Promise<void> | void => {
    const answer = values.text("answer") as EmployerAnswer;
    return reply({
      answer, note: values.optional("note"), ownerName: values.optional("ownerName"), costPence: values.pence("cost"), whoPays: (values.optional("whoPays") as WhoPays | null) ?? null,
      wording: values.optional("wording"), startsOn: values.date("startsOn"), reviewOn: values.date("reviewOn"), trialUntil: values.date("trialUntil"),
      alternative: values.optional("alternative"), reason: values.optional("reason"), lookAgainOn: values.date("lookAgainOn"), question: values.optional("question"),
    });
  };
  return (
    <Panel look="card" title={item.answerBy && !trying ? `Your answer, by ${sayDate(item.answerBy)}` : "Your answer"}>
      <Form busy={loading} onSubmit={send}>
        <ErrorSummary errors={errors} />
        <Radios name="answer" label="What do you say?" options={options} required="Choose an answer" error={errorFor(errors, "answer")} />
        <TextField name="ownerName" label="Who will see to it? (optional)" defaultValue={item.ownerName ?? ""} />
        <MoneyField name="cost" label="What does it cost? (optional)" error={errorFor(errors, "costPence")} />
        <SelectField name="whoPays" label="Who pays? (optional)" options={[{ value: "", label: "Not said" }, ...PAYS]} defaultValue={item.whoPays ?? ""} />
        <TextArea name="note" label={`Anything ${who} should know (optional)`} hint="About the work, not about health" rows={3} error={errorFor(errors, "note")} />
        <Button>Send answer</Button>
      </Form>
    </Panel>
  );
}

function Terms({ item }: { item: Item }) {
  const rows = [
    { key: "What is asked", value: item.wording ?? "This is no longer shared." },
    item.question && { key: "You asked", value: item.question },
    item.questionAnswer && { key: "The answer", value: item.questionAnswer },
    item.alternative && { key: "You offered", value: item.alternative },
    item.reason && { key: "Your reason", value: item.reason },
    item.ownerName && { key: "Who sees to it", value: item.ownerName },
    costWords(item) && { key: "Cost", value: costWords(item) },
    item.startsOn && { key: "Since", value: sayDate(item.startsOn) },
    item.reviewOn && { key: "Look at it together", value: sayDate(item.reviewOn) },
    item.lookAgainOn && { key: "You look again", value: sayDate(item.lookAgainOn) },
  ].filter((row): row is { key: string; value: string } => Boolean(row));
  return <div className="al-mb"><RuledList rows={rows} /></div>;
}

const STEP: Partial<Record<AdjustmentState, (who: string) => string>> = {
  proposed: (who) => `${who} asked`,
  clarification: () => "You asked a question",
  agreed: () => "Agreed",
  on_trial: () => "On trial",
  alternative_offered: () => "You offered something else",
  declined: () => "You said no, with a reason",
  in_place: () => "In place",
  working: () => "It works",
  modify: () => "It needs a change",
  no_longer_needed: () => "No longer needed",
};

function storyOf(item: Item, who: string): StoryStep[] {
  const steps = item.steps.map(({ to, at }, index): StoryStep => ({ key: `${to} ${at}`, title: STEP[to]?.(who) ?? to, meta: recordDate(at), state: index === item.steps.length - 1 ? "now" : "done" }));
  return item.reviewOn ? [...steps, { key: "review", title: "Look at it together", meta: sayDate(item.reviewOn), state: "next" }] : steps;
}
