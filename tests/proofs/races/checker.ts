import { verifyChain } from "../../../server/access/ledger";
import type { Ending, Grant, History, Reading } from "./history";

/** What a history must not hold. */
export interface Fault {
  readonly promise: "W1" | "W2" | "open page" | "recorded" | "never given" | "chain";
  readonly why: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** How long an open page may go on showing what was withdrawn, in milliseconds. */
const LONGEST_OPEN_MS = 5_000;
const ENDS = ["narrowed", "withdrawn", "expired", "superseded", "entered_in_error"];

/** Holds a history against what is promised. Knows the product's promises, and none of its code but the chain's own rule. */
export const faultsOf = (history: History, { chained = true } = {}): Fault[] => [
  ...order(history),
  ...history.readings.flatMap((reading) => realTime(history, reading)),
  ...openPages(history),
  ...recorded(history),
  ...(chained ? chain(history) : []),
];

const covers = (grant: Grant, reader: string, statement: string): boolean => grant.statement === statement && grant.readers.includes(reader);

const ends = (ending: Ending, grant: Grant, reader: string): boolean =>
  (ending.consent === undefined || ending.consent === grant.consent) &&
  (ending.statement === undefined || ending.statement === grant.statement) &&
  (ending.employer === undefined || ending.employer === grant.employer) &&
  (ending.reader === undefined || ending.reader === reader) &&
  ending.acknowledged > grant.from;

/** The end of this reader's right to a line that was acknowledged before `moment`; undefined while some yes stands. */
export function endedBefore({ grants, endings }: Pick<History, "grants" | "endings">, reader: string, statement: string, moment: number): Ending | undefined {
  let last: Ending | undefined;
  for (const grant of grants.filter((each) => covers(each, reader, statement))) {
    const ending = endings.find((each) => ends(each, grant, reader) && each.acknowledged < moment);
    if (!ending) return undefined;
    last = ending;
  }
  return last;
}

/** W2: nothing that starts after the acknowledgement has a withdrawn line; and nothing at any time that was not given. */
function realTime(history: History, reading: Reading): Fault[] {
  const { reader, start, end, channel } = reading;
  return reading.saw.flatMap((statement): Fault[] => {
    const given = history.grants.filter((grant) => covers(grant, reader, statement));
    if (!given.some(({ from }) => from < end)) {
      return [{ promise: "never given", why: "a reader saw a line that was never given to it, or not yet", detail: { channel, reader, statement, start, end, givenFrom: given.map(({ from }) => from) } }];
    }
    const ending = endedBefore(history, reader, statement, start);
    return ending ? [{ promise: "W2", why: "a reading that started after the acknowledgement has the line", detail: { channel, reader, statement, lateBy: start - ending.acknowledged, ending } }] : [];
  });
}

/** W1: in the one order of the ledger, each reading stands under a consent that holds each of its lines then. */
function order({ grants, ledger }: History): Fault[] {
  const standing = new Map<string, Set<string>>();
  const linesOf = (consent: string | null): Set<string> => {
    const key = consent ?? "";
    if (!standing.has(key)) standing.set(key, new Set());
    return standing.get(key)!;
  };
  for (const grant of grants) if (grant.from === Number.NEGATIVE_INFINITY) linesOf(grant.consent).add(grant.statement);
  const faults: Fault[] = [];
  for (const { kind, consentId, statementIds, seq, actor } of ledger) {
    const lines = linesOf(consentId);
    if (kind === "given") for (const statement of statementIds) lines.add(statement);
    if (ENDS.includes(kind)) for (const statement of statementIds) lines.delete(statement);
    if (kind !== "disclosed") continue;
    for (const statement of statementIds) {
      if (!lines.has(statement)) faults.push({ promise: "W1", why: "a reading stands in the ledger after the end of its ground", detail: { seq, consentId, statement, actor } });
      else if (!grants.some((grant) => grant.consent === consentId && covers(grant, actor ?? "", statement))) {
        faults.push({ promise: "never given", why: "the ledger holds a reading by somebody the consent does not name", detail: { seq, consentId, statement, actor } });
      }
    }
  }
  return faults;
}

/** What each open page showed from five seconds after an end was acknowledged. */
const openPages = (history: History): Fault[] =>
  history.pages.flatMap(({ channel, reader, showed }) =>
    showed.flatMap(({ at, statements }, index) => {
      const until = showed[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      return statements.flatMap((statement): Fault[] => {
        const ending = endedBefore(history, reader, statement, until - LONGEST_OPEN_MS);
        return ending ? [{ promise: "open page", why: "an open page showed the line more than five seconds after the acknowledgement", detail: { channel, reader, statement, shownAt: at, until, ending } }] : [];
      });
    }),
  );

/** Each line that came out has its one place in the ledger. A reading that failed may have one that nobody saw. */
function recorded({ readings, ledger }: History): Fault[] {
  const seen = new Map<string, number>();
  const kept = new Map<string, number>();
  const failed = new Map<string, number>();
  const count = (into: Map<string, number>, key: string): void => void into.set(key, (into.get(key) ?? 0) + 1);
  for (const { reader, saw, failed: broke } of readings) {
    for (const statement of saw) count(seen, `${reader} ${statement}`);
    if (broke) count(failed, reader);
  }
  for (const { kind, actor, statementIds } of ledger) if (kind === "disclosed") for (const statement of statementIds) count(kept, `${actor ?? ""} ${statement}`);
  return [...new Set([...seen.keys(), ...kept.keys()])].flatMap((key): Fault[] => {
    const [times, entries] = [seen.get(key) ?? 0, kept.get(key) ?? 0];
    const spare = failed.get(key.split(" ")[0]!) ?? 0;
    if (times <= entries && entries <= times + spare) return [];
    return [{ promise: "recorded", why: times > entries ? "a line came out more often than the ledger says" : "the ledger says a line was read, and nobody read it", detail: { readerAndStatement: key, times, entries, failed: spare } }];
  });
}

function chain({ clientId, ledger, head }: History): Fault[] {
  const verdict = verifyChain(clientId, ledger, head);
  return verdict.whole ? [] : [{ promise: "chain", why: "the ledger's chain is broken", detail: { ...verdict } }];
}

/** Readings that were under way while something was being withdrawn: without them a round proves nothing. */
export const overlaps = ({ readings, endings }: History): number =>
  readings.filter(({ start, end }) => endings.some((ending) => start < ending.acknowledged && end > ending.start)).length;
