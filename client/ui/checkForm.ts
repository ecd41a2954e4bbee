import type { FieldError } from "../lib/errors";
import type { FormValues } from "../lib/formValues";
import { readDate, readNumber, readPence, readTime } from "../lib/parse";

/** What to say when a field's text cannot be read, by the field's kind. */
const unreadable: Record<string, (values: FormValues, name: string, label: string) => string | null> = {
  number: (values, name, label) => (readNumber(values.text(name)) === undefined ? `${label}: write a number, like 16` : null),
  money: (values, name, label) => (readPence(values.text(name)) === undefined ? `${label}: write an amount in pounds, like 12.71` : null),
  time: (values, name, label) => (readTime(values.text(name)) === undefined ? `${label}: write a time, like 10:30am` : null),
  date: (values, name, label) =>
    readDate(values.text(`${name}-day`), values.text(`${name}-month`), values.text(`${name}-year`)) === undefined
      ? `${label}: write a real date with a day, a month and a year, like 27 3 2026`
      : null,
};

const isEmpty = (values: FormValues, name: string, kind: string): boolean =>
  kind === "date" ? ["day", "month", "year"].every((part) => values.text(`${name}-${part}`) === "") : values.list(name).every((value) => value.trim() === "") && values.file(name) === null;

/**
 * Finds what cannot be sent: dates, numbers, amounts and times that cannot be read, and required fields left empty.
 * What is allowed is the server's to say. Fields inside a part that is hidden are not asked.
 */
export function checkForm(form: HTMLFormElement, values: FormValues): FieldError[] {
  const problems: FieldError[] = [];
  for (const group of form.querySelectorAll<HTMLElement>("[data-al-field]")) {
    if (group.closest("[hidden], fieldset:disabled")) continue;
    const { alField: name = "", alKind: kind = "text", alRequired: required, alLabel: label = "This" } = group.dataset;
    const message = unreadable[kind]?.(values, name, label) ?? (required && isEmpty(values, name, kind) ? required : null);
    if (message) problems.push({ path: name, message });
  }
  return problems;
}
