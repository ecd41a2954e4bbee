import { authorise } from "../../access/policy";
import type { Session } from "../../database/session";
import { calendarDate, isDate } from "../../kernel/calendar";
import { type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import { tooLong } from "./contactChecks";
import { recordReferralEvent } from "./recordEvent";
import { riskProblems } from "./refer";
import { Referral } from "./referral.entity";
import { type ReferralAction, referralPolicy } from "./referral.policy";
import type { DeclineReason, ReferralState } from "./referralEnums";

const GONE = notFound("This referral is not here any more. Go back to the list.");
export const DECIDED = notNow("Somebody decided this referral already. Open it again to see what came of it.");

/** Locks a referral for one act, or says why the act can't be done now. */
export async function openReferral(session: Session, id: string, action: ReferralAction): Promise<Result<Referral>> {
  const referral = await session.db.findOne(Referral, { where: { id }, lock: { mode: "pessimistic_write" } });
  if (!referral) return refused(GONE);
  if (!referralPolicy[action](session.viewer, referral)) return refused(["accepted", "not_taken_up", "declined"].includes(referral.state) ? DECIDED : NOT_YET[action] ?? DECIDED);
  authorise(referralPolicy, action, session.viewer, referral);
  return done(referral);
}

const NOT_YET: Partial<Record<ReferralAction, ReturnType<typeof notNow>>> = {
  accept: notNow("Talk with the person first: plan the informal discussion, then accept."),
  askForRiskAssessment: notNow("The risk assessment was asked for, or is in already."),
};

async function move(session: Session, referral: Referral, state: ReferralState, reason = ""): Promise<void> {
  if (referral.state !== state) await recordReferralEvent(session, referral.id, { from: referral.state, to: state, reason });
  referral.state = state;
}

/** Records that the clinical team was asked for an up-to-date risk assessment. */
export async function askForRiskAssessment(session: Session, { id }: { id: string }): Promise<Result<Referral>> {
  const opened = await openReferral(session, id, "askForRiskAssessment");
  if (!opened.ok) return opened;
  const referral = opened.value;
  if (referral.state === "received") await move(session, referral, "awaiting_risk_assessment");
  else await recordReferralEvent(session, id, { kind: "risk_assessment", to: "asked_for" });
  return done(await session.db.save(Object.assign(referral, { riskAssessment: "asked_for", riskAssessmentAskedOn: calendarDate(session.now) })));
}

/** Records the date of the risk assessment that came in. One that was waited for lets the first talk begin. */
export async function recordRiskAssessment(session: Session, { id, on }: { id: string; on: string }): Promise<Result<Referral>> {
  const problems = riskProblems(on, calendarDate(session.now), "on");
  if (problems.length > 0) return refused(...problems);
  const opened = await openReferral(session, id, "recordRiskAssessment");
  if (!opened.ok) return opened;
  const referral = opened.value;
  await recordReferralEvent(session, id, { kind: "risk_assessment", to: "up_to_date", reason: on });
  if (referral.state === "awaiting_risk_assessment") await move(session, referral, "informal_discussion");
  return done(await session.db.save(Object.assign(referral, { riskAssessment: "up_to_date", riskAssessmentOn: on })));
}

/** Plans the first talk, or moves it to another day. It never waits for the risk assessment. */
export async function planDiscussion(session: Session, { id, on }: { id: string; on: string }): Promise<Result<Referral>> {
  if (!isDate(on)) return refused(invalid("on", "Write a real date, like 27 3 2026."));
  const opened = await openReferral(session, id, "planDiscussion");
  if (!opened.ok) return opened;
  const referral = opened.value;
  if (on < calendarDate(referral.receivedAt)) return refused(invalid("on", "The discussion can't be before the referral came in."));
  if (referral.state === "informal_discussion") await recordReferralEvent(session, id, { kind: "note", reason: `Informal discussion: ${on}` });
  await move(session, referral, "informal_discussion");
  return done(await session.db.save(Object.assign(referral, { informalDiscussionOn: on })));
}

/** Gives a referral to a team of the service, whose staff alone see it then, with the managers. */
export async function takeForTeam(session: Session, { id, teamId }: { id: string; teamId: string }): Promise<Result<Referral>> {
  const opened = await openReferral(session, id, "takeForTeam");
  if (!opened.ok) return opened;
  const [team] = (await session.db.query("select name from team where id = $1", [teamId])) as { name: string }[];
  if (!team) return refused(invalid("teamId", "Choose one of the teams."));
  await recordReferralEvent(session, id, { kind: "team", to: team.name });
  await session.db.update(Referral, { id }, { teamId });
  return done(Object.assign(opened.value, { teamId }));
}

/** The person chose not to go on. No reason is needed; a note may be kept. */
export async function recordNotTakenUp(session: Session, { id, note }: { id: string; note: string }): Promise<Result<Referral>> {
  const problems = tooLong("note", note, 2000);
  if (problems.length > 0) return refused(...problems);
  const opened = await openReferral(session, id, "recordNotTakenUp");
  if (!opened.ok) return opened;
  await move(session, opened.value, "not_taken_up", note.trim());
  return done(await session.db.save(Object.assign(opened.value, { decidedAt: session.now })));
}

/** The service can't take it: one reason of a short list, counted in the reports. */
export async function declineReferral(session: Session, { id, reason, note }: { id: string; reason: DeclineReason; note: string }): Promise<Result<Referral>> {
  const problems = tooLong("note", note, 1900);
  if (problems.length > 0) return refused(...problems);
  const opened = await openReferral(session, id, "decline");
  if (!opened.ok) return opened;
  await move(session, opened.value, "declined", [reason, note.trim()].filter(Boolean).join(": "));
  return done(await session.db.save(Object.assign(opened.value, { declinedReason: reason, decidedAt: session.now })));
}
