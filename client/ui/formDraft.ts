import { useEffect, type RefObject } from "react";
import { offerDraft, takeDraft, type Draft } from "../lib/drafts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement && !["file", "password", "hidden", "submit", "button"].includes(element.type)) ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

function readDraft(form: HTMLFormElement): Draft {
  return controlsOf(form)
    .filter((control) => control.name !== "" && (!isTick(control) || control.checked))
    .map((control) => [control.name, control.value] as const);
}

/** Puts kept values back as a person would: with the events that controls listen to. */
function restore(form: HTMLFormElement, draft: Draft): void {
  for (const control of controlsOf(form)) {
    const values = draft.filter(([name]) => name === control.name).map(([, value]) => value);
    if (isTick(control)) {
      if (control.checked !== values.includes(control.value)) control.click();
    } else if (values.length > 0 && control.value !== values[0]) {
      const proto = Object.getPrototypeOf(control) as object;
      Object.getOwnPropertyDescriptor(proto, "value")?.set?.call(control, values[0]);
      control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    }
  }
}

/** Keeps what is typed in a form over an expired session, and puts it back when the person has signed in again. */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string): void {
  useEffect(() => {
    const element = form.current;
    if (!element) return undefined;
    const draft = takeDraft(key);
    if (draft) restore(element, draft);
    return offerDraft(key, () => readDraft(element));
  }, [form, key]);
}
