import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Reminders that sharing stops by itself: 30 days before and 7, once each for one last day.
 *
 * The client is told, in the portal and by a mail of neutral words; an employer never is. An agreement that is shorter
 * than the time before gets no such reminder: it was only just made.
 */
export class SharingEndsSoon20261121T1352 implements MigrationInterface {
  name = "SharingEndsSoon1795269120000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(reminders);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.remind_of_ends; drop table consent_reminder`);
  }
}

const reminders = `
  create table consent_reminder (
    consent_id  uuid not null references consent on delete cascade,
    days_before int not null check (days_before in (30, 7)),
    ends_at     timestamptz not null,
    reminded_at timestamptz not null default clock_timestamp(),
    primary key (consent_id, days_before, ends_at)
  );
  comment on column consent_reminder.ends_at is 'The end it was about: an agreement that lasts longer is reminded of anew.';
  call access.gate('consent_reminder', 'self');
  create policy of_a_consent on consent_reminder for select to persona_client, persona_specialist using (consent_id in (select id from consent));
  grant select on consent_reminder to persona_client, persona_specialist;

  -- One of the two at a time: after a week away, the client is not told twice of one end.
  create function access.remind_of_ends(at_most int default 25) returns int language plpgsql volatile as $$
  declare due record; done int := 0;
  begin
    for due in
      select c.id, c.client_id, c.valid_to, d.days from consent c
      cross join lateral (select case when c.valid_to <= clock_timestamp() + interval '7 days' then 7 else 30 end as days) d
      where c.status in ('given', 'narrowed', 'renewed') and c.ended_at is null
        and c.valid_to > clock_timestamp() and c.valid_to <= clock_timestamp() + interval '30 days'
        and coalesce(c.renewed_at, c.valid_from) < c.valid_to - make_interval(days => d.days)
        and not exists (select from consent_reminder r where r.consent_id = c.id and r.days_before = d.days and r.ends_at = c.valid_to)
      order by c.client_id, c.id limit at_most
    loop
      perform ledger.lock(due.client_id); -- a withdrawal that came first leaves nothing to be reminded of
      done := done + 1;
      insert into consent_reminder (consent_id, days_before, ends_at)
      select c.id, due.days, c.valid_to from consent c
      where c.id = due.id and c.valid_to = due.valid_to and c.status in ('given', 'narrowed', 'renewed') and c.ended_at is null
        and exists (select from consent_item i join statement t on t.id = i.statement_id
          where i.consent_id = c.id and i.answer = 'yes' and i.ended_at is null and t.approved_at is not null and t.superseded_at is null)
      on conflict do nothing;
      if found then perform access.tell_client(due.client_id, 'sharing_ends', due.id); end if;
    end loop;
    return done;
  end $$;
  call access.definer('access.remind_of_ends(int)', 'persona_worker');
`;
