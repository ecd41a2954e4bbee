/**
 * Something a person can put right. `path` names the input's field (`"pay.amount"`), or is empty
 * where no one field is at fault; `message` is shown beside it as it stands.
 */
export interface Problem {
  readonly kind: "Invalid" | "NotFound" | "NotNow" | "NotAllowed" | "AlreadyDone";
  readonly path: string;
  readonly message: string;
}

/** What a command gives: the thing it changed, or at least one problem; never both. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly Problem[] };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const refused = <T = never>(...errors: Problem[]): Result<T> => ({ ok: false, errors });

/** A field was filled in wrongly, or not at all. */
export const invalid = (path: string, message: string): Problem => ({ kind: "Invalid", path, message });

/** Not there, or not the viewer's: the two are never told apart. */
export const notFound = (message: string): Problem => ({ kind: "NotFound", path: "", message });

/** A transition that the thing's present state does not allow, a stale tab's for instance. */
export const notNow = (message: string): Problem => ({ kind: "NotNow", path: "", message });
