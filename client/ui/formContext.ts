import { createContext, useContext, useId, type ReactNode } from "react";
import { errorFor, type FieldError } from "../lib/errors";

/** What a form tells the fields and buttons in it. */
export interface FormState {
  busy: boolean;
  /** What the form itself found wrong: dates that do not exist, required fields left empty, a failed send. */
  problems: readonly FieldError[];
  /** How often it was sent. */
  attempt: number;
}

export const FormContext = createContext<FormState>({ busy: false, problems: [], attempt: 0 });
export const useFormState = (): FormState => useContext(FormContext);

/** The props every field has. */
export interface FieldProps {
  /** The name its value is sent under, and the path its errors have. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The message about this field, from `errorFor(errors, name)`. */
  error?: string | null;
  /** Only where one page has two fields of one name. */
  id?: string;
  /** What to say when it is left empty: "Choose how soon". Without it, empty is allowed and the server decides. */
  required?: string;
  /** How large the label is drawn. A field that is the only one on its page has `l`. */
  labelSize?: "s" | "m" | "l" | "xl";
}

/** Ids and messages of one field, with what the form found wrong joined in. */
export interface FieldWiring {
  id: string;
  hintId: string;
  errorId: string;
  error: string | null;
  describedBy: string | undefined;
}

/** Builds a field's ids and its `aria-describedby`. */
export function useField({ name, id, hint, error }: Pick<FieldProps, "name" | "id" | "hint" | "error">): FieldWiring {
  const { problems } = useFormState();
  const own = useId();
  const base = id ?? `${name.replaceAll(/[^\w-]/g, "-")}${own.replaceAll(/[^\w]/g, "")}`;
  const message = errorFor(problems, name) ?? error ?? null;
  const describedBy = [hint ? `${base}-hint` : "", message ? `${base}-error` : ""].filter(Boolean).join(" ") || undefined;
  return { id: base, hintId: `${base}-hint`, errorId: `${base}-error`, error: message, describedBy };
}
