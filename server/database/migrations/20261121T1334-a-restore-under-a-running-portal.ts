import type { MigrationInterface, QueryRunner } from "typeorm";

/** A database that is put back while the portal runs: the worker asks whether the last act it committed is still there. */
export class ARestoreUnderARunningPortal20261121T1334 implements MigrationInterface {
  name = "ARestoreUnderARunningPortal1795268040000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create function access.close_unless_known(by_writer text, at_place int) returns boolean language plpgsql volatile as $$
      begin
        if exists (select from ledger.ending e where e.writer = by_writer and e.place = at_place) then return true; end if;
        update access.journal set closed_at = clock_timestamp(), closed_because = 'behind' where closed_at is null;
        return not found;
      end $$;
      comment on function access.close_unless_known is 'False when it has just closed sharing, for the database lacks an act that was committed: it is an older one.';
      call access.definer('access.close_unless_known(text, int)', 'persona_worker');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.close_unless_known`);
  }
}
