import { cursorTime } from "../../database/keyset";
import type { Session } from "../../database/session";
import { Referral } from "./referral.entity";
import type { ReferralSource, ReferralState } from "./referralEnums";

/** One line of the queue. */
export interface ReferralRow {
  readonly id: string;
  readonly reference: string;
  readonly personName: string;
  readonly source: ReferralSource;
  readonly state: ReferralState;
  readonly helpWith: string;
  readonly riskAssessment: string;
  readonly riskAssessmentAskedOn: string | null;
  readonly informalDiscussionOn: string | null;
  readonly teamName: string | null;
  readonly referrerTeam: string;
  readonly receivedAt: Date;
  /** The instant with all its digits, for the cursor. */
  readonly sortKey: string;
}

const OPEN = ["received", "awaiting_risk_assessment", "informal_discussion"];
const DECIDED = ["accepted", "not_taken_up", "declined"];

/** The queue, who has waited longest first; or those decided, the newest first. */
export async function readReferrals({ db }: Session, decided: boolean, limit: number, after: readonly (string | number | null)[] | null): Promise<ReferralRow[]> {
  const key = decided ? "coalesce(r.decided_at, r.received_at)" : "r.received_at";
  const [beyond, way] = decided ? ["<", "desc"] : [">", "asc"];
  return (await db.query(
    `select r.id, r.reference, r.person_name as "personName", r.source, r.state, r.help_with as "helpWith", r.risk_assessment as "riskAssessment",
       r.risk_assessment_asked_on::text as "riskAssessmentAskedOn", r.informal_discussion_on::text as "informalDiscussionOn", t.name as "teamName",
       r.referrer_team as "referrerTeam", r.received_at as "receivedAt", ${cursorTime(key)} as "sortKey"
     from referral r left join team t on t.id = r.team_id
     where r.state = any ($1) and ($2::timestamptz is null or (${key}, r.id) ${beyond} ($2, $3::uuid))
     order by ${key} ${way}, r.id ${way} limit $4`,
    [decided ? DECIDED : OPEN, after?.[0] ?? null, after?.[1] ?? null, limit],
  )) as ReferralRow[];
}

export const readReferral = ({ db }: Session, id: string): Promise<Referral | null> => db.findOneBy(Referral, { id });

export interface ReferralEventRow {
  readonly id: string;
  readonly kind: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly reason: string;
  readonly staffName: string | null;
  readonly at: Date;
}

/** What was done with a referral, oldest first. */
export async function readReferralEvents({ db }: Session, referralId: string): Promise<ReferralEventRow[]> {
  return (await db.query(
    `select e.id, e.kind, e.from_state as "fromState", e.to_state as "toState", e.reason, s.display_name as "staffName", e.at
     from referral_event e left join staff_member s on s.id = e.staff_id where e.referral_id = $1 order by e.at, e.id`,
    [referralId],
  )) as ReferralEventRow[];
}

/** Other people in the queue or on the list who look like this one, by telephone or email: perhaps the same person. */
export async function readLikely({ db }: Session, { id, personPhone, personEmail }: Referral): Promise<{ id: string; reference: string; personName: string }[]> {
  const figures = personPhone.replaceAll(/\D/g, "");
  if (!figures && !personEmail) return [];
  return (await db.query(
    `select r.id, r.reference, r.person_name as "personName" from referral r
     where r.id <> $1 and (($2 <> '' and regexp_replace(r.person_phone, '\\D', '', 'g') = $2) or ($3 <> '' and r.person_email = $3)) order by r.received_at desc limit 5`,
    [id, figures, personEmail],
  )) as { id: string; reference: string; personName: string }[];
}
