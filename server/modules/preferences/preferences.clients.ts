import { Arg, Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Session } from "../../database/session";
import type { Context } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import { addWaiting, type Waiting } from "../clients";
import { confirmPreferences } from "./confirmPreferences";
import { PreferencesInput } from "./preferences.inputs";
import { presentEmployerChoice, presentPreferences, saidOf } from "./preferences.presenter";
import { readEmployerChoices, readPreferences } from "./preferences.reads";
import { EmployerChoiceType, PreferencesType } from "./preferences.types";
import { savePreferences } from "./savePreferences";

const MyPreferencesPayload = payload("PreferencesPayload", "preferences", () => PreferencesType, "What they want from work, as it is now.");

@Resolver()
export class OwnPreferences {
  @Query(() => PreferencesType, { description: "What the person signed in wants from work." })
  async myPreferences(@Ctx() { read, viewer }: Context): Promise<PreferencesType> {
    return presentPreferences(await read((session) => readPreferences(session, viewer.clientId!)));
  }

  @Query(() => [EmployerChoiceType], { description: "Employers by a part of their name, to choose one not to work for. None is no error." })
  async employerChoices(
    @Arg("matching", () => String, { description: "At least two letters of the name." }) matching: string,
    @Arg("first", () => Int, { defaultValue: 8, description: "How many to give, 1 to 20." }) first: number,
    @Ctx() { read }: Context,
  ): Promise<EmployerChoiceType[]> {
    return (await read((session) => readEmployerChoices(session, matching, first))).map(presentEmployerChoice);
  }

  @Mutation(() => MyPreferencesPayload, { description: "Saves what one wants from work. What is saved so is confirmed by that." })
  async saveMyPreferences(@Arg("input", () => PreferencesInput, { description: "The parts that change." }) input: PreferencesInput, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("preferences", await write((session) => savePreferences(session, viewer.clientId!, saidOf(input))), presentPreferences);
  }

  @Mutation(() => MyPreferencesPayload, { description: "Confirms what staff wrote down." })
  async confirmMyPreferences(
    @Arg("dimensions", () => [String], { defaultValue: [], description: "Which marks, as `PreferenceMark.dimension`; empty: all that wait." }) dimensions: string[],
    @Ctx() { write, viewer }: Context,
  ): Promise<object> {
    return answer("preferences", await write((session) => confirmPreferences(session, viewer.clientId!, dimensions)), presentPreferences);
  }
}

const words: Readonly<Record<string, string>> = {
  occupation: "the kind of work", place: "where", hours: "hours", when: "times of the week", pay: "pay", contract: "the kind of job", start: "when you could start", employers: "employers", adjustments: "what helps",
};

async function unconfirmed(session: Session): Promise<Waiting[]> {
  const { marks } = await readPreferences(session, session.viewer.clientId!);
  if (marks.length === 0) {
    return [{ id: "preferences", title: "Tell us what you want from work", note: "Nine short questions. You can skip any of them.", page: "/me/wants", answerBy: null, isNew: false }];
  }
  const waiting = marks.filter(({ confirmedAt }) => confirmedAt === null);
  if (waiting.length === 0) return [];
  const first = waiting.find(({ staffName }) => staffName)?.staffName?.split(" ")[0] ?? "your specialist";
  const about = [...new Set(waiting.map(({ dimension }) => words[dimension] ?? "what a job is like"))];
  return [{ id: "preferences", title: `Check what ${first} wrote down for you`, note: `About ${about.join(", ")}. Is it right?`, page: "/me/wants", answerBy: null, isNew: false }];
}

addWaiting(unconfirmed);
