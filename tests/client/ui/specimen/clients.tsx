import { useState } from "react";
import {
  Adjustment, Actions, Button, ButtonPair, Confirm, CrisisBand, Details, Doors, EmptyState, EqualAnswers, Facts, FilterChips, FitList, Form, Inset, LinkButton, Notice, Page, Pagination, Panel,
  Preview, Result, Results, RoleCard, RuledList, Section, SharedLines, Steps, StopLine, SummaryList, Tag, Task, TaskList, YesNoLine,
} from "../../../../client/ui";

function Lines() {
  const [yes, setYes] = useState(false);
  return (
    <Form onSubmit={() => undefined}>
      <YesNoLine name="name" label="Your name" words="Dani Whitlock" note="They will know who you are." onChange={setYes} />
      <Preview bar="As shown to Priya Nair" title="Introduction" seer="Fernhill" lines={yes ? 1 : 0}><RuledList rows={[{ key: "Name", value: "Dani Whitlock" }]} /></Preview>
      <ButtonPair><Button value="share" name="answer">Share</Button><Button value="nothing" name="answer">Share nothing</Button></ButtonPair>
    </Form>
  );
}

function Answers() {
  const [answer, setAnswer] = useState<string | null>(null);
  return (
    <EqualAnswers
      label="Your answer: Plant care assistant"
      value={answer}
      onAnswer={setAnswer}
      says={answer && "Saved. The employer has not been told."}
      options={[{ value: "want", label: "I want it" }, { value: "no", label: "Not for me" }, { value: "talk", label: "Talk about it" }]}
    />
  );
}

/** The pieces of clients' and public pages. */
export function Clients() {
  return (
    <>
      <Page title="What I share" lead="One employer can see some lines about you." back={{ to: "/fields", label: "Back to home" }}>
        <Notice kind="ok" title="Saved"><p>Your answer is kept.</p></Notice>
        <Panel title="Your next meeting" size="s" when="Tuesday 16 June, 10:30am"><p>With Ruth.</p><Actions><LinkButton to="/staff" kind="secondary">Change or cancel</LinkButton></Actions></Panel>
        <Section title="Castle Row Bakery" tag={<Tag colour="green">Sharing 2 lines</Tag>}>
          <SharedLines>
            <StopLine what="Your name" words="Dani Whitlock" seen="No one has seen it yet." recipient="Castle Row Bakery" phone="0115 496 0100" onStop={() => Promise.resolve()} />
            <StopLine what="How to reach you" words="Through Ruth." seen="Seen by Marta Kowal." recipient="Castle Row Bakery" phone="0115 496 0100" onStop={() => Promise.reject(new Error("gone"))} />
          </SharedLines>
          <Confirm kind="stop" label="Stop sharing everything" question="Stop everything?" yes="Yes, stop" no="Keep sharing" done="Stopped." failed="Nothing was stopped." act={() => Promise.resolve("It was stopped already.")} />
        </Section>
        <Section title="Yes or no to each line"><Lines /></Section>
        <RoleCard title="Plant care assistant" to="/staff" tag={<Tag>New</Tag>} by="Fernhill, Beeston">
          <Facts pay="£13.20 an hour" facts={["16 hours a week", "About 2 miles"]} />
          <FitList fits={["The hours are inside yours."]} doesNotFit={["Some lifting."]} notKnown={["How busy it gets."]} />
          <Answers />
        </RoleCard>
        <Adjustment title="Start at 9:30am" tag={<Tag colour="blue">On trial</Tag>} rows={[{ key: "How it helps", value: "I arrive rested." }]} />
        <TaskList><Task title="Look at 3 new roles" to="/staff" hint="One closes soon." status={<Tag colour="yellow">By Friday</Tag>} /><Task title="Check and send" hint="Opens when the parts are done" /></TaskList>
        <SummaryList rows={[{ key: "What it’s for", value: "One job", change: { to: "/staff" } }, { key: "Until", value: "Friday" }]} />
        <FilterChips filters={[{ label: "Up to 20 hours", without: "/clients" }]} />
        <Results><Result title="Library assistant" to="/staff" by="Long Eaton"><Facts pay="£12.85 an hour" facts={["15 hours"]} /></Result></Results>
        <Pagination label="More results" next={{ to: "/clients?after=2", says: "Roles 7 to 12 of 23" }} />
        <Doors doors={[{ to: "/fields", title: "Find work", words: "You’d like a job." }]} />
        <Steps steps={[{ title: "You tell us", words: "It takes 5 minutes." }]} />
        <Inset><p>No name, please.</p></Inset>
        <Details summary="What we use this for"><p>To find roles.</p></Details>
        <EmptyState title="No new roles today"><p>We look again each morning.</p></EmptyState>
      </Page>
      <CrisisBand />
    </>
  );
}
