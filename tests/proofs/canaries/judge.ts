import type { Finding } from "../proof";
import type { Operation } from "../operations";
import type { Actor } from "../world";
import type { Ground } from "./ground";
import type { Reading } from "./ledgerWatch";
import { toEmployers } from "./sharedModel";
import { type Sighting, scan } from "./scan";
import type { Viewer } from "./viewer";
import { wordsSent } from "./freshWords";

/** An operation with its answer. */
export interface Sent {
  readonly actor: Actor;
  readonly operation: Operation;
  readonly over: "http" | "socket";
  readonly answer: { readonly status: number; readonly headers: object; readonly body: string };
  readonly began: number;
  readonly ended: number;
}

export interface Tally {
  /** Words looked at and allowed, by role. */
  readonly words: Map<string, number>;
  /** Statements that came out to an employer, as `employer statement`. */
  readonly seen: Set<string>;
  entriesMatched: number;
  /** Read by the product and kept in the ledger, though the operation asked for no words of it. */
  entriesWithoutWords: number;
  /** More than one reading of one line in one operation: it was asked for more than once. */
  readAgain: number;
  sightings: number;
}

export const newTally = (): Tally => ({ words: new Map(), seen: new Set(), entriesMatched: 0, entriesWithoutWords: 0, readAgain: 0, sightings: 0 });

/** What an answer holds that the model does not allow yet: to be asked again once the world was read anew. */
export function looked({ model }: Ground, sent: Sent): { viewer: Viewer; words: Sighting[]; doubtful: Sighting[] } {
  const echo = wordsSent(sent.operation);
  const words = scan(`${sent.answer.body}\n${JSON.stringify(sent.answer.headers)}`).filter(({ word }) => !echo.has(word) && model.cells(word).length > 0);
  const viewer = model.viewer(sent.actor, sent.began);
  return { viewer, words, doubtful: words.filter(({ word }) => !model.mayRead(viewer, word, sent.began) && !model.mayRead(viewer, word, sent.ended)) };
}

/** Of the doubtful ones, those that the world as it is now does not allow either. */
export function leaks(ground: Ground, sent: Sent, doubtful: readonly Sighting[]): Finding[] {
  const { model } = ground;
  const viewer = model.viewer(sent.actor, sent.ended);
  return doubtful.filter(({ word }) => !model.mayRead(viewer, word, sent.ended)).map(({ word, as }) => ({
    what: `${sent.actor.role} was given ${model.cells(word).map(({ table, column }) => `${table}.${column}`).join(", ")}`,
    detail: { word, as, cells: model.cells(word), ...inShort(sent), around: around(sent.answer.body, word) },
  }));
}

export const inShort = ({ actor, operation, over, answer }: Sent): Record<string, unknown> => ({
  actor: actor.name, over, audience: operation.audience, document: operation.document, variables: operation.variables, status: answer.status,
});

const around = (body: string, word: string): string => {
  const place = body.indexOf(word);
  return place < 0 ? "" : body.slice(Math.max(0, place - 160), place + 40);
};

/** Every statement that came out to an employer has its entry, and nothing is in the ledger that was not there to be read. */
export function matchLedger({ snapshot }: Ground, sent: Sent, words: readonly Sighting[], readings: readonly Reading[], tally: Tally): Finding[] {
  const { viewer, statements } = statementsIn(snapshot, sent, words);
  const findings: Finding[] = [];
  const entries = readings.filter(({ recipient }) => recipient === "employer");
  for (const statement of statements) {
    const own = entries.filter(({ statements: read }) => read.includes(statement));
    tally.seen.add(`${viewer} ${statement}`);
    if (own.length === 0) findings.push({ what: "words came out that the ledger does not know of", detail: { statement, ...inShort(sent) } });
    else tally.entriesMatched += 1;
    if (new Set(own.map(({ consentId }) => consentId)).size < own.length) tally.readAgain += 1;
  }
  for (const { statements: read, consentId } of entries) {
    const consent = snapshot.row("consent", consentId);
    if (!consent || !toEmployers(consent)) findings.push({ what: "the ledger says that an employer read under another's consent", detail: { consentId, ...inShort(sent) } });
    tally.entriesWithoutWords += read.filter((statement) => !statements.has(statement)).length;
  }
  return findings;
}

function statementsIn(snapshot: Ground["snapshot"], { actor }: Sent, words: readonly Sighting[]): { viewer: string; statements: Set<string> } {
  const statements = words.flatMap(({ word }) => snapshot.cells(word).filter(({ table, column }) => table === "statement" && column === "wording").map(({ key }) => key));
  return { viewer: actor.employerId ?? "", statements: new Set(actor.audience === "employers" ? statements : []) };
}

/** Nobody reads but who asked: the ledger has no reading by an employer's person who sent nothing. */
export const notAsked = (answers: readonly Sent[], readings: ReadonlyMap<string | null, readonly Reading[]>): Finding[] =>
  [...readings].flatMap(([actor, read]) =>
    answers.some((sent) => sent.actor.membershipId === actor) ? [] : read.filter(({ recipient }) => recipient === "employer").map((reading) => ({ what: "the ledger says that somebody read who had not asked", detail: { ...reading } })));
