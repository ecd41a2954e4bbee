import type { DataSource } from "typeorm";
import type { Actor, Marker, Role, World } from "../world";
import { clientsKnown, statementsShared } from "./shared";

/** One role of the proof: who acts, and what of the world that person may know, by the design's words alone. */
export interface Part {
  readonly role: string;
  readonly actor: Actor;
  /** True when the actor may know what stands in this cell. Where it is doubtful: true. */
  readonly mayKnow: (marker: Marker) => boolean;
  /** True when the actor may know that this row is there. */
  readonly mayCount: (marker: Marker) => boolean;
}

const PUBLIC_OF_ROLE = new Set(["title", "summary", "duties", "place_text", "postcode", "when_note", "pay_note", "apply_link", "apply_note", "contact_name", "contact_email", "contact_phone", "source_url"]);
const PUBLIC_OF_EMPLOYER = new Set(["name", "website", "about"]);

/** The six that the proof acts as. @throws Error when the world lacks one. */
export async function partsOf(world: World, owner: DataSource): Promise<Part[]> {
  const firm = world.employers[0]!;
  const find = (role: Role, fits: (actor: Actor) => boolean = () => true): Actor => {
    const actor = world.actors.find((each) => each.role === role && fits(each));
    if (!actor) throw new Error(`the world has no ${role}`);
    return actor;
  };
  const reader = find("line_manager", ({ membershipId }) => membershipId === firm.members[2]!.membershipId);
  const open = new Set(world.employers.flatMap(({ vacancies }) => [vacancies.open, vacancies.second]));
  const anybody = forAnybody(open);
  return [
    { role: "anonymous", actor: find("anonymous"), mayKnow: anybody, mayCount: anybody },
    await forClient(world, owner, anybody, find("client", ({ clientId }) => clientId === world.clients[0]!.id)),
    await forEmployer(world, owner, anybody, reader, "line manager"),
    await forEmployer(world, owner, anybody, firm.members[0]!, "owner"),
    forStaff(world, anybody, find("employment_specialist", ({ providerId }) => providerId === firm.providerId), "specialist"),
    forStaff(world, anybody, find("service_manager", ({ providerId }) => providerId === firm.providerId), "manager"),
  ];
}

/** What anyone reads on the public pages: the service itself, open roles and who offers them. */
const forAnybody = (open: ReadonlySet<string>) => ({ table, column, rowId }: Marker): boolean => {
  if (["provider", "provider_setting"].includes(table)) return true;
  if (table === "employer") return PUBLIC_OF_EMPLOYER.has(column);
  if (table === "site") return true;
  return table === "vacancy" && open.has(rowId) && PUBLIC_OF_ROLE.has(column);
};

/** Own words and own doings; who supports them; whom they deal with. Never the contact log, nor anybody else. */
async function forClient(world: World, owner: DataSource, anybody: Part["mayKnow"], actor: Actor): Promise<Part> {
  const firms = new Set(((await owner.query("select employer_id as id from handle where client_id = $1", [actor.clientId])) as { id: string }[]).map(({ id }) => id));
  const own = ({ clientId, table, rowId }: Marker): boolean => clientId === actor.clientId || (table === "client" && rowId === actor.clientId);
  const colleagues = staffOf(world, actor.providerId);
  const mayKnow = (marker: Marker): boolean => {
    if (anybody(marker) || isOwnAccount(actor, marker)) return true;
    if (marker.table === "contact_log") return false;
    if (marker.table === "account" && marker.column === "display_name") return firms.has(marker.employerId ?? ""); // whom they are asked to share with
    if (marker.table === "staff_member") return colleagues.has(marker.rowId);
    if (marker.table === "vacancy") return PUBLIC_OF_ROLE.has(marker.column);
    if (marker.table === "team") return marker.providerId === actor.providerId || marker.providerId === undefined;
    return own(marker);
  };
  return { role: "client", actor, mayKnow, mayCount: (marker) => mayKnow(marker) || own(marker) || ["employer", "vacancy", "site", "staff_member", "team"].includes(marker.table) };
}

const isOwnAccount = (actor: Actor, { table, rowId }: Marker): boolean => table === "session" || (table === "account" && rowId === actor.accountId);
const staffOf = (world: World, providerId: string | null): ReadonlySet<string> => new Set(world.actors.filter((each) => each.staffId && each.providerId === providerId).map(({ staffId }) => staffId!));

