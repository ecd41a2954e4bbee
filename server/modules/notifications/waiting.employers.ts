import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { calendarDate } from "../../kernel/calendar";
import { readComingUp, readWaiting } from "./waiting/readWaiting";
import { ComingUpType, EmployerDayType, WaitingLineType } from "./waiting.types";

@Resolver()
export class WaitingResolver {
  @Query(() => EmployerDayType, { description: "What waits for the viewer's organisation today." })
  employerDay(@Ctx() { read }: Context): Promise<EmployerDayType> {
    return read(async (session) => ({
      today: calendarDate(session.now),
      waiting: (await readWaiting(session)).map(({ kind, id, title, note, dueOn }) => Object.assign(new WaitingLineType(), { kind, id: `${kind} ${id}`, subjectId: id, title, note, dueOn })),
      comingUp: (await readComingUp(session)).map(({ id, at, words }) => Object.assign(new ComingUpType(), { id, at, words })),
    }));
  }
}
