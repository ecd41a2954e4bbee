import { addDays } from "../../../kernel/calendar";
import { type IntroductionRow, nextStep, readOngoing, type Step } from "../../introductions";
import type { Desk, WorkKind, WorkLine, WorkSource } from "./workLine";

const ours: Partial<Record<Step, WorkKind>> = { ask_for_consent: "ask_for_consent", introduce: "introduce", record_start: "record_start" };
const words: Partial<Record<Step, string>> = {
  ask_for_consent: "Ask what may be shared", introduce: "Said yes: introduce them", record_start: "Accepted the job: record the start",
  offer_times: "Waits for interview times from the employer", say_how_it_went: "The employer is to say how the interview went", decide: "Waits for the employer’s decision",
  choose_time: "Is to choose an interview time", answer_offer: "Is to answer the offer",
};
const IN_SIGHT_DAYS = 1;

/** Introductions whose next step is ours, and those that others are about to owe us or owe already. */
export const introductions: WorkSource = async (session, desk) => {
  const mine = new Set(desk.clientIds);
  const going = (await readOngoing(session)).filter(({ clientId }) => mine.has(clientId));
  const asked = await askedOf(session, going.filter(({ state }) => state === "prepared").map(({ id }) => id));
  return going.flatMap((row) => line(row, asked.get(row.id) ?? null, desk, session.now));
};

function line(row: IntroductionRow, answerBy: string | null, { today }: Desk, now: Date): WorkLine[] {
  const { step, whose, dueOn } = nextStep(row, now);
  const about = `${row.vacancyTitle}, ${row.employerName}`;
  const common = { id: row.id, clientId: row.clientId, employerId: row.employerId, title: row.clientName };
  if (answerBy) {
    return answerBy > addDays(today, IN_SIGHT_DAYS) ? [] : [{ kind: "introduction_waits", ...common, dueOn: answerBy, others: true, note: `Has not answered yet what may be shared. ${about}` }];
  }
  const kind = whose === "service" ? ours[step] : whose === "nobody" ? undefined : "introduction_waits";
  if (!kind) return [];
  const others = whose !== "service";
  if (others && dueOn && dueOn > addDays(today, IN_SIGHT_DAYS)) return [];
  return [{ kind, ...common, dueOn, others, note: `${words[step] ?? "Look at the introduction"}. ${about}` }];
}

/** Requests to share that wait for the client's answer, by introduction, with the day to answer by. */
async function askedOf({ db }: Parameters<WorkSource>[0], ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = (await db.query(
    `select i.id, min(coalesce(k.answer_by, (k.created_at at time zone 'Europe/London')::date + 14))::text as "answerBy"
     from introduction i join consent k on k.client_id = i.client_id and k.employer_id = i.employer_id and k.purpose = 'introduce' and k.status = 'offered' and k.ended_at is null
       and (k.vacancy_id is null or k.vacancy_id = i.vacancy_id)
     where i.id = any ($1::uuid[]) group by i.id`,
    [ids],
  )) as { id: string; answerBy: string }[];
  return new Map(rows.map(({ id, answerBy }) => [id, answerBy]));
}
