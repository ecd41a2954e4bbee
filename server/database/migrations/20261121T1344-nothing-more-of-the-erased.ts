import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What somebody is writing about a person while the person is being erased does not come back afterwards.
 *
 * A row that is added waits for the erasure and is refused; a change of words that waited for it changes nothing. What
 * employers go on doing with what is theirs is not held up.
 */
export class NothingMoreOfTheErased20261121T1344 implements MigrationInterface {
  name = "NothingMoreOfTheErased1795268640000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(guards);
    for (const table of ADDED) await run.query(`create trigger not_of_the_erased before insert on ${table} for each row execute function access.nothing_added_to_the_erased()`);
    for (const [table, columns] of Object.entries(WORDS)) await run.query(`create trigger no_words_of_the_erased before update${columns ? ` of ${columns}` : ""} on ${table} for each row execute function access.no_words_of_the_erased()`);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of ADDED) await run.query(`drop trigger not_of_the_erased on ${table}`);
    for (const table of Object.keys(WORDS)) await run.query(`drop trigger no_words_of_the_erased on ${table}`);
    await run.query(`drop function access.nothing_added_to_the_erased, access.no_words_of_the_erased`);
  }
}

/** Tables that hang on the client's own row. */
const ADDED = [
  "client_event", "vocational_profile", "better_off_calculation", "preference", "preference_occupation", "preference_setting", "preference_employer", "preference_adjustment", "preference_mark",
  "match", "staying_well", "statement", "consent", "introduction", "placement", "meeting", "adjustment", "retention_case", "contact_log", "invitation", "record_request", "record_view", "record_copy", "thread",
];

/** Columns of rows that stay, with words; empty: every column. */
const WORDS: Readonly<Record<string, string>> = {
  client: "", referral: "", preference: "", vocational_profile: "", better_off_calculation: "", statement: "wording", contact_log: "client_id, note, next_action",
  placement: "job_title, employer_name", meeting: "place, details, actions", adjustment: "barrier, expected_effect, question_answer, code", retention_case: "employer_name, gets_in_the_way, plan",
};

const guards = `
  -- The lock is the one that the foreign key takes anyway: it waits for an erasure that is going on.
  create function access.nothing_added_to_the_erased() returns trigger language plpgsql volatile as $$
  declare gone timestamptz;
  begin
    select c.erased_at into gone from client c where c.id = new.client_id for key share;
    if gone is not null then raise exception 'this record was erased' using errcode = 'check_violation'; end if;
    return new;
  end $$;
  create function access.no_words_of_the_erased() returns trigger language plpgsql volatile as $$
  declare subject uuid := case when tg_table_name = 'client' then (to_jsonb(old) ->> 'id')::uuid else (to_jsonb(old) ->> 'client_id')::uuid end;
  begin
    if exists (select from client c where c.id = subject and c.erased_at is not null) then return null; end if;
    return new;
  end $$;
  call access.definer('access.nothing_added_to_the_erased()');
  call access.definer('access.no_words_of_the_erased()');
`;
