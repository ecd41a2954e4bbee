import { WebSocket } from "ws";
import { print } from "graphql";
import { ChangedDocument, PersonDocument, SharedMarkDocument } from "../../../schema/generated/employers";
import { COOKIE } from "../../../server/app/portal";
import { endedBefore } from "./checker";
import type { Act } from "./readers";
import { type Recorder, pause } from "./recorder";
import type { Stage } from "./stage";

const LONGEST_MS = 5_200;
/** The pages ask every 4 seconds; a round has no such time, so it asks as often as it can wait. */
const ASK_EVERY_MS = 8;

type Reader = { readonly membershipId: string; readonly cookie: string };

/** A person's page that stays open: what it shows, and the asking again. */
function openPage(stage: Stage, recorder: Recorder, channel: string, reader: Reader) {
  const showed: { at: number; statements: string[] }[] = [];
  let asking: Promise<unknown> | null = null;
  let told = false;
  let mark: string | null = null;
  recorder.pages.push({ channel, reader: reader.membershipId, showed });
  const show = (statements: string[]): void => void showed.push({ at: performance.now(), statements });
  const ask = async (): Promise<void> => {
    do {
      told = false;
      const { saw, text } = await recorder.read(channel, reader.membershipId, () => stage.send({ audience: "employers", cookie: reader.cookie }, PersonDocument, { id: recorder.world.introduction }));
      mark = /"mark":"([^"]*)"/.exec(text)?.[1] ?? null;
      show(saw);
    } while (told);
  };
  return {
    show,
    /** The mark that came with what it shows. */
    mark: () => mark,
    /** Asks again; told while it asks, once more. */
    refetch(): Promise<unknown> {
      if (asking) told = true;
      else asking = ask().finally(() => (asking = null));
      return asking;
    },
    settled: async (): Promise<void> => void (await asking),
    /** Nothing stands on it that was withdrawn. */
    isFree: (): boolean => (showed.at(-1)?.statements ?? []).every((statement) => !endedBefore(recorder, reader.membershipId, statement, Number.POSITIVE_INFINITY)),
  };
}

type OpenPage = ReturnType<typeof openPage>;

async function untilFree(recorder: Recorder, page: OpenPage, meanwhile: () => Promise<unknown>): Promise<void> {
  while (!recorder.closing) await meanwhile();
  for (const closed = performance.now(); !page.isFree() && performance.now() - closed < LONGEST_MS; ) await meanwhile();
  await page.settled();
}

/** As the portal's page does whatever its socket says: of an end by the clock nobody tells until the sweep has come by. */
const PAGE_ASKS_EVERY_MS = 4_000;

/** Told through its socket that something changed, and asks again; a socket that closes leaves the sign-in page. */
export const livePage: Act = async (stage, recorder) => {
  const { house, handle } = recorder.world;
  const reader = house.owner;
  const page = openPage(stage, recorder, "open page, told", reader);
  const socket = new WebSocket(`${stage.address.replace("http", "ws")}/graphql/employers`, "graphql-transport-ws", { headers: { cookie: `${COOKIE}=${reader.cookie}` } });
  socket.on("error", () => undefined);
  socket.on("close", () => page.show([]));
  socket.on("message", (raw: Buffer) => {
    const message = JSON.parse(raw.toString()) as { type: string; payload?: { data?: { changed: { kind: string; id: string } } } };
    if (message.type === "connection_ack") {
      socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: print(ChangedDocument) } }));
      void page.refetch();
    }
    const change = message.payload?.data?.changed;
    if (change && (change.kind !== "shared" || change.id === handle)) void page.refetch();
  });
  socket.on("open", () => socket.send(JSON.stringify({ type: "connection_init" })));
  let asked = performance.now();
  await untilFree(recorder, page, async () => {
    await pause(2);
    if (performance.now() - asked < PAGE_ASKS_EVERY_MS) return;
    asked = performance.now();
    await page.refetch();
  });
  for (const event of ["close", "message"]) socket.removeAllListeners(event); // what is told from here on, nobody reads
  socket.terminate();
  await page.settled();
};

/** Without a socket: asks for the mark, and for the page again when it has changed; signed out, it shows nothing. */
export const markedPage: Act = async (stage, recorder) => {
  const { named, handle } = recorder.world;
  const page = openPage(stage, recorder, "open page, asking", named);
  await page.refetch();
  await untilFree(recorder, page, async () => {
    const said = await stage.send({ audience: "employers", cookie: named.cookie }, SharedMarkDocument, { handle }).catch(() => "");
    const mark = /"sharedMark":"([^"]*)"/.exec(said)?.[1] ?? null;
    if (mark === null && said.includes("UNAUTHENTICATED")) page.show([]);
    else if (mark !== null && mark !== page.mark()) await page.refetch();
    await pause(ASK_EVERY_MS);
  });
};
