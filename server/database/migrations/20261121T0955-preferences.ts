import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The work a client is looking for, in the client's own say. A dimension without a row or value is "not said".
 *
 * What staff enter carries a mark that only the client can confirm: the database refuses a confirmation by anyone else.
 */
export class Preferences20261121T0955 implements MigrationInterface {
  name = "Preferences1795254900000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    for (const table of LISTS) await run.query(ownAndCaseload(table));
    await run.query(marks);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop table preference_mark, ${[...LISTS].reverse().join(", ")}`);
  }
}

const LISTS = ["preference", "preference_occupation", "preference_setting", "preference_employer", "preference_adjustment"];

const tables = `
  create table preference (
    client_id              uuid primary key references client on delete cascade,
    home_place_text        text check (length(home_place_text) between 1 and 200),
    home_postcode          text check (length(home_postcode) <= 10),
    home_latitude          double precision check (home_latitude between -90 and 90),
    home_longitude         double precision check (home_longitude between -180 and 180),
    home_exactness         text check (length(home_exactness) <= 40),
    furthest_km            numeric(5,1) check (furthest_km > 0 and furthest_km <= 1000),
    travel_by              text[] not null default '{}' check (travel_by <@ array['walk', 'cycle', 'bus', 'tram', 'train', 'car', 'lift', 'taxi']),
    workplaces             text[] not null default '{}' check (workplaces <@ array['on_site', 'hybrid', 'remote']),
    hours_least            numeric(4,1) check (hours_least between 0 and 100),
    hours_most             numeric(4,1) check (hours_most between 0 and 100),
    week_grid              int check (week_grid between 0 and 268435455),
    week_varies            boolean not null default false,
    pay_least_pence_an_hour int check (pay_least_pence_an_hour between 0 and 100000),
    contracts              text[] not null default '{}' check (contracts <@ array['permanent', 'fixed_term', 'temporary', 'casual', 'zero_hours', 'apprenticeship']),
    earliest_start         date,
    keywords               text[] not null default '{}' check (cardinality(keywords) <= 20),
    keywords_avoid         text[] not null default '{}' check (cardinality(keywords_avoid) <= 20),
    changed_at             timestamptz not null default clock_timestamp(),
    check (hours_least is null or hours_most is null or hours_least <= hours_most),
    check ((home_latitude is null) = (home_longitude is null))
  );
  comment on column preference.week_grid is '28 bits: bit day * 4 + part, Monday morning first (kernel/dimensions). Null: not said.';

  create table preference_occupation (
    client_id uuid not null references client on delete cascade,
    code      text not null check (code ~ '^[0-9]{3,4}$'),
    says      text not null check (says in ('want', 'avoid')),
    primary key (client_id, code)
  );
  comment on column preference_occupation.code is 'SOC 2020: a minor group (3 digits) or a unit group (4).';

  create table preference_setting (
    client_id uuid not null references client on delete cascade,
    feature   text not null check (length(feature) between 1 and 40),
    says      text not null check (says in ('want', 'avoid', 'never')),
    primary key (client_id, feature)
  );
  comment on column preference_setting.feature is 'A code of SETTING_FEATURES (kernel/dimensions). No row: neutral, or not said.';

  create table preference_employer (
    client_id   uuid not null references client on delete cascade,
    employer_id uuid not null references employer,
    primary key (client_id, employer_id)
  );
  comment on column preference_employer.employer_id is 'Not this one, nor any that it is the parent of.';

  create table preference_adjustment (
    client_id uuid not null references client on delete cascade,
    code      text not null check (length(code) between 1 and 40),
    primary key (client_id, code)
  );

  create table preference_mark (
    client_id        uuid not null references client on delete cascade,
    dimension        text not null check (dimension in ('occupation', 'place', 'hours', 'when', 'pay', 'contract', 'start', 'employers', 'adjustments')
                       or dimension ~ '^setting:[a-z_]{1,40}$'),
    entered_by       uuid references membership,
    entered_by_staff uuid references staff_member,
    entered_at       timestamptz not null default clock_timestamp(),
    confirmed_at     timestamptz,
    primary key (client_id, dimension)
  );
  comment on column preference_mark.confirmed_at is 'When the client said or confirmed it; null while it is only what staff entered.';
`;

const ownAndCaseload = (table: string): string => `
  call access.gate('${table}', 'self');
  create policy own on ${table} to persona_client
    using (client_id = (select access.current_client())) with check (client_id = (select access.current_client()));
  create policy caseload on ${table} to persona_specialist
    using (client_id in (select access.caseload())) with check (client_id in (select access.caseload()));
  grant select, insert, update, delete on ${table} to persona_client, persona_specialist;
`;

const marks = `
  call access.gate('preference_mark', 'self');
  create policy own on preference_mark to persona_client
    using (client_id = (select access.current_client())) with check (client_id = (select access.current_client()) and confirmed_at is not null);
  create policy caseload on preference_mark for select to persona_specialist using (client_id in (select access.caseload()));
  create policy mark on preference_mark for insert to persona_specialist
    with check (client_id in (select access.caseload()) and confirmed_at is null and entered_by_staff = (select access.current_staff()));
  create policy mark_again on preference_mark for update to persona_specialist
    using (client_id in (select access.caseload()))
    with check (client_id in (select access.caseload()) and confirmed_at is null and entered_by_staff = (select access.current_staff()));
  grant select, insert, update on preference_mark to persona_client, persona_specialist;
`;
