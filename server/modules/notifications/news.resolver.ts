import { GraphQLDateTimeISO } from "graphql-scalars";
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Class } from "../../graphql/classes";
import type { Context } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import { markNewsRead, readNews } from "./news";

@ObjectType("News", { description: "That something is new for the viewer; the thing itself is asked for through its own door." })
@Class("self", { employers: "tenant" })
class NewsType {
  @Field(() => ID, { description: "The entry's id." })
  id!: string;

  @Field(() => String, { description: "What sort of thing: `introduction`, `meeting`, `record_request` and so on." })
  kind!: string;

  @Field(() => ID, { nullable: true, description: "The thing's id, where there is one." })
  subjectId!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: "When it became new." })
  createdAt!: Date;

  @Field(() => Boolean, { description: "Whether the viewer has said that they read it." })
  read!: boolean;
}

const MarkNewsReadPayload = payload("MarkNewsReadPayload", "marked", null, "True: those of them that are the viewer's count as read.");

@Resolver()
export class NewsResolver {
  @Query(() => [NewsType], { description: "What is new for the viewer, unread first, then newest: at most 50." })
  async news(@Ctx() { read }: Context): Promise<NewsType[]> {
    return (await read(readNews)).map((entry) => Object.assign(new NewsType(), entry));
  }

  @Mutation(() => MarkNewsReadPayload, { description: "Marks entries as read." })
  async markNewsRead(@Arg("ids", () => [ID], { description: "The entries, at most 100." }) ids: string[], @Ctx() { write }: Context): Promise<object> {
    return answer("marked", await write((session) => markNewsRead(session, ids)), () => true);
  }
}
