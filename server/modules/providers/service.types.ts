import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";
import type { StaffRole } from "../../kernel/viewer";

export const staffRoles: { [Role in StaffRole]: Role } = { employment_specialist: "employment_specialist", team_leader: "team_leader", service_manager: "service_manager", administrator: "administrator" };
registerEnumType(staffRoles, {
  name: "StaffRole",
  description: "What a member of staff may do in the portal.",
  valuesConfig: {
    employment_specialist: { description: "Works with their team's clients and with employers." },
    team_leader: { description: "As a specialist, and reads the team's employer threads." },
    service_manager: { description: "Every team's clients, the service's settings and its staff." },
    administrator: { description: "As a service manager." },
  },
});
export const teamKinds = { employment: "employment", retention: "retention", both: "both" } as const;
registerEnumType(teamKinds, {
  name: "TeamKind",
  description: "What a team does.",
  valuesConfig: { employment: { description: "Helps people find work." }, retention: { description: "Helps people keep work." }, both: { description: "Both." } },
});
export const serviceColours = { teal: "teal", blue: "blue", green: "green", plum: "plum", slate: "slate" } as const;
registerEnumType(serviceColours, {
  name: "ServiceColour",
  description: "The colour of the pages' header and buttons. All have enough contrast.",
  valuesConfig: { teal: { description: "Teal, as it comes." }, blue: { description: "Blue." }, green: { description: "Green." }, plum: { description: "Plum." }, slate: { description: "Slate." } },
});
const serviceActions = { change: "change", invite: "invite", suspend: "suspend" } as const;
registerEnumType(serviceActions, {
  name: "ServiceAction",
  description: "What the viewer may do with the service.",
  valuesConfig: { change: { description: "Change settings, teams and staff." }, invite: { description: "Invite staff." }, suspend: { description: "Suspend staff, or record that they left." } },
});

@ObjectType("ServiceTeam", { description: "A team of the service." })
@Class("tenant")
export class ServiceTeam {
  @Field(() => ID, { description: "The team's id." })
  id!: string;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => teamKinds, { description: "What it does." })
  kind!: string;
  @Field(() => Int, { description: "How many work in it." })
  staffCount!: number;
}

@ObjectType("ServiceStaff", { description: "Somebody who works for the service, or is invited to." })
@Class("tenant")
export class ServiceStaff {
  @Field(() => ID, { description: "The member of staff's id." })
  id!: string;
  @Field(() => String, { description: "Their name, as clients and employers see it." })
  displayName!: string;
  @Field(() => String, { description: "Their job title." })
  jobTitle!: string;
  @Field(() => String, { description: "Their telephone; may be empty." })
  phone!: string;
  @Field(() => String, { description: "Their address at work; may be empty." })
  email!: string;
  @Field(() => String, { description: "`invited`, `active` or `left`." })
  state!: string;
  @Field(() => ID, { nullable: true, description: "Their team's id." })
  teamId!: string | null;
  @Field(() => String, { nullable: true, description: "Their team's name." })
  teamName!: string | null;
  @Field(() => staffRoles, { nullable: true, description: "What they may do; null without an account." })
  role!: string | null;
  @Field(() => Boolean, { description: "Whether they are kept out for now." })
  suspended!: boolean;
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When they were last here; null if not yet." })
  lastSeenAt!: Date | null;
  @Field(() => Boolean, { description: "Whether it is the viewer." })
  isMe!: boolean;
}

@ObjectType("Service", { description: "The viewer's own service." })
@Class("tenant")
export class ServiceType {
  @Field(() => ID, { description: "The service's id." })
  id!: string;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => String, { description: "Its telephone." })
  phone!: string;
  @Field(() => String, { description: "When it can be reached, in words." })
  hours!: string;
  @Field(() => String, { description: "Its address for mail." })
  email!: string;
  @Field(() => serviceColours, { description: "The pages' colour." })
  colour!: string;
  @Field(() => String, { description: "The service's own words where somebody chooses what to share; may be empty." })
  sharingNotice!: string;
  @Field(() => String, { description: "The service's own words on the referral pages; may be empty." })
  referralNotice!: string;
  @Field(() => Boolean, { description: "Whether nobody starts work before their risk assessment is in." })
  startNeedsRiskAssessment!: boolean;
  @Field(() => Int, { description: "By which day after engagement the first employer contact is due." })
  firstContactWithinDays!: number;
  @Field(() => Int, { description: "On which day the specialist is reminded of it." })
  firstContactPromptDay!: number;
  @Field(() => [serviceActions], { description: "What the viewer may do." })
  viewerCan!: string[];
}

@InputType({ description: "How the service is called and reached, and how it works." })
export class ChangeServiceInput {
  @Field(() => String, { description: "Its name, at most 200 characters." })
  name!: string;
  @Field(() => String, { description: "Its telephone." })
  phone!: string;
  @Field(() => String, { description: "When it can be reached, in words." })
  hours!: string;
  @Field(() => String, { description: "Its address for mail." })
  email!: string;
  @Field(() => serviceColours, { description: "The pages' colour." })
  colour!: string;
  @Field(() => String, { description: "Words where somebody chooses what to share, at most 2,000 characters." })
  sharingNotice!: string;
  @Field(() => String, { description: "Words on the referral pages, at most 2,000 characters." })
  referralNotice!: string;
  @Field(() => Boolean, { description: "Whether nobody starts work before their risk assessment is in." })
  startNeedsRiskAssessment!: boolean;
  @Field(() => Int, { description: "By which day the first employer contact is due, 1 to 365." })
  firstContactWithinDays!: number;
  @Field(() => Int, { description: "On which day to remind, no later than the last." })
  firstContactPromptDay!: number;
}

@InputType({ description: "A team to add or change." })
export class SaveTeamInput {
  @Field(() => ID, { nullable: true, description: "The team to change; left out for a new one." })
  id?: string;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => teamKinds, { description: "What it does." })
  kind!: string;
  @Field(() => String, { description: "A key of the caller's making: the same key adds one team." })
  idempotencyKey!: string;
}

@InputType({ description: "What is said of a member of staff." })
export class StaffDetailsInput {
  @Field(() => String, { description: "Their name." })
  displayName!: string;
  @Field(() => String, { description: "Their job title." })
  jobTitle!: string;
  @Field(() => String, { defaultValue: "", description: "Their telephone." })
  phone!: string;
  @Field(() => ID, { nullable: true, description: "Their team." })
  teamId?: string;
  @Field(() => staffRoles, { description: "What they may do." })
  role!: string;
}

@InputType({ description: "Whom to invite to the staff." })
export class InviteStaffInput extends StaffDetailsInput {
  @Field(() => String, { description: "The address to send the link to." })
  email!: string;
  @Field(() => String, { description: "A key of the caller's making: the same key sends once." })
  idempotencyKey!: string;
}

export const ChangeServicePayload = payload("ChangeServicePayload", "service", () => ServiceType, "The service as it is now.");
export const SaveTeamPayload = payload("SaveTeamPayload", "team", () => ServiceTeam, "The team.");
export const StaffPayload = payload("StaffPayload", "staff", () => ServiceStaff, "The member of staff.");
