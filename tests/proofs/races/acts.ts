import { randomUUID } from "node:crypto";
import { AgreeToWordsDocument, AnswerSharingDocument, RenewSharingDocument, StopSharingDocument, type StopSharingInput } from "../../../schema/generated/clients";
import { SuspendMemberDocument } from "../../../schema/generated/employers";
import { AskToShareDocument, ProposeWordsDocument, RecordStopSharingDocument } from "../../../schema/generated/specialists";
import { addDays, calendarDate } from "../../../server/kernel/calendar";
import type { Random } from "../random";
import type { Ending } from "./history";
import { type Recorder, pause } from "./recorder";
import type { Stage } from "./stage";
import { newWord } from "./world";

type Act = (stage: Stage, recorder: Recorder, random: Random) => Promise<unknown>;

const client = ({ world }: Recorder) => ({ audience: "clients", cookie: world.client.cookie }) as const;
const staff = ({ world }: Recorder) => ({ audience: "specialists", cookie: world.house.staff.cookie }) as const;
const day = (days: number): string => addDays(calendarDate(new Date()), days);

const stop = (stage: Stage, recorder: Recorder, input: StopSharingInput, scope: Omit<Ending, "by" | "start" | "acknowledged">, by: string) =>
  recorder.end({ by, ...scope }, () => stage.send(client(recorder), StopSharingDocument, { input }));

/** Every way that sharing ends. Each writes down what it ended only when it was acknowledged. */
export const withdrawers: Readonly<Record<string, Act>> = {
  line: (stage, recorder, random) => {
    const statement = recorder.world.statements[random.pick(["name", "skills_summary", "availability", "interview_adjustment", "work_progress"] as const)];
    return stop(stage, recorder, { lineId: statement }, { statement }, "line");
  },
  consent: (stage, recorder, random) => {
    const consent = recorder.world.consents[random.pick(["all", "named", "interview", "other", "careTeam"] as const)];
    return stop(stage, recorder, { sharingId: consent }, { consent }, "consent");
  },
  employer: (stage, recorder) => stop(stage, recorder, { employerId: recorder.world.house.employer.id }, { employer: recorder.world.house.employer.id }, "employer"),
  everything: (stage, recorder) => stop(stage, recorder, {}, {}, "everything"),
  phone: (stage, recorder) => {
    const { consents, client: subject } = recorder.world;
    const input = { clientId: subject.id, sharingId: consents.all, recorded: { channel: "phone" as const, witness: "A colleague" } };
    return recorder.end({ by: "phone", consent: consents.all }, () => stage.send(staff(recorder), RecordStopSharingDocument, { input }));
  },
  suspension: (stage, recorder) => {
    const { named, house } = recorder.world;
    return recorder.end({ by: "suspension", reader: named.membershipId }, () => stage.send({ audience: "employers", cookie: house.owner.cookie }, SuspendMemberDocument, { membershipId: named.membershipId, suspended: true }));
  },
  /** Nobody acts: the moment itself is the acknowledgement, by the clock that the database shares. */
  expiry: async (_stage, recorder) => {
    const due = performance.now() + recorder.world.runsOutAt! - Date.now() + 1; // that clock counts whole milliseconds
    await pause(Math.max(0, due - performance.now()) + 1);
    recorder.endings.push({ by: "expiry", consent: recorder.world.consents.all, start: due - 2, acknowledged: due });
  },
};

const answered = async (recorder: Recorder, stage: Stage, consent: string, statement: string, readers: readonly string[]): Promise<void> => {
  const from = performance.now();
  const said = await stage.send(client(recorder), AnswerSharingDocument, { input: { sharingId: consent, yes: [statement], idempotencyKey: randomUUID() } }).catch(String);
  if (!said.includes('"userErrors":[]')) return; // a withdrawal was quicker
  recorder.grants.push({ consent, statement, recipient: "employer", employer: recorder.world.house.employer.id, readers, from });
};

/** Every way that a client says yes meanwhile, or says it in other words. */
export const givers: Readonly<Record<string, Act>> = {
  answer: (stage, recorder) => {
    const { consents, statements, named, house } = recorder.world;
    return answered(recorder, stage, consents.offered, statements.travel, [named.membershipId, house.owner.membershipId, house.colleague.membershipId]);
  },
  renew: (stage, recorder) => stage.send(client(recorder), RenewSharingDocument, { input: { sharingId: recorder.world.consents.interview, until: day(90), idempotencyKey: randomUUID() } }),
  /** New words end the old: they are asked about again, and shared nowhere until then. */
  newWords: async (stage, recorder, random) => {
    const { world } = recorder;
    const word = newWord(random);
    const input = { clientId: world.client.id, item: "skills_summary" as const, ordinal: 1, wording: `Said better: ${word}.`, idempotencyKey: randomUUID() };
    const id = /"id":"([^"]+)"/.exec(await stage.send(staff(recorder), ProposeWordsDocument, { input }))?.[1];
    if (!id) return;
    world.words.set(word, id);
    await recorder.end({ by: "new words", statement: world.statements.skills_summary }, () => stage.send(client(recorder), AgreeToWordsDocument, { id }));
  },
};

/** After whatever was stopped: asked afresh, for somebody else, and said yes to. */
export async function shareAfresh(stage: Stage, recorder: Recorder): Promise<void> {
  const { client: subject, house, statements } = recorder.world;
  const readers = [house.colleague.membershipId];
  const input = { clientId: subject.id, recipient: "employer" as const, employerId: house.employer.id, purpose: "introduce" as const, vacancyId: house.vacancy.id, readers, statements: [statements.association], until: day(30), idempotencyKey: randomUUID() };
  const id = /"sharing":\{"id":"([^"]+)"/.exec(await stage.send(staff(recorder), AskToShareDocument, { input }).catch(String))?.[1];
  if (id) await answered(recorder, stage, id, statements.association, readers);
}
