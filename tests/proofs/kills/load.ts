import http from "node:http";
import { print } from "graphql";
import { PersonDocument } from "../../../schema/generated/employers";
import type { Finding } from "../proof";
import type { Random } from "../random";
import { type Act, answer, anyAct, withdrawal } from "./acts";
import type { Offer, People, Subject } from "./people";
import type { Service } from "./service";

const LONGEST_AWAY_MS = 60_000;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Several people at once who send what the pages send, and send it again, with the same key, until it is answered. */
export class Load {
  readonly acts: Act[] = [];
  readonly findings: Finding[] = [];
  offers: Offer[] = [];
  roles: { client: Subject; vacancy: string }[] = [];
  sent = 0;
  /** Sent again because no answer came. */
  retried = 0;
  readings = 0;
  /** When something was first acknowledged that was sent after `since`. */
  private since = Number.POSITIVE_INFINITY;
  private back: ((at: number) => void) | null = null;
  private running = false;
  private loops: Promise<unknown>[] = [];
  private agent = new http.Agent({ keepAlive: true });

  constructor(
    private readonly service: Service,
    private readonly people: People,
  ) {}

  start(random: Random): void {
    this.running = true;
    this.loops = [
      ...this.people.subjects.map((subject) => this.sharer(subject, random.branch())),
      ...[1, 2, 3].map(() => this.writer(random.branch())),
      this.reader(random.branch()),
    ];
  }

  /** No new acts; those under way are sent until they are answered. */
  async drain(): Promise<void> {
    this.running = false;
    await Promise.all(this.loops);
  }

  /** Milliseconds until something sent from now on is acknowledged. */
  untilBack(): Promise<number> {
    const from = performance.now();
    this.since = from;
    this.agent.destroy(); // a proxy in front would have lost its connections too
    this.agent = new http.Agent({ keepAlive: true });
    return Promise.race([new Promise<number>((resolve) => (this.back = (at) => resolve(at - from))), pause(LONGEST_AWAY_MS).then(() => Number.POSITIVE_INFINITY)]);
  }

  /** Sends one act until it is answered in words. */
  async perform(act: Act): Promise<void> {
    this.acts.push(act);
    await this.insist(act);
  }

  async insist(act: Act): Promise<void> {
    for (const began = performance.now(); performance.now() - began < LONGEST_AWAY_MS; await pause(100)) {
      const start = performance.now();
      act.sent += 1;
      this.sent += 1;
      if (act.sent > 1) this.retried += 1;
      const said = await this.send(act.actor, act.body);
      if (said?.includes('"userErrors":[]')) {
        act.acknowledged = true;
        act.refused = null;
        if (start > this.since) this.back?.(performance.now());
        return;
      }
      if (said?.includes('"userErrors":[{')) {
        if (!act.acknowledged) act.refused = said.slice(0, 200);
        return;
      }
    }
    this.findings.push({ what: "the service did not come back by itself", detail: { kind: act.kind, seconds: LONGEST_AWAY_MS / 1000 } });
  }

  /** Says yes to a line, and stops it a moment later. */
  private async sharer(subject: Subject, random: Random): Promise<void> {
    while (this.running) {
      const at = this.offers.findIndex((offer) => offer.subject === subject);
      const [offer] = at < 0 ? [] : this.offers.splice(at, 1);
      if (offer) {
        await this.perform(answer(offer));
        await pause(random.whole(0, 20));
        await this.perform(withdrawal(offer));
      }
      await pause(random.whole(0, 10));
    }
  }

  private async writer(random: Random): Promise<void> {
    while (this.running) {
      await this.perform(anyAct(this.people, this.roles, random));
      await pause(random.whole(0, 10));
    }
  }

  /** Nothing whose withdrawal was acknowledged before the question may be in the answer. */
  private async reader(random: Random): Promise<void> {
    while (this.running) {
      await this.read(random.pick(this.people.subjects));
      await pause(random.whole(0, 10));
    }
  }

  async read(subject: Subject): Promise<string | null> {
    const stopped = this.acts.filter(({ kind, acknowledged, offer }) => kind === "withdrawal" && acknowledged && offer?.subject === subject).map(({ offer }) => offer!.word);
    const said = await this.send(this.people.member, JSON.stringify({ query: print(PersonDocument), variables: { id: subject.introduction } }));
    this.readings += 1;
    for (const word of stopped) if (said?.includes(word)) this.findings.push({ what: "a withdrawn line was read", detail: { word } });
    return said;
  }

  private send({ audience, cookie }: { audience: string; cookie: string }, body: string): Promise<string | null> {
    return new Promise((resolve) => {
      const request = http.request(`${this.service.address}/graphql/${audience}`, {
        method: "POST", agent: this.agent, timeout: 15_000, headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body), cookie: `alongside_session=${cookie}` },
      }, (answered) => {
        const parts: Buffer[] = [];
        answered.on("data", (part: Buffer) => parts.push(part)).once("end", () => resolve(Buffer.concat(parts).toString())).once("error", () => resolve(null));
      });
      request.once("timeout", () => request.destroy()).once("error", () => resolve(null)).end(body);
    });
  }
}
