import { once } from "../../access/once";
import { Forbidden, authorise } from "../../access/policy";
import type { Session } from "../../database/session";
import { calendarDate } from "../../kernel/calendar";
import { isUuid } from "../../kernel/ids";
import { type Problem, type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import { clientsToApproach } from "./clientsToApproach";
import { ContactMode, ContactOutcome, type ContactPurpose, usualPurpose } from "./contact.enums";
import { contactPolicy } from "./contact.policy";
import { ContactLog } from "./contactLog.entity";
import { Employer } from "./employer.entity";
import { Relationship } from "./employer.enums";
import { employerPolicy } from "./employer.policy";
import { recordEvent } from "./employerEvents";
import { NO_EMPLOYER, lockEmployer } from "./lockEmployer";

export interface ContactSaid {
  readonly contactId?: string | null;
  readonly clientId?: string | null;
  /** Left out: by name where the client agreed to that here. */
  readonly byName?: boolean | null;
  /** Left out: now. */
  readonly at?: Date | null;
  readonly mode: ContactMode;
  /** Left out: what such an outcome usually means. */
  readonly purpose?: ContactPurpose | null;
  readonly outcome: ContactOutcome;
  readonly nextAction?: string | null;
  readonly nextActionOn?: string | null;
  readonly note?: string | null;
}

const EARLIEST_DAYS = 366;
const A_MOMENT_MS = 5 * 60_000;

/** Logs a contact of the viewer's with an employer, and moves the relationship on when it is the first of its kind. */
export const logContact = (session: Session, input: ContactSaid & { employerId: string; idempotencyKey: string }): Promise<Result<ContactLog>> =>
  once(session, "logContact", input.idempotencyKey, () => log(session, input), (id) => session.db.findOneBy(ContactLog, { id }));

async function log(session: Session, input: ContactSaid & { employerId: string }): Promise<Result<ContactLog>> {
  const { viewer, db } = session;
  const employer = await lockEmployer(session, input.employerId);
  if (!employer) return refused(NO_EMPLOYER);
  if (employer.state === "closed") return refused(notNow("This employer is closed. Reopen it to log a contact."));
  authorise(employerPolicy, "logContact", viewer, employer);
  if (!viewer.staffId) throw new Forbidden();
  const checked = await checkContact(session, employer.id, input);
  if (!checked.ok) return checked;
  const made = await db.save(ContactLog, { ...checked.value, employerId: employer.id, staffId: viewer.staffId });
  await finishEarlier(session, made as ContactLog);
  await moveOn(session, employer, checked.value);
  return done(made as ContactLog);
}

/** Corrects an entry, on the day it was written. */
export async function editContact(session: Session, { id, ...input }: ContactSaid & { id: string }): Promise<Result<ContactLog>> {
  const entry = await lockEntry(session, id);
  if (!entry) return refused(NO_ENTRY);
  const subject = contactSubject(entry, session.now);
  if (entry.staffId === session.viewer.staffId && subject.loggedOn !== subject.today) {
    return refused(notNow("An entry can be changed on the day it was written. Log another contact to put it right."));
  }
  authorise(contactPolicy, "edit", session.viewer, subject);
  const checked = await checkContact(session, entry.employerId, { ...input, at: input.at ?? entry.at }, entry);
  if (!checked.ok) return checked;
  const changed = { ...checked.value, editedAt: session.now, nextDoneAt: checked.value.nextActionOn === entry.nextActionOn ? entry.nextDoneAt : null };
  return done((await session.db.save(ContactLog, { ...entry, ...changed })) as ContactLog);
}

/** Says that what was to be done next has been done. */
export async function finishNextAction(session: Session, id: string): Promise<Result<ContactLog>> {
  const entry = await lockEntry(session, id);
  if (!entry) return refused(NO_ENTRY);
  if (!entry.nextActionOn) return refused(notNow("Nothing was planned after this contact."));
  if (entry.nextDoneAt) return done(entry);
  authorise(contactPolicy, "finishNext", session.viewer, contactSubject(entry, session.now));
  return done((await session.db.save(ContactLog, { ...entry, nextDoneAt: session.now })) as ContactLog);
}

const NO_ENTRY = notFound("We can't find that contact. It may have been removed.");
const lockEntry = async ({ db }: Session, id: string) => (isUuid(id) ? db.findOne(ContactLog, { where: { id }, lock: { mode: "pessimistic_write" } }) : null);

/** What the policy looks at. */
export const contactSubject = (entry: Pick<ContactLog, "staffId" | "createdAt" | "nextActionOn" | "nextDoneAt">, now: Date) => ({
  staffId: entry.staffId,
  loggedOn: calendarDate(entry.createdAt),
  today: calendarDate(now),
  hasNext: entry.nextActionOn !== null && entry.nextDoneAt === null,
});

type Checked = Omit<ContactLog, "id" | "employerId" | "staffId" | "createdAt" | "editedAt" | "nextDoneAt">;

async function checkContact(session: Session, employerId: string, input: ContactSaid, earlier?: ContactLog): Promise<Result<Checked>> {
  const at = input.at ?? session.now;
  const [note, nextAction] = [(input.note ?? "").trim(), (input.nextAction ?? "").trim()];
  const nextActionOn = input.nextActionOn ?? null;
  const problems: Problem[] = [];
  if (at.getTime() > session.now.getTime() + A_MOMENT_MS) problems.push(invalid("at", "The contact must be in the past"));
  if (at.getTime() < session.now.getTime() - EARLIEST_DAYS * 86_400_000) problems.push(invalid("at", "The contact must be within the last year"));
  if (note.length > 2000) problems.push(invalid("note", "The note must be 2,000 characters or fewer"));
  if (nextAction.length > 200) problems.push(invalid("nextAction", "Say what is next in 200 characters or fewer"));
  if (nextAction && !nextActionOn) problems.push(invalid("nextActionOn", "Say on which day"));
  if (nextActionOn && nextActionOn < calendarDate(at)) problems.push(invalid("nextActionOn", "The next day must not be before the contact"));
  if (input.contactId && !(await isThere(session, employerId, input.contactId))) problems.push(invalid("contactId", "Choose somebody who works there"));
  const forWhom = await whoFor(session, employerId, input, earlier);
  if (!forWhom.ok) problems.push(...forWhom.errors);
  if (problems.length > 0 || !forWhom.ok) return refused(...problems);
  return done({
    ...forWhom.value, at, note, nextAction, nextActionOn, mode: input.mode, outcome: input.outcome,
    purpose: input.purpose ?? usualPurpose[input.outcome], contactId: input.contactId ?? null,
  });
}

const isThere = async ({ db }: Session, employerId: string, contactId: string): Promise<boolean> =>
  isUuid(contactId) && ((await db.query("select 1 from employer_contact where id = $1 and employer_id = $2", [contactId, employerId])) as unknown[]).length > 0;

/** Only somebody who agreed to this employer, and by name only who agreed to that. An entry keeps whom it was for. */
async function whoFor(session: Session, employerId: string, input: ContactSaid, earlier?: ContactLog): Promise<Result<Pick<ContactLog, "clientId" | "byName">>> {
  if (!input.clientId) return done({ clientId: null, byName: null });
  if (earlier && earlier.clientId === input.clientId && (input.byName ?? earlier.byName) === earlier.byName) return done({ clientId: earlier.clientId, byName: earlier.byName });
  const found = (await clientsToApproach(session, employerId)).find(({ id }) => id === input.clientId);
  if (!found) return refused(invalid("clientId", "This person has not agreed that you speak to this employer for them"));
  if (input.byName && !found.byName) return refused(invalid("byName", "This person has not agreed that you say their name to this employer"));
  return done({ clientId: found.id, byName: input.byName ?? found.byName });
}

/** Being in touch again is what was meant to be done: what one had planned with this employer for the same person, up to today, is done. */
async function finishEarlier({ db, now }: Session, made: ContactLog): Promise<void> {
  await db.query(
    `update contact_log set next_done_at = $1
     where staff_id = $2 and employer_id = $3 and client_id is not distinct from $4 and id <> $5 and next_done_at is null and next_action_on <= $6`,
    [now, made.staffId, made.employerId, made.clientId, made.id, calendarDate(now)],
  );
}

/** A first word makes a prospect "contacted"; a first meeting makes it "met". Later stages are for people to judge. */
async function moveOn(session: Session, employer: Employer, { mode, outcome }: Pick<ContactLog, "mode" | "outcome">): Promise<void> {
  const met = mode === ContactMode.face_to_face && outcome !== ContactOutcome.no_answer;
  const stage = met ? Relationship.met : Relationship.contacted;
  const earlier: Relationship[] = met ? [Relationship.prospect, Relationship.contacted] : [Relationship.prospect];
  if (!earlier.includes(employer.relationship)) return;
  await recordEvent(session, employer.id, { kind: "relationship", was: employer.relationship, became: stage, reason: "A contact was logged" });
  await session.db.update(Employer, employer.id, { relationship: stage });
}
