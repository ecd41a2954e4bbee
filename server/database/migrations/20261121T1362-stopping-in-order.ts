import type { MigrationInterface, QueryRunner } from "typeorm";
import { stopping } from "./20261121T1026-answering-and-stopping";

/** What is stopped at once is stopped in the order in which it was asked for: ids are random, and so was the order of the receipts. */
export class StoppingInOrder20261121T1362 implements MigrationInterface {
  name = "StoppingInOrder1795272120000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(withdraw.replace("order by c.id", "order by c.created_at, c.id") + CLOSED);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(withdraw + CLOSED);
  }
}

const withdraw = stopping.slice(0, stopping.indexOf("-- Staff take back")).replace("create function", "create or replace function");
const CLOSED = "call access.definer('access.withdraw(uuid, uuid, uuid, uuid, text, text, text)', 'persona_client', 'persona_specialist')";
