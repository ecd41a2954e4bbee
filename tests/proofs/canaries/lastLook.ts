import type { Finding } from "../proof";
import { type Sent, type consented, leaks, looked, matchLedger } from "./judge";
import type { Run } from "./run";

const PERSON = "query Person($id: ID!) { person(id: $id) { id lines { id wording } } }";
const SUPPORT = "query SupportRequest($id: ID!) { sharedForSupport(requestId: $id) { label wording } }";

/** Each reader opens the pages of the people who share something with it: what is consented must be there. */
export async function readPages(state: Run, due: ReturnType<typeof consented>): Promise<Finding[]> {
  const { ground, tally } = state;
  const findings: Finding[] = [];
  const asked = new Set<string>();
  for (const { employerId, clientId, statement, readers } of due) {
    if (tally.seen.has(`${employerId} ${statement}`)) continue;
    const subjects = [
      ...ground.snapshot.where("introduction", "client_id", clientId).filter((row) => row.employer_id === employerId).map((row) => [PERSON, row.id] as const),
      ...ground.snapshot.where("retention_case", "client_id", clientId).filter((row) => row.employer_id === employerId && row.request_id !== null).map((row) => [SUPPORT, row.request_id] as const),
    ];
    for (const [document, id] of subjects) {
      for (const actor of readers) {
        if (asked.has(`${actor.name} ${String(id)}`)) continue;
        asked.add(`${actor.name} ${String(id)}`);
        const operation = { audience: "employers" as const, kind: "query" as const, document, variables: { id }, visits: [], sender: actor.name, wrong: false };
        const began = Date.now();
        const sent: Sent = { actor, operation, over: "http", answer: await ground.sender.send(actor, operation), began, ended: Date.now() };
        const { words, doubtful } = looked(ground, sent);
        const readings = await state.ledger.fresh();
        findings.push(...leaks(ground, sent, doubtful), ...matchLedger(ground, sent, words, readings.get(actor.membershipId) ?? [], tally));
      }
    }
  }
  return findings;
}
