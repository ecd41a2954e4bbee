import { useState } from "react";
import { Link } from "react-router";
import { capital } from "../../lib/words";
import { Button, ButtonPair, ErrorSummary, Form, Preview, Section, YesNoLine } from "../../ui";
import type { Request } from "./SharingRequestPage";
import { SharedLines } from "./SharedLines";
import { useAnswer } from "./useAnswer";
import { firstName, noteOn, previewTitle } from "./words";

/** Yes or no to each line, the employer's page beside it, and two equal answers. */
export function LineByLine({ request, onAskAgain }: { request: Request; onAskAgain: (yes: readonly string[]) => void }) {
  const { sharing, helper, preview } = request;
  const [yes, setYes] = useState<ReadonlySet<string>>(new Set());
  const { send, errors } = useAnswer(sharing, onAskAgain);
  const who = helper.specialistName ? firstName(helper.specialistName) : "us";
  const seen = preview.filter(({ id }) => yes.has(id));
  const mark = (id: string, on: boolean): void => setYes((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));

  return (
    <Form name="sharing" onSubmit={(values) => send(values.pressed === "nothing" ? [] : sharing.lines.map(({ statementId }) => statementId).filter((id) => values.yesNo(id)), values.pressed === "nothing")}>
      <ErrorSummary errors={errors} title="Nothing was shared" />
      <Section title="Yes or no to each line" id="lines">
        <p>The words in the boxes are the exact words {sharing.recipientName} would read. A line you don’t answer is not shared.</p>
        {sharing.lines.map((line) => (
          <YesNoLine key={line.statementId} name={line.statementId} label={line.label} words={line.wording} note={line.askedOnce ? "You said yes to this once before. If you say yes again, it is shared." : noteOn(line.item, sharing, helper.providerName, helper.specialistName)} onChange={(on) => mark(line.statementId, on)} />
        ))}
        <p><Link to="/me/sharing/words">Change some words</Link></p>
      </Section>
      <Section title={`What ${sharing.recipientName} will see`} id="view">
        <p>Everything they will see about you here, with only the lines you said yes to.</p>
        <Preview bar={`As shown to ${seersOf(request)}`} title={previewTitle(sharing)} seer={capital(sharing.recipientName)} lines={seen.length}>
          <SharedLines lines={seen} />
        </Preview>
        <p>{sharing.lines.some(({ aboutHealth }) => aboutHealth) ? "Medicines, benefits and any offences are not here." : "Your health, diagnosis, medicines, benefits and any offences are not here."} They can’t be sent from this page.</p>
      </Section>
      <Section title="Your answer" id="send">
        <p>You can stop any line later, in two taps. {capital(sharing.recipientName)} {sharing.recipient === "employer" ? "is told straight away and asked to delete it" : "is told no more"}. We can’t make people forget what they have read.</p>
        <ButtonPair>
          <Button name="answer" value="share">Share the lines I said yes to</Button>
          <Button name="answer" value="nothing">Share nothing</Button>
        </ButtonPair>
        <p className="al-later"><Link to="/me">Decide later</Link> <Link to="/me/messages">Talk to {who} first</Link></p>
      </Section>
    </Form>
  );
}

/** "Priya Nair and Tom Ellis, Fernhill Garden Centre". */
function seersOf({ sharing }: Request): string {
  const names = sharing.readers.map(({ name }) => name);
  if (sharing.recipient === "care_team" || names.length === 0 || names.length > 3) return sharing.recipientName;
  return `${names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0]}, ${sharing.recipientName}`;
}
