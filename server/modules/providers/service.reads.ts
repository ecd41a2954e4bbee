import type { Session } from "../../database/session";
import type { StaffRole } from "../../kernel/viewer";

/** How the service works, as its managers have set it. */
export interface ServiceSettings {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly hours: string;
  readonly email: string;
  readonly colour: string;
  readonly sharingNotice: string;
  readonly referralNotice: string;
  /** Nobody starts work before the risk assessment is in. */
  readonly startNeedsRiskAssessment: boolean;
  readonly firstContactWithinDays: number;
  readonly firstContactPromptDay: number;
}

export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly kind: "employment" | "retention" | "both";
  readonly staffCount: number;
}

export interface StaffRow {
  readonly id: string;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly email: string;
  readonly state: "invited" | "active" | "left";
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly membershipId: string | null;
  readonly role: StaffRole | null;
  readonly suspended: boolean;
  readonly lastSeenAt: Date | null;
  readonly isMe: boolean;
  /** The invitation that has not been answered yet. */
  readonly invitationId: string | null;
}

export async function readSettings({ db, viewer }: Session): Promise<ServiceSettings> {
  const [row] = (await db.query(
    `select p.id, p.name, coalesce(s.phone, '') as phone, coalesce(s.hours, '') as hours, coalesce(s.email, '') as email, coalesce(s.colour, 'teal') as colour,
       coalesce(s.sharing_notice, '') as "sharingNotice", coalesce(s.referral_notice, '') as "referralNotice",
       coalesce(s.start_needs_risk_assessment, true) as "startNeedsRiskAssessment",
       coalesce(s.first_contact_within_days, 30) as "firstContactWithinDays", coalesce(s.first_contact_prompt_day, 20) as "firstContactPromptDay"
     from provider p left join provider_setting s on s.provider_id = p.id where p.id = $1`,
    [viewer.providerId],
  )) as ServiceSettings[];
  return row!;
}

export const readTeams = async ({ db }: Session): Promise<TeamRow[]> =>
  (await db.query(
    `select t.id, t.name, t.kind, (select count(*)::int from staff_member s where s.team_id = t.id and s.state = 'active') as "staffCount" from team t order by t.name, t.id`,
  )) as TeamRow[];

const STAFF = `
  select s.id, s.display_name as "displayName", s.job_title as "jobTitle", s.phone, s.email, s.state, s.team_id as "teamId", t.name as "teamName",
    a.membership_id as "membershipId", coalesce(a.role, i.role) as role, coalesce(a.state = 'suspended', false) as suspended, a.last_seen_at as "lastSeenAt",
    coalesce(a.is_me, false) as "isMe", i.id as "invitationId"
  from staff_member s left join team t on t.id = s.team_id left join access.staff_access() a on a.staff_id = s.id
  left join invitation i on i.staff_id = s.id and i.state = 'open'`;

/** Everybody who works here or is invited; those who left are not listed. */
export const readStaff = async ({ db }: Session): Promise<StaffRow[]> => (await db.query(`${STAFF} where s.state <> 'left' order by s.display_name, s.created_at, s.id limit 500`)) as StaffRow[];

export async function readStaffMember({ db }: Session, id: string): Promise<StaffRow | null> {
  const [row] = (await db.query(`${STAFF} where s.id = $1`, [id])) as StaffRow[];
  return row ?? null;
}
