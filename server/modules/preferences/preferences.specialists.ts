import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import { ClientType } from "../clients";
import { PreferencesInput } from "./preferences.inputs";
import { presentEmployerChoice, presentPreferences, saidOf } from "./preferences.presenter";
import { readEmployerChoices, readPreferences } from "./preferences.reads";
import { EmployerChoiceType, PreferencesType } from "./preferences.types";
import { savePreferences } from "./savePreferences";

const PreferencesPayload = payload("PreferencesPayload", "preferences", () => PreferencesType, "What the client wants from work, as it is now.");

@Resolver(() => ClientType)
export class StaffPreferences {
  @FieldResolver(() => PreferencesType, { description: "What they want from work, with who said it." })
  async preferences(@Root() { id }: ClientType, @Ctx() { read }: Context): Promise<PreferencesType> {
    return presentPreferences(await read((session) => readPreferences(session, id)));
  }

  @Query(() => [EmployerChoiceType], { description: "Employers by a part of their name. None is no error." })
  async employerChoices(
    @Arg("matching", () => String, { description: "At least two letters of the name." }) matching: string,
    @Arg("first", () => Int, { defaultValue: 8, description: "How many to give, 1 to 20." }) first: number,
    @Ctx() { read }: Context,
  ): Promise<EmployerChoiceType[]> {
    return (await read((session) => readEmployerChoices(session, matching, first))).map(presentEmployerChoice);
  }

  @Mutation(() => PreferencesPayload, { description: "Enters what a client wants from work. What changes is marked until the client confirms it." })
  async savePreferences(
    @Arg("clientId", () => ID, { description: "The client." }) clientId: string,
    @Arg("input", () => PreferencesInput, { description: "The parts that change." }) input: PreferencesInput,
    @Ctx() { write }: Context,
  ): Promise<object> {
    return answer("preferences", await write((session) => savePreferences(session, clientId, saidOf(input))), presentPreferences);
  }
}
