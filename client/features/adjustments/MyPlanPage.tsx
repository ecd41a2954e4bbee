import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import {
  AnswerAlternativeDocument, KeepAdjustmentBackDocument, MyAdjustmentIsInPlaceDocument, MyPlanDocument, type MyPlan_AdjustmentFragment, type MyPlanQuery, RaiseAdjustmentDocument,
  ReviewMyAdjustmentDocument, TakeAdjustmentBackDocument,
} from "../../../schema/generated/clients";
import { addDays, sayDate, today } from "../../lib/dates";
import { Adjustment, Button, ButtonPair, Confirm, EmptyState, Loaded, Page, Panel, RuledList, Section, Tag } from "../../ui";
import { SupportPlan } from "../retention/SupportPlan";
import { costWords, stateTag, titleOf } from "./adjustmentWords";

type Item = MyPlan_AdjustmentFragment;
const TO_ANSWER = ["suggested", "client_agrees", "alternative_offered"];
const AGREED = ["agreed", "on_trial", "in_place", "working", "modify"];
const LOOK_AGAIN_DAYS = 42;

/** The open answer first; then what was agreed, what helps and never why; then the person's own page. */
export function MyPlanPage() {
  const plan = useQuery(MyPlanDocument, { fetchPolicy: "cache-and-network" });
  return (
    <Page title="My plan" lead="What you and your employer agree, so that work goes well for you. It says what helps, and nothing about your health.">
      <Loaded result={plan} what="your plan">{(data) => <Plan plan={data} />}</Loaded>
    </Page>
  );
}

function Plan({ plan: { myAdjustments: all, stayingWell } }: { plan: MyPlanQuery }) {
  const toAnswer = all.filter(({ state }) => TO_ANSWER.includes(state));
  const agreed = all.filter(({ state }) => AGREED.includes(state));
  const waiting = all.filter(({ state }) => ["proposed", "clarification", "declined"].includes(state));
  const employers = [...new Set(agreed.map(({ employerName }) => employerName))];
  return (
    <>
      {toAnswer.map((item) => (item.state === "alternative_offered" ? <Alternative key={item.id} item={item} /> : <Suggestion key={item.id} item={item} />))}
      <SupportPlan otherwise={all.length === 0 && <NothingYet />} />
      {employers.map((name) => (
        <Section key={name} title={`What you agreed with ${name}`}>
          {agreed.filter(({ employerName }) => employerName === name).map((item) => <Agreed key={item.id} item={item} />)}
        </Section>
      ))}
      {waiting.length > 0 && <Section title="Asked for">{waiting.map((item) => <Waiting key={item.id} item={item} />)}</Section>}
      <Section title="Staying well" tag={<Tag colour="grey">Only you and your specialist see this</Tag>}>
        <RuledList rows={[
          { key: "First signs", value: stayingWell.firstSigns || "Not written yet" },
          { key: "What helps me", value: stayingWell.whatHelps || "Not written yet" },
          { key: "Who I call", value: stayingWell.whoICall || "Not written yet" },
        ]} />
        <p><Link to="/me/plan/staying-well">Change my Staying well page</Link></p>
      </Section>
      <Section title="Take it with you">
        <p>The plan is yours. In a new job you can use it again, and you choose afresh who sees it.</p>
        <p><Link to="/me/sharing">See and change who can read it</Link></p>
        <Button type="button" kind="secondary" onClick={() => window.print()}>Print or save my plan</Button>
      </Section>
    </>
  );
}

const NothingYet = () => (
  <EmptyState title="There is nothing in your plan yet.">
    <p>When something would help at an interview or at work, your specialist writes it down with you. You decide whether anyone is asked.</p>
    <p><Link to="/me/messages">Tell your specialist what would help</Link></p>
  </EmptyState>
);

/** Runs an answer, and says in words when it was not kept. */
function useAnswer() {
  const [says, setSays] = useState<string | null>(null);
  async function run(send: () => Promise<{ data?: Record<string, { userErrors: readonly { message: string }[] }> | null }>): Promise<string | void> {
    const data = await send().then((result) => result.data, () => null);
    const problem = data ? Object.values(data)[0]?.userErrors[0]?.message : "That was not saved. Nothing was shared. Please try again.";
    setSays(problem ?? null);
    return problem;
  }
  return { says, run };
}

