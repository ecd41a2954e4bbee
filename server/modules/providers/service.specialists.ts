import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import { abilities } from "../../access/policy";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import type { Viewer } from "../../kernel/viewer";
import { changeService, saveTeam } from "./changeService";
import { servicePolicy } from "./provider.policy";
import { type ServiceSettings, type StaffRow, type TeamRow, readSettings, readStaff, readStaffMember, readTeams } from "./service.reads";
import * as types from "./service.types";
import { type StaffDetails, changeStaff, inviteStaff, inviteStaffAgain, staffLeaves, suspendStaff } from "./staff";

const presentService = (settings: ServiceSettings, viewer: Viewer): types.ServiceType => Object.assign(new types.ServiceType(), settings, { viewerCan: abilities(servicePolicy, viewer, {}) });
const presentTeam = (team: TeamRow): types.ServiceTeam => Object.assign(new types.ServiceTeam(), team);
const presentStaff = ({ id, displayName, jobTitle, phone, email, state, teamId, teamName, role, suspended, lastSeenAt, isMe }: StaffRow): types.ServiceStaff =>
  Object.assign(new types.ServiceStaff(), { id, displayName, jobTitle, phone, email, state, teamId, teamName, role, suspended, lastSeenAt, isMe });
const details = (input: types.StaffDetailsInput): StaffDetails => ({ ...input, teamId: input.teamId ?? null });

/** The service itself, for its staff to see and its managers to run. */
@Resolver()
export class ServiceResolver {
  @Query(() => types.ServiceType, { description: "The viewer's service and how it is set." })
  async service(@Ctx() { read, viewer }: Context): Promise<types.ServiceType> {
    return presentService(await read(readSettings), viewer);
  }

  @Query(() => [types.ServiceTeam], { description: "The service's teams, by name." })
  async serviceTeams(@Ctx() { read }: Context): Promise<types.ServiceTeam[]> {
    return (await read(readTeams)).map(presentTeam);
  }

  @Query(() => [types.ServiceStaff], { description: "Everybody who works here or is invited, by name." })
  async serviceStaff(@Ctx() { read }: Context): Promise<types.ServiceStaff[]> {
    return (await read(readStaff)).map(presentStaff);
  }

  @Mutation(() => types.ChangeServicePayload, { description: "Changes how the service is called, reached and set. For managers." })
  async changeService(@Arg("input", () => types.ChangeServiceInput, { description: "All settings." }) input: types.ChangeServiceInput, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("service", await write((session) => changeService(session, input)), (settings) => presentService(settings, viewer));
  }

  @Mutation(() => types.SaveTeamPayload, { description: "Adds or changes a team. For managers." })
  async saveTeam(@Arg("input", () => types.SaveTeamInput, { description: "The team." }) input: types.SaveTeamInput, @Ctx() { write }: Context): Promise<object> {
    const result = await write((session) =>
      once(session, "saveTeam", input.idempotencyKey, () => saveTeam(session, { ...input, id: input.id ?? null }), async (id) => (await readTeams(session)).find((team) => team.id === id) ?? null),
    );
    return answer("team", result, presentTeam);
  }

  @Mutation(() => types.StaffPayload, { description: "Adds a member of staff and sends them a link. For managers." })
  async inviteStaff(@Arg("input", () => types.InviteStaffInput, { description: "Whom, and as what." }) input: types.InviteStaffInput, @Ctx() { write }: Context): Promise<object> {
    const result = await write((session) =>
      once(session, "inviteStaff", input.idempotencyKey, () => inviteStaff(session, { ...details(input), email: input.email }), (id) => readStaffMember(session, id)),
    );
    return answer("staff", result, presentStaff);
  }

  @Mutation(() => types.StaffPayload, { description: "Sends an invited member of staff a new link. For managers." })
  async inviteStaffAgain(
    @Arg("id", () => ID, { description: "The member of staff." }) id: string,
    @Arg("idempotencyKey", () => String, { description: "A key of the caller's making: the same key sends once." }) key: string,
    @Ctx() { write }: Context,
  ): Promise<object> {
    const result = await write((session) => once(session, "inviteStaffAgain", key, () => inviteStaffAgain(session, id), (sent) => readStaffMember(session, sent)));
    return answer("staff", result, presentStaff);
  }

  @Mutation(() => types.StaffPayload, { description: "Changes what is said of a member of staff, their team and role. For managers." })
  async changeStaff(
    @Arg("id", () => ID, { description: "The member of staff." }) id: string,
    @Arg("input", () => types.StaffDetailsInput, { description: "All of it." }) input: types.StaffDetailsInput,
    @Ctx() { write }: Context,
  ): Promise<object> {
    return answer("staff", await write((session) => changeStaff(session, id, details(input))), presentStaff);
  }

  @Mutation(() => types.StaffPayload, { description: "Keeps a member of staff out, or lets them back in. Their sessions end at once. For managers." })
  async suspendStaff(
    @Arg("id", () => ID, { description: "The member of staff." }) id: string,
    @Arg("suspended", () => Boolean, { description: "False to let them back in." }) suspended: boolean,
    @Ctx() { write }: Context,
  ): Promise<object> {
    return answer("staff", await write((session) => suspendStaff(session, id, suspended)), presentStaff);
  }

  @Mutation(() => types.StaffPayload, { description: "Records that a member of staff left, and who takes over. For managers." })
  async staffLeaves(
    @Arg("id", () => ID, { description: "The member of staff." }) id: string,
    @Arg("handOverToId", () => ID, { nullable: true, description: "The colleague who takes over the people and employers; needed while there are any people." }) handOverToId: string | null,
    @Ctx() { write }: Context,
  ): Promise<object> {
    return answer("staff", await write((session) => staffLeaves(session, id, handOverToId ?? null)), presentStaff);
  }
}