/** What an employer keeps itself, and of people what they share with it. */
const OF_THE_SERVICE = new Set(["contact_log", "employer_event", "employer_contact", "retention_agreement", "retention_case", "client", "client_event", "vocational_profile", "better_off_calculation", "staying_well", "preference", "record_request", "record_view", "referral", "referral_event", "consent_event", "receipt", "notice_version", "in_work_check", "invitation"]);
const OF_THE_PERSON = new Set(["message", "thread", "meeting", "introduction", "introduction_event", "placement", "placement_event", "job_offer", "adjustment", "adjustment_event", "statement"]);

async function forEmployer(world: World, owner: DataSource, anybody: Part["mayKnow"], actor: Actor, role: string): Promise<Part> {
  const shared = await statementsShared(owner, actor.employerId!, actor.membershipId!);
  const known = await clientsKnown(owner, actor.employerId!);
  const raised = new Set(((await owner.query("select id from adjustment where employer_id = $1 and raised_at is not null", [actor.employerId])) as { id: string }[]).map(({ id }) => id));
  const worded = new Set(((await owner.query("select statement_id as id from adjustment where id = any ($1::uuid[])", [[...raised]])) as { id: string }[]).map(({ id }) => id));
  const colleagues = new Set(world.employers.find(({ id }) => id === actor.employerId)!.members.map(({ accountId }) => accountId));
  const staff = staffOf(world, world.employers.find(({ id }) => id === actor.employerId)!.providerId);
  const mayKnow = (marker: Marker): boolean => {
    const { table, rowId, employerId, clientId } = marker;
    if (anybody(marker) || isOwnAccount(actor, marker)) return true;
    if (table === "statement") return shared.has(rowId) || worded.has(rowId);
    if (table === "adjustment") return raised.has(rowId) && employerId === actor.employerId;
    if (table === "account") return colleagues.has(rowId);
    if (table === "staff_member") return staff.has(rowId);
    if (table === "invitation") return employerId === actor.employerId && clientId === undefined;
    if (OF_THE_SERVICE.has(table)) return false;
    if (clientId !== undefined) return OF_THE_PERSON.has(table) && employerId === actor.employerId && known.has(clientId);
    return employerId === actor.employerId || (table === "employer" && rowId === actor.employerId);
  };
  return { role, actor, mayKnow, mayCount: (marker) => mayKnow(marker) || ["employer", "vacancy", "site", "staff_member", "team", "notice_version"].includes(marker.table) || (marker.clientId !== undefined && known.has(marker.clientId) && !["client_event", "contact_log", "referral_event", "record_request"].includes(marker.table)) };
}

/** A specialist works with the team's clients, a manager with the service's; another provider's are nobody's business. */
function forStaff(world: World, anybody: Part["mayKnow"], actor: Actor, role: string): Part {
  const whole = role === "manager";
  const team = world.clients.find(({ specialist }) => specialist.staffId === actor.staffId)?.teamId;
  const caseload = new Set(world.clients.filter((each) => each.providerId === actor.providerId && (whole || each.teamId === team || each.specialist.staffId === actor.staffId)).map(({ id }) => id));
  const firms = new Set(world.employers.filter(({ providerId }) => providerId === actor.providerId).map(({ id }) => id));
  const staff = staffOf(world, actor.providerId);
  const mayKnow = (marker: Marker): boolean => {
    const { table, rowId, clientId, employerId, providerId } = marker;
    if (anybody(marker) || isOwnAccount(actor, marker)) return true;
    if (table === "staff_member") return staff.has(rowId);
    if (table === "client") return caseload.has(rowId);
    if (table === "contact_log") return employerId !== undefined && firms.has(employerId); // of a person in it, the name alone is hidden
    if (clientId !== undefined) return caseload.has(clientId);
    if (employerId !== undefined) return firms.has(employerId);
    if (table === "employer") return firms.has(rowId);
    return providerId === undefined || providerId === actor.providerId;
  };
  // Counts of the whole service are for everybody who works there.
  return { role, actor, mayKnow, mayCount: (marker) => mayKnow(marker) || marker.providerId === actor.providerId || marker.providerId === undefined };
}
