import { GraphQLDateTimeISO } from "graphql-scalars";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import { Class } from "../../graphql/classes";
import type { Context } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import { type Result, invalid, refused } from "../../kernel/result";
import { type Invitation, type Invite, invite, readInvitation, readOpenInvitations, setMembershipState, withdrawInvitation } from "./invitations";

@ObjectType("Invitation", { description: "An invitation by mail, which works once, for 72 hours." })
@Class("tenant")
export class InvitationType {
  @Field(() => ID, { description: "The invitation's id." })
  id!: string;

  @Field(() => String, { description: "The role offered, such as `recruiter`." })
  role!: string;

  @Field(() => String, { description: "The address it was sent to." })
  email!: string;

  @Field(() => String, { description: "`open`, `accepted` or `withdrawn`." })
  state!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When it was made." })
  createdAt!: Date;
}

@InputType({ description: "Whom to invite to speak for an employer." })
class InviteMemberInput {
  @Field(() => ID, { nullable: true, description: "The employer; an employer's own owner leaves it out." })
  employerId?: string;

  @Field(() => String, { description: "The address to send the link to." })
  email!: string;

  @Field(() => String, { description: "`owner`, `recruiter` or `line_manager`." })
  role!: string;

  @Field(() => String, { description: "A key of the caller's making: the same key sends once." })
  idempotencyKey!: string;
}

@InputType({ description: "A client to invite to their own pages." })
class InviteClientInput {
  @Field(() => ID, { description: "The client." })
  clientId!: string;

  @Field(() => String, { description: "The client's own address." })
  email!: string;

  @Field(() => String, { description: "A key of the caller's making: the same key sends once." })
  idempotencyKey!: string;
}

export const InvitePayload = payload("InvitePayload", "invitation", () => InvitationType, "The invitation, on its way.");
const WithdrawInvitationPayload = payload("WithdrawInvitationPayload", "invitation", () => InvitationType, "The invitation, which no longer works.");
export const MembershipPayload = payload("MembershipPayload", "changed", null, "True: it counts now, and sessions that are no longer allowed have closed.");

export const presentInvitation = (invitation: Invitation): InvitationType =>
  Object.assign(new InvitationType(), { id: invitation.id, role: invitation.role, email: invitation.email, state: invitation.state, createdAt: invitation.createdAt });

/** Sends one invitation for one key. */
export const inviteOnce = (context: Context, key: string, invited: Invite): Promise<Result<Invitation>> =>
  context.write((session) => once(session, "invite", key, () => invite(session, invited), (id) => readInvitation(session, id)));

const EMPLOYER_ROLES = ["owner", "recruiter", "line_manager"] as const;

async function inviteMember(context: Context, employerId: string, { email, role, idempotencyKey }: InviteMemberInput): Promise<object> {
  const known = EMPLOYER_ROLES.find((each) => each === role);
  const result: Result<Invitation> = known
    ? await inviteOnce(context, idempotencyKey, { audience: "employers", role: known, email, targetId: employerId })
    : refused(invalid("role", "Choose what they will do."));
  return answer("invitation", result, presentInvitation);
}

@Resolver()
export class EmployerInvitationsResolver {
  @Query(() => [InvitationType], { description: "Open invitations to speak for this employer, newest first." })
  async openInvitations(@Ctx() { read }: Context): Promise<InvitationType[]> {
    return (await read((session) => readOpenInvitations(session, "employers"))).map(presentInvitation);
  }

  @Mutation(() => InvitePayload, { description: "Invites a colleague. For owners." })
  inviteMember(@Arg("input", () => InviteMemberInput, { description: "Whom, and as what." }) input: InviteMemberInput, @Ctx() context: Context): Promise<object> {
    return inviteMember(context, context.viewer.employerId!, input);
  }

  @Mutation(() => WithdrawInvitationPayload, { description: "Takes an invitation back. For owners." })
  async withdrawInvitation(@Arg("id", () => ID, { description: "The invitation." }) id: string, @Ctx() { write }: Context): Promise<object> {
    return answer("invitation", await write((session) => withdrawInvitation(session, id)), presentInvitation);
  }

  @Mutation(() => MembershipPayload, { description: "Suspends a colleague, or lets one back in. For owners; nobody may suspend themselves." })
  async suspendMember(
    @Arg("membershipId", () => ID, { description: "The colleague's membership." }) membershipId: string,
    @Arg("suspended", () => Boolean, { description: "False to let them back in." }) suspended: boolean,
    @Ctx() { write }: Context,
  ): Promise<object> {
    return answer("changed", await write((session) => setMembershipState(session, membershipId, suspended ? "suspended" : "active")), () => true);
  }
}

@Resolver()
export class SpecialistInvitationsResolver {
  @Mutation(() => InvitePayload, { description: "Invites a client to their own pages. The mail says only that there is a link." })
  async inviteClient(@Arg("input", () => InviteClientInput, { description: "Who, and where to." }) { clientId, email, idempotencyKey }: InviteClientInput, @Ctx() context: Context): Promise<object> {
    return answer("invitation", await inviteOnce(context, idempotencyKey, { audience: "clients", role: "client", email, targetId: clientId }), presentInvitation);
  }

  @Mutation(() => InvitePayload, { description: "Invites somebody to speak for an employer." })
  inviteMember(@Arg("input", () => InviteMemberInput, { description: "Whom, and as what." }) input: InviteMemberInput, @Ctx() context: Context): Promise<object> {
    return inviteMember(context, input.employerId ?? "00000000-0000-0000-0000-000000000000", input);
  }

  @Mutation(() => WithdrawInvitationPayload, { description: "Takes an invitation back: its link stops working." })
  async withdrawInvitation(@Arg("id", () => ID, { description: "The invitation." }) id: string, @Ctx() { write }: Context): Promise<object> {
    return answer("invitation", await write((session) => withdrawInvitation(session, id)), presentInvitation);
  }
}
