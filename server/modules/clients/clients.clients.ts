import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import { changeApproach, changeDetails } from "./changeClient";
import { MyDetailsInput, ProfileInput } from "./client.inputs";
import { readBetterOff, readClientEvents, readProfiles } from "./client.reads";
import { MeType, WaitingType } from "./client.types";
import { Approach } from "./clientEnums";
import { staffById } from "./clients.loaders";
import { presentBetterOff, presentEvent, presentMe, presentProfile, presentSpecialist, presentWaiting } from "./clients.presenter";
import { BetterOffType, ClientEventType, ProfileType, SpecialistType } from "./clients.types";
import { profileTexts } from "./profileTexts";
import { readClient } from "./readClient";
import { readWaiting } from "./waiting";
import { writeProfile } from "./writeProfile";

const MePayload = payload("MePayload", "me", () => MeType, "The person, as they are now.");

@Resolver(() => MeType)
export class OwnPages {
  @Query(() => MeType, { description: "The person signed in." })
  async me(@Ctx() { read, viewer }: Context): Promise<MeType> {
    return presentMe((await read((session) => readClient(session, viewer.clientId!)))!);
  }

  @Query(() => [WaitingType], { description: "What waits for the person's own answer: what has a date first." })
  async waiting(@Ctx() { read }: Context): Promise<WaitingType[]> {
    return (await read(readWaiting)).map(presentWaiting);
  }

  @FieldResolver(() => SpecialistType, { nullable: true, description: "Who works with them; null while nobody does." })
  async specialist(@Root() { specialistId }: MeType, @Ctx() { loader }: Context): Promise<SpecialistType | null> {
    return specialistId ? presentSpecialist(await loader(staffById).load(specialistId)) : null;
  }

  @FieldResolver(() => [ClientEventType], { description: "What has happened, newest first." })
  async events(@Root() { id }: MeType, @Arg("first", () => Int, { defaultValue: 10, description: "How many to give, 1 to 200." }) first: number, @Ctx() { read }: Context): Promise<ClientEventType[]> {
    return (await read((session) => readClientEvents(session, id, first))).map(presentEvent);
  }

  @FieldResolver(() => ProfileType, { nullable: true, description: "What is written about their work, the newest version; null before the first." })
  async profile(@Root() { id }: MeType, @Ctx() { read }: Context): Promise<ProfileType | null> {
    const [newest] = await read((session) => readProfiles(session, id, 1));
    return newest ? presentProfile(newest) : null;
  }

  @FieldResolver(() => [BetterOffType], { description: "Better-off calculations, the newest first." })
  async betterOff(@Root() { id }: MeType, @Ctx() { read }: Context): Promise<BetterOffType[]> {
    return (await read((session) => readBetterOff(session, id))).map(presentBetterOff);
  }

  @Mutation(() => MePayload, { description: "Says whether employers may be approached." })
  async changeApproach(@Arg("approach", () => Approach, { description: "The permission." }) approach: Approach, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("me", await write((session) => changeApproach(session, { id: viewer.clientId!, approach, saidHow: null })), presentMe);
  }

  @Mutation(() => MePayload, { description: "Changes how one is reached." })
  async changeMyDetails(@Arg("input", () => MyDetailsInput, { description: "The details, whole." }) input: MyDetailsInput, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("me", await write((session) => changeDetails(session, { ...input, id: viewer.clientId!, clinicalTeam: null })), presentMe);
  }

  @Mutation(() => MePayload, { description: "Writes one's own profile, as a new version." })
  async writeMyProfile(@Arg("input", () => ProfileInput, { description: "The profile, whole." }) input: ProfileInput, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("me", await write((session) => writeProfile(session, { id: viewer.clientId!, basedOn: input.basedOn, texts: profileTexts(input) })), presentMe);
  }
}
