/** A user error as every mutation gives it, and as our own checks make it. */
export interface FieldError {
  /** The field it is about: `closesOn`, `input.pay.pence` or `["pay", "pence"]`; empty or null for the whole form. */
  path?: string | readonly string[] | null;
  message: string;
}

/** A path as one string without the argument's name: `pay.pence`. */
export const pathOf = (error: FieldError): string => {
  const path = error.path == null ? "" : typeof error.path === "string" ? error.path : error.path.join(".");
  return path.replace(/^input(\.|$)/, "");
};

/** The message about one field, or null. */
export const errorFor = (errors: readonly FieldError[], path: string): string | null =>
  errors.find((error) => pathOf(error) === path)?.message ?? null;
