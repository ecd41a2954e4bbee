import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { agreeToSupport, readInvitation } from "./agreeToSupport";
import { AnswerInvitationInput } from "./retention.inputs";
import { AnswerInvitationPayload, SupportInvitation } from "./retention.types";

@Resolver()
export class RetentionForThePublic {
  @Query(() => SupportInvitation, { nullable: true, description: "Which employer a note came from; null when its link is used, out of date or unknown." })
  async supportInvitation(@Arg("link", () => String, { description: "The link's secret." }) link: string, @Ctx() { read }: Context): Promise<SupportInvitation | null> {
    const employerName = await read((session) => readInvitation(session, link));
    return employerName ? Object.assign(new SupportInvitation(), { employerName }) : null;
  }

  @Mutation(() => AnswerInvitationPayload, { description: "Keeps the person's own answer to the note. A no is kept without a name." })
  async answerSupportInvitation(@Arg("input", () => AnswerInvitationInput, { description: "The answer." }) input: AnswerInvitationInput, @Ctx() { write }: Context): Promise<object> {
    return answer("answered", await write((session) => agreeToSupport(session, input)), (done) => done);
  }
}
