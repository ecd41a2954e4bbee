import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What joins a person to an employer joins them within one service. An employer of another service whose id was guessed
 * would bring its name into the person's record, and theirs into its. The commands refuse it in words; here it can't be.
 */
export class OfOneService20261121T1450 implements MigrationInterface {
  name = "OfOneService1795276200000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(rule);
    for (const table of joining) await run.query(`create trigger of_one_service before insert or update of client_id, employer_id on ${table} for each row execute function access.of_one_service()`);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of joining) await run.query(`drop trigger of_one_service on ${table}`);
    await run.query("drop function access.of_one_service");
  }
}

/** Every table of `public` with a client and an employer; the catalogue's test holds this. */
const joining = ["adjustment", "consent", "contact_log", "handle", "introduction", "invitation", "meeting", "membership", "placement", "preference_employer", "recipient_notice", "retention_case", "thread"];

const rule = `
  create function access.of_one_service() returns trigger language plpgsql volatile as $$
  begin
    if exists (select from client c, employer e where c.id = new.client_id and e.id = new.employer_id and c.provider_id <> e.provider_id) then
      raise exception 'an employer of another service' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  call access.definer('access.of_one_service()');
`;
