import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { askForSupport, makeNote, withdrawRequest } from "./askForSupport";
import { presentRequest } from "./retention.presenter";
import { readRequest, readRequests, readSharedForRequest } from "./retention.reads";
import { AskForSupportInput } from "./retention.inputs";
import { RetentionLine, RetentionRequest, RetentionRequestPayload, SupportNote, SupportNotePayload } from "./retention.types";

const THE_ID = { description: "The request." };

@Resolver()
export class RetentionForEmployers {
  @Query(() => [RetentionRequest], { description: "The employer's requests for help, open or closed." })
  async supportRequests(@Arg("open", () => Boolean, { defaultValue: true, description: "False: those that are over." }) open: boolean, @Ctx() { read, viewer }: Context): Promise<RetentionRequest[]> {
    return (await read((session) => readRequests(session, open))).map((row) => presentRequest(row, viewer));
  }

  @Query(() => RetentionRequest, { nullable: true, description: "One request; null when it is not the employer's." })
  async supportRequest(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { read, viewer }: Context): Promise<RetentionRequest | null> {
    const row = await read((session) => readRequest(session, id));
    return row && presentRequest(row, viewer);
  }

  @Query(() => [RetentionLine], { description: "What the person chose to share about keeping the job. Reading it is recorded." })
  async sharedForSupport(@Arg("requestId", () => ID, THE_ID) requestId: string, @Ctx() { read }: Context): Promise<RetentionLine[]> {
    return (await read((session) => readSharedForRequest(session, requestId))).map(({ label, wording, sharedUntil }) => Object.assign(new RetentionLine(), { label, wording, sharedUntil }));
  }

  @Mutation(() => RetentionRequestPayload, { description: "Asks for help to keep a member of staff, without a name." })
  async askForSupport(@Arg("input", () => AskForSupportInput, { description: "The request." }) input: AskForSupportInput, @Ctx() { write, viewer }: Context): Promise<object> {
    const result = await write((session) => once(session, "askForSupport", input.idempotencyKey, () => askForSupport(session, input), (id) => readRequest(session, id)));
    return answer("request", result, (row) => presentRequest(row, viewer));
  }

  @Mutation(() => RetentionRequestPayload, { description: "Takes the request back." })
  async withdrawSupportRequest(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("request", await write((session) => withdrawRequest(session, id)), (row) => presentRequest(row, viewer));
  }

  @Mutation(() => SupportNotePayload, { description: "Makes the note for the person. Earlier notes no longer work." })
  async makeSupportNote(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { write }: Context): Promise<object> {
    return answer("note", await write((session) => makeNote(session, id)), (link) => Object.assign(new SupportNote(), { link }));
  }
}
