import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The people the service supports. Employers hold no privilege on this table or any that hangs on it.
 *
 * `access.caseload()` says which clients a member of staff works with: their team's, or the whole provider's for a
 * service manager or an administrator. No column here says anything about health, readiness or sobriety: nothing of
 * the kind decides who is helped.
 */
export class Clients20261121T0950 implements MigrationInterface {
  name = "Clients1795254600000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(gates);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table better_off_calculation, vocational_profile, client_event;
      alter table membership drop constraint membership_client_id_fkey;
      drop table client;
      drop function access.caseload, access.client_engaged;
    `);
  }
}

const tables = `
  create table client (
    id                uuid primary key default gen_random_uuid(),
    provider_id       uuid not null references provider,
    team_id           uuid references team,
    specialist_id     uuid references staff_member,
    display_name      text not null check (length(display_name) between 1 and 100),
    help_with         text not null default 'find_work' check (help_with in ('find_work', 'keep_work')),
    state             text not null default 'engaged' check (state in ('engaged', 'vocational_profile', 'job_search', 'in_work', 'stepped_down', 'closed')),
    approach          text not null default 'none' check (approach in ('none', 'anonymous', 'named')),
    phone             text not null default '' check (length(phone) <= 30),
    email             text not null default '' check (length(email) <= 254),
    preferred_contact text not null default 'phone' check (preferred_contact in ('phone', 'text', 'email', 'post')),
    clinical_team     text not null default '' check (length(clinical_team) <= 200),
    language_needs    text not null default '' check (length(language_needs) <= 200),
    format_needs      text not null default '' check (length(format_needs) <= 200),
    risk_assessment_on date,
    closed_reason     text check (closed_reason in ('work_is_going_well', 'does_not_want_support_now', 'moved_away', 'lost_touch', 'died', 'other')),
    engaged_on        date not null default current_date,
    created_at        timestamptz not null default clock_timestamp(),
    check (state = 'closed' or closed_reason is null)
  );
  comment on column client.risk_assessment_on is 'The date of the risk assessment the service holds; null while it is not in. What it says is not kept here.';
  create index client_team on client (team_id);
  create index client_specialist on client (specialist_id);
  alter table membership add foreign key (client_id) references client;

  create table client_event (
    id         uuid primary key default gen_random_uuid(),
    client_id  uuid not null references client on delete cascade,
    kind       text not null check (kind in
      ('state', 'approach', 'team', 'specialist', 'details', 'risk_assessment', 'profile', 'preferences', 'better_off', 'invited', 'note')),
    from_state text,
    to_state   text,
    reason     text not null default '' check (length(reason) <= 2000),
    by_kind    text not null default 'staff' check (by_kind in ('staff', 'client', 'service')),
    staff_id   uuid references staff_member,
    actor      uuid references membership,
    at         timestamptz not null default clock_timestamp()
  );
  create index client_event_client on client_event (client_id, at desc);

  create table vocational_profile (
    client_id  uuid not null references client on delete cascade,
    version    int not null check (version > 0),
    sections   jsonb not null check (jsonb_typeof(sections) = 'object' and length(sections::text) <= 40000),
    by_kind    text not null default 'staff' check (by_kind in ('staff', 'client')),
    staff_id   uuid references staff_member,
    actor      uuid references membership,
    written_at timestamptz not null default clock_timestamp(),
    primary key (client_id, version)
  );
  comment on column vocational_profile.sections is 'Texts by section: work_history, skills, strengths, what_matters, what_helps, education, travel, money.';

  create table better_off_calculation (
    id                      uuid primary key default gen_random_uuid(),
    client_id               uuid not null references client on delete cascade,
    done_on                 date not null,
    hours                   numeric(4,1) not null check (hours between 0 and 100),
    pay_pence_an_hour       int not null check (pay_pence_an_hour between 0 and 100000),
    better_off_pence_a_week int not null,
    note                    text not null default '' check (length(note) <= 1000),
    recorded_by             uuid references membership,
    staff_id                uuid references staff_member,
    created_at              timestamptz not null default clock_timestamp()
  );
  create index better_off_client on better_off_calculation (client_id, done_on desc);
`;

const gates = `
  create function access.caseload() returns setof uuid language sql stable as $$
    select c.id from access.viewer() v
    join staff_member s on s.id = v.staff_id
    join client c on c.provider_id = s.provider_id
    where v.audience = 'specialists'
      and (v.role in ('service_manager', 'administrator') or c.team_id = s.team_id or c.specialist_id = s.id)
  $$;
  call access.definer('access.caseload()', 'persona_specialist');

  call access.gate('client', 'self');
  create policy own on client for select to persona_client using (id = (select access.current_client()));
  create policy own_say on client for update to persona_client
    using (id = (select access.current_client())) with check (id = (select access.current_client()));
  create policy caseload on client for select to persona_specialist using (id in (select access.caseload()));
  create policy change_caseload on client for update to persona_specialist
    using (id in (select access.caseload())) with check (provider_id = (select access.current_provider()));
  create policy engage on client for insert to persona_specialist with check (provider_id = (select access.current_provider()));
  -- Which employers may be approached, and how to reach them, are the person's own to say.
  grant select, update (approach, phone, email, preferred_contact, language_needs, format_needs) on client to persona_client;
  grant select, insert, update on client to persona_specialist;

  create function access.client_engaged() returns trigger language plpgsql volatile as $$
  begin
    insert into client_event (client_id, kind, to_state, by_kind, staff_id, actor, at)
    select new.id, 'state', 'engaged', case when v.staff_id is null then 'service' else 'staff' end, v.staff_id, v.membership_id,
      case when new.engaged_on = current_date then clock_timestamp() else new.engaged_on + time '09:00' end
    from (select 1) one left join access.viewer() v on true;
    return new;
  end $$;
  call access.definer('access.client_engaged()');
  create trigger client_engaged after insert on client for each row execute function access.client_engaged();

  call access.gate('client_event', 'self');
  create policy own on client_event for select to persona_client using (client_id = (select access.current_client()) and kind <> 'note');
  create policy own_act on client_event for insert to persona_client
    with check (client_id = (select access.current_client()) and by_kind = 'client' and actor = (select access.current_membership()));
  create policy caseload on client_event for select to persona_specialist using (client_id in (select access.caseload()));
  create policy act on client_event for insert to persona_specialist
    with check (client_id in (select access.caseload()) and by_kind = 'staff' and actor = (select access.current_membership()));
  grant select, insert on client_event to persona_client, persona_specialist;

  call access.gate('vocational_profile', 'self');
  create policy own on vocational_profile for select to persona_client using (client_id = (select access.current_client()));
  create policy own_words on vocational_profile for insert to persona_client
    with check (client_id = (select access.current_client()) and by_kind = 'client');
  create policy caseload on vocational_profile for select to persona_specialist using (client_id in (select access.caseload()));
  create policy write_caseload on vocational_profile for insert to persona_specialist
    with check (client_id in (select access.caseload()) and by_kind = 'staff');
  grant select, insert on vocational_profile to persona_client, persona_specialist;

  call access.gate('better_off_calculation', 'self');
  create policy own on better_off_calculation for select to persona_client using (client_id = (select access.current_client()));
  create policy caseload on better_off_calculation to persona_specialist
    using (client_id in (select access.caseload())) with check (client_id in (select access.caseload()));
  grant select on better_off_calculation to persona_client;
  grant select, insert on better_off_calculation to persona_specialist;
`;
