import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { type ShareChannel, type SharingAct, WordsToReadDocument } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { Block, Loaded, Notice, Radios, TextField } from "../../ui";

const CHANNELS: { value: Exclude<ShareChannel, "self">; label: string }[] = [{ value: "phone", label: "On the telephone" }, { value: "in_person", label: "Face to face" }, { value: "paper", label: "On paper" }];

/** How something was said, and who else heard it. */
export const HowSaid = ({ errors, witnessNeeded }: { errors: readonly FieldError[]; witnessNeeded: boolean }) => (
  <>
    <Radios name="recorded.channel" label="How it was said" labelSize="m" required="Choose how it was said" error={errorFor(errors, "recorded.channel")} options={CHANNELS} />
    <TextField name="witness" label={witnessNeeded ? "Who else was there or heard it" : "Who else was there or heard it (optional)"} required={witnessNeeded ? "Say who else was there or heard it" : undefined} error={errorFor(errors, "witness")} width={20} />
  </>
);

/** The answer to `HowSaid`, with the words that were read out. */
export const recordedOf = (values: FormValues, readOutSha256: string | null) => ({ channel: values.text("recorded.channel") as ShareChannel, witness: values.optional("witness"), readOutSha256 });

export const paragraphsOf = (words: string): string[] => words.split("\n\n");

/** The words to read out, as they will be kept; what follows them is given their hash. */
export function WithWords({ sharingId, act, until = null, title, children }: { sharingId: string; act: SharingAct; until?: string | null; title: string; children: (sha256: string) => ReactNode }) {
  const result = useQuery(WordsToReadDocument, { variables: { sharingId, act, until }, fetchPolicy: "network-only" });
  return (
    <Loaded result={result} what="the words to read">
      {({ wordsToRead }) => wordsToRead ? (
        <>
          <Block title={title} panel>
            {paragraphsOf(wordsToRead.words).map((paragraph) => <p key={paragraph} className="al-lines">{paragraph}</p>)}
          </Block>
          {children(wordsToRead.sha256)}
        </>
      ) : <Notice><p>There is nothing to read out: this has ended.</p></Notice>}
    </Loaded>
  );
}
