import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Session } from "../../database/session";
import { page, pageStart } from "../../graphql/connection";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { clock } from "../../kernel/clock";
import type { Result } from "../../kernel/result";
import { AIM_A_WEEK } from "./aims";
import { clientsToApproach } from "./clientsToApproach";
import { ContactLogArgs, EditContactInput, LogContactInput } from "./contact.inputs";
import { presentContact } from "./contact.presenter";
import { type ContactRow, faceToFaceThisWeek, listContacts, readContact } from "./contact.reads";
import { ClientToApproachType, ContactLogEntryConnection, ContactLogEntryType, ContactWeekType } from "./contact.types";
import { ContactPayload } from "./employer.payloads";
import { presentEmployer } from "./employer.presenter";
import { recentEmployers } from "./employer.reads";
import { EmployerType } from "./employer.types";
import { editContact, finishNextAction, logContact } from "./logContact";

async function entryAnswer({ write, read, viewer }: Context, command: (session: Session) => Promise<Result<{ id: string }>>): Promise<object> {
  const result = await write(command);
  const row = result.ok ? await read((session) => readContact(session, result.value.id)) : null;
  return answer("entry", result, () => row && presentContact(row, viewer, clock.now()));
}

@Resolver()
export class ContactsResolver {
  @Query(() => ContactLogEntryConnection, { description: "The log of contacts with employers, newest first." })
  async contactLog(@Args(() => ContactLogArgs) { employerId, staffId, clientId, nextDueOnly, ...paging }: ContactLogArgs, @Ctx() { read, viewer }: Context) {
    const filter = { employerId, staffId, clientId, nextDueOnly };
    const list = `contacts ${JSON.stringify(filter)}`;
    const { limit, after } = pageStart(viewer, list, paging);
    const rows = await read((session) => listContacts(session, filter, limit, after));
    return page(viewer, list, rows, limit, ({ sortKey, id }: ContactRow) => [sortKey, id], (row) => presentContact(row, viewer, clock.now()));
  }

  @Query(() => ContactLogEntryType, { nullable: true, description: "One entry of the log; null when there is none of this id." })
  async contactLogEntry(@Arg("id", () => ID, { description: "Which entry." }) id: string, @Ctx() { read, viewer }: Context): Promise<ContactLogEntryType | null> {
    const row = await read((session) => readContact(session, id));
    return row && presentContact(row, viewer, clock.now());
  }

  @Query(() => [EmployerType], { description: "The employers whom the viewer contacted last, latest first." })
  async recentEmployers(@Arg("first", () => Int, { defaultValue: 3, description: "How many, 1 to 20." }) first: number, @Ctx() { read, viewer }: Context): Promise<EmployerType[]> {
    const rows = await read((session) => recentEmployers(session, Math.min(Math.max(first, 1), 20)));
    return rows.map((row) => presentEmployer(row, viewer));
  }

  @Query(() => [ClientToApproachType], { description: "Clients who agreed that this employer may be spoken to for them, the viewer's own first." })
  clientsToApproach(@Arg("employerId", () => ID, { description: "Which employer." }) employerId: string, @Ctx() { read }: Context): Promise<ClientToApproachType[]> {
    return read((session) => clientsToApproach(session, employerId));
  }

  @Query(() => ContactWeekType, { description: "The viewer's own face-to-face contacts this week." })
  async contactWeek(@Ctx() { read }: Context): Promise<ContactWeekType> {
    return { faceToFace: await read(faceToFaceThisWeek), aim: AIM_A_WEEK };
  }

  @Mutation(() => ContactPayload, { description: "Logs a contact of the viewer's with an employer." })
  logContact(@Arg("input", () => LogContactInput, { description: "The contact." }) input: LogContactInput, @Ctx() context: Context) {
    return entryAnswer(context, (session) => logContact(session, input));
  }

  @Mutation(() => ContactPayload, { description: "Corrects an entry of one's own, on the day it was written." })
  editContact(@Arg("input", () => EditContactInput, { description: "All of it." }) input: EditContactInput, @Ctx() context: Context) {
    return entryAnswer(context, (session) => editContact(session, input));
  }

  @Mutation(() => ContactPayload, { description: "Says that what was to be done after a contact has been done." })
  finishNextAction(@Arg("id", () => ID, { description: "Which entry." }) id: string, @Ctx() context: Context) {
    return entryAnswer(context, (session) => finishNextAction(session, id));
  }
}
