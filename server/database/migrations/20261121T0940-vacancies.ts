import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Vacancies: drafts are the employer's and its service's, open ones are everybody's.
 *
 * What a vacancy says is in the dimensions that preferences use too. Contact details, review and import columns are
 * left out of the grants to visitors and clients: those personas select columns by name.
 */
export class Vacancies20261121T0940 implements MigrationInterface {
  name = "Vacancies1795254000000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(vacancyTable);
    await run.query(partsOfAVacancy);
    await run.query(whoSeesVacancies);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop table vacancy_question, vacancy_event, vacancy_adjustment, vacancy_setting, vacancy`);
  }
}

/** A draft may be empty: what must be there is checked when it is sent. */
const vacancyTable = `
  create table vacancy (
    id                       uuid primary key default gen_random_uuid(),
    employer_id              uuid not null references employer,
    site_id                  uuid references site on delete set null,
    status                   text not null default 'draft' check (status in
      ('draft', 'submitted', 'changes_requested', 'scheduled', 'open', 'paused', 'filled', 'part_filled', 'closed', 'expired', 'withdrawn')),
    title                    text not null default '' check (length(title) <= 200),
    kind                     text not null default 'paid_role' check (kind in ('paid_role', 'work_placement', 'work_trial')),
    positions                int  not null default 1 check (positions between 1 and 500),
    summary                  text not null default '' check (length(summary) <= 4000),
    duties                   text not null default '' check (length(duties) <= 20000),
    occupation_code          text,
    place_text               text not null default '' check (length(place_text) <= 300),
    postcode                 text check (length(postcode) <= 10),
    latitude                 double precision check (latitude between 49 and 61),
    longitude                double precision check (longitude between -9 and 3),
    place_exactness          text not null default 'unknown' check (place_exactness in ('district', 'post_town', 'place', 'unknown')),
    workplace                text check (workplace in ('on_site', 'hybrid', 'remote')),
    hours_least              numeric(4, 1) check (hours_least between 0 and 80),
    hours_most               numeric(4, 1) check (hours_most between 0 and 80),
    week_grid                int check (week_grid between 0 and 268435455),
    week_fixed               boolean,
    when_note                text not null default '' check (length(when_note) <= 300),
    pay_least_pence          int check (pay_least_pence >= 0),
    pay_most_pence           int check (pay_most_pence >= 0),
    pay_period               text check (pay_period in ('hour', 'day', 'week', 'month', 'year')),
    pay_pence_an_hour_least  int check (pay_pence_an_hour_least >= 0),
    pay_note                 text not null default '' check (length(pay_note) <= 300),
    contract                 text check (contract in ('permanent', 'fixed_term', 'temporary', 'casual', 'zero_hours', 'apprenticeship')),
    starts_on                date,
    closes_on                date,
    publish_on               date,
    how_to_apply             text check (how_to_apply in ('through_service', 'link', 'email', 'phone')),
    apply_link               text check (length(apply_link) <= 1000),
    apply_note               text not null default '' check (length(apply_note) <= 1000),
    answer_within_days       int check (answer_within_days between 1 and 60),
    contact_name             text not null default '' check (length(contact_name) <= 100),
    contact_email            text not null default '' check (length(contact_email) <= 254),
    contact_phone            text not null default '' check (length(contact_phone) <= 30),
    setting_seen             boolean not null default false,
    offer_seen               boolean not null default false,
    submitted_at             timestamptz,
    reviewed_at              timestamptz,
    reviewed_by              uuid references staff_member,
    review_reason            text not null default '' check (length(review_reason) <= 2000),
    published_at             timestamptz,
    closed_at                timestamptz,
    outcome                  text check (outcome in ('filled_by_us', 'filled_elsewhere', 'not_filled', 'withdrawn')),
    outcome_note             text not null default '' check (length(outcome_note) <= 1000),
    positions_filled         int check (positions_filled >= 0), relisted_from uuid references vacancy,
    source                   text not null default 'portal' check (source in ('portal', 'import')),
    source_url               text check (length(source_url) <= 1000),
    source_id                text check (length(source_id) <= 300), fingerprint text,
    version                  int not null default 1,
    created_at               timestamptz not null default clock_timestamp(),
    updated_at               timestamptz not null default clock_timestamp(),
    words                    tsvector not null generated always as (
      setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', summary || ' ' || place_text), 'B') || setweight(to_tsvector('english', duties), 'C')) stored,
    check (hours_least <= hours_most), check (pay_least_pence <= pay_most_pence), check (num_nulls(latitude, longitude) in (0, 2))
  );
  create index vacancy_employer on vacancy (employer_id, status);
  create index vacancy_newest on vacancy (published_at desc, id) where status = 'open';
  create index vacancy_where on vacancy (latitude, longitude) where status = 'open';
  create index vacancy_to_sweep on vacancy (closes_on, publish_on) where status in ('open', 'paused', 'scheduled');
  create index vacancy_last_saved on vacancy (updated_at, id);
  create index vacancy_words on vacancy using gin (words);
  create index vacancy_relisted on vacancy (relisted_from);
  create unique index vacancy_imported_once on vacancy (employer_id, fingerprint);
  comment on column vacancy.pay_pence_an_hour_least is 'The least it pays, made hourly for comparison; null when it cannot be known, as for a yearly amount without hours.';
  comment on column vacancy.week_grid is '28 bits, day * 4 + part, Monday morning first; null: not said.';
  comment on column vacancy.week_fixed is 'True: these times; false: the person chooses among them; null: not said.';
`;

const partsOfAVacancy = `
  create table vacancy_setting (
    vacancy_id uuid not null references vacancy on delete cascade,
    feature    text not null check (length(feature) between 1 and 40),
    says       text not null check (says in ('has', 'has_not')),
    primary key (vacancy_id, feature)
  );
  create table vacancy_adjustment (
    vacancy_id uuid not null references vacancy on delete cascade,
    code       text not null check (length(code) between 1 and 40),
    primary key (vacancy_id, code)
  );
  create table vacancy_event (
    id          uuid primary key default gen_random_uuid(),
    vacancy_id  uuid not null references vacancy on delete cascade,
    kind        text not null check (kind in ('transition', 'edited', 'asked', 'answered')),
    from_status text,
    to_status   text,
    reason      text not null default '' check (length(reason) <= 2000),
    changes     jsonb not null default '[]',
    actor_membership_id uuid references membership,
    actor_name  text not null,
    at          timestamptz not null default clock_timestamp()
  );
  create index vacancy_event_vacancy on vacancy_event (vacancy_id, at);
  comment on column vacancy_event.changes is 'What an edit changed: [{"field", "before", "after"}], in the words a page shows.';
  comment on column vacancy_event.actor_name is 'As it was then; "Alongside" for what the clock did.';

  create table vacancy_question (
    id          uuid primary key default gen_random_uuid(),
    vacancy_id  uuid not null references vacancy on delete cascade,
    dimension   text not null check (dimension in
      ('title', 'text', 'occupation', 'place', 'workplace', 'hours', 'when', 'pay', 'contract', 'setting', 'adjustments', 'starts_on', 'closes_on', 'other')),
    feature     text check (length(feature) between 1 and 40),
    wording     text not null check (length(wording) between 1 and 500),
    asked_via   text not null check (asked_via in ('staff', 'import', 'visitor', 'matching')),
    asked_by    uuid references staff_member,
    times_asked int  not null default 1,
    asked_at    timestamptz not null default clock_timestamp(),
    sent_at     timestamptz default clock_timestamp(),
    answered_at timestamptz,
    answered_by uuid references membership,
    answer      text check (length(answer) <= 1000)
  );
  create index vacancy_question_vacancy on vacancy_question (vacancy_id);
  create unique index vacancy_question_waiting on vacancy_question (vacancy_id, dimension, coalesce(feature, '')) where answered_at is null and dimension <> 'other';
  comment on column vacancy_question.sent_at is 'When the employer got it; null: it waits for the service to pass it on.';
`;

const FOR_EVERYBODY = `id, employer_id, status, title, kind, positions, summary, duties, occupation_code, place_text, postcode, latitude, longitude,
  place_exactness, workplace, hours_least, hours_most, week_grid, week_fixed, when_note, pay_least_pence, pay_most_pence, pay_period,
  pay_pence_an_hour_least, pay_note, contract, starts_on, closes_on, how_to_apply, apply_link, apply_note, answer_within_days,
  published_at, closed_at, relisted_from, version, updated_at, words`;

const onItsVacancy = (table: string): string => `
  create policy own on ${table} to persona_employer
    using (exists (select from vacancy v where v.id = vacancy_id and v.employer_id = (select access.current_employer())))
    with check (exists (select from vacancy v where v.id = vacancy_id and v.employer_id = (select access.current_employer())));
  create policy of_my_service on ${table} to persona_specialist
    using (exists (select from vacancy v where v.id = vacancy_id)) with check (exists (select from vacancy v where v.id = vacancy_id));
`;

const whoSeesVacancies = `
  call access.gate('vacancy', 'tenant');
  call access.gate('vacancy_setting', 'tenant');
  call access.gate('vacancy_adjustment', 'tenant');
  call access.gate('vacancy_event', 'tenant');
  call access.gate('vacancy_question', 'tenant');

  create policy own on vacancy to persona_employer
    using (employer_id = (select access.current_employer())) with check (employer_id = (select access.current_employer()));
  create policy of_my_service on vacancy to persona_specialist
    using (employer_id in (select id from employer)) with check (employer_id in (select id from employer));
  create policy open_to_anybody on vacancy for select to persona_public
    using (status = 'open' and employer_id in (select id from employer));
  create policy once_published on vacancy for select to persona_client
    using (published_at is not null and employer_id in (select id from employer));
  grant select, insert, update on vacancy to persona_employer, persona_specialist;
  grant select (${FOR_EVERYBODY}) on vacancy to persona_public, persona_client;

  ${["vacancy_setting", "vacancy_adjustment"].map((table) => `
    ${onItsVacancy(table)}
    create policy as_its_vacancy on ${table} for select to persona_public, persona_client using (exists (select from vacancy v where v.id = vacancy_id));
    grant select, insert, update, delete on ${table} to persona_employer, persona_specialist;
    grant select on ${table} to persona_public, persona_client;`).join("\n")}

  -- Events are added, never changed; and nobody signs with another's membership.
  create policy own on vacancy_event for select to persona_employer
    using (exists (select from vacancy v where v.id = vacancy_id and v.employer_id = (select access.current_employer())));
  create policy of_my_service on vacancy_event for select to persona_specialist using (exists (select from vacancy v where v.id = vacancy_id));
  create policy sign on vacancy_event for insert to persona_employer, persona_specialist
    with check (actor_membership_id = (select access.current_membership()) and exists (select from vacancy v where v.id = vacancy_id));
  grant select, insert on vacancy_event to persona_employer, persona_specialist;

  create policy own on vacancy_question to persona_employer
    using (sent_at is not null and exists (select from vacancy v where v.id = vacancy_id and v.employer_id = (select access.current_employer())))
    with check (exists (select from vacancy v where v.id = vacancy_id and v.employer_id = (select access.current_employer())));
  create policy of_my_service on vacancy_question to persona_specialist
    using (exists (select from vacancy v where v.id = vacancy_id)) with check (exists (select from vacancy v where v.id = vacancy_id));
  grant select (id, vacancy_id, dimension, feature, wording, asked_via, times_asked, asked_at, sent_at, answered_at, answered_by, answer),
    insert (id, vacancy_id, dimension, feature, wording, asked_via, asked_at, sent_at), update (answered_at, answered_by, answer) on vacancy_question to persona_employer;
  grant select, insert, update on vacancy_question to persona_specialist;
`;
