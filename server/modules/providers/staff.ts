import { authorise } from "../../access/policy";
import type { Session } from "../../database/session";
import { type Problem, type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import type { StaffRole } from "../../kernel/viewer";
import { emailProblem, invite, nameProblem, plainEmail, problems, setMembershipState, withdrawInvitation } from "../identity";
import { servicePolicy } from "./provider.policy";
import { type StaffRow, readStaffMember, readTeams } from "./service.reads";

const ROLES: readonly StaffRole[] = ["employment_specialist", "team_leader", "service_manager", "administrator"];
const GONE = notFound("That person is no longer on your staff.");

export interface StaffDetails {
  readonly displayName: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly teamId: string | null;
  readonly role: string;
}

async function detailsProblems(session: Session, { displayName, jobTitle, phone, teamId, role }: StaffDetails): Promise<Problem[]> {
  const team = teamId && !(await readTeams(session)).some(({ id }) => id === teamId) ? invalid("teamId", "Choose one of your teams.") : null;
  return problems(
    nameProblem(displayName, "displayName", "Enter their name."),
    nameProblem(jobTitle, "jobTitle", "Enter their job title."),
    phone.length > 40 ? invalid("phone", "Use at most 40 characters.") : null,
    team,
    ROLES.some((each) => each === role) ? null : invalid("role", "Choose what they will do."),
  );
}

const shown = async (session: Session, id: string): Promise<Result<StaffRow>> => {
  const row = await readStaffMember(session, id);
  return row ? done(row) : refused(GONE);
};

/** Adds a member of staff and sends them a link. They are listed as invited until they use it. */
export async function inviteStaff(session: Session, input: StaffDetails & { email: string }): Promise<Result<StaffRow>> {
  authorise(servicePolicy, "invite", session.viewer, {});
  const wrong = [...problems(emailProblem(input.email)), ...(await detailsProblems(session, input))];
  if (wrong.length > 0) return refused(...wrong);
  const [made] = (await session.db.query(
    "insert into staff_member (provider_id, team_id, display_name, job_title, phone, email, state) values ($1, $2, $3, $4, $5, $6, 'invited') returning id",
    [session.viewer.providerId, input.teamId, input.displayName.trim(), input.jobTitle.trim(), input.phone.trim(), plainEmail(input.email)],
  )) as [{ id: string }];
  const sent = await invite(session, { audience: "specialists", role: input.role as StaffRole, email: input.email, targetId: made.id });
  return sent.ok ? shown(session, made.id) : refused(...sent.errors);
}

/** Sends an invited member of staff a new link; the old one stops working. */
export async function inviteStaffAgain(session: Session, id: string): Promise<Result<StaffRow>> {
  authorise(servicePolicy, "invite", session.viewer, {});
  const row = await readStaffMember(session, id);
  if (row?.state !== "invited" || !row.role) return refused(notNow("They have joined already, or were taken off the list."));
  const sent = await invite(session, { audience: "specialists", role: row.role, email: row.email, targetId: id });
  return sent.ok ? shown(session, id) : refused(...sent.errors);
}

/** Changes what is said of a member of staff, their team and their role. A new role ends their sessions. */
export async function changeStaff(session: Session, id: string, input: StaffDetails): Promise<Result<StaffRow>> {
  authorise(servicePolicy, "change", session.viewer, {});
  const row = await readStaffMember(session, id);
  if (!row || row.state === "left") return refused(GONE);
  const ownRole = row.isMe && input.role !== row.role ? [invalid("role", "Nobody changes their own role. Ask another manager.")] : [];
  const wrong = [...(await detailsProblems(session, input)), ...ownRole];
  if (wrong.length > 0) return refused(...wrong);
  await session.db.query("update staff_member set display_name = $2, job_title = $3, phone = $4, team_id = $5 where id = $1", [id, input.displayName.trim(), input.jobTitle.trim(), input.phone.trim(), input.teamId]);
  if (row.membershipId && row.role !== input.role) await session.db.query("select access.set_staff_role($1, $2)", [row.membershipId, input.role]);
  if (row.invitationId && row.role !== input.role) await invite(session, { audience: "specialists", role: input.role as StaffRole, email: row.email, targetId: id });
  return shown(session, id);
}

/** Keeps a member of staff out for now, or lets them back in. Their sessions end at once. */
export async function suspendStaff(session: Session, id: string, suspended: boolean): Promise<Result<StaffRow>> {
  authorise(servicePolicy, "suspend", session.viewer, {});
  const row = await readStaffMember(session, id);
  if (!row?.membershipId) return refused(GONE);
  const set = await setMembershipState(session, row.membershipId, suspended ? "suspended" : "active");
  return set.ok ? shown(session, id) : refused(...set.errors);
}

/**
 * A member of staff leaves, or an invited one is taken off the list: access ends at once, and the people they support
 * and the employers they lead go to a colleague.
 */
export async function staffLeaves(session: Session, id: string, handOverToId: string | null): Promise<Result<StaffRow>> {
  authorise(servicePolicy, "suspend", session.viewer, {});
  const row = await readStaffMember(session, id);
  if (!row || row.state === "left") return refused(GONE);
  const colleague = handOverToId ? await readStaffMember(session, handOverToId) : null;
  if (handOverToId && (colleague?.state !== "active" || handOverToId === id)) return refused(invalid("handOverToId", "Choose a colleague who works here."));
  const [left] = (await session.db.query("select count(*)::int as n from client where specialist_id = $1 and state <> 'closed'", [id])) as [{ n: number }];
  if (left.n > 0 && !colleague) return refused(invalid("handOverToId", left.n === 1 ? "They still support 1 person. Choose who takes over." : `They still support ${left.n} people. Choose who takes over.`));
  if (row.membershipId) {
    const ended = await setMembershipState(session, row.membershipId, "ended");
    if (!ended.ok) return refused(...ended.errors);
  }
  if (row.invitationId) await withdrawInvitation(session, row.invitationId);
  await session.db.query("update client set specialist_id = $2, team_id = coalesce($3, team_id) where specialist_id = $1", [id, handOverToId, colleague?.teamId ?? null]);
  await session.db.query("update employer set lead_staff_id = $2 where lead_staff_id = $1", [id, handOverToId]);
  await session.db.query("update staff_member set state = 'left' where id = $1", [id]);
  return shown(session, id);
}
