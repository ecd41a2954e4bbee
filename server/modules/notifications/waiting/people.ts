import { calendarDate } from "../../../kernel/calendar";
import { type Step, nextStep, readPeople } from "../../introductions";
import { sayDay } from "../worklist/workLine";
import { namesOf } from "./names";
import { SOMEBODY, type WaitingKind, type WaitingSource } from "./waitingLine";

const MOST = 25;
const says: Partial<Record<Step, { kind: WaitingKind; title: (name: string) => string }>> = {
  offer_times: { kind: "offer_times", title: (name) => `Offer interview times to ${name}` },
  say_how_it_went: { kind: "say_how_it_went", title: (name) => `Say how the interview with ${name} went` },
  decide: { kind: "decide", title: (name) => `Decide about ${name}` },
};

/** People introduced to the employer whose next step is the employer's. Naming them is a disclosure, and recorded. */
export const people: WaitingSource = async (session) => {
  const rows = (await readPeople(session, null, MOST, null)).filter(({ turn, stillShared }) => turn === 0 && stillShared);
  const names = await namesOf(session, rows.map(({ handle }) => handle));
  return rows.flatMap((row) => {
    const { step, whose, dueOn } = nextStep(row, session.now);
    const say = says[step];
    if (whose !== "employer" || !say) return [];
    const where = [row.vacancyTitle, row.vacancyPlace].filter(Boolean).join(", ");
    return [{ kind: say.kind, id: row.id, dueOn, title: say.title(names.get(row.handle) ?? SOMEBODY), note: `${where}. Introduced on ${sayDay(calendarDate(row.introducedAt))}.` }];
  });
};
