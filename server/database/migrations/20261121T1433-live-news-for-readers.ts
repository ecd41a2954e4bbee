import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The live notice that something shared has changed reaches those who may read it, as the notices of erasure do: a
 * colleague whom the client did not name must not learn from a handle that there is anything to read.
 */
export class LiveNewsForReaders20261121T1433 implements MigrationInterface {
  name = "LiveNewsForReaders1795275180000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(telling("'id', met, 'readers', (select to_jsonb(c.readers) from consent c where c.id = which)"));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(telling("'id', met"));
  }
}

/** As T1024 made it, but for what the employer's notice carries. */
const telling = (carried: string): string => `
  create or replace function access.tell_about_sharing(subject uuid, which uuid, employer uuid default null) returns void language plpgsql volatile as $$
  declare met uuid := (select h.id from handle h where h.client_id = subject and h.employer_id = employer);
  begin
    perform pg_notify('alongside', json_build_object('kind', 'sharing', 'id', which, 'clientId', subject)::text);
    perform pg_notify('alongside', json_build_object('kind', 'sharing', 'id', subject, 'providerId', (select c.provider_id from client c where c.id = subject))::text);
    if met is not null and (access.stage(subject, employer) >= 1 or exists (select from consent c join consent_item i on i.consent_id = c.id where c.client_id = subject and c.employer_id = employer and i.seen_at is not null)) then
      perform pg_notify('alongside', json_build_object('kind', 'shared', 'employerId', employer, ${carried})::text);
    end if;
  end $$;
  call access.definer('access.tell_about_sharing(uuid, uuid, uuid)');
`;
