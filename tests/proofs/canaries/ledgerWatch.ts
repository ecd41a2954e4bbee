import type { DataSource } from "typeorm";

/** What the ledger says was read. */
export interface Reading {
  readonly clientId: string;
  readonly seq: number;
  readonly actor: string | null;
  readonly consentId: string;
  readonly recipient: string;
  readonly statements: readonly string[];
}

export interface LedgerWatch {
  /** The readings since the last call, by whoever made them. */
  fresh(): Promise<Map<string | null, Reading[]>>;
}

/** Reads each client's chain from where it was left. */
export async function watchLedger(owner: DataSource): Promise<LedgerWatch> {
  const heads = new Map<string, number>();
  const read = async (): Promise<Reading[]> => {
    const rows = (await owner.query(
      `select h.client_id as "clientId", h.seq::int as head, e.seq::int as seq, e.kind, e.actor, e.consent_id as "consentId", e.recipient, e.statement_ids as statements
       from ledger.head h left join unnest($1::uuid[], $2::bigint[]) k (client_id, seq) on k.client_id = h.client_id
       join lateral (select * from ledger.entry e where e.client_id = h.client_id and e.seq > coalesce(k.seq, 0)) e on true
       where h.seq > coalesce(k.seq, 0) order by h.client_id, e.seq`,
      [[...heads.keys()], [...heads.values()]],
    )) as (Reading & { head: number; kind: string })[];
    for (const { clientId, head } of rows) heads.set(clientId, head);
    return rows.filter(({ kind }) => kind === "disclosed");
  };
  await read();
  return {
    async fresh() {
      const byActor = new Map<string | null, Reading[]>();
      for (const reading of await read()) byActor.set(reading.actor, [...(byActor.get(reading.actor) ?? []), reading]);
      return byActor;
    },
  };
}
