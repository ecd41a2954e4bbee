import { useEffect, useId, useRef, type MouseEvent } from "react";
import { createPortal } from "react-dom";
import { pathOf, type FieldError } from "../lib/errors";
import { useFormState } from "./formContext";
import { usePage } from "./pageContext";

/** The control an error is about: by its name, its group, or an element whose id is the path. */
function controlFor(path: string): HTMLElement | null {
  const name = CSS.escape(path);
  const group = document.querySelector(`[data-al-field="${name}"]`);
  return (
    group?.querySelector<HTMLElement>('[aria-invalid="true"], input:checked, input:not([type="hidden"]), select, textarea') ??
    document.querySelector<HTMLElement>(`[name="${name}"]:not([type="hidden"])`) ??
    document.getElementById(path)
  );
}

function goTo(event: MouseEvent, path: string): void {
  const control = controlFor(path);
  if (!control) return;
  event.preventDefault();
  for (const fold of document.querySelectorAll("details:not([open])")) if (fold.contains(control)) fold.setAttribute("open", "");
  (control.closest("[data-al-field]") ?? control).scrollIntoView({ block: "start" });
  control.focus({ preventScroll: true });
}

/**
 * What stops a form, each line a link to its field. It takes the focus when it appears, and joins what the form
 * itself found wrong. Inside a `Page` it is drawn above the title.
 *
 * @param title - says what did not happen: "The role was not sent".
 * @param note - a sentence under the title: "Everything you wrote is kept."
 */
export function ErrorSummary({ errors = [], title = "There is a problem", note, inPlace = false }: {
  errors?: readonly FieldError[];
  title?: string;
  note?: string;
  inPlace?: boolean;
}) {
  const { problems, attempt, busy } = useFormState();
  const { slot, markWrong } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const all = problems.length > 0 ? problems : errors;
  const key = busy || all.length === 0 ? "" : `${attempt} ${JSON.stringify(all.map((error) => [pathOf(error), error.message]))}`;

  useEffect(() => {
    if (key !== "") box.current?.focus();
    markWrong(key !== "");
    return () => markWrong(false);
  }, [key, markWrong]);

  if (all.length === 0) return null;
  const summary = (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1} aria-labelledby={titleId}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading nhsuk-error-summary__title" id={titleId}>{title}</h2>
        <div className="nhsuk-error-summary__body">
          {note && <p>{note}</p>}
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {all.map((error) => (
              <li key={`${pathOf(error)} ${error.message}`}>
                {pathOf(error) === "" ? error.message : <a href={`#${pathOf(error)}`} onClick={(event) => goTo(event, pathOf(error))}>{error.message}</a>}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
  return slot && !inPlace ? createPortal(summary, slot) : summary;
}
