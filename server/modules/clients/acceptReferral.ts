import { randomUUID } from "node:crypto";
import { once } from "../../access/once";
import type { Session } from "../../database/session";
import { calendarDate } from "../../kernel/calendar";
import { type Result, done, invalid, refused } from "../../kernel/result";
import { recordReferralEvent } from "./recordEvent";
import { Referral } from "./referral.entity";
import { openReferral } from "./workReferral";

export interface AcceptReferral {
  readonly id: string;
  readonly teamId: string;
  readonly specialistId: string;
  readonly idempotencyKey: string;
}

/**
 * Takes a person on: makes the client, engaged from today, with the team and the specialist chosen.
 *
 * What the referral says is carried over, so that nobody is asked twice.
 */
export const acceptReferral = (session: Session, input: AcceptReferral): Promise<Result<Referral>> =>
  once(session, "acceptReferral", input.idempotencyKey, () => accept(session, input), (id) => session.db.findOneBy(Referral, { id }));

async function accept(session: Session, { id, teamId, specialistId }: AcceptReferral): Promise<Result<Referral>> {
  const { db } = session;
  const opened = await openReferral(session, id, "accept");
  if (!opened.ok) return opened;
  const referral = opened.value;
  const [chosen] = (await db.query(
    `select (select count(*) from team where id = $1)::int as teams, (select count(*) from staff_member where id = $2 and state = 'active')::int as staff`,
    [teamId, specialistId],
  )) as [{ teams: number; staff: number }];
  const problems = [...(chosen.teams ? [] : [invalid("teamId", "Choose one of the teams.")]), ...(chosen.staff ? [] : [invalid("specialistId", "Choose who will work with them.")])];
  if (problems.length > 0) return refused(...problems);

  const clientId = randomUUID();
  // Without "returning": the new row is not in the caseload that its own statement sees. The database keeps its first event.
  await db.query(
    `insert into client (id, provider_id, team_id, specialist_id, display_name, help_with, phone, email, preferred_contact, language_needs, format_needs, risk_assessment_on, clinical_team, engaged_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [clientId, referral.providerId, teamId, specialistId, referral.personName, referral.helpWith, referral.personPhone, referral.personEmail, referral.preferredContact,
      referral.languageNeeds, referral.formatNeeds, referral.riskAssessmentOn, referral.source === "professional" ? referral.referrerTeam : "", calendarDate(session.now)],
  );
  await recordReferralEvent(session, id, { from: referral.state, to: "accepted" });
  await db.update(Referral, { id }, { state: "accepted", clientId, teamId, decidedAt: session.now });
  return done(Object.assign(referral, { state: "accepted", clientId, teamId, decidedAt: session.now }));
}
