import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Session } from "../../database/session";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import type { Result } from "../../kernel/result";
import { approveEmployer, closeEmployer, reopenEmployer, suspendEmployer } from "./changeState";
import { AddEmployerContactInput, EditEmployerContactInput } from "./contact.inputs";
import { createEmployer } from "./createEmployer";
import { editEmployer, setParent } from "./editEmployer";
import {
  AddSiteInput, ChangeEmployerStateInput, ChangeRelationshipInput, CreateEmployerInput, EditEmployerInput, EditSiteInput,
  SetEmployerLeadInput, SetEmployerParentInput, SetOffersInput, TrustEmployerInput,
} from "./employer.inputs";
import { EmployerContactPayload, EmployerPayload, RemovedPayload, SitePayload } from "./employer.payloads";
import { presentEmployer, presentEmployerContact, presentSite } from "./employer.presenter";
import { readEmployer } from "./employer.reads";
import { changeRelationship, setEmployerLead, trustEmployer } from "./keepRelationship";
import { MemberChangedPayload } from "./member.types";
import { eraseMember } from "./members";
import { addEmployerContact, editEmployerContact } from "./saveContact";
import { addSite, editSite, removeSite } from "./saveSite";
import { setOffers } from "./setOffers";

/** Runs a command on an employer and reads the employer again, with all that its pages show beside it. */
async function employerAnswer({ write, read, viewer }: Context, command: (session: Session) => Promise<Result<{ id: string }>>): Promise<object> {
  const result = await write(command);
  const row = result.ok ? await read((session) => readEmployer(session, result.value.id)) : null;
  return answer("employer", result, () => row && presentEmployer(row, viewer));
}

@Resolver()
export class EmployerActsForStaffResolver {
  @Mutation(() => EmployerPayload, { description: "Adds an employer that staff have found." })
  createEmployer(@Arg("input", () => CreateEmployerInput, { description: "The employer." }) input: CreateEmployerInput, @Ctx() context: Context) {
    return employerAnswer(context, (session) => createEmployer(session, input));
  }

  @Mutation(() => MemberChangedPayload, { description: "Erases the account of somebody who speaks for an employer: signed out, name and address gone. Service managers and administrators only. What they have read stays known, without their name." })
  async eraseMember(@Arg("membershipId", () => ID, { description: "Their membership." }) membershipId: string, @Ctx() { write }: Context) {
    return answer("changed", await write((session) => eraseMember(session, membershipId)), () => true);
  }

  @Mutation(() => EmployerPayload, { description: "Changes what is said of an employer." })
  editEmployer(@Arg("input", () => EditEmployerInput, { description: "All of it." }) input: EditEmployerInput, @Ctx() context: Context) {
    return employerAnswer(context, (session) => editEmployer(session, input));
  }

  @Mutation(() => EmployerPayload, { description: "Says which organisation an employer is part of." })
  setEmployerParent(@Arg("input", () => SetEmployerParentInput, { description: "Which, and of what." }) input: SetEmployerParentInput, @Ctx() context: Context) {
    return employerAnswer(context, (session) => setParent(session, { id: input.id, parentId: input.parentId ?? null }));
  }

  @Mutation(() => EmployerPayload, { description: "Approves an employer that registered: its roles can be published from now on." })
  approveEmployer(@Arg("input", () => ChangeEmployerStateInput, { description: "Which." }) input: ChangeEmployerStateInput, @Ctx() context: Context) {
    return employerAnswer(context, (session) => approveEmployer(session, input));
  }

  @Mutation(() => EmployerPayload, { description: "Suspends an employer: its people are shut out at once." })
  suspendEmployer(@Arg("input", () => ChangeEmployerStateInput, { description: "Which, and why." }) input: ChangeEmployerStateInput, @Ctx() context: Context) {
    return employerAnswer(context, (session) => suspendEmployer(session, input));
  }

  @Mutation(() => EmployerPayload, { description: "Lets a suspended or closed employer's people in again." })
  reopenEmployer(@Arg("input", () => ChangeEmployerStateInput, { description: "Which." }) input: ChangeEmployerStateInput, @Ctx() context: Context) {
    return employerAnswer(context, (session) => reopenEmployer(session, input));
  }

  @Mutation(() => EmployerPayload, { description: "Closes an employer's account; its history stays." })
  closeEmployer(@Arg("input", () => ChangeEmployerStateInput, { description: "Which, and why." }) input: ChangeEmployerStateInput, @Ctx() context: Context) {
    return employerAnswer(context, (session) => closeEmployer(session, input));
  }

  @Mutation(() => EmployerPayload, { description: "Says how well the service and an employer know each other now." })
  changeRelationship(@Arg("input", () => ChangeRelationshipInput, { description: "Which, and the stage." }) input: ChangeRelationshipInput, @Ctx() context: Context) {
    return employerAnswer(context, (session) => changeRelationship(session, input));
  }

  @Mutation(() => EmployerPayload, { description: "Names an employer's lead specialist, or nobody." })
  setEmployerLead(@Arg("input", () => SetEmployerLeadInput, { description: "Which, and who." }) input: SetEmployerLeadInput, @Ctx() context: Context) {
    return employerAnswer(context, (session) => setEmployerLead(session, { id: input.id, leadId: input.leadId ?? null }));
  }

  @Mutation(() => EmployerPayload, { description: "Lets an employer's roles be published without review, or ends that." })
  trustEmployer(@Arg("input", () => TrustEmployerInput, { description: "Which, and whether." }) input: TrustEmployerInput, @Ctx() context: Context) {
    return employerAnswer(context, (session) => trustEmployer(session, input));
  }

  @Mutation(() => EmployerPayload, { description: "Says for an employer which adjustments it already offers." })
  setOffers(@Arg("input", () => SetOffersInput, { description: "All of them." }) input: SetOffersInput, @Ctx() context: Context) {
    return employerAnswer(context, (session) => setOffers(session, input));
  }

  @Mutation(() => SitePayload, { description: "Adds a place where an employer's people work." })
  async addSite(@Arg("input", () => AddSiteInput, { description: "The site." }) input: AddSiteInput, @Ctx() { write }: Context) {
    return answer("site", await write((session) => addSite(session, input)), presentSite);
  }

  @Mutation(() => SitePayload, { description: "Changes a site." })
  async editSite(@Arg("input", () => EditSiteInput, { description: "All of it." }) input: EditSiteInput, @Ctx() { write }: Context) {
    return answer("site", await write((session) => editSite(session, input)), presentSite);
  }

  @Mutation(() => RemovedPayload, { description: "Removes a site. Roles that name it keep their own place." })
  async removeSite(@Arg("id", () => ID, { description: "Which site." }) id: string, @Ctx() { write }: Context) {
    return answer("removed", await write((session) => removeSite(session, id)), () => true);
  }

  @Mutation(() => EmployerContactPayload, { description: "Adds somebody at an employer whom staff know." })
  async addEmployerContact(@Arg("input", () => AddEmployerContactInput, { description: "The person." }) input: AddEmployerContactInput, @Ctx() { write }: Context) {
    return answer("contact", await write((session) => addEmployerContact(session, input)), presentEmployerContact);
  }

  @Mutation(() => EmployerContactPayload, { description: "Changes what is known of somebody at an employer, or says that they have left." })
  async editEmployerContact(@Arg("input", () => EditEmployerContactInput, { description: "All of it." }) input: EditEmployerContactInput, @Ctx() { write }: Context) {
    return answer("contact", await write((session) => editEmployerContact(session, input)), presentEmployerContact);
  }
}
