import type { Session } from "../../database/session";
import { calendarDate } from "../../kernel/calendar";
import { type Result, done, invalid, refused } from "../../kernel/result";
import { Client } from "./client.entity";
import type { Approach, PreferredContact } from "./clientEnums";
import { contactProblems, needed, tooLong } from "./contactChecks";
import { openClient } from "./readClient";
import { recordClientEvent } from "./recordEvent";
import { riskProblems } from "./refer";

export interface ChangeDetails {
  readonly id: string;
  readonly phone: string;
  readonly email: string;
  readonly preferredContact: PreferredContact;
  readonly languageNeeds: string;
  readonly formatNeeds: string;
  /** Staff alone change it; left as it is when null. */
  readonly clinicalTeam: string | null;
}

/** Changes how a person is reached and what they need for it: by themselves, or by staff. */
export async function changeDetails(session: Session, input: ChangeDetails): Promise<Result<Client>> {
  const said = { phone: input.phone.trim(), email: input.email.trim().toLowerCase(), preferredContact: input.preferredContact, languageNeeds: input.languageNeeds.trim(), formatNeeds: input.formatNeeds.trim() };
  const problems = [...contactProblems(said), ...tooLong("languageNeeds", said.languageNeeds, 200), ...tooLong("formatNeeds", said.formatNeeds, 200), ...tooLong("clinicalTeam", input.clinicalTeam ?? "", 200)];
  if (problems.length > 0) return refused(...problems);
  const opened = await openClient(session, input.id, "changeDetails");
  if (!opened.ok) return opened;
  const change = { ...said, ...(input.clinicalTeam !== null && session.viewer.audience === "specialists" ? { clinicalTeam: input.clinicalTeam.trim() } : {}) };
  await session.db.update(Client, { id: input.id }, change);
  await recordClientEvent(session, input.id, { kind: "details" });
  return done(Object.assign(opened.value, change));
}

/** How staff heard what the person said, where the person did not say it on the portal. */
export type SaidHow = "in_person" | "phone" | "paper";

/** Sets whether employers may be approached. Staff who write it down say how the person said it. */
export async function changeApproach(session: Session, { id, approach, saidHow }: { id: string; approach: Approach; saidHow: SaidHow | null }): Promise<Result<Client>> {
  if (session.viewer.audience === "specialists" && !saidHow) return refused(invalid("saidHow", "Say how they told you. It is their permission to give."));
  const opened = await openClient(session, id, "changeApproach");
  if (!opened.ok) return opened;
  const { approach: from } = opened.value;
  if (from === approach) return opened;
  await session.db.update(Client, { id }, { approach });
  await recordClientEvent(session, id, { kind: "approach", from, to: approach, reason: session.viewer.audience === "clients" ? "self" : (saidHow ?? "") });
  return done(Object.assign(opened.value, { approach }));
}

/** Gives a client to a team and a specialist. */
export async function assignClient(session: Session, { id, teamId, specialistId }: { id: string; teamId: string; specialistId: string }): Promise<Result<Client>> {
  const opened = await openClient(session, id, "assign");
  if (!opened.ok) return opened;
  const [team] = (await session.db.query("select name from team where id = $1", [teamId])) as { name: string }[];
  const [staff] = (await session.db.query("select display_name as name from staff_member where id = $1 and state = 'active'", [specialistId])) as { name: string }[];
  if (!team) return refused(invalid("teamId", "Choose one of the teams."));
  if (!staff) return refused(invalid("specialistId", "Choose who will work with them."));
  const before = opened.value;
  // The events first: afterwards the client may be on another team's list.
  if (before.teamId !== teamId) await recordClientEvent(session, id, { kind: "team", to: team.name });
  if (before.specialistId !== specialistId) await recordClientEvent(session, id, { kind: "specialist", to: staff.name });
  await session.db.update(Client, { id }, { teamId, specialistId });
  return done(Object.assign(before, { teamId, specialistId }));
}

/** Records the date of the risk assessment the service holds. */
export async function recordClientRiskAssessment(session: Session, { id, on }: { id: string; on: string }): Promise<Result<Client>> {
  const problems = riskProblems(on, calendarDate(session.now), "on");
  if (problems.length > 0) return refused(...problems);
  const opened = await openClient(session, id, "recordRiskAssessment");
  if (!opened.ok) return opened;
  await session.db.update(Client, { id }, { riskAssessmentOn: on });
  await recordClientEvent(session, id, { kind: "risk_assessment", to: on });
  return done(Object.assign(opened.value, { riskAssessmentOn: on }));
}

/** Keeps a note, which only staff read on screen; the person can ask for a copy of what is held. */
export async function addClientNote(session: Session, { id, note }: { id: string; note: string }): Promise<Result<Client>> {
  const problems = needed("note", note.trim(), 2000, "Write the note.");
  if (problems.length > 0) return refused(...problems);
  const opened = await openClient(session, id, "addNote");
  if (!opened.ok) return opened;
  await recordClientEvent(session, id, { kind: "note", reason: note.trim() });
  return opened;
}
