import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, ObjectType, Field, Query, Resolver, Root } from "type-graphql";
import { once } from "../../access/once";
import { noteView } from "../../access/views";
import type { Session } from "../../database/session";
import { Class } from "../../graphql/classes";
import { PageArgs, connection, page, pageStart } from "../../graphql/connection";
import type { Context } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import { daysBetween } from "../../kernel/calendar";
import type { Result } from "../../kernel/result";
import { addClientNote, assignClient, changeApproach, changeDetails, recordClientRiskAssessment } from "./changeClient";
import { changeClientState } from "./changeClientState";
import type { Client } from "./client.entity";
import { AssignClientInput, BetterOffInput, ChangeClientStateInput, ClientApproachInput, ClientDateInput, ClientDetailsInput, ClientFilter, ClientNoteInput, ClientSort, ProfileInput } from "./client.inputs";
import { readBetterOff, readCaseload, readCaseloadFigures, readClientEvents, readFirstEmployerContact, readProfiles } from "./client.reads";
import { ClientLineType, ClientType } from "./client.types";
import { staffById, teamNameById } from "./clients.loaders";
import { presentBetterOff, presentClient, presentClientLine, presentEvent, presentProfile, presentSpecialist } from "./clients.presenter";
import { BetterOffType, CaseloadFigureType, ClientEventType, ProfileType, SpecialistType } from "./clients.types";
import { profileTexts } from "./profileTexts";
import { readClient } from "./readClient";
import { recordBetterOff } from "./recordBetterOff";
import { writeProfile } from "./writeProfile";

const ClientConnection = connection("ClientLine", () => ClientLineType);
const ClientPayload = payload("ClientPayload", "client", () => ClientType, "The client, as they are now.");

@ObjectType({ description: "A team or a colleague to choose." })
@Class("tenant")
class EngagementChoice {
  @Field(() => ID, { description: "The id to send back." })
  id!: string;

  @Field(() => String, { description: "The name to show." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "A colleague's team; null for a team, and where none is known." })
  teamId!: string | null;
}

@ObjectType({ description: "Who could take a person on." })
@Class("tenant")
class EngagementChoices {
  @Field(() => [EngagementChoice], { description: "Teams, by name." })
  teams!: EngagementChoice[];

  @Field(() => [EngagementChoice], { description: "Colleagues at work, by name." })
  staff!: EngagementChoice[];

  @Field(() => ID, { nullable: true, description: "The viewer among the colleagues." })
  me!: string | null;
}

const act = async ({ write, viewer }: Context, work: (session: Session) => Promise<Result<Client>>): Promise<object> =>
  answer("client", await write(work), (client) => presentClient(client, viewer));

@Resolver(() => ClientType)
export class StaffClients {
  @Query(() => ClientConnection, { description: "The viewer's caseload." })
  async clients(
    @Arg("filter", () => ClientFilter, { nullable: true, description: "Which to show; left out: all." }) filter: ClientFilter | null,
    @Arg("sort", () => ClientSort, { defaultValue: "name", description: "What to sort by." }) sort: ClientSort,
    @Arg("descending", () => Boolean, { defaultValue: false, description: "The other way round." }) descending: boolean,
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() { read, viewer }: Context,
  ): Promise<object> {
    const wanted = { states: filter?.states ?? [], mine: filter?.mine ?? false, teamId: filter?.teamId ?? null, words: (filter?.words ?? "").trim().slice(0, 100), sort, descending };
    const list = `clients ${JSON.stringify(wanted)}`;
    const { limit, after } = pageStart(viewer, list, paging);
    const rows = await read((session) => readCaseload(session, { ...wanted, limit, after }));
    return page(viewer, list, rows, limit, (row) => [row.sortKey, row.knownSince, row.id], presentClientLine);
  }

  @Query(() => [CaseloadFigureType], { description: "How many clients of the caseload are in each state; states without any are left out." })
  async caseloadFigures(@Arg("mine", () => Boolean, { defaultValue: false, description: "Only those the viewer works with." }) mine: boolean, @Ctx() { read }: Context): Promise<CaseloadFigureType[]> {
    return (await read((session) => readCaseloadFigures(session, mine))).map((row) => Object.assign(new CaseloadFigureType(), row));
  }

  @Query(() => ClientType, { nullable: true, description: "One client; null when they are not on the viewer's list." })
  async client(@Arg("id", () => ID, { description: "The client." }) id: string, @Ctx() { read, note, viewer }: Context): Promise<ClientType | null> {
    const found = await read((session) => readClient(session, id));
    if (found) note((session) => noteView(session, id));
    return found && presentClient(found, viewer);
  }

  @Query(() => EngagementChoices, { description: "Teams and colleagues who could take a person on." })
  async engagementChoices(@Ctx() { read, viewer }: Context): Promise<EngagementChoices> {
    const { teams, staff } = await read(async ({ db }) => ({
      teams: (await db.query(`select id, name, null as "teamId" from team order by name`)) as EngagementChoice[],
      staff: (await db.query(`select id, display_name as name, team_id as "teamId" from staff_member where state = 'active' order by lower(display_name), created_at, id`)) as EngagementChoice[],
    }));
    return Object.assign(new EngagementChoices(), { teams, staff, me: viewer.staffId });
  }

