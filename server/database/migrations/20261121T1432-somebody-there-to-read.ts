import type { MigrationInterface, QueryRunner } from "typeorm";
import { asking } from "./20261121T1024-statements-and-asking";

/**
 * A client is asked about work lines only with an employer that could read them: one that met the person by an
 * introduction, or asked for support for them itself.
 *
 * Who refers themself stays invisible to their employer, and no line for keeping a job says whose it is: a yes would be
 * to something that nobody there can read, or could read without knowing of whom.
 */
export class SomebodyThereToRead20261121T1432 implements MigrationInterface {
  name = "SomebodyThereToRead1795275120000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(met);
    await run.query(ask.replace("outcome := access.asking_problem(k, statements, until, answer_by);", `outcome := coalesce(access.asking_problem(k, statements, until, answer_by),
      case when why in ('job_adjustments', 'retain', 'return_to_work') and not access.has_met(subject, employer) then 'nobody_there' end);`));
    await run.query(CLOSED);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(ask);
    await run.query(CLOSED);
    await run.query(`drop function access.has_met`);
  }
}

const met = `
  create function access.has_met(subject uuid, employer uuid) returns boolean language sql stable as $$
    select exists (select from introduction i where i.client_id = subject and i.employer_id = employer and i.introduced_at is not null)
      or exists (select from retention_case r where r.client_id = subject and r.employer_id = employer and r.request_id is not null)
  $$;
  comment on function access.has_met is 'Whether the employer has a page on which it reads what this person shares.';
  call access.definer('access.has_met(uuid, uuid)');
`;

const ask = asking.slice(asking.indexOf("create function access.ask("), asking.indexOf("call access.definer('access.offer")).replace("create function", "create or replace function");
const CLOSED = "call access.definer('access.ask(uuid, text, uuid, uuid[], text, uuid, uuid[], date, date, text)', 'persona_specialist')";
