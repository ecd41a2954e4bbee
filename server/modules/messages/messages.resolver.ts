import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { once } from "../../access/once";
import { Class } from "../../graphql/classes";
import { type Context } from "../../graphql/context";
import { PageArgs, page, pageStart } from "../../graphql/connection";
import { answer } from "../../graphql/userError";
import { isUuid } from "../../kernel/ids";
import * as types from "./messages.types";
import { type Message, type Thread, countUnread, readMessages, readThread, readThreads } from "./threads.reads";
import { type BeginThread, beginThread, markThreadRead, writeMessage } from "./writeMessage";

const otherSide = ({ clientId, employerId }: Thread): types.MessageSide => (clientId ? types.MessageSide.Client : employerId ? types.MessageSide.Employer : types.MessageSide.Staff);
const presentThread = (thread: Thread): types.ThreadType => {
  const { id, kind, subjectId, about, withWhom, lastAt, unread } = thread;
  return Object.assign(new types.ThreadType(), { id, kind, subjectId, about, withWhom, withSide: otherSide(thread), lastAt, unread });
};
const presentMessage = ({ id, authorName, authorSide, mine, body, writtenAt }: Message): types.MessageType =>
  Object.assign(new types.MessageType(), { id, authorName, authorSide, mine, body, writtenAt });

const begin = ({ write }: Context, input: BeginThread & { idempotencyKey: string }): Promise<object> =>
  write((session) => once(session, "beginThread", input.idempotencyKey, () => beginThread(session, input), (id) => readThread(session, id))).then((result) =>
    answer("thread", result, presentThread),
  );

/** Threads, for whichever side takes part in them. */
@Resolver(() => types.ThreadType)
export class MessagesResolver {
  @Query(() => types.ThreadConnection, { description: "The viewer's threads, last written in first." })
  async threads(@Args(() => PageArgs) args: PageArgs, @Ctx() { read, viewer }: Context): Promise<object> {
    const start = pageStart(viewer, "threads", args);
    const rows = await read((session) => readThreads(session, start));
    return page(viewer, "threads", rows, start.limit, ({ lastKey, id }) => [lastKey, id], presentThread);
  }

  @Query(() => types.ThreadType, { nullable: true, description: "One thread; null when it is not there, or not the viewer's." })
  async thread(@Arg("id", () => ID, { description: "The thread's id." }) id: string, @Ctx() { read }: Context): Promise<types.ThreadType | null> {
    const thread = isUuid(id) ? await read((session) => readThread(session, id)) : null;
    return thread && presentThread(thread);
  }

  @Query(() => Int, { description: "How many threads have something new, counted to 100." })
  @Class("self", { employers: "tenant" })
  unreadThreads(@Ctx() { read }: Context): Promise<number> {
    return read(countUnread);
  }

  @FieldResolver(() => [types.MessageType], { description: "What was written, oldest first; of a very long thread the last 200." })
  async messages(@Root() thread: types.ThreadType, @Ctx() { read }: Context): Promise<types.MessageType[]> {
    return (await read((session) => readMessages(session, thread.id))).map(presentMessage);
  }

  @Mutation(() => types.WriteMessagePayload, { description: "Writes in a thread, and tells the other side." })
  async writeMessage(@Arg("input", () => types.WriteMessageInput, { description: "The thread and the words." }) input: types.WriteMessageInput, @Ctx() { write }: Context): Promise<object> {
    const again = async (session: Parameters<typeof readMessages>[0], id: string) => (await readMessages(session, input.threadId)).find((message) => message.id === id) ?? null;
    const result = await write((session) => once(session, "writeMessage", input.idempotencyKey, () => writeMessage(session, input), (id) => again(session, id)));
    return answer("message", result, presentMessage);
  }

  @Mutation(() => types.MarkThreadReadPayload, { description: "Remembers that the viewer has read a thread." })
  async markThreadRead(@Arg("id", () => ID, { description: "The thread's id." }) id: string, @Ctx() { write }: Context): Promise<object> {
    return answer("thread", await write((session) => markThreadRead(session, id)), presentThread);
  }
}

/** How a client or a member of an employer begins: always to the service. */
@Resolver()
export class BeginThreadResolver {
  @Mutation(() => types.BeginThreadPayload, { description: "Writes to the service. What an employer writes about a person goes to the specialist only." })
  beginThread(@Arg("input", () => types.BeginThreadInput, { description: "About what, and the words." }) input: types.BeginThreadInput, @Ctx() context: Context): Promise<object> {
    return begin(context, { kind: input.kind, subjectId: input.subjectId ?? null, about: input.about, body: input.body, idempotencyKey: input.idempotencyKey });
  }
}

@Resolver()
export class StaffBeginThreadResolver {
  @Mutation(() => types.BeginThreadPayload, { description: "Writes to one client or one employer." })
  beginThread(@Arg("input", () => types.StaffBeginThreadInput, { description: "To whom, about what, and the words." }) input: types.StaffBeginThreadInput, @Ctx() context: Context): Promise<object> {
    return begin(context, input);
  }
}
