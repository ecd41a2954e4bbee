import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Imports of vacancies: the file until it is read, and what became of each row.
 *
 * An import belongs to the employer whose member sent the file, or to the service whose staff (or
 * operator, at the command line) did: then `employer_id` is null and no employer sees it.
 */
export class VacancyImports20261121T1240 implements MigrationInterface {
  name = "VacancyImports1795264800000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(gates);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop index vacancy_fingerprint; drop table vacancy_import_row, vacancy_import_piece, vacancy_import`);
  }
}

const tables = `
  create table vacancy_import (
    id            uuid primary key default gen_random_uuid(),
    provider_id   uuid not null references provider,
    employer_id   uuid references employer on delete cascade,
    started_by    uuid references membership on delete set null,
    file_name     text not null check (length(file_name) between 1 and 200),
    format        text not null check (format in ('csv', 'json')),
    columns       jsonb not null default '[]',
    mapping       jsonb not null default '{}',
    employer_name text not null default '' check (length(employer_name) <= 200),
    state         text not null default 'uploaded' check (state in ('uploaded', 'running', 'done', 'stopped', 'cancelled')),
    problem       text not null default '' check (length(problem) <= 500),
    rows_total    int not null check (rows_total >= 0),
    rows_read     int not null default 0,
    taken         int not null default 0,
    questioned    int not null default 0,
    refused       int not null default 0,
    run           uuid,
    alive_at      timestamptz,
    created_at    timestamptz not null default clock_timestamp(),
    finished_at   timestamptz,
    check (rows_read = taken + questioned + refused)
  );
  create index vacancy_import_newest on vacancy_import (provider_id, created_at desc, id);
  create index vacancy_import_employer on vacancy_import (employer_id);
  comment on column vacancy_import.employer_name is 'Whose the rows are that name no employer.';
  comment on column vacancy_import.run is 'The run that may write: a second one, or one left over, is turned away.';
  comment on column vacancy_import.alive_at is 'When the run last wrote: long ago while running means that it was killed.';

  create index vacancy_fingerprint on vacancy (fingerprint) where fingerprint is not null;

  create table vacancy_import_piece (
    import_id uuid not null references vacancy_import on delete cascade,
    piece     int  not null,
    bytes     bytea not null,
    primary key (import_id, piece)
  );

  create table vacancy_import_row (
    import_id  uuid not null references vacancy_import on delete cascade,
    row_number int  not null,
    outcome    text not null check (outcome in ('taken', 'questioned', 'refused')),
    title      text not null default '',
    reason     text not null default '',
    questions  jsonb not null default '[]',
    cells      jsonb,
    vacancy_id uuid references vacancy on delete set null,
    primary key (import_id, row_number)
  );
  create index vacancy_import_row_vacancy on vacancy_import_row (vacancy_id);
  create index vacancy_import_row_outcome on vacancy_import_row (import_id, outcome, row_number);
  comment on column vacancy_import_row.cells is 'The row as it stood, kept where it was refused, so that it can be put right.';
`;

const ofItsImport = (table: string): string => `
  create policy own on ${table} to persona_employer
    using (import_id in (select id from vacancy_import)) with check (import_id in (select id from vacancy_import));
  create policy of_my_service on ${table} to persona_specialist
    using (import_id in (select id from vacancy_import)) with check (import_id in (select id from vacancy_import));
  grant select, insert, delete on ${table} to persona_employer, persona_specialist;
`;

const gates = `
  call access.gate('vacancy_import', 'tenant');
  call access.gate('vacancy_import_piece', 'tenant');
  call access.gate('vacancy_import_row', 'tenant');

  create policy own on vacancy_import to persona_employer
    using (employer_id = (select access.current_employer())) with check (employer_id = (select access.current_employer()));
  create policy of_my_service on vacancy_import to persona_specialist
    using (employer_id is null and provider_id = (select access.current_provider()))
    with check (employer_id is null and provider_id = (select access.current_provider()));
  grant select, insert, update on vacancy_import to persona_employer, persona_specialist;

  ${["vacancy_import_piece", "vacancy_import_row"].map(ofItsImport).join("\n")}
`;
