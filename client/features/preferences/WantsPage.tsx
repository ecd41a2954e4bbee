import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { ConfirmMyPreferencesDocument, type MyWantsQuery, MyWantsDocument } from "../../../schema/generated/clients";
import { useChanges } from "../../lib/live";
import { Button, ButtonPair, LinkButton, Loaded, Notice, Page, Panel, Section, SummaryList } from "../../ui";
import { approachWords } from "./approach";
import { questionNames, questionKeys, questionOf, sayMark, sayings, unconfirmed } from "./sayWants";

/** What I want from work: the questions the first time, afterwards a summary that can be changed line by line. */
export function WantsPage() {
  const asked = useQuery(MyWantsDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["client"], () => void asked.refetch().catch(() => undefined));
  return (
    <Loaded result={asked} what="your answers">
      {(data) => data.myPreferences.marks.length === 0 ? <FirstTime /> : <Summary data={data} onChanged={() => void asked.refetch()} />}
    </Loaded>
  );
}

const title = "What I want from work";

const FirstTime = () => (
  <Page title={title} lead="Nine short questions. You can skip any of them, stop when you like, and change everything later.">
    <p>Your answers help us find jobs that suit you. Only you and the people who support you see them. No employer does.</p>
    <LinkButton to="/me/wants/work?first=yes">Start</LinkButton>
  </Page>
);

function Summary({ data: { myPreferences: wants, me }, onChanged }: { data: MyWantsQuery; onChanged: () => void }) {
  return (
    <Page title={title} lead="Change any line, whenever you like.">
      <ToConfirm wants={wants} onChanged={onChanged} />
      <Section title="Your answers">
        <SummaryList
          rows={[
            ...questionKeys.map((key) => ({ key: questionNames[key], value: sayings[key](wants) ?? <span className="al-mute">Not said</span>, change: { to: `/me/wants/${key}` } })),
            { key: "Talking to employers", value: approachWords[me.approach].summary, change: { to: "/me/wants/approach" } },
          ]}
        />
        {!wants.homeFound && wants.home && <p className="al-mute">We can’t find “{wants.home}” on the map, so we can’t measure how far a job is. A postcode helps.</p>}
        <p>Only you and the people who support you see this. No employer does.</p>
      </Section>
    </Page>
  );
}

/** What staff wrote down, line by line, with two answers of one size. */
function ToConfirm({ wants, onChanged }: { wants: MyWantsQuery["myPreferences"]; onChanged: () => void }) {
  const [confirm, { loading }] = useMutation(ConfirmMyPreferencesDocument);
  const [says, setSays] = useState<string | null>(null);
  const open = unconfirmed(wants);
  const agree = async (dimensions: string[]): Promise<void> => {
    const { data } = await confirm({ variables: { dimensions } }).catch(() => ({ data: null }));
    setSays(data?.confirmMyPreferences.preferences ? "Saved. Thank you." : "That was not saved. Please try again.");
    onChanged();
  };
  if (open.length === 0) return says && <Notice kind="ok" focus><p>{says}</p></Notice>;
  const by = open.find(({ staffName }) => staffName)?.staffName?.split(" ")[0] ?? "Your specialist";
  return (
    <Panel title={`${by} wrote this down. Is it right?`}>
      {says && <p role="status">{says}</p>}
      {open.map(({ dimension }) => {
        const { name, words } = sayMark(wants, dimension);
        return (
          <div key={dimension} className="al-mb">
            <p className="nhsuk-u-margin-bottom-2"><b>{name}:</b> {words}</p>
            <ButtonPair label={name}>
              <Button type="button" kind="secondary" small busy={loading} about={`, ${name}: ${words}`} onClick={() => void agree([dimension])}>Yes, that’s right</Button>
              <LinkButton kind="secondary" small to={`/me/wants/${questionOf(dimension)}`} about={`: ${name}`}>Change it</LinkButton>
            </ButtonPair>
          </div>
        );
      })}
      {open.length > 1 && <Button type="button" kind="secondary" small busy={loading} onClick={() => void agree([])}>All of it is right</Button>}
    </Panel>
  );
}
