import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";
import type { EmployerRole } from "../../kernel/viewer";
import type { MemberRow } from "./members";

const roles: { [Role in EmployerRole]: Role } = { owner: "owner", recruiter: "recruiter", line_manager: "line_manager" };
registerEnumType(roles, {
  name: "EmployerRole",
  description: "What somebody does for an employer in the portal.",
  valuesConfig: {
    owner: { description: "Everything, members and organisation too." },
    recruiter: { description: "Roles and the people introduced." },
    line_manager: { description: "The people they work with: adjustments and support." },
  },
});

@ObjectType("EmployerMember", { description: "Somebody who speaks for an employer in the portal." })
@Class("tenant")
export class MemberType {
  @Field(() => ID, { description: "The membership's id." })
  id!: string;

  @Field(() => String, { description: "Their name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Their address; null to colleagues who are not owners." })
  email!: string | null;

  @Field(() => roles, { description: "What they do." })
  role!: EmployerRole;

  @Field(() => Boolean, { description: "Whether they are kept out for now." })
  suspended!: boolean;

  @Field(() => GraphQLDateTimeISO, { description: "When they joined." })
  joinedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When they were last here; null if not yet." })
  lastSeenAt!: Date | null;

  @Field(() => Boolean, { description: "Whether it is the viewer." })
  isMe!: boolean;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When they asked for their account to be erased; null when they have not, and to colleagues who are not owners." })
  erasureAskedAt!: Date | null;
}

@InputType({ description: "A colleague's new role." })
export class ChangeMemberRoleInput {
  @Field(() => ID, { description: "The colleague's membership." })
  membershipId!: string;

  @Field(() => roles, { description: "What they do from now on." })
  role!: EmployerRole;
}

export const MemberChangedPayload = payload("MemberChangedPayload", "changed", null, "True: it counts now.");

export const presentMember = ({ id, name, email, role, state, joinedAt, lastSeenAt, isMe, erasureAskedAt }: MemberRow): MemberType =>
  Object.assign(new MemberType(), { id, name, email, role, suspended: state === "suspended", joinedAt, lastSeenAt, isMe, erasureAskedAt });
