import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { readFigures } from "./worklist/figures";
import { type GroupedLine, deskOf, readWorklist } from "./worklist/readWorklist";
import { WorkFiguresType, WorkLineType, WorklistType } from "./worklist.types";

const presentLine = (line: GroupedLine): WorkLineType =>
  Object.assign(new WorkLineType(), {
    kind: line.kind,
    group: line.group,
    id: `${line.kind} ${line.id}`,
    subjectId: line.id,
    title: line.title,
    note: line.note,
    clientId: line.clientId ?? null,
    employerId: line.employerId ?? null,
    dueOn: line.dueOn ?? null,
    at: line.at ?? null,
    waitingSince: line.waitingSince ?? null,
  });

@Resolver()
export class WorklistResolver {
  @Query(() => WorklistType, { description: "What waits for the viewer today, and what they keep in sight." })
  worklist(
    @Arg("whole", () => Boolean, { defaultValue: false, description: "True: of everybody whose clients the viewer may see, not the viewer's own alone." }) whole: boolean,
    @Ctx() { read }: Context,
  ): Promise<WorklistType> {
    return read(async (session) => {
      const desk = await deskOf(session, whole);
      const lines = await readWorklist(session, desk);
      return { today: desk.today, lines: lines.map(presentLine), figures: Object.assign(new WorkFiguresType(), await readFigures(session, desk)) };
    });
  }
}
