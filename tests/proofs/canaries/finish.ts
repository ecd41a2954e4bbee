import type { Finding, Outcome, Trial } from "../proof";
import { readPages } from "./lastLook";
import { fetchAll, readLogs, sendMail } from "./elsewhere";
import { consented } from "./judge";
import type { Run } from "./run";

/** An employer meets a person through an introduction or a request for support of its own. Who came by themselves has no page there yet. */
const hasPage = ({ snapshot }: Run["ground"], { clientId, employerId }: { clientId: string; employerId: string }): boolean =>
  snapshot.where("introduction", "client_id", clientId).some((row) => row.employer_id === employerId && row.introduced_at !== null) ||
  snapshot.where("retention_case", "client_id", clientId).some((row) => row.employer_id === employerId && row.request_id !== null);

/** The last look: what was not seen yet by whom it was meant for, the last mail, every file, the logs; and the figures. */
export async function finish(state: Run, trial: Trial, seconds: number, cpu: number): Promise<Outcome> {
  const { ground, findings, tally, figures } = state;
  const now = Date.now();
  const due = consented(ground, now);
  findings.push(...(await readPages(state, due)));
  const reachable = due.filter((each) => hasPage(ground, each));
  const unseen = reachable.filter(({ employerId, statement }) => !tally.seen.has(`${employerId} ${statement}`));
  findings.push(...unseen.map(({ employerId, statement, clientId, readers }): Finding => ({ what: "a statement that was consented to never reached its reader", detail: { employerId, statement, item: ground.snapshot.row("statement", statement)?.item, clientId, consents: ground.snapshot.where("consent_item", "statement_id", statement).map(({ consent_id }) => ground.snapshot.row("consent", consent_id)), readers: readers.map(({ name }) => name) } })));
  const mail = await sendMail(ground);
  figures.mails += mail.mails;
  findings.push(...mail.findings);
  for (const actor of trial.size === "small" ? ground.world.actors.slice(0, 8) : ground.world.actors) {
    const got = await fetchAll(ground, actor, state.random);
    figures.files += got.files;
    findings.push(...got.findings);
  }
  const logs = readLogs(ground);
  findings.push(...logs.findings);
  const coverage = Object.entries(ground.operations.coverage());
  if (trial.size === "full") findings.push(...coverage.flatMap(([audience, { notVisited }]) => (notVisited.length > 0 ? [{ what: `not every place of the ${audience} schema was visited`, detail: { notVisited } }] : [])));
  return {
    findings: findings.map((finding) => ({ ...finding, detail: { seed: trial.seed, ...finding.detail } })),
    figures: {
      operations: figures.done, "operations a second": Math.round(figures.done / seconds), "milliseconds of this program's CPU an operation": Math.round(cpu * 10) / 10, ...Object.fromEntries([...state.byRole].map(([role, many]) => [`as ${role}`, many])),
      mutations: figures.mutations, "over WebSocket": figures.overSockets, "markers in the world": ground.snapshot.known, "markers that came out, allowed": tally.sightings,
      "statements consented to": due.length, "of them with a page at the employer": reachable.length, "of those seen by a reader": reachable.length - unseen.length, "ledger entries matched": tally.entriesMatched, "lines read whose words were not asked for": tally.entriesWithoutWords,
      "lines asked for more than once in one operation": tally.readAgain, mails: figures.mails, "files and pages": figures.files, "bytes of logs": logs.bytes,
      ...Object.fromEntries(coverage.map(([audience, { total, selected, fields, answered }]) => [`${audience}: places, visited; fields, answered`, `${total}, ${selected}; ${fields}, ${answered}`])),
      leaks: findings.length,
    },
  };
}
