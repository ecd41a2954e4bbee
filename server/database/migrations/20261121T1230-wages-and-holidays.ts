import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Minimum wages by date and age, and bank holidays, as GOV.UK gives them.
 *
 * `keeper` is explained in 20261121T1210-places.
 */
export class WagesAndHolidays20261121T1230 implements MigrationInterface {
  name = "WagesAndHolidays1795264200000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    const { default: wages } = await import("../seeds/minimumWage.json");
    const { default: holidays } = await import("../seeds/bankHolidays.json");
    await run.query(
      `insert into minimum_wage (from_on, to_on, age_min, age_max, pence_an_hour)
       select (r ->> 0)::date, (r ->> 1)::date, (r ->> 2)::int, (r ->> 3)::int, (r ->> 4)::int from jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(wages.rows)],
    );
    await run.query(
      `insert into bank_holiday (held_on, division, name) select (r ->> 0)::date, r ->> 1, r ->> 2 from jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(holidays.rows)],
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table bank_holiday;
      drop table minimum_wage;
    `);
  }
}

const tables = `
  create table minimum_wage (
    from_on       date not null,
    to_on         date,
    age_min       int,
    age_max       int,
    pence_an_hour int not null check (pence_an_hour > 0),
    check (to_on is null or to_on > from_on),
    unique nulls not distinct (from_on, age_min)
  );
  comment on column minimum_wage.to_on is 'Last day; null while it is the latest rate known.';
  comment on column minimum_wage.age_min is 'Null, with age_max: for apprentices under 19 or in their first year.';

  create table bank_holiday (
    held_on  date not null,
    division text not null check (division in ('england-and-wales', 'scotland', 'northern-ireland')),
    name     text not null,
    primary key (held_on, division)
  );

  call access.reference_list('minimum_wage');
  call access.reference_list('bank_holiday');
`;
