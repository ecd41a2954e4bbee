import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Occupations: minor and unit groups of SOC 2020 by the Office for National Statistics, and the
 * words they are found by.
 *
 * Words are matched with PostgreSQL's own full text search, which needs no extension: a database
 * given by `DATABASE_URL` may not allow one. `keeper` is explained in 20261121T1210-places.
 */
export class Occupations20261121T1220 implements MigrationInterface {
  name = "Occupations1795263600000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    const { default: occupations } = await import("../seeds/occupations.json");
    const { default: everyday } = await import("../seeds/everydayWords.json");
    const groups = occupations.rows.map(([code, title]) => [code, title]);
    await run.query(
      `insert into occupation (code, title, level, parent)
       select r ->> 0, r ->> 1, case length(r ->> 0) when 3 then 'minor' else 'unit' end, case length(r ->> 0) when 4 then left(r ->> 0, 3) end
       from jsonb_array_elements($1::jsonb) r order by length(r ->> 0)`,
      [JSON.stringify(groups)],
    );
    const titles = occupations.rows.map(([code, title]) => [code, title, "title"]);
    const related = occupations.rows.flatMap(([code, , jobs]) => (Array.isArray(jobs) ? jobs : []).map((job) => [code, job, "job title"]));
    const words = Object.entries(everyday).flatMap(([code, phrases]) => phrases.map((phrase) => [code, phrase, "everyday"]));
    await run.query(
      `insert into occupation_word (code, phrase, kind)
       select distinct on (r ->> 0, lower(r ->> 1)) r ->> 0, r ->> 1, r ->> 2 from jsonb_array_elements($1::jsonb) r
       order by r ->> 0, lower(r ->> 1), r ->> 2`,
      [JSON.stringify([...titles, ...related, ...words])],
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table occupation_word;
      drop table occupation;
    `);
  }
}

const tables = `
  create table occupation (
    code   text primary key check (code ~ '^[1-9][0-9]{2,3}$'),
    title  text not null,
    level  text not null check (level in ('minor', 'unit')),
    parent text references occupation,
    check ((level = 'unit') = (parent is not null))
  );
  create index on occupation (parent);

  create table occupation_word (
    code   text not null references occupation,
    phrase text not null,
    kind   text not null check (kind in ('title', 'job title', 'everyday')),
    words  tsvector not null generated always as (to_tsvector('english', phrase)) stored,
    primary key (code, phrase)
  );
  create index on occupation_word using gin (words);

  call access.reference_list('occupation');
  call access.reference_list('occupation_word');
`;
