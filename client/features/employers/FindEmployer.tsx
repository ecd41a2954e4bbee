import { useId } from "react";

/** Narrows the employers above it while one types. */
export function FindEmployer({ label = "Or find an employer", value, onType }: { label?: string; value: string; onType: (typed: string) => void }) {
  const id = useId();
  return (
    <div className="al-find">
      <label className="nhsuk-label" htmlFor={id}>{label}</label>
      <input className="nhsuk-input" type="search" id={id} autoComplete="off" value={value} onChange={(event) => onType(event.currentTarget.value)} onKeyDown={(event) => event.key === "Enter" && event.preventDefault()} />
    </div>
  );
}
