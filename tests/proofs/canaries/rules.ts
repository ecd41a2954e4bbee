import type { Row, Snapshot } from "./snapshot";
import type { Viewer } from "./viewer";

/** What a rule looks at: who reads, in what world, when. */
export interface Sight {
  readonly world: Snapshot;
  readonly viewer: Viewer;
  readonly now: number;
  /** A person takes their whole record away: what the law lets them have, page or no page. */
  readonly inFull?: boolean;
}

/** True when the viewer may have what stands in this column of this row. */
export type Rule = (row: Row, column: string, sight: Sight) => boolean;
export type Rules = Readonly<Record<string, Rule>>;

export const always: Rule = () => true;
export const only = (...columns: string[]) => (rule: Rule): Rule => (row, column, sight) => columns.includes(column) && rule(row, column, sight);
export const but = (...columns: string[]) => (rule: Rule): Rule => (row, column, sight) => !columns.includes(column) && rule(row, column, sight);
/** As for the row that this one hangs on. */
export const as = (table: string, by: string, rule: Rule): Rule => (row, column, sight) => {
  const parent = sight.world.row(table, row[by]);
  return parent !== undefined && rule(parent, column, sight);
};

const VACANCY_FACE = ["title", "summary", "duties", "place_text", "postcode", "when_note", "pay_note", "apply_link", "apply_note"];

/** What a published role says to everybody: no contact, no review, nothing of where it came from. */
export const vacancyFace = only(...VACANCY_FACE);
export const employerFace = only("name", "website", "about");

const openRole: Rule = (row, _column, { world }) => row.status === "open" && world.row("employer", row.employer_id)?.state === "active";

/** The service's face, employers that are let in, their open roles; and whatever is somebody's own account. */
export const forAnybody: Rules = {
  provider: always,
  provider_setting: always,
  employer: employerFace((row) => row.state === "active"),
  vacancy: vacancyFace(openRole),
};

/** Of one's own account: who I am, where I am signed in, what I may act as. */
export const forAnAccount: Rules = {
  account: (row, _column, { viewer }) => row.id === viewer.accountId,
  session: (row, _column, { viewer }) => row.account_id === viewer.accountId,
  employer: only("name")((row, _column, { world, viewer }) => world.where("membership", "account_id", viewer.accountId).some((each) => each.employer_id === row.id)),
};
