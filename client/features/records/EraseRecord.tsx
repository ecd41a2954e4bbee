import { useApolloClient, useMutation } from "@apollo/client/react";
import { useState } from "react";
import { type ErasePageQuery, type ErasureAskedVia, EraseRecordDocument } from "../../../schema/generated/specialists";
import { recordDate } from "../../lib/dates";
import { useIdempotencyKey } from "../../lib/idempotency";
import { count, sayList } from "../../lib/words";
import { Button, Checkbox, Confirm, Details, ErrorSummary, Form, Inset, Notice, Radios } from "../../ui";

type Plan = NonNullable<ErasePageQuery["erasurePlan"]>;

/** What goes, what is kept and why; then two presses, the second over a question. */
export function EraseRecord({ plan, onErased }: { plan: Plan; onErased: (keptUntil: string) => void }) {
  const [askedVia, setAskedVia] = useState<ErasureAskedVia | null>(null);
  return (
    <>
      <p>For good. A backup that is restored later is erased again.</p>
      <WhatHappens plan={plan} />
      {plan.otherRequests > 0 ? (
        <Inset><p>They have asked us {plan.otherRequests === 1 ? "something else that waits" : `${count(plan.otherRequests, "other thing")} that wait`} for an answer. Answer first: it would be deleted with the record.</p></Inset>
      ) : askedVia ? <Sure plan={plan} askedVia={askedVia} onErased={onErased} /> : <Asked plan={plan} onGoOn={setAskedVia} />}
    </>
  );
}

const WhatHappens = ({ plan }: { plan: Plan }) => (
  <>
    <h3 className="nhsuk-heading-s">What goes</h3>
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>their name, how to reach them, their account: they are signed out everywhere</li>
      <li>all words about them and of theirs: profile, wishes, notes, messages, meetings, plans, and the lines they shared</li>
      <li>their receipts, for these hold words; mail and news that wait</li>
    </ul>
    <Details summary={`Everything that goes: ${count(plan.goes.length, "kind")}`}><ul className="nhsuk-list nhsuk-list--bullet">{plan.goes.map((label) => <li key={label}>{label}</li>)}</ul></Details>
    <h3 className="nhsuk-heading-s">What is kept</h3>
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>proof of what they agreed to share, by dates and numbers and without a word of it: six years, the time in which a claim can be made</li>
      <li>that they asked for this, when it was done and by whom: six years</li>
      <li>what was ever passed on without asking, to keep somebody safe, and why: six years</li>
      <li>figures without a name: dates, hours, pay and kinds</li>
      <li>what employers did themselves: their offers, and what they agreed to in their own words, under a number</li>
    </ul>
    <Details summary="Everything that is kept, and why">
      {plan.kept.map(({ why, labels }) => <div key={why}><p><b className="al-strong">{why}</b></p><ul className="nhsuk-list nhsuk-list--bullet">{labels.map((label) => <li key={label}>{label}</li>)}</ul></div>)}
    </Details>
    <h3 className="nhsuk-heading-s">What happens</h3>
    <p>{plan.employersToTell.length > 0 ? `All sharing ends first. ${sayList(plan.employersToTell)} read lines: ${plan.employersToTell.length === 1 ? "it is" : "they are"} told that something is no longer shared, and asked to delete it.` : "All sharing ends first. No employer has read a line that is still shared."}</p>
  </>
);

function Asked({ plan, onGoOn }: { plan: Plan; onGoOn: (how: ErasureAskedVia) => void }) {
  return (
    <Form name="erase" onSubmit={(values) => onGoOn(plan.askedAt ? "self" : (values.text("askedVia") as ErasureAskedVia))}>
      <ErrorSummary errors={[]} title="One thing first" inPlace />
      {plan.askedAt ? <p>They asked for this in the portal on {recordDate(plan.askedAt)}.</p> : (
        <Radios
          name="askedVia" label="How did they ask?" labelSize="s" required="Choose how they asked"
          options={[{ value: "phone", label: "By telephone" }, { value: "in_person", label: "In person" }, { value: "paper", label: "On paper" }]}
        />
      )}
      <Checkbox name="told" label="They know what goes and what is kept, and have a copy or don’t want one" hint="Tell them today that you are doing it: afterwards there is no way to reach them." required="Tell them first, then tick this" />
      <Button kind="secondary">Go on</Button>
    </Form>
  );
}

function Sure({ plan, askedVia, onErased }: { plan: Plan; askedVia: ErasureAskedVia; onErased: (keptUntil: string) => void }) {
  const [erase] = useMutation(EraseRecordDocument);
  const apollo = useApolloClient();
  const [idempotencyKey] = useIdempotencyKey();
  async function act(): Promise<string | undefined> {
    const { data } = await erase({ variables: { input: { clientId: plan.clientId, askedVia, idempotencyKey } } });
    const { erasure, userErrors } = data!.eraseRecord;
    if (!erasure) return userErrors[0]?.message ?? "Nothing was erased. Try again.";
    await apollo.clearStore(); // this browser's own memory of the person
    onErased(erasure.keptUntil);
    return undefined;
  }
  return (
    <Confirm
      label="Erase the record" kind="warning" question={`Erase everything about ${plan.clientName}, for good?`} yes="Yes, erase" no="No, keep it"
      done="Erased." failed="Nothing was erased. Try again in a moment." act={act}
    />
  );
}

/** Said afterwards, where nothing of the person stands any more. */
export const Erased = ({ keptUntil }: { keptUntil: string }) => (
  <Notice kind="ok" title="Done" focus>
    <p>Sharing has ended, and those who read lines have been asked to delete them. What is left says nothing about who it was.</p>
    <p>The proof is kept until {recordDate(keptUntil)}. The erasure stands under Service, Requests about records.</p>
  </Notice>
);
