import { type Rule, type Rules, as, but, only } from "./rules";
import { groundsFor } from "./sharedModel";
import type { Row, Snapshot } from "./snapshot";

const mine: Rule = (row, _column, { viewer }) => row.employer_id === viewer.employerId;
const ofMyRole = as("vacancy", "vacancy_id", mine);
const metMe: Rule = (row, column, sight) => mine(row, column, sight) && row.introduced_at !== null;
/** A job that came of an introduction to this employer; of any other it knows nothing. */
const cameOfIt: Rule = (row, column, sight) => mine(row, column, sight) && row.introduction_id !== null && as("introduction", "introduction_id", metMe)(row, column, sight);
const raised: Rule = (row, column, sight) => mine(row, column, sight) && row.raised_at !== null && !["suggested", "client_agrees", "not_raised"].includes(String(row.state));
const reads: Rule = (row, _column, { viewer: { employerId, membershipId, role } }) =>
  row.employer_id === employerId && (row.employer_membership_id === membershipId || (["general", "vacancy", "introduction"].includes(String(row.kind)) && ["owner", "recruiter"].includes(role)));

/** The clients this employer has to do with, openly: their specialist is the one to ring. */
const known = (world: Snapshot, employer: string | null): string[] => [
  ...world.where("introduction", "employer_id", employer).filter(({ introduced_at }) => introduced_at !== null),
  ...world.where("adjustment", "employer_id", employer).filter(({ raised_at }) => raised_at !== null),
  ...world.where("retention_case", "employer_id", employer).filter(({ request_id }) => request_id !== null),
].map((row) => String(row.client_id));

const specialistsOf = (world: Snapshot, employer: string | null): Set<unknown> => new Set([
  ...known(world, employer).map((client) => world.row("client", client)?.specialist_id),
  ...world.where("introduction", "employer_id", employer).filter(({ introduced_at }) => introduced_at !== null).map((row) => row.specialist_id),
  ...world.where("placement", "employer_id", employer).filter(({ introduction_id }) => introduction_id !== null).map((row) => row.specialist_id),
  ...world.where("thread", "employer_id", employer).map((row) => row.staff_id),
  ...world.where("retention_request", "employer_id", employer).map((row) => row.staff_id),
]);

const staff: Rule = (row, column, { world, viewer }) =>
  world.row("employer", viewer.employerId)?.lead_staff_id === row.id || (column !== "email" && specialistsOf(world, viewer.employerId).has(row.id));

/** Colleagues by name; by address only to an owner. */
const colleague: Rule = (row, column, { world, viewer }) =>
  world.where("membership", "account_id", row.id).some(({ employer_id }) => employer_id === viewer.employerId) && (column === "display_name" || viewer.role === "owner");

/** Not one row about a person but through a consent; what is the employer's own; what it wrote itself. */
export const forEmployers: Rules = {
  statement: only("wording")((row: Row, _column, { world, viewer, now }) => groundsFor(world, row, { employerId: viewer.employerId!, membershipId: viewer.membershipId! }, now).length > 0),
  employer: only("name", "website", "about")((row, _column, { viewer }) => row.id === viewer.employerId),
  site: mine,
  account: colleague,
  staff_member: staff,
  invitation: mine,
  vacancy: mine,
  vacancy_event: ofMyRole,
  vacancy_question: (row, column, sight) => ofMyRole(row, column, sight) && row.sent_at !== null,
  vacancy_import: mine,
  vacancy_import_row: as("vacancy_import", "import_id", mine),
  meeting: but("actions")((row, column, sight) => row.introduction_id !== null ? as("introduction", "introduction_id", metMe)(row, column, sight) : mine(row, column, sight) && as("placement", "placement_id", cameOfIt)(row, column, sight)),
  placement: only("job_title")(cameOfIt),
  adjustment: but("barrier", "expected_effect")(raised),
  thread: reads,
  message: as("thread", "thread_id", reads),
  retention_request: mine,
};