  @FieldResolver(() => SpecialistType, { nullable: true, description: "Who works with them; null while nobody does." })
  async specialist(@Root() { specialistId }: ClientType, @Ctx() { loader }: Context): Promise<SpecialistType | null> {
    return specialistId ? presentSpecialist(await loader(staffById).load(specialistId)) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Their team's name; null while none has them." })
  async teamName(@Root() { teamId }: ClientType, @Ctx() { loader }: Context): Promise<string | null> {
    return teamId ? loader(teamNameById).load(teamId) : null;
  }

  @FieldResolver(() => ID, { nullable: true, description: "Their team; null while none has them." })
  assignedTeamId(@Root() { teamId }: ClientType): string | null {
    return teamId;
  }

  @FieldResolver(() => Int, { nullable: true, description: "On which day an employer was first spoken to for them; null when none was yet." })
  async firstEmployerContactDay(@Root() { id, engagedOn }: ClientType, @Ctx() { read }: Context): Promise<number | null> {
    const first = await read((session) => readFirstEmployerContact(session, id));
    return first ? Math.max(0, daysBetween(engagedOn, first)) : null;
  }

  @FieldResolver(() => [ClientEventType], { description: "What has happened, newest first." })
  async events(@Root() { id }: ClientType, @Arg("first", () => Int, { defaultValue: 10, description: "How many to give, 1 to 200." }) first: number, @Ctx() { read }: Context): Promise<ClientEventType[]> {
    return (await read((session) => readClientEvents(session, id, first))).map(presentEvent);
  }

  @FieldResolver(() => [ProfileType], { description: "Versions of the vocational profile, the newest first; empty before the first." })
  async profiles(@Root() { id }: ClientType, @Arg("first", () => Int, { defaultValue: 1, description: "How many to give, 1 to 100." }) first: number, @Ctx() { read }: Context): Promise<ProfileType[]> {
    return (await read((session) => readProfiles(session, id, first))).map(presentProfile);
  }

  @FieldResolver(() => [BetterOffType], { description: "Better-off calculations, the newest first." })
  async betterOff(@Root() { id }: ClientType, @Ctx() { read }: Context): Promise<BetterOffType[]> {
    return (await read((session) => readBetterOff(session, id))).map(presentBetterOff);
  }

  @Mutation(() => ClientPayload, { description: "Moves a client on, ends the support with a reason, or opens it again." })
  changeClientState(@Arg("input", () => ChangeClientStateInput, { description: "Where to." }) input: ChangeClientStateInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => changeClientState(session, { ...input, closedReason: input.closedReason ?? null }));
  }

  @Mutation(() => ClientPayload, { description: "Changes how a client is reached and what they need for it." })
  changeClientDetails(@Arg("input", () => ClientDetailsInput, { description: "The details, whole." }) input: ClientDetailsInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => changeDetails(session, input));
  }

  @Mutation(() => ClientPayload, { description: "Writes down whether a client lets employers be approached, as they said it." })
  recordApproach(@Arg("input", () => ClientApproachInput, { description: "What they said, and how." }) input: ClientApproachInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => changeApproach(session, input));
  }

  @Mutation(() => ClientPayload, { description: "Gives a client to a team and a specialist." })
  assignClient(@Arg("input", () => AssignClientInput, { description: "Who." }) input: AssignClientInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => assignClient(session, input));
  }

  @Mutation(() => ClientPayload, { description: "Records the date of the risk assessment the service holds." })
  recordClientRiskAssessment(@Arg("input", () => ClientDateInput, { description: "The client, and the assessment's date." }) input: ClientDateInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => recordClientRiskAssessment(session, input));
  }

  @Mutation(() => ClientPayload, { description: "Keeps a note. Staff alone read it on screen." })
  addClientNote(@Arg("input", () => ClientNoteInput, { description: "The note." }) input: ClientNoteInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => once(session, "addClientNote", input.idempotencyKey, () => addClientNote(session, input), (id) => readClient(session, id)));
  }

  @Mutation(() => ClientPayload, { description: "Records what a better-off calculation said." })
  recordBetterOff(@Arg("input", () => BetterOffInput, { description: "What it said." }) input: BetterOffInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => once(session, "recordBetterOff", input.idempotencyKey, () => recordBetterOff(session, input), (id) => readClient(session, id)));
  }

  @Mutation(() => ClientPayload, { description: "Writes a new version of a client's vocational profile. Earlier ones stay." })
  writeProfile(@Arg("id", () => ID, { description: "The client." }) id: string, @Arg("input", () => ProfileInput, { description: "The profile, whole." }) input: ProfileInput, @Ctx() context: Context): Promise<object> {
    return act(context, (session) => writeProfile(session, { id, basedOn: input.basedOn, texts: profileTexts(input) }));
  }
}
