import { useMemo, useRef, useState, type FormEvent, type ReactNode } from "react";
import { useLocation } from "react-router";
import type { FieldError } from "../lib/errors";
import { failureOf } from "../lib/failure";
import { FormValues } from "../lib/formValues";
import { checkForm } from "./checkForm";
import { FormContext } from "./formContext";
import { useDraft } from "./formDraft";

const notSent = (error: unknown): FieldError => ({
  path: "",
  message: `${failureOf(error) ?? "This was not saved, because the service could not be reached. Try again in a moment."} What you typed is kept.`,
});

/**
 * A native form that keeps what was typed.
 *
 * It refuses dates, numbers and times that cannot be read and required fields left empty, in words; it sends
 * once however often the button is pressed; when sending fails it says so; and over an expired session it keeps
 * what was typed until the person is back. Put an `ErrorSummary` in it.
 *
 * @param onSubmit - may return a promise; the form is busy until it settles.
 * @param name - tells two forms of one page apart when their typed values are kept.
 */
export function Form({ onSubmit, busy = false, name = "form", className, children, ...rest }: {
  onSubmit: (values: FormValues) => unknown;
  busy?: boolean;
  name?: string;
  className?: string;
  id?: string;
  "aria-labelledby"?: string;
  "aria-label"?: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
  const [own, setOwn] = useState({ busy: false, problems: [] as readonly FieldError[], attempt: 0 });
  useDraft(form, `${useLocation().pathname} ${name}`);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (sending.current || busy) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const pressed = submitter instanceof HTMLButtonElement && submitter.value !== "" ? submitter.value : null;
    const values = new FormValues(new FormData(event.currentTarget), pressed);
    const problems = submitter?.hasAttribute("formnovalidate") ? [] : checkForm(event.currentTarget, values);
    setOwn((before) => ({ busy: problems.length === 0, problems, attempt: before.attempt + 1 }));
    if (problems.length > 0) return;
    sending.current = true;
    let failed: readonly FieldError[] = [];
    try {
      await onSubmit(values);
    } catch (error) {
      failed = [notSent(error)];
    } finally {
      sending.current = false;
      setOwn((before) => ({ ...before, busy: false, problems: failed }));
    }
  }

  const state = useMemo(() => ({ ...own, busy: own.busy || busy }), [own, busy]);
  return (
    <FormContext value={state}>
      <form ref={form} className={className} onSubmit={(event) => void send(event)} noValidate aria-busy={state.busy} {...rest}>
        {children}
      </form>
    </FormContext>
  );
}
