import { GraphQLDateTimeISO } from "graphql-scalars";
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { Class } from "../../graphql/classes";
import type { Context } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import { Person, personOf } from "../introductions";
import { type OfferInterviewTimes, offerInterviewTimes } from "./interviewTimes";
import { presentInterview } from "./meeting.presenter";
import { InterviewType, OfferInterviewTimesInput } from "./meeting.types";
import { readInterview } from "./meetings.reads";
import { suggestTimes } from "./suggestTimes";

@ObjectType({ description: "Times that an employer could offer for an interview." })
@Class("shared(availability)")
export class SuggestedInterviewTimes {
  @Field(() => [GraphQLDateTimeISO], { description: "When it could begin, the earliest first." })
  times!: Date[];

  @Field(() => Boolean, { description: "True when they keep to the days that the person's shared words name." })
  fits!: boolean;
}

const OfferedTimesPayload = payload("OfferedTimesPayload", "person", () => Person, "Times were offered to a person.");

@Resolver(() => Person)
export class MeetingsForEmployers {
  @FieldResolver(() => InterviewType, { nullable: true, description: "Their interview, offered, booked or held; null where there is none." })
  async interview(@Root() person: Person, @Ctx() { read }: Context): Promise<InterviewType | null> {
    if (!person.stillShared) return null;
    return read(async (session) => {
      const row = await readInterview(session, person.id);
      return row && presentInterview(row, session.now);
    });
  }

  @FieldResolver(() => SuggestedInterviewTimes, { nullable: true, description: "Times to choose from, while it is the employer's turn to offer some." })
  async suggestedTimes(@Root() person: Person, @Ctx() { read }: Context): Promise<SuggestedInterviewTimes | null> {
    if (person.next?.step !== "offer_times") return null;
    const availability = person.lines.find(({ item }) => item === "availability")?.wording ?? null;
    const dueOn = person.next.dueOn;
    return read(async ({ now }) => Object.assign(new SuggestedInterviewTimes(), suggestTimes(availability, now, dueOn)));
  }

  @Mutation(() => OfferedTimesPayload, { description: "Offers times for an interview, at least two. The person or their specialist chooses one." })
  async offerInterviewTimes(@Arg("input", () => OfferInterviewTimesInput, { description: "To whom, and the times." }) input: OfferInterviewTimesInput, @Ctx() { write, read }: Context): Promise<object> {
    const result = await write((session) => offerInterviewTimes(session, input as OfferInterviewTimes));
    const person = result.ok ? await read((session) => personOf(session, input.introductionId)) : null;
    return answer("person", result, () => person);
  }
}
