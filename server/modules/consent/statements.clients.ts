import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { ShareWords, ShareWordsInput, ShareWordsPayload, presentWords } from "./statement.types";
import { approveWords, proposeWords, readStatement, readStatements, refuseWords } from "./statements";

@Resolver()
export class StatementsForClients {
  @Query(() => [ShareWords], { description: "The words of every line about the person who asks: those agreed, and those that wait for a yes or no." })
  async myShareWords(@Ctx() { read, viewer }: Context): Promise<ShareWords[]> {
    return (await read((session) => readStatements(session, viewer.clientId!))).map(presentWords);
  }

  @Mutation(() => ShareWordsPayload, { description: "Agrees to words, so that they may be asked for. Where older words were shared, those stop and the new ones are asked for." })
  async agreeToWords(@Arg("id", () => ID, { description: "The words." }) id: string, @Ctx() { write }: Context): Promise<object> {
    return answer("words", await write((session) => approveWords(session, id)), presentWords);
  }

  @Mutation(() => ShareWordsPayload, { description: "Turns words down: they are never asked for." })
  async turnDownWords(@Arg("id", () => ID, { description: "The words." }) id: string, @Ctx() { write }: Context): Promise<object> {
    return answer("words", await write((session) => refuseWords(session, id)), presentWords);
  }

  @Mutation(() => ShareWordsPayload, { description: "Puts a line in the person's own words, which are agreed at once." })
  async writeMyWords(@Arg("input", () => ShareWordsInput, { description: "The line and its words." }) input: ShareWordsInput, @Ctx() { write, viewer }: Context): Promise<object> {
    const words = { clientId: viewer.clientId!, item: input.item, ordinal: input.ordinal ?? null, wording: input.wording };
    const result = await write((session) => once(session, "writeMyWords", input.idempotencyKey, () => proposeWords(session, words), (id) => readStatement(session, id)));
    return answer("words", result, presentWords);
  }
}
