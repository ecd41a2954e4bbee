import type { Random } from "../random";
import { readAnswer } from "./readAnswer";
import { type Operation, type Schemas, nounOf } from "./operation";

/** Nouns that stand for the same table under several names. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  consent: ["sharing", "sharingrequest", "answeredsharing", "record"],
  handle: ["person", "handle"],
  statement: ["statement", "statements", "sharewords", "words", "yes"],
  staffmember: ["specialist", "staff", "lead", "colleague", "supportingspecialist"],
  meetingslot: ["slot"],
  retentionrequest: ["request", "supportrequest"],
  retentioncase: ["case", "supportplan", "retentioncase"],
  employercontact: ["contact"],
  employersite: ["site"],
  vacancyimport: ["import"],
  vacancyquestion: ["question"],
  messagethread: ["thread", "subject"],
  consentitem: ["line"],
  introduction: ["subject", "introduction", "offer"],
  placement: ["subject", "job"],
  recipientnotice: ["sharingnotice", "notice"],
  notification: ["news", "ids"],
};
const MOST_KEPT = 400;
const UNKNOWN = "0b5c6c3e-6b1d-4a56-9d7e-2f1a00000000";
const MALFORMED = ["", "1", "null", "not-a-uuid", "%00", "'; select 1 --", "00000000-0000-0000-0000-00000000000g", "../../etc/passwd", "🙂"];

/** A world's ids and words, as far as the generator may know them. */
export interface Seeds {
  /** Ids by table. */
  readonly ids?: Readonly<Record<string, readonly string[]>>;
  /** Private texts: their beginnings are used in searches and filters. */
  readonly words?: readonly string[];
  /** The same by table, for searches of such things. */
  readonly wordsOf?: Readonly<Record<string, readonly string[]>>;
  /** Addresses that have an account. */
  readonly emails?: readonly string[];
  /** Public names and titles, which searches find. */
  readonly publicWords?: readonly string[];
}

/** What has been seen and may be given as an argument. */
export interface Pool {
  /** Keeps the ids and cursors found in an answer, under their types. */
  learn(operation: Operation, answer: string): void;
  /** Everything known that fits the nouns, the sender's own first, then anybody's. */
  ids(hints: readonly string[], sender?: string): string[];
  /** One id for an argument: mostly the sender's own, at times another's, an unknown one or none at all. */
  id(hints: readonly string[], sender: string, honest: boolean): string;
  /** One that the sender was never given, where there is one. */
  foreignId(hints: readonly string[], sender: string): string;
  /** Private texts of things of these nouns; of anything, where there are none. */
  wordsAbout(hints: readonly string[]): readonly string[];
  cursor(field: string, sender: string, honest: boolean): string;
  readonly words: readonly string[];
  readonly emails: readonly string[];
  readonly publicWords: readonly string[];
  /** Idempotency keys that were given. */
  readonly keys: string[];
  /** `audience:Type.field` of everything that came back with a value, or an empty list. */
  readonly answered: ReadonlySet<string>;
  /** Adds what a world was given since. */
  seed(seeds: Seeds): void;
  /** Forgets what answers gave; what was seeded stays. For a world that begins anew. */
  forget(): void;
}

export function makePool(schemas: Schemas, random: Random, seeds: Seeds = {}): Pool {
  const known = new Map<string, string[]>();
  const own = new Map<string, string[]>();
  const cursors = new Map<string, string[]>();
  const answered = new Set<string>();
  const words: string[] = [];
  const wordsOf = new Map<string, readonly string[]>();
  const emails: string[] = [];
  const publicWords: string[] = [];
  const keys: string[] = [];

  const keep = (shelf: Map<string, string[]>, key: string, value: string): void => {
    const list = shelf.get(key) ?? [];
    if (list.length === 0) shelf.set(key, list);
    if (list.includes(value)) return;
    list.push(value);
    if (list.length > MOST_KEPT) list.splice(0, MOST_KEPT / 4);
  };
  const sown: Seeds[] = [];
  const seed = (more: Seeds): void => {
    for (const [table, ids] of Object.entries(more.ids ?? {})) {
      const noun = nounOf(table);
      for (const id of ids) for (const key of new Set([noun, ...(ALSO[noun] ?? [])])) keep(known, key, id);
    }
    words.push(...(more.words ?? []));
    for (const [table, texts] of Object.entries(more.wordsOf ?? {})) wordsOf.set(nounOf(table), texts);
    emails.push(...(more.emails ?? []));
    publicWords.push(...(more.publicWords ?? []));
  };
  const sow = (more: Seeds): void => {
    sown.push(more);
    seed(more);
  };
  sow(seeds);

  const fitting = (shelf: Map<string, string[]>, hints: readonly string[], prefix = ""): string[] => hints.flatMap((hint) => shelf.get(prefix + hint) ?? []);
  const ids = (hints: readonly string[], sender = ""): string[] => [...new Set([...fitting(own, hints, `${sender}/`), ...fitting(known, hints)])];
  const anybody = (): string => {
    const all = [...known.values()];
    return all.length > 0 ? random.pick(random.pick(all)) : UNKNOWN;
  };

  return {
    words, emails, publicWords, answered, ids, keys, seed: sow,
    learn(operation, answer) {
      for (const { noun, id } of readAnswer(schemas, operation, answer, answered, (field, cursor) => keep(cursors, `${operation.sender}/${field}`, cursor))) {
        keep(own, `${operation.sender}/${noun}`, id);
        keep(known, noun, id);
      }
    },
    id(hints, sender, honest) {
      const mine = fitting(own, hints, `${sender}/`);
      if (mine.length > 0 && random.chance(honest ? 0.9 : 0.2)) return random.pick(mine);
      const others = fitting(known, hints);
      if (others.length > 0 && random.chance(honest ? 0.95 : 0.5)) return random.pick(others);
      if (random.chance(0.4)) return anybody();
      return random.chance(honest ? 0.9 : 0.5) ? UNKNOWN.slice(0, 28) + random.whole(10_000_000, 99_999_999) : random.pick(MALFORMED);
    },
    foreignId(hints, sender) {
      const mine = new Set(fitting(own, hints, `${sender}/`));
      const others = fitting(known, hints).filter((id) => !mine.has(id));
      return others.length > 0 ? random.pick(others) : anybody();
    },
    wordsAbout(hints) {
      const about = hints.flatMap((hint) => wordsOf.get(hint) ?? wordsOf.get(hint.replace(/ies$/, "y")) ?? wordsOf.get(hint.replace(/s$/, "")) ?? []);
      return about.length > 0 ? about : words;
    },
    cursor(field, sender, honest) {
      const mine = cursors.get(`${sender}/${field}`) ?? [];
      if (mine.length > 0 && random.chance(honest ? 0.9 : 0.2)) return random.pick(mine);
      const all = [...cursors.values()].flat();
      if (all.length > 0 && random.chance(0.6)) return random.pick(all);
      return random.pick(["", "AAAA", "bm90LWEtY3Vyc29y", `${random.word(40)}`, "W10", "////"]);
    },
    forget() {
      for (const shelf of [known, own, cursors]) shelf.clear();
      for (const list of [words, emails, publicWords, keys]) list.splice(0);
      for (const each of sown) seed(each);
    },
  };
}
