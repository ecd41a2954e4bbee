import { Icon } from "./Icon";

/**
 * Two or three answers of one kind that are kept at once. Pressing the chosen one again takes it back.
 *
 * @param label - what is answered: "Your answer: Plant care assistant".
 * @param says - what was saved and who knows, spoken after a press.
 */
export function EqualAnswers<Value extends string>({ label, options, value, onAnswer, busy, says }: {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onAnswer: (value: Value | null) => void;
  busy?: boolean;
  says?: string | null;
}) {
  return (
    <>
      <div className="al-equal" role="group" aria-label={label}>
        {options.map((option) => (
          <button
            className="nhsuk-button nhsuk-button--secondary"
            type="button"
            key={option.value}
            aria-pressed={option.value === value}
            aria-disabled={busy || undefined}
            onClick={() => !busy && onAnswer(option.value === value ? null : option.value)}
          >
            <Icon shape="tick" className="al-tick" />
            {option.label}
          </button>
        ))}
      </div>
      <p className="al-saved" role="status">{says}</p>
    </>
  );
}
