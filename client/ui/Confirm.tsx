import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button, type ButtonKind } from "./Button";

/** Where a two-tap act stands. */
type Stage = "rest" | "asking" | "working" | "done" | "failed";

/**
 * An act that asks once, in place, with two answers of one size, and says what happened.
 *
 * First tap: the question takes the focus. "No" gives it back to the button. "Yes" acts, and the focus goes to the
 * sentence that says what happened. Failure says that nothing was done.
 *
 * @param label - the button of the first tap; `about` adds words that only readers hear.
 * @param act - rejects, or resolves to a message, when it did not happen.
 */
export function Confirm({ label, about, kind = "secondary", small = false, question, yes, no, done, failed, act }: {
  label: ReactNode;
  about?: string;
  kind?: ButtonKind;
  small?: boolean;
  question: ReactNode;
  yes: string;
  no: string;
  /** What is said afterwards: "Stopped just now. We have told them." */
  done: ReactNode;
  /** What is said when it failed: that nothing was done yet, and whom to ring. */
  failed: ReactNode;
  act: () => Promise<unknown>;
}) {
  const [stage, setStage] = useState<Stage>("rest");
  const [message, setMessage] = useState<string | null>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);

  useEffect(() => {
    if (stage === "asking" || stage === "done" || stage === "failed") words.current?.focus();
    if (stage === "rest" && returning.current) opener.current?.focus();
    returning.current = false;
  }, [stage]);

  function keep(): void {
    returning.current = true;
    setStage("rest");
  }
  async function go(): Promise<void> {
    setStage("working");
    try {
      const problem = await act();
      setMessage(typeof problem === "string" ? problem : null);
      setStage(typeof problem === "string" ? "failed" : "done");
    } catch {
      setMessage(null);
      setStage("failed");
    }
  }

  if (stage === "rest") return <Button type="button" kind={kind} small={small} about={about} ref={opener} onClick={() => setStage("asking")}>{label}</Button>;
  if (stage === "done") return <div className="al-sure"><p className="nhsuk-u-margin-bottom-0" ref={words} tabIndex={-1}>{done}</p></div>;
  const busy = stage === "working";
  return (
    <div className="al-sure" role="group" aria-label="Are you sure?">
      <p ref={words} tabIndex={-1}>{stage === "failed" ? message ?? failed : question}</p>
      <div className="al-sure__two">
        <button className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" aria-disabled={busy || undefined} onClick={() => !busy && void go()}>{stage === "failed" ? "Try again" : yes}</button>
        <button className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" aria-disabled={busy || undefined} onClick={() => !busy && keep()}>{no}</button>
      </div>
    </div>
  );
}
