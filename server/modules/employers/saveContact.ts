import { once } from "../../access/once";
import { authorise } from "../../access/policy";
import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Problem, type Result, done, invalid, notFound, refused } from "../../kernel/result";
import { employerPolicy } from "./employer.policy";
import { EmployerContact } from "./employerContact.entity";
import { NO_EMPLOYER, lockEmployer } from "./lockEmployer";

export interface ContactDetails {
  readonly name: string;
  readonly jobTitle?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

/** Adds somebody at an employer whom staff know. */
export const addEmployerContact = (session: Session, input: ContactDetails & { employerId: string; idempotencyKey: string }): Promise<Result<EmployerContact>> =>
  once(session, "addEmployerContact", input.idempotencyKey, () => add(session, input), (id) => session.db.findOneBy(EmployerContact, { id }));

async function add(session: Session, input: ContactDetails & { employerId: string }): Promise<Result<EmployerContact>> {
  const employer = await lockEmployer(session, input.employerId);
  if (!employer) return refused(NO_EMPLOYER);
  authorise(employerPolicy, "keepContacts", session.viewer, employer);
  const checked = checkContact(input);
  if (!checked.ok) return checked;
  return done(await session.db.save(EmployerContact, { ...checked.value, employerId: employer.id, state: "there" as const }));
}

/** Changes what is known of somebody at an employer, or says that they have left; contacts with them stay in the log. */
export async function editEmployerContact(session: Session, input: ContactDetails & { id: string; left: boolean }): Promise<Result<EmployerContact>> {
  const contact = isUuid(input.id) ? await session.db.findOneBy(EmployerContact, { id: input.id }) : null;
  const employer = contact && (await lockEmployer(session, contact.employerId));
  if (!contact || !employer) return refused(notFound("We can't find that person. They may have been removed."));
  authorise(employerPolicy, "keepContacts", session.viewer, employer);
  const checked = checkContact(input);
  if (!checked.ok) return checked;
  return done(await session.db.save(EmployerContact, { ...contact, ...checked.value, state: input.left ? ("left" as const) : ("there" as const) }));
}

function checkContact(input: ContactDetails): Result<Pick<EmployerContact, "name" | "jobTitle" | "phone" | "email">> {
  const [name, jobTitle, phone, email] = [input.name, input.jobTitle, input.phone, input.email].map((text) => (text ?? "").trim()) as [string, string, string, string];
  const problems: Problem[] = [];
  if (!name || name.length > 100) problems.push(invalid("name", name ? "The name must be 100 characters or fewer" : "Enter the person's name"));
  if (jobTitle.length > 100) problems.push(invalid("jobTitle", "The job title must be 100 characters or fewer"));
  if (phone && !/^[+\d][\d ()-]{5,29}$/.test(phone)) problems.push(invalid("phone", "Enter a telephone number such as 0115 496 0100, or leave it empty"));
  if (email && (email.length > 254 || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))) problems.push(invalid("email", "Enter an email address such as name@example.com, or leave it empty"));
  return problems.length > 0 ? refused(...problems) : done({ name, jobTitle, phone, email });
}
