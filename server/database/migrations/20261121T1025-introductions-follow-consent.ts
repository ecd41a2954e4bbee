import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A prepared introduction has its consent in place as soon as the client says yes, and no longer when they stop.
 *
 * Deferred to the end of the transaction: by then every line has its answer.
 */
export class IntroductionsFollowConsent20261121T1025 implements MigrationInterface {
  name = "IntroductionsFollowConsent1795256700000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create constraint trigger introductions_follow after insert or update on consent deferrable initially deferred
        for each row execute function access.introductions_follow_consent();
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop trigger introductions_follow on consent`);
  }
}