function Suggestion({ item }: { item: Item }) {
  const [raise, raising] = useMutation(RaiseAdjustmentDocument);
  const [keepBack, keeping] = useMutation(KeepAdjustmentBackDocument);
  const { says, run } = useAnswer();
  const busy = raising.loading || keeping.loading;
  if (item.state === "client_agrees") {
    return (
      <Panel title={item.wording}>
        <p>You want this raised with {item.employerName}. It is for after a job offer, so nothing has been shared. When there is an offer, say yes here.</p>
        <Button type="button" kind="secondary" busy={busy} onClick={() => void run(() => raise({ variables: { id: item.id } }))}>There is an offer: raise it now</Button>
        <p role="status">{says}</p>
      </Panel>
    );
  }
  return (
    <Panel title={`Shall we ask ${item.employerName} for this?`}>
      <p>These are the exact words {item.employerName} would read:</p>
      <p className="al-words">{item.wording}</p>
      <RuledList ruled={false} rows={[{ key: "What’s hard", value: item.barrier }, ...(item.expectedEffect ? [{ key: "How it helps", value: item.expectedEffect }] : [])]} />
      <p>{item.employerName} does not see what’s hard, only the words above. They can read them for 6 months, or until you stop. If you say no, nothing is shared and nothing changes in your support.</p>
      <ButtonPair label="Your answer">
        <Button type="button" kind="secondary" busy={busy} onClick={() => void run(() => raise({ variables: { id: item.id } }))}>Yes, ask them</Button>
        <Button type="button" kind="secondary" busy={busy} onClick={() => void run(() => keepBack({ variables: { id: item.id } }))}>No, don’t ask</Button>
      </ButtonPair>
      <p role="status">{says}</p>
    </Panel>
  );
}

function Alternative({ item }: { item: Item }) {
  const [send, { loading }] = useMutation(AnswerAlternativeDocument);
  const { says, run } = useAnswer();
  const reply = (accepts: boolean): void => void run(() => send({ variables: { id: item.id, accepts } }));
  return (
    <Panel title={`${item.employerName} offered something else. Is it OK for you?`}>
      <p>You asked for: <strong>{item.wording}</strong></p>
      <p>They offered: <strong>{item.alternative}</strong>{item.employerNote && <> They say: “{item.employerNote}”</>}</p>
      <ButtonPair label="Your answer">
        <Button type="button" kind="secondary" busy={loading} onClick={() => reply(true)}>Yes, that works</Button>
        <Button type="button" kind="secondary" busy={loading} onClick={() => reply(false)}>No, ask again</Button>
      </ButtonPair>
      <p><Link to="/me/messages">Talk to your specialist first</Link></p>
      <p role="status">{says}</p>
    </Panel>
  );
}

function Agreed({ item }: { item: Item }) {
  const tag = stateTag(item, "client");
  const rows = [
    { key: "What’s hard", value: item.barrier },
    ...(item.expectedEffect ? [{ key: "How it helps", value: item.expectedEffect }] : []),
    { key: "Who does it", value: [item.ownerName ?? item.employerName, costWords(item)].filter(Boolean).join(". ") },
    ...(item.startsOn ? [{ key: "Since", value: sayDate(item.startsOn) }] : []),
    ...(item.reviewOn ? [{ key: "We look again", value: sayDate(item.reviewOn) }] : []),
  ];
  return (
    <Adjustment title={titleOf(item)} tag={<Tag colour={tag.colour}>{tag.word}</Tag>} rows={rows}>
      <Working item={item} />
    </Adjustment>
  );
}

function Working({ item }: { item: Item }) {
  const [inPlace, placing] = useMutation(MyAdjustmentIsInPlaceDocument);
  const [review, reviewing] = useMutation(ReviewMyAdjustmentDocument);
  const { says, run } = useAnswer();
  const busy = placing.loading || reviewing.loading;
  const found = (what: "working" | "modify"): void => void run(() => review({ variables: { input: { id: item.id, found: what, reviewOn: what === "working" ? addDays(today(), LOOK_AGAIN_DAYS) : null } } }));
  return (
    <>
      {item.viewerCan.includes("putInPlace") && <Button type="button" kind="secondary" small busy={busy} onClick={() => void run(() => inPlace({ variables: { id: item.id, startsOn: today() } }))} about={titleOf(item)}>It has started</Button>}
      {item.viewerCan.includes("review") && (
        <ButtonPair label={`Is it working? ${titleOf(item)}`}>
          <Button type="button" kind="secondary" small busy={busy} onClick={() => found("working")}>It works</Button>
          <Button type="button" kind="secondary" small busy={busy} onClick={() => found("modify")}>It isn’t working</Button>
        </ButtonPair>
      )}
      <p role="status">{says}</p>
    </>
  );
}

function Waiting({ item }: { item: Item }) {
  const [takeBack] = useMutation(TakeAdjustmentBackDocument);
  const { run } = useAnswer();
  const tag = stateTag(item, "client");
  const rows = item.state === "declined"
    ? [{ key: "Their reason", value: `“${item.reason}”` }, { key: "What’s next", value: `Your specialist looks for another way with you.${item.lookAgainOn ? ` ${item.employerName} looks again on ${sayDate(item.lookAgainOn)}.` : ""}` }]
    : [{ key: "Asked of", value: item.employerName }, ...(item.answerBy ? [{ key: "Answer by", value: sayDate(item.answerBy) }] : [])];
  return (
    <Adjustment title={item.wording} tag={<Tag colour={tag.colour}>{tag.word}</Tag>} rows={rows}>
      {item.viewerCan.includes("takeBack") && (
        <Confirm label="Take it back" about={item.wording} small question={`Take this back? ${item.employerName} will no longer see it.`} yes="Yes, take it back" no="Keep asking"
          done="Taken back. It is no longer shared." failed="That did not work. Nothing has changed yet." act={() => run(() => takeBack({ variables: { id: item.id } }))} />
      )}
    </Adjustment>
  );
}
