import { useEffect, useId, useState, type KeyboardEvent } from "react";
import { count } from "../../lib/words";
import { Act, Hidden, Icon } from "../../ui";

export interface Choice {
  id: string;
  label: string;
}

/** Looks things up by what was typed; an empty list when there is none. */
export type Find = (matching: string) => Promise<Choice[]>;

const WAIT_MS = 250;

/** What was found for the words typed, a moment after the last letter. */
function useFound(find: Find, words: string): { found: readonly Choice[]; asked: string } {
  const [result, setResult] = useState<{ found: readonly Choice[]; asked: string }>({ found: [], asked: "" });
  useEffect(() => {
    const matching = words.trim();
    if (matching.length < 2) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      find(matching).then((found) => current && setResult({ found, asked: matching }), () => current && setResult({ found: [], asked: matching }));
    }, WAIT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [find, words]);
  return words.trim().length > 1 ? result : { found: [], asked: "" };
}

/**
 * Several things from a long list: type, press what is found, take out again. The ids are sent under `name`.
 *
 * @param own - the name under which words that are not in the list are sent as they stand; left out: only the list.
 */
export function Chooser({ name, own, label, hint, find, chosenFirst, ownFirst = [], error }: {
  name: string;
  own?: string;
  label: string;
  hint?: string;
  find: Find;
  chosenFirst: readonly Choice[];
  ownFirst?: readonly string[];
  error?: string | null;
}) {
  const id = useId();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(chosenFirst);
  const [ownWords, setOwnWords] = useState(ownFirst);
  const { found, asked } = useFound(find, words);
  const settled = asked !== "" && asked === words.trim();
  const fresh = found.filter((each) => !chosen.some((other) => other.id === each.id));

  function addOwn(): void {
    const text = words.trim().toLowerCase();
    if (own && text.length > 1 && !ownWords.includes(text)) setOwnWords([...ownWords, text]);
    setWords("");
  }
  function typed(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== "Enter") return;
    event.preventDefault(); // Enter takes the first found, or the words as they are: it does not send the form
    if (fresh[0] && !own) add(fresh[0]);
    else addOwn();
  }
  function add(choice: Choice): void {
    setChosen([...chosen, choice]);
    setWords("");
  }
  return (
    <div className="nhsuk-form-group" data-al-field={name}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>{label}</label>
      {hint && <div className="nhsuk-hint" id={`${id}hint`}>{hint}</div>}
      {error && <span className="nhsuk-error-message" id={`${id}error`}><Hidden>Error: </Hidden>{error}</span>}
      <Picked label={label} chosen={chosen} ownWords={ownWords} drop={(which) => setChosen(chosen.filter((each) => each.id !== which))} dropOwn={(which) => setOwnWords(ownWords.filter((each) => each !== which))} />
      <input className="nhsuk-input nhsuk-input--width-20" id={id} type="text" autoComplete="off" value={words} aria-describedby={[hint && `${id}hint`, error && `${id}error`].filter(Boolean).join(" ") || undefined} onChange={(event) => setWords(event.currentTarget.value)} onKeyDown={typed} />
      <p className="nhsuk-u-visually-hidden" role="status">{settled && (fresh.length > 0 ? `${count(fresh.length, "answer")} found below` : "Nothing found")}</p>
      {words.trim().length > 1 && (
        <ul className="al-found" role="list" aria-label={`Found for ${label}`}>
          {fresh.map((each) => <li key={each.id}><Act onClick={() => add(each)}>{each.label}</Act></li>)}
          {own && settled && <li><Act onClick={addOwn}>Add “{words.trim()}” as it is</Act></li>}
          {!own && settled && fresh.length === 0 && <li className="al-mute">Nothing found by that name.</li>}
        </ul>
      )}
      {chosen.map((each) => <input key={each.id} type="hidden" name={name} value={each.id} />)}
      {own && ownWords.map((each) => <input key={each} type="hidden" name={own} value={each} />)}
    </div>
  );
}

function Picked({ label, chosen, ownWords, drop, dropOwn }: { label: string; chosen: readonly Choice[]; ownWords: readonly string[]; drop: (id: string) => void; dropOwn: (word: string) => void }) {
  if (chosen.length + ownWords.length === 0) return null;
  const chip = (key: string, words: string, onDrop: () => void) => (
    <li key={key}><button className="al-chip al-chip--off" type="button" onClick={onDrop}>{words}<Hidden>, take out</Hidden><Icon shape="cross" className="" /></button></li>
  );
  return <ul className="al-chips" aria-label={`Chosen: ${label}`}>{chosen.map((each) => chip(each.id, each.label, () => drop(each.id)))}{ownWords.map((word) => chip(word, word, () => dropOwn(word)))}</ul>;
}
