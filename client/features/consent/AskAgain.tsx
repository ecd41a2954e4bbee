import { useEffect } from "react";
import { Button, ButtonPair, ErrorSummary, Form, Page, YesNoLine } from "../../ui";
import type { Request } from "./SharingRequestPage";
import { useAnswer } from "./useAnswer";

/** The second question about lines on health. Until it is answered, nothing of this request is shared. */
export function AskAgain({ request: { sharing }, yes }: { request: Request; yes: readonly string[] }) {
  const health = sharing.lines.filter(({ statementId, aboutHealth }) => aboutHealth && yes.includes(statementId));
  const others = yes.filter((id) => !health.some(({ statementId }) => statementId === id));
  const { send, errors } = useAnswer(sharing, () => undefined);
  useEffect(() => {
    window.scrollTo(0, 0); // it takes another page's place, so reading starts again at the top
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, []);
  return (
    <Page
      title="One more question"
      back={{ to: "/me", label: "Back to home" }}
      heading="One more question about your health"
      lead="Nothing has been shared yet. You said yes to a line about your health, so we ask you once more."
    >
      <Form name="again" onSubmit={(values) => send(values.pressed === "nothing" ? [] : [...others, ...health.map(({ statementId }) => statementId).filter((id) => values.yesNo(id))], values.pressed === "nothing")}>
        <ErrorSummary errors={errors} title="Nothing was shared" />
        <p>{sharing.recipientName} doesn’t need to know about your health to help you. What helps you at work is often enough. A line you don’t answer is not shared.</p>
        {health.map((line) => <YesNoLine key={line.statementId} name={line.statementId} label={line.label} words={line.wording} note={`Do you want ${sharing.recipientName} to read these words?`} />)}
        {others.length > 0 && <p>The other lines you said yes to go with your answer.</p>}
        <ButtonPair>
          <Button name="answer" value="share">Share the lines I said yes to</Button>
          <Button name="answer" value="nothing">Share nothing</Button>
        </ButtonPair>
      </Form>
    </Page>
  );
}
