import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { WordsToReadDocument } from "../../../schema/generated/specialists";
import { Actions, Button, Loaded, NotThere, Page } from "../../ui";
import { paragraphsOf } from "./recordParts";

const QUESTION = "\nYes or no?";

/** The words of a request as a form to print and sign: the very words that are kept, with boxes of one size. */
export function PaperFormPage() {
  const { id = "", sharingId = "" } = useParams();
  const result = useQuery(WordsToReadDocument, { variables: { sharingId, act: "answer", until: null }, fetchPolicy: "network-only" });
  if (result.data && result.data.wordsToRead === null) return <NotThere what="request" to={`/staff/clients/${id}/sharing`} back="Sharing" />;
  return (
    <Page title="A form to sign" heading="What you share" back={{ to: `/staff/clients/${id}/sharing/${sharingId}`, label: "Write down an answer" }}>
      <Loaded result={result} what="the form">
        {({ wordsToRead }) => wordsToRead && (
          <>
            <Actions><Button type="button" onClick={() => window.print()}>Print the form</Button></Actions>
            <article className="al-paper" aria-label="The form">
              {paragraphsOf(wordsToRead.words).map((paragraph) => <Paragraph key={paragraph} words={paragraph} />)}
              <Blank label="Name" /><Blank label="Signature" /><Blank label="Date" /><Blank label="Who else was there" />
              <p className="al-paper__mark">These words: {wordsToRead.sha256}</p>
            </article>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Paragraph({ words }: { words: string }) {
  const asked = words.endsWith(QUESTION);
  const health = words.endsWith("do you still say yes?");
  return (
    <div className="al-paper__part">
      <p className="al-lines">{asked ? words.slice(0, -QUESTION.length) : words}</p>
      {(asked || health) && <p className="al-paper__boxes"><span className="al-paper__box" aria-hidden="true" /> Yes <span className="al-paper__box" aria-hidden="true" /> No</p>}
    </div>
  );
}

const Blank = ({ label }: { label: string }) => <p className="al-paper__blank">{label}: </p>;
