import { DateTimeISOResolver } from "graphql-scalars";
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { Session } from "../../database/session";
import { Class } from "../../graphql/classes";
import type { Context } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import { isUuid } from "../../kernel/ids";
import { type Result, done, notFound, notNow, refused } from "../../kernel/result";
import { sharedMark } from "./readShared";
import { type NoticeAnswer, type NoticeKind, SharingNoticeAnswer, SharingNoticeKind } from "./sharing.enums";

@ObjectType({ description: "That something a person shared is no longer shared. It says neither what nor why." })
@Class("tenant")
export class SharingNotice {
  @Field(() => ID, { description: "The notice's id." })
  id!: string;

  @Field(() => ID, { description: "The person, by this employer's own handle." })
  handle!: string;

  @Field(() => SharingNoticeKind, { description: "What is asked." })
  kind!: NoticeKind;

  @Field(() => DateTimeISOResolver, { description: "When it was said." })
  createdAt!: Date;

  @Field(() => SharingNoticeAnswer, { nullable: true, description: "What this employer answered; null until it does." })
  answer!: NoticeAnswer | null;

  @Field(() => DateTimeISOResolver, { nullable: true, description: "When it answered." })
  answeredAt!: Date | null;
}

const SharingNoticePayload = payload("SharingNoticePayload", "notice", () => SharingNotice, "A notice was answered.");

async function readNotices({ db }: Session, handle: string | null): Promise<SharingNotice[]> {
  const rows = (await db.query(`select id, handle, kind, created_at as "createdAt", answer, acknowledged_at as "answeredAt" from access.sharing_notices($1)`, [handle])) as object[];
  return rows.map((row) => Object.assign(new SharingNotice(), row));
}

async function answerNotice(session: Session, id: string, said: NoticeAnswer): Promise<Result<SharingNotice>> {
  const gone = refused(notFound("We can't find that notice."));
  if (!isUuid(id)) return gone;
  const [row] = (await session.db.query("select access.answer_notice($1, $2) as outcome", [id, said])) as [{ outcome: string }];
  if (row.outcome === "answered") return refused(notNow("This was answered before. Ring the service to change it."));
  const notice = row.outcome === "done" ? (await readNotices(session, null)).find((each) => each.id === id) : undefined;
  return notice ? done(notice) : gone;
}

@Resolver()
export class ConsentForEmployers {
  @Query(() => [SharingNotice], { description: "What is no longer shared with the viewer's organisation, unanswered first; 500 at most." })
  sharingNotices(@Arg("handle", () => ID, { nullable: true, description: "Only about this person." }) handle: string | null, @Ctx() { read }: Context): Promise<SharingNotice[]> {
    return handle && !isUuid(handle) ? Promise.resolve([]) : read((session) => readNotices(session, handle ?? null));
  }

  @Query(() => String, { description: "A mark that changes when what the viewer may read of a person changes. Asking is not reading: it is not recorded." })
  @Class("tenant")
  sharedMark(@Arg("handle", () => ID, { description: "The person." }) handle: string, @Ctx() { read }: Context): Promise<string> {
    return read((session) => sharedMark(session, handle));
  }

  @Mutation(() => SharingNoticePayload, { description: "Answers a notice: the copies are deleted, or a law asks to keep something. The person is told." })
  async answerSharingNotice(
    @Arg("id", () => ID, { description: "The notice." }) id: string,
    @Arg("answer", () => SharingNoticeAnswer, { description: "What was done." }) said: NoticeAnswer,
    @Ctx() { write }: Context,
  ): Promise<object> {
    return answer("notice", await write((session) => answerNotice(session, id, said)), (notice) => notice);
  }
}
