import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a visitor and the clock may do with vacancies, though neither may write a row. */
export class AskingAndTheClock20261121T0942 implements MigrationInterface {
  name = "AskingAndTheClock1795254120000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(definedActs);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.ask_about_vacancy, access.open_and_expire_vacancies`);
  }
}

const definedActs = `
  create or replace function access.ask_about_vacancy(wanted uuid, wanted_dimension text, words text) returns boolean language plpgsql volatile as $$
  begin
    if not exists (select from vacancy v join employer e on e.id = v.employer_id and e.state = 'active' where v.id = wanted and v.status = 'open') then return false; end if;
    insert into vacancy_question (vacancy_id, dimension, wording, asked_via, sent_at) values (wanted, wanted_dimension, words, 'visitor', null)
    on conflict (vacancy_id, dimension, coalesce(feature, '')) where answered_at is null and dimension <> 'other'
    do update set times_asked = least(vacancy_question.times_asked + 1, 10000);
    return true;
  end $$;
  comment on function access.ask_about_vacancy is 'A visitor would like to know something an open vacancy does not say. No word of theirs is kept, and asking again only counts.';
  call access.definer('access.ask_about_vacancy(uuid, text, text)', 'persona_public', 'persona_client');

  create or replace function access.open_and_expire_vacancies(today date) returns table (id uuid, employer_id uuid, provider_id uuid, status text) language plpgsql volatile as $$
  #variable_conflict use_column
  begin
    return query
      with due as (
        select v.id, v.status as was, case when v.closes_on < today then 'expired' else 'open' end as becomes
        from vacancy v where (v.status in ('open', 'paused', 'scheduled') and v.closes_on < today) or (v.status = 'scheduled' and v.publish_on <= today)
        for update of v skip locked
      ), moved as (
        update vacancy v set status = due.becomes, version = v.version + 1, updated_at = clock_timestamp(),
          published_at = case when due.becomes = 'open' then coalesce(v.published_at, clock_timestamp()) else v.published_at end,
          closed_at = case when due.becomes = 'expired' then clock_timestamp() end
        from due where v.id = due.id returning v.id, v.employer_id, v.status, due.was
      ), told as (
        insert into vacancy_event (vacancy_id, kind, from_status, to_status, reason, actor_name)
        select m.id, 'transition', m.was, m.status, case m.status when 'expired' then 'The closing date passed' else 'Its publishing date came' end, 'Alongside' from moved m
      )
      select m.id, m.employer_id, e.provider_id, m.status from moved m join employer e on e.id = m.employer_id;
  end $$;
  comment on function access.open_and_expire_vacancies is 'The clock''s two transitions: a scheduled vacancy opens on its day, and one past its closing date expires. Safe to run at any time, as often as wanted.';
  call access.definer('access.open_and_expire_vacancies(date)', 'persona_worker');
`;
