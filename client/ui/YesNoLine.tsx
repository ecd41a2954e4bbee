import { useId, type ReactNode } from "react";

/**
 * One line to share or not: its name, the exact words, and two answers of one size and one colour, neither chosen beforehand.
 * Read it with `values.yesNo(name)`; null is no answer, and no answer is no.
 *
 * @param words - the stored statement, character for character.
 * @param note - what the line tells besides, and what a no would mean.
 */
export function YesNoLine({ name, label, words, note, defaultValue, onChange }: {
  name: string;
  label: ReactNode;
  words: string;
  note?: ReactNode;
  defaultValue?: boolean | null;
  onChange?: (yes: boolean) => void;
}) {
  const id = useId();
  const answer = (value: "yes" | "no", short: string, more: string) => (
    <div className="al-yesno__choice">
      <input className="al-yesno__input" type="radio" name={name} id={`${id}${value}`} value={value} aria-label={`${short}${more}`} defaultChecked={defaultValue === (value === "yes")} onChange={() => onChange?.(value === "yes")} />
      <label className="al-yesno__label" htmlFor={`${id}${value}`}><span>{short}<span className="al-yesno__more">{more}</span></span></label>
    </div>
  );
  return (
    <fieldset className="al-line" data-al-field={name} aria-describedby={`${id}words${note ? ` ${id}note` : ""}`}>
      <legend className="al-line__legend">{label}</legend>
      <p className="al-words" id={`${id}words`}>{words}</p>
      {note && <p className="al-line__note" id={`${id}note`}>{note}</p>}
      <div className="al-yesno">
        {answer("yes", "Yes", ", share")}
        {answer("no", "No", ", don’t share")}
      </div>
    </fieldset>
  );
}
