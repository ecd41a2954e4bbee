import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { page, pageStart } from "../../graphql/connection";
import type { Context } from "../../graphql/context";
import { AdjustmentCode } from "../../graphql/dimensions";
import { EmployersArgs } from "./employer.inputs";
import { presentEmployer, presentEmployerContact, presentEvent, presentSite } from "./employer.presenter";
import { type EmployerRow, listEmployers, readEmployer, readEvents, readOffers } from "./employer.reads";
import { EmployerConnection, EmployerContactType, EmployerEventType, EmployerType, SiteType, StaffNameType } from "./employer.types";
import { EmployerContact } from "./employerContact.entity";
import { MemberType, presentMember } from "./member.types";
import { readMembers } from "./members";
import { Site } from "./site.entity";

@Resolver(() => EmployerType)
export class EmployersForStaffResolver {
  @Query(() => EmployerConnection, { description: "The service's employers." })
  async employers(@Args(() => EmployersArgs) { filter, order, ...paging }: EmployersArgs, @Ctx() { read, viewer }: Context) {
    const list = `employers ${order} ${JSON.stringify(filter)}`;
    const { limit, after } = pageStart(viewer, list, paging);
    const rows = await read((session) => listEmployers(session, filter, order, limit, after));
    return page(viewer, list, rows, limit, ({ sortKey, id }: EmployerRow) => [sortKey, id], (row) => presentEmployer(row, viewer));
  }

  @Query(() => EmployerType, { nullable: true, description: "One of the service's employers; null when there is none of this id." })
  async employer(@Arg("id", () => ID, { description: "Which one." }) id: string, @Ctx() { read, viewer }: Context): Promise<EmployerType | null> {
    const row = await read((session) => readEmployer(session, id));
    return row && presentEmployer(row, viewer);
  }

  @Query(() => [StaffNameType], { description: "Everybody who works for the service now, by name." })
  colleagues(@Ctx() { read }: Context): Promise<StaffNameType[]> {
    return read(({ db }) => db.query("select id, display_name as name from staff_member where state = 'active' order by display_name, created_at, id"));
  }

  @FieldResolver(() => [SiteType], { description: "The places where its people work." })
  async sites(@Root() { id }: EmployerType, @Ctx() { read }: Context): Promise<SiteType[]> {
    return (await read(({ db }) => db.find(Site, { where: { employerId: id }, order: { name: "ASC", id: "ASC" } }))).map(presentSite);
  }

  @FieldResolver(() => [AdjustmentCode], { description: "Adjustments it already offers to everybody." })
  offers(@Root() { id }: EmployerType, @Ctx() { read }: Context): Promise<string[]> {
    return read((session) => readOffers(session, id));
  }

  @FieldResolver(() => [EmployerContactType], { description: "People there whom staff know; those who left come last." })
  async contacts(@Root() { id }: EmployerType, @Ctx() { read }: Context): Promise<EmployerContactType[]> {
    return (await read(({ db }) => db.find(EmployerContact, { where: { employerId: id }, order: { state: "DESC", name: "ASC", id: "ASC" } }))).map(presentEmployerContact);
  }

  @FieldResolver(() => [EmployerEventType], { description: "Changes of its account and of the relationship, newest first; at most 100." })
  async events(@Root() { id }: EmployerType, @Ctx() { read }: Context): Promise<EmployerEventType[]> {
    return (await read((session) => readEvents(session, id))).map(presentEvent);
  }

  @FieldResolver(() => [MemberType], { description: "Who speaks for it in the portal; owners first." })
  async members(@Root() { id }: EmployerType, @Ctx() { read }: Context): Promise<MemberType[]> {
    return (await read((session) => readMembers(session, id))).map(presentMember);
  }
}
