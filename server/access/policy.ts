import type { Viewer } from "../kernel/viewer";

/** True when the viewer may, as far as this one rule goes. Rules are sentences about a viewer and a subject. */
export type Rule<Subject> = (viewer: Viewer, subject: Subject) => boolean;

/** Which rule answers for which action of a module. */
export type Policy<Subject, Action extends string> = Readonly<Record<Action, Rule<Subject>>>;

export const all =
  <Subject>(...rules: Rule<Subject>[]): Rule<Subject> =>
  (viewer, subject) =>
    rules.every((rule) => rule(viewer, subject));

export const any =
  <Subject>(...rules: Rule<Subject>[]): Rule<Subject> =>
  (viewer, subject) =>
    rules.some((rule) => rule(viewer, subject));

export const not =
  <Subject>(rule: Rule<Subject>): Rule<Subject> =>
  (viewer, subject) =>
    !rule(viewer, subject);

/** The viewer may not do this. Answered as `FORBIDDEN`, without a reason. */
export class Forbidden extends Error {
  constructor() {
    super("You can't do this.");
  }
}

/** @throws Forbidden unless the policy lets the viewer. */
export function authorise<Subject, Action extends string>(policy: Policy<Subject, Action>, action: Action, viewer: Viewer, subject: Subject): void {
  if (!policy[action](viewer, subject)) throw new Forbidden();
}

/** The actions that would be let through now, so that a page draws only the buttons that work. */
export const abilities = <Subject, Action extends string>(policy: Policy<Subject, Action>, viewer: Viewer, subject: Subject): Action[] =>
  (Object.keys(policy) as Action[]).filter((action) => policy[action](viewer, subject));
