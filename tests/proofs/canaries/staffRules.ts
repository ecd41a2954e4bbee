import { type Rule, type Rules, type Sight, always, as, only } from "./rules";
import type { Row } from "./snapshot";

const SEE_ALL = ["service_manager", "administrator"];
const LEADS = ["team_leader", ...SEE_ALL];

const ofMyService: Rule = (row, _column, { viewer }) => row.provider_id === viewer.providerId;
const employersOfMyService = as("employer", "employer_id", ofMyService);
const rolesOfMyService = as("vacancy", "vacancy_id", employersOfMyService);

/** A client of the viewer's caseload: their team's or their own, or all for who runs the service. */
function inCaseload(client: Row | undefined, { viewer }: Sight): boolean {
  if (!client || client.provider_id !== viewer.providerId) return false;
  return SEE_ALL.includes(viewer.role) || client.specialist_id === viewer.staffId || (client.team_id !== null && client.team_id === viewer.teamId);
}
const caseload: Rule = (row, _column, sight) => inCaseload(sight.world.row("client", row.client_id), sight);

const queue: Rule = (row, column, sight) => ofMyService(row, column, sight) && (SEE_ALL.includes(sight.viewer.role) || row.team_id === null || row.team_id === sight.viewer.teamId);

const contact: Rule = (row, column, sight) =>
  employersOfMyService(row, column, sight) && (row.client_id === null || row.staff_id === sight.viewer.staffId || caseload(row, column, sight));

const threads: Rule = (row, column, sight) => {
  if (row.client_id !== null) return caseload(row, column, sight);
  const { viewer } = sight;
  return ofMyService(row, column, sight) && (row.staff_id === null || row.staff_id === viewer.staffId || ["general", "vacancy"].includes(String(row.kind)) || LEADS.includes(viewer.role));
};

/** Accounts of colleagues, of the people of their employers, and of clients of the caseload. */
const account: Rule = (row, _column, sight) =>
  sight.world.where("membership", "account_id", row.id).some(({ provider_id, employer_id, client_id }) =>
    client_id !== null ? inCaseload(sight.world.row("client", client_id), sight)
      : employer_id !== null ? sight.world.row("employer", employer_id)?.provider_id === sight.viewer.providerId : provider_id === sight.viewer.providerId);

/** Named as such now, whatever they are else. */
const isOfficer = ({ world, viewer }: Sight): boolean => viewer.staffId !== null && world.row("data_protection_officer", viewer.providerId)?.staff_id === viewer.staffId;

/** For who runs the service, and for its data-protection officer. */
const needToKnow: Rule = (row, column, sight) => ofMyService(row, column, sight) && (sight.viewer.role === "service_manager" || isOfficer(sight));

/** The officer is told whom a disclosure is about, by name and no more, on whosever caseload they are. */
const aboutWhom: Rule = only("display_name")((row, column, sight) =>
  isOfficer(sight) && sight.world.where("safeguarding_disclosure", "client_id", row.id).some((each) => ofMyService(each, column, sight)));

/** By provider, team and caseload; nothing of another provider's. */
export const forStaff: Rules = {
  provider: always, account, team: ofMyService, staff_member: ofMyService,
  invitation: (row, column, sight) => ofMyService(row, column, sight) && (row.client_id === null || caseload(row, column, sight)),
  employer: ofMyService, site: employersOfMyService, employer_contact: employersOfMyService, employer_event: employersOfMyService, contact_log: contact,
  vacancy: employersOfMyService, vacancy_event: rolesOfMyService, vacancy_question: rolesOfMyService,
  vacancy_import: (row, column, sight) => row.employer_id === null && ofMyService(row, column, sight),
  vacancy_import_row: as("vacancy_import", "import_id", (row, column, sight) => row.employer_id === null && ofMyService(row, column, sight)),
  client: (row, column, sight) => inCaseload(row, sight) || aboutWhom(row, column, sight),
  client_event: caseload, vocational_profile: caseload, better_off_calculation: caseload, preference: caseload, staying_well: caseload, record_request: caseload,
  statement: caseload, consent_event: caseload, receipt: caseload,
  notice_version: (row, column, sight) => sight.world.where("consent", "notice_version", row.id).some((consent) => caseload(consent, column, sight)),
  referral: queue, referral_event: as("referral", "referral_id", queue),
  introduction: caseload, introduction_event: as("introduction", "introduction_id", caseload),
  placement: caseload, in_work_check: as("placement", "placement_id", caseload), meeting: caseload,
  adjustment: caseload, adjustment_event: as("adjustment", "adjustment_id", caseload),
  retention_request: employersOfMyService, retention_agreement: as("retention_request", "request_id", employersOfMyService), retention_case: caseload,
  safeguarding_disclosure: needToKnow, safeguarding_step: as("safeguarding_disclosure", "disclosure_id", needToKnow),
  erasure: (row, column, sight) => ofMyService(row, column, sight) && sight.viewer.role === "service_manager",
  thread: threads, message: as("thread", "thread_id", threads),
};
