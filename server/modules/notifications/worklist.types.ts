import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { WORK_GROUPS, type WorkGroup } from "./worklist/readWorklist";
import { WORK_KINDS, type WorkKind } from "./worklist/workLine";

const kinds = Object.fromEntries(WORK_KINDS.map((kind) => [kind, kind])) as { [Kind in WorkKind]: Kind };
registerEnumType(kinds, {
  name: "WorkKind",
  description: "What sort of thing waits.",
  valuesConfig: {
    first_contact: { description: "The first contact with an employer for a client. `subjectId` is the client's." },
    ask_to_approach: { description: "The same, where the client has not agreed yet that employers may be approached. `subjectId` is the client's." },
    next_action: { description: "What was planned after a contact with an employer. `subjectId` is the contact's." },
    check: { description: "A check after a start. `subjectId` is the placement's." },
    calculation: { description: "A better-off calculation before a start. `subjectId` is the placement's." },
    meeting: { description: "A meeting. `subjectId` is its own." },
    ask_for_consent: { description: "An introduction for which the client is to be asked. `subjectId` is the introduction's." },
    introduce: { description: "An introduction the client agreed to. `subjectId` is the introduction's." },
    record_start: { description: "An accepted offer whose start is to be recorded. `subjectId` is the introduction's." },
    introduction_waits: { description: "An introduction that waits for the employer or the client. `subjectId` is the introduction's." },
    wants_role: { description: "A role a client wants. `subjectId` is the role's." },
    client_answer: { description: "A client's answer about sharing. `subjectId` is the consent's." },
    sharing_ends: { description: "A consent that runs out. `subjectId` is the consent's." },
    referral: { description: "A referral. `subjectId` is its own." },
    retention_request: { description: "An employer's request for help to keep somebody. `subjectId` is its own." },
    retention_case: { description: "A case whose plan is to be looked at. `subjectId` is its own." },
    role_closes: { description: "A role that closes soon. `subjectId` is the role's." },
    role_to_review: { description: "A role to review. `subjectId` is the role's." },
    employer_to_approve: { description: "An employer that registered. `subjectId` is the employer's." },
    adjustment_review: { description: "An adjustment to look at again. `subjectId` is its own." },
    adjustment_waits: { description: "An adjustment that waits for the employer. `subjectId` is its own." },
    messages: { description: "Messages not read yet." },
  },
});

const groups = Object.fromEntries(WORK_GROUPS.map((group) => [group, group])) as { [Group in WorkGroup]: Group };
registerEnumType(groups, {
  name: "WorkGroup",
  description: "When it is to be done.",
  valuesConfig: {
    late: { description: "Its day is past." },
    today: { description: "Today, or as soon as may be." },
    soon: { description: "In the next days." },
    others: { description: "Somebody else's turn." },
  },
});

@ObjectType("WorkLine", { description: "One thing that waits, with what its act needs." })
@Class("self")
export class WorkLineType {
  @Field(() => kinds, { description: "What sort of thing it is." })
  kind!: WorkKind;

  @Field(() => groups, { description: "When it is to be done." })
  group!: WorkGroup;

  @Field(() => ID, { description: "The line's own id: one thing can have several." })
  id!: string;

  @Field(() => ID, { description: "The id of the thing itself; what of, the kind says." })
  subjectId!: string;

  @Field(() => String, { description: "Who or what it is about." })
  title!: string;

  @Field(() => String, { description: "What it is, in a line." })
  note!: string;

  @Field(() => ID, { nullable: true, description: "The client it is about." })
  clientId!: string | null;

  @Field(() => ID, { nullable: true, description: "The employer it is about." })
  employerId!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day it is due; null: as soon as may be." })
  dueOn!: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "The time of day, where it has one today." })
  at!: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "Since when somebody has waited." })
  waitingSince!: Date | null;
}

@ObjectType("WorkFigures", { description: "A desk in figures." })
@Class("tenant")
export class WorkFiguresType {
  @Field(() => Int, { description: "People on the caseload." })
  people!: number;

  @Field(() => Int, { nullable: true, description: "How many one specialist has at most; null for a whole team." })
  peopleAtMost!: number | null;

  @Field(() => Int, { description: "People who look for work." })
  lookingForWork!: number;

  @Field(() => Int, { description: "People in work who are supported." })
  inWork!: number;

  @Field(() => Int, { description: "People who are helped to keep a job." })
  keepingAJob!: number;

  @Field(() => Int, { description: "People for whom no employer has been spoken to." })
  waitingForFirstContact!: number;

  @Field(() => Int, { description: "The viewer's own face-to-face contacts with employers since Monday." })
  faceToFace!: number;

  @Field(() => Int, { description: "How many of those a week the service aims for." })
  faceToFaceAim!: number;
}

@ObjectType("Worklist", { description: "Today's work of a specialist." })
@Class("self")
export class WorklistType {
  @Field(() => GraphQLLocalDate, { description: "The day it was made for." })
  today!: string;

  @Field(() => [WorkLineType], { description: "What waits, in the order of a day's work." })
  lines!: WorkLineType[];

  @Field(() => WorkFiguresType, { description: "The desk in figures." })
  figures!: WorkFiguresType;
}
