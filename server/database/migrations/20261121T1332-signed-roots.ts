import type { MigrationInterface, QueryRunner } from "typeorm";

/** For the hourly roots: the worker reads the heads of every chain, and notes the root, which is journalled as every act is. */
export class SignedRoots20261121T1332 implements MigrationInterface {
  name = "SignedRoots1795267920000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create function access.heads(after uuid, at_most int) returns table (client_id uuid, seq bigint, hash text) language sql stable as $$
        select h.client_id, h.seq, encode(h.hash, 'hex') from ledger.head h where h.seq > 0 and h.client_id > after order by h.client_id limit at_most
      $$;
      create function access.note_root(particulars jsonb) returns void language sql volatile as $$
        select ledger.note_ending('root', null, null, null, particulars)
      $$;
      call access.definer('access.heads(uuid, int)', 'persona_worker');
      call access.definer('access.note_root(jsonb)', 'persona_worker');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.heads, access.note_root`);
  }
}
