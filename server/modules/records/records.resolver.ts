import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { readLooks, readNotRecalled } from "./looks";
import { readRequest, readRequests, type RecordRequest } from "./recordRequests.reads";
import { answerRecordRequest, askAboutRecord } from "./recordRequests";
import * as types from "./records.types";
import { readWholeRecord } from "./wholeRecord";

const fields = ({ id, kind, details, createdAt, dueOn, answer: said, answeredName, answeredAt }: RecordRequest) => ({ id, kind, details, createdAt, dueOn, answer: said, answeredName, answeredAt });
const present = (request: RecordRequest): types.RecordRequestType => Object.assign(new types.RecordRequestType(), fields(request));
const presentToStaff = (request: RecordRequest): types.StaffRecordRequestType =>
  Object.assign(new types.StaffRecordRequestType(), fields(request), { clientId: request.clientId, clientName: request.clientName });

/** A client's own record: what is held, who looked, and what they ask about it. */
@Resolver()
export class MyRecordResolver {
  @Query(() => [types.HeldKind], { description: "What is held about the viewer, by kind." })
  async heldAboutMe(@Ctx() { read, viewer }: Context): Promise<types.HeldKind[]> {
    return (await read((session) => readWholeRecord(session, viewer.clientId!))).map(({ label, entries }) => Object.assign(new types.HeldKind(), { label, count: entries.length }));
  }

  @Query(() => [types.Look], { description: "Who has looked, newest first: at most 1,000 days, readers and agreements." })
  async looksAtMyRecord(@Ctx() { read, viewer }: Context): Promise<types.Look[]> {
    return (await read((session) => readLooks(session, viewer.clientId))).map((look) => Object.assign(new types.Look(), look));
  }

  @Query(() => [types.NotRecalled], { description: "What was read before it stopped being shared, newest first, at most 500." })
  async notRecalled(@Ctx() { read, viewer }: Context): Promise<types.NotRecalled[]> {
    return (await read((session) => readNotRecalled(session, viewer.clientId))).map((each) => Object.assign(new types.NotRecalled(), each));
  }

  @Query(() => [types.RecordRequestType], { description: "What the viewer has asked, unanswered first." })
  async myRecordRequests(@Ctx() { read }: Context): Promise<types.RecordRequestType[]> {
    return (await read(readRequests)).map(present);
  }

  @Mutation(() => types.AskAboutRecordPayload, { description: "Asks for a copy, a correction or erasure, or complains." })
  async askAboutRecord(@Arg("input", () => types.AskAboutRecordInput, { description: "What is asked." }) input: types.AskAboutRecordInput, @Ctx() { write }: Context): Promise<object> {
    const result = await write((session) => once(session, "askAboutRecord", input.idempotencyKey, () => askAboutRecord(session, input), (id) => readRequest(session, id)));
    return answer("request", result, present);
  }
}

@Resolver()
export class RecordRequestsResolver {
  @Query(() => [types.StaffRecordRequestType], { description: "What clients of the caseload ask about their records, what is due first." })
  async recordRequests(@Ctx() { read }: Context): Promise<types.StaffRecordRequestType[]> {
    return (await read(readRequests)).map(presentToStaff);
  }

  @Mutation(() => types.AnswerRecordRequestPayload, { description: "Answers a request, once. The person is told that there is an answer." })
  async answerRecordRequest(@Arg("input", () => types.AnswerRecordRequestInput, { description: "The answer." }) input: types.AnswerRecordRequestInput, @Ctx() { write }: Context): Promise<object> {
    return answer("request", await write((session) => once(session, "answerRecordRequest", input.idempotencyKey, () => answerRecordRequest(session, input), (id) => readRequest(session, id))), presentToStaff);
  }
}
