import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Session } from "../../database/session";
import type { Context } from "../../graphql/context";
import { AdjustmentCode } from "../../graphql/dimensions";
import { answer } from "../../graphql/userError";
import type { Result } from "../../kernel/result";
import { editEmployer } from "./editEmployer";
import { AddSiteInput, EditEmployerInput, EditSiteInput, SetOffersInput } from "./employer.inputs";
import { OwnEmployerPayload, RemovedPayload, SitePayload } from "./employer.payloads";
import { presentLead, presentOwnEmployer, presentSite } from "./employer.presenter";
import { readOffers, readOwnEmployer, readOwnLead } from "./employer.reads";
import { LeadType, OwnEmployerType, SiteType } from "./employer.types";
import { ChangeMemberRoleInput, MemberChangedPayload, MemberType, presentMember } from "./member.types";
import { changeMemberRole, eraseMember, readMembers, removeMember } from "./members";
import { addSite, editSite, removeSite } from "./saveSite";
import { setOffers } from "./setOffers";
import { Site } from "./site.entity";

async function ownAnswer({ write, read, viewer }: Context, command: (session: Session) => Promise<Result<unknown>>): Promise<object> {
  const result = await write(command);
  const row = result.ok ? await read(readOwnEmployer) : null;
  return answer("employer", result, () => row && presentOwnEmployer(row, viewer));
}

@Resolver(() => OwnEmployerType)
export class OwnEmployerResolver {
  @Query(() => OwnEmployerType, { nullable: true, description: "The viewer's own organisation." })
  async organisation(@Ctx() { read, viewer }: Context): Promise<OwnEmployerType | null> {
    const row = await read(readOwnEmployer);
    return row && presentOwnEmployer(row, viewer);
  }

  @FieldResolver(() => [SiteType], { description: "The places where its people work." })
  async sites(@Root() { id }: OwnEmployerType, @Ctx() { read }: Context): Promise<SiteType[]> {
    return (await read(({ db }) => db.find(Site, { where: { employerId: id }, order: { name: "ASC", id: "ASC" } }))).map(presentSite);
  }

  @FieldResolver(() => [AdjustmentCode], { description: "Adjustments it already offers to everybody." })
  offers(@Root() { id }: OwnEmployerType, @Ctx() { read }: Context): Promise<string[]> {
    return read((session) => readOffers(session, id));
  }

  @FieldResolver(() => LeadType, { nullable: true, description: "The specialist whom its people can reach; null until one is named." })
  async lead(@Ctx() { read }: Context): Promise<LeadType | null> {
    const row = await read(readOwnLead);
    return row && presentLead(row);
  }

  @FieldResolver(() => [MemberType], { description: "Who speaks for it; owners first." })
  async members(@Root() { id }: OwnEmployerType, @Ctx() { read }: Context): Promise<MemberType[]> {
    return (await read((session) => readMembers(session, id))).map(presentMember);
  }

  @Mutation(() => MemberChangedPayload, { description: "Gives a colleague another role. Owners only, and not to themselves." })
  async changeMemberRole(@Arg("input", () => ChangeMemberRoleInput, { description: "Whose, and which." }) input: ChangeMemberRoleInput, @Ctx() { write }: Context) {
    return answer("changed", await write((session) => changeMemberRole(session, input)), () => true);
  }

  @Mutation(() => MemberChangedPayload, { description: "Ends a colleague's membership: they are signed out at once. Owners only, and not for themselves." })
  async removeMember(@Arg("membershipId", () => ID, { description: "The colleague's membership." }) membershipId: string, @Ctx() { write }: Context) {
    return answer("changed", await write((session) => removeMember(session, membershipId)), () => true);
  }

  @Mutation(() => MemberChangedPayload, { description: "Erases the account of somebody who speaks for an employer: signed out, name and address gone. Owners only, and not for themselves. What they have read stays known, without their name." })
  async eraseMember(@Arg("membershipId", () => ID, { description: "Their membership." }) membershipId: string, @Ctx() { write }: Context) {
    return answer("changed", await write((session) => eraseMember(session, membershipId)), () => true);
  }

  @Mutation(() => OwnEmployerPayload, { description: "Changes what is said of the viewer's organisation. Owners only." })
  editOrganisation(@Arg("input", () => EditEmployerInput, { description: "All of it." }) input: EditEmployerInput, @Ctx() context: Context) {
    return ownAnswer(context, (session) => editEmployer(session, input));
  }

  @Mutation(() => OwnEmployerPayload, { description: "Says which adjustments the organisation already offers. Owners only." })
  setOffers(@Arg("input", () => SetOffersInput, { description: "All of them." }) input: SetOffersInput, @Ctx() context: Context) {
    return ownAnswer(context, (session) => setOffers(session, input));
  }

  @Mutation(() => SitePayload, { description: "Adds a place where the organisation's people work. Owners only." })
  async addSite(@Arg("input", () => AddSiteInput, { description: "The site." }) input: AddSiteInput, @Ctx() { write }: Context) {
    return answer("site", await write((session) => addSite(session, input)), presentSite);
  }

  @Mutation(() => SitePayload, { description: "Changes a site. Owners only." })
  async editSite(@Arg("input", () => EditSiteInput, { description: "All of it." }) input: EditSiteInput, @Ctx() { write }: Context) {
    return answer("site", await write((session) => editSite(session, input)), presentSite);
  }

  @Mutation(() => RemovedPayload, { description: "Removes a site; roles that name it keep their own place. Owners only." })
  async removeSite(@Arg("id", () => ID, { description: "Which site." }) id: string, @Ctx() { write }: Context) {
    return answer("removed", await write((session) => removeSite(session, id)), () => true);
  }
}
