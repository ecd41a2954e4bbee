import { verifyLedgers } from "../../../server/access/verifyLedgers";
import type { Finding } from "../proof";
import type { Actor } from "../world";
import { type Run, ask } from "./asking";
import { fetchAll, readLogs, sendMail } from "./elsewhere";
import type { Probe } from "./probe";
import { type Consented, consented, hasPage, keyOf } from "./sharing";

const PERSON = "query Person($id: ID!) { person(id: $id) { id lines { id wording } } }";
const PEOPLE = "query People { people(first: 25) { nodes { id name } } }";
const SUPPORT = "query SupportRequest($id: ID!) { sharedForSupport(requestId: $id) { label wording } }";

/**
 * Each reader opens the list, and the pages, of the people who share something with it: what is consented to now must be there.
 *
 * @param afresh - what was seen before must be seen again; otherwise only what nobody has seen in this stretch.
 */
export async function lookAtPages(state: Run, afresh: boolean): Promise<void> {
  const { ground, tally, findings, figures } = state;
  const before = new Set(tally.seen);
  if (afresh) tally.seen.clear();
  const due = consented(ground, Date.now());
  const pages = due.filter((each) => !tally.seen.has(keyOf(each))).flatMap((each) => pagesFor(state, each));
  const asked = new Map(pages.map((page) => [`${page.actor.name} ${JSON.stringify(page.operation.variables)}`, page]));
  await ask(state, [...asked.values()]);
  figures.looks += asked.size;
  const still = new Set(consented(ground, Date.now()).map(keyOf)); // the clock may have ended some meanwhile
  const missing = due.filter((each) => still.has(keyOf(each)) && hasPage(ground, each) && !tally.seen.has(keyOf(each)));
  findings.push(...missing.map((each) => notThere(state, each)));
  for (const each of due) state.consented.set(keyOf(each), each);
  for (const key of before) tally.seen.add(key);
}

function pagesFor({ ground: { snapshot } }: Run, { clientId, employerId, readers }: Consented): Probe[] {
  const subjects = [
    [PEOPLE, null] as const,
    ...snapshot.where("introduction", "client_id", clientId).filter((row) => row.employer_id === employerId).map((row) => [PERSON, row.id] as const),
    ...snapshot.where("retention_case", "client_id", clientId).filter((row) => row.employer_id === employerId && row.request_id !== null).map((row) => [SUPPORT, row.request_id] as const),
  ];
  return subjects.flatMap(([document, id]) => readers.map((actor) => ({ actor, operation: { audience: "employers" as const, kind: "query" as const, document, variables: id === null ? {} : { id }, visits: [], sender: actor.name, wrong: false } })));
}

const notThere = ({ ground: { snapshot } }: Run, { employerId, statement, clientId, readers }: Consented): Finding => ({
  what: "a statement that was consented to never reached its reader",
  detail: {
    employerId, statement, item: snapshot.row("statement", statement)?.item, clientId, readers: readers.map(({ name }) => name),
    consents: snapshot.where("consent_item", "statement_id", statement).map(({ consent_id }) => snapshot.row("consent", consent_id)),
    ways: ["introduction", "placement", "retention_case"].flatMap((table) => snapshot.where(table, "client_id", clientId).filter((row) => row.employer_id === employerId).map(({ id, state, introduced_at, request_id }) => ({ table, id, state, introduced_at, request_id }))),
  },
});

/** The end of a stretch: every page, the last mail, files, the logs and the chains. @param readers - whose files are looked at. */
export async function lastLook(state: Run, readers: readonly Actor[]): Promise<void> {
  const { ground, findings, figures } = state;
  await lookAtPages(state, true);
  countSharing(state);
  const mail = await sendMail(ground);
  figures.mails += mail.mails;
  findings.push(...mail.findings);
  for (const actor of readers) {
    const got = await fetchAll(ground, actor, state.random);
    figures.files += got.files;
    findings.push(...got.findings);
  }
  const logs = readLogs(ground);
  figures.logBytes += logs.bytes;
  findings.push(...logs.findings);
  const { chains, entries, faults, journalFaults } = await verifyLedgers(ground.database.owner, ground.database.journal, [], () => undefined);
  figures.chains += chains;
  figures.entries += entries;
  figures.markers += ground.snapshot.known;
  findings.push(...[...faults, ...journalFaults].map((fault) => ({ what: "a client's chain in the ledger does not hold", detail: { ...fault } })));
}

/** What was consented to and seen by nobody is excused for one of two reasons alone; anything else was a finding at its look. */
function countSharing({ ground, consented: all, tally, figures }: Run): void {
  const now = new Set(consented(ground, Date.now()).map(keyOf));
  for (const [key, each] of all) {
    figures.consented += 1;
    if (tally.seen.has(key)) figures.seen += 1;
    else if (now.has(key) || !hasPage(ground, each)) figures.pageless += 1;
    else figures.tooSoon += 1;
  }
  figures.stretches += 1;
}
