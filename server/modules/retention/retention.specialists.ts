import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { RetentionRequestReason, type RequestReason } from "./retention.enums";
import { presentCase, presentRequest } from "./retention.presenter";
import { readAgreement, readRequest, readRequests } from "./retention.reads";
import { RetentionAgreement, RetentionCasePayload, RetentionRequest, RetentionRequestPayload } from "./retention.types";
import { acceptRequest, awaitAgreement, closeRequest, giveAdvice, recordCall } from "./screenRequest";

const THE_ID = { description: "The request." };

@Resolver()
export class RetentionRequestsForSpecialists {
  @Query(() => [RetentionRequest], { description: "Employers' requests for help, those to ring first at the top." })
  async retentionRequests(@Arg("open", () => Boolean, { defaultValue: true, description: "False: those that are over." }) open: boolean, @Ctx() { read, viewer }: Context): Promise<RetentionRequest[]> {
    return (await read((session) => readRequests(session, open))).map((row) => presentRequest(row, viewer));
  }

  @Query(() => RetentionRequest, { nullable: true, description: "One request; null when it is not there." })
  async retentionRequest(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { read, viewer }: Context): Promise<RetentionRequest | null> {
    const row = await read((session) => readRequest(session, id));
    return row && presentRequest(row, viewer);
  }

  @Query(() => RetentionAgreement, { nullable: true, description: "Who the request is about, once they agreed; null before." })
  async retentionAgreement(@Arg("requestId", () => ID, THE_ID) requestId: string, @Ctx() { read }: Context): Promise<RetentionAgreement | null> {
    const found = await read((session) => readAgreement(session, requestId));
    return found && Object.assign(new RetentionAgreement(), found);
  }

  @Mutation(() => RetentionRequestPayload, { description: "Records that the employer was rung." })
  async recordSupportCall(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("request", await write((session) => recordCall(session, id)), (row) => presentRequest(row, viewer));
  }

  @Mutation(() => RetentionRequestPayload, { description: "Gives the employer general advice, about work and never about a person." })
  async giveSupportAdvice(@Arg("id", () => ID, THE_ID) id: string, @Arg("advice", () => String, { description: "The advice." }) advice: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("request", await write((session) => giveAdvice(session, id, advice)), (row) => presentRequest(row, viewer));
  }

  @Mutation(() => RetentionRequestPayload, { description: "Lets the employer pass a note on to the person." })
  async awaitSupportAgreement(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("request", await write((session) => awaitAgreement(session, id)), (row) => presentRequest(row, viewer));
  }

  @Mutation(() => RetentionRequestPayload, { description: "Ends a request, with the reason." })
  async closeSupportRequest(@Arg("id", () => ID, THE_ID) id: string, @Arg("reason", () => RetentionRequestReason, { description: "Why." }) reason: RequestReason, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("request", await write((session) => closeRequest(session, id, reason)), (row) => presentRequest(row, viewer));
  }

  @Mutation(() => RetentionCasePayload, { description: "Begins the support, after speaking with the person who agreed." })
  async acceptSupportRequest(
    @Arg("id", () => ID, THE_ID) id: string,
    @Arg("clientId", () => ID, { nullable: true, description: "The person, where the service knows them already." }) clientId: string | null,
    @Ctx() { write, viewer }: Context,
  ): Promise<object> {
    return answer("retentionCase", await write((session) => acceptRequest(session, id, clientId ?? null)), (row) => presentCase(row, viewer));
  }
}
