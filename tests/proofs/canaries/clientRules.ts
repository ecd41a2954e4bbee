import { type Rule, type Rules, as, but, employerFace, only, vacancyFace } from "./rules";

const mine: Rule = (row, _column, { viewer }) => row.client_id === viewer.clientId;
const ofMyService: Rule = (row, _column, { viewer }) => row.provider_id === viewer.providerId;

/** The people at an employer whom this person has let read, or asked to let read. */
const reader: Rule = (row, _column, { world, viewer }) =>
  world.where("membership", "account_id", row.id).some(({ employer_id }) => employer_id !== null && world.where("consent", "client_id", viewer.clientId).some((consent) => consent.employer_id === employer_id));

/** Whoever has read this person's words, by the ledger: told by name though they have left, or the agreement has gone. */
const hasRead: Rule = (row, _column, { world, viewer }) =>
  world.where("membership", "account_id", row.id).some(({ id }) => world.where("ledger.entry", "client_id", viewer.clientId).some(({ kind, actor }) => kind === "disclosed" && actor === id));

/** Whoever wrote in this person's history: by the membership that did it. */
const actedForMe: Rule = (row, _column, { world, viewer }) =>
  world.where("membership", "account_id", row.id).some(({ id }) => world.where("consent_event", "client_id", viewer.clientId).some(({ actor }) => actor === id));

/** A person's own record: all that is kept of them but what staff keep for themselves. */
export const forClients: Rules = {
  client: (row, _column, { viewer }) => row.id === viewer.clientId,
  client_event: (row, column, sight) => mine(row, column, sight) && row.kind !== "note",
  vocational_profile: mine, better_off_calculation: mine, staying_well: mine, preference: mine, record_request: mine, record_view: mine,
  referral: mine, statement: mine, consent_event: mine, receipt: mine, adjustment: mine, retention_case: mine,
  adjustment_event: as("adjustment", "adjustment_id", mine),
  notice_version: (row, column, sight) => sight.world.where("consent", "notice_version", row.id).some((consent) => mine(consent, column, sight)),
  // why an employer went no further is told by their specialist
  introduction: (row, column, sight) => mine(row, column, sight) && (sight.inFull === true || ["withdrawn", "declined"].includes(String(row.state))),
  introduction_event: (row, column, sight) => (sight.inFull === true || row.by_audience === "clients") && as("introduction", "introduction_id", mine)(row, column, sight),
  placement: mine, told_disclosure: mine, record_copy: mine,
  meeting: (row, column, sight) => mine(row, column, sight) && (column !== "details" || row.details_passed_at !== null),
  thread: mine,
  message: as("thread", "thread_id", mine),
  account: only("display_name")((row, column, sight) => reader(row, column, sight) || hasRead(row, column, sight) || actedForMe(row, column, sight)),
  staff_member: ofMyService,
  employer: employerFace(ofMyService),
  vacancy: vacancyFace((row, column, sight) => row.published_at !== null && as("employer", "employer_id", ofMyService)(row, column, sight)),
  invitation: but("email")(() => false),
};
