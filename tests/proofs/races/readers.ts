import type pg from "pg";
import { PeopleDocument, PersonDocument, SharingNoticesDocument } from "../../../schema/generated/employers";
import { PassToCareTeamDocument } from "../../../schema/generated/specialists";
import { runOnce } from "../../../server/jobs";
import { endSharingThatRanOut } from "../../../server/modules/consent";
import { sendNextMail } from "../../../server/modules/notifications";
import type { Random } from "../random";
import { type Recorder, pause } from "./recorder";
import type { Stage } from "./stage";

/** One actor: works until the round closes. */
export type Act = (stage: Stage, recorder: Recorder, random: Random, own: pg.Client) => Promise<void>;

/** Reads again and again, and once more after everything was acknowledged. */
export const again = async (recorder: Recorder, random: Random, longestPause: number, read: () => Promise<unknown>): Promise<void> => {
  for (;;) {
    const last = recorder.closing;
    await read();
    if (last) return;
    await pause(random.whole(0, longestPause));
  }
};

const ENTER = "select set_config('role', 'persona_employer', true), set_config('app.session', $1, true)";
const PURPOSES = ["introduce", "interview_adjustments", "job_adjustments", "retain", "return_to_work"];
const discloses = (own: pg.Client, handle: string): Promise<string> =>
  own.query({ name: "disclose", text: "select * from access.disclose_many($1::uuid[], $2::text[], null)", values: [[handle], PURPOSES] }).then(({ rows }) => JSON.stringify(rows));

/** One transaction of the app role's own: `before` is what it does first, while others act. */
async function transaction(recorder: Recorder, channel: string, own: pg.Client, who: { membershipId: string; cookie: string }, handle: string, begin: string, before: () => Promise<unknown>, after: () => Promise<unknown>): Promise<void> {
  await own.query(begin);
  try {
    await own.query(ENTER, [who.cookie]);
    await before();
    await recorder.read(channel, who.membershipId, () => discloses(own, handle));
    await after();
  } finally {
    await own.query("commit"); // of a failed transaction, too, it ends it
  }
}

const employers = (who: { cookie: string }) => ({ audience: "employers", cookie: who.cookie }) as const;

const page: Act = (stage, recorder, random) =>
  again(recorder, random, 6, async () => {
    const { named, introduction } = recorder.world;
    const { text } = await recorder.read("person page", named.membershipId, () => stage.send(employers(named), PersonDocument, { id: introduction }));
    const file = (JSON.parse(text.startsWith("{") ? text : "{}") as { data?: { person?: { interview?: { calendarFile?: string | null } | null } | null } }).data?.person?.interview?.calendarFile;
    if (file) await recorder.read("calendar file", "nobody", async () => file);
  });

const list: Act = (stage, recorder, random) =>
  again(recorder, random, 6, () => recorder.read("list", recorder.world.house.owner.membershipId, () => stage.send(employers(recorder.world.house.owner), PeopleDocument, { first: 25 })));

/** A statement that was prepared once, and has served others since. */
const prepared: Act = (_stage, recorder, random, own) =>
  again(recorder, random, 3, async () => {
    const { house, handle, otherHandle } = recorder.world;
    const [who, which] = random.pick([[house.colleague, handle], [house.otherReader, otherHandle]] as const);
    await transaction(recorder, "prepared statement", own, who, which, "begin", async () => undefined, () => pause(random.whole(0, 3)));
  });

/** Begun before the withdrawal, and asking after it. */
const long: Act = async (_stage, recorder, random, own) => {
  const { named, handle } = recorder.world;
  const waits = (): Promise<void> => pause(random.whole(4, 30));
  await again(recorder, random, 2, () => transaction(recorder, "long transaction", own, named, handle, "begin", () => own.query("select access.shared_mark($1)", [handle]).then(waits), async () => undefined));
};

/** Its snapshot is older than what it asks about. */
const repeatable: Act = async (_stage, recorder, random, own) => {
  const { named, handle } = recorder.world;
  await again(recorder, random, 2, () =>
    transaction(recorder, "repeatable read", own, named, handle, "begin isolation level repeatable read", () => own.query("select count(*) from introduction").then(() => pause(random.whole(2, 25))), async () => undefined),
  );
};

const careTeam: Act = (stage, recorder, random) =>
  again(recorder, random, 8, () => {
    const { staff } = recorder.world.house;
    return recorder.read("care team", staff.membershipId, () => stage.send({ audience: "specialists", cookie: staff.cookie }, PassToCareTeamDocument, { clientId: recorder.world.client.id }));
  });

/** What is left of a withdrawal at the employer's: notices, and mail. No word of a statement may stand there. */
const outward: Act = (stage, recorder, random) =>
  again(recorder, random, 8, async () => {
    const { house } = recorder.world;
    await recorder.read("notices", "nobody", () => stage.send(employers(house.owner), SharingNoticesDocument, {}));
    await recorder.read("mail", "nobody", async () => {
      const before = stage.mails.length;
      await runOnce(stage.database.app, { name: "mail", everySeconds: 0, run: (session) => sendNextMail(session, stage.post, "http://portal.example") });
      return JSON.stringify(stage.mails.slice(before));
    });
    await runOnce(stage.database.app, { name: "sharing that ran out", everySeconds: 0, run: endSharingThatRanOut });
  });

/** Holds the person's lock for a moment, so that all who wait go off together. */
const holder: Act = async (stage, recorder, random) => {
  for (let times = random.whole(1, 3); times > 0 && !recorder.closing; times -= 1) {
    await pause(random.whole(0, 15));
    await stage.database.owner.transaction(async (db) => {
      await db.query("select ledger.lock($1)", [recorder.world.client.id]);
      await pause(random.whole(2, 10));
    });
  }
};

export const readers: Readonly<Record<string, Act>> = { page, list, prepared, long, repeatable, careTeam, outward, holder };
