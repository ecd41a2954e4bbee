import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * People who ask for help, or are put forward for it.
 *
 * A visitor can hand a referral in through `access.refer` and never read one. Staff read those of their team and
 * those that no team has taken yet. Nothing here asks for a diagnosis, readiness or sobriety; a refusal takes a
 * reason from a short list, none of which is about health.
 */
export class Referrals20261121T0952 implements MigrationInterface {
  name = "Referrals1795254720000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(gates);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.refer, access.referral_queue cascade; drop table referral_event, referral`);
  }
}

const tables = `
  create table referral (
    id                   uuid primary key default gen_random_uuid(),
    provider_id          uuid not null references provider,
    team_id              uuid references team,
    reference            text not null unique check (reference ~ '^[A-Z0-9]{4}-[A-Z0-9]{4}$'),
    source               text not null check (source in ('self', 'professional', 'employer')),
    state                text not null default 'received' check (state in
      ('received', 'awaiting_risk_assessment', 'informal_discussion', 'accepted', 'not_taken_up', 'declined')),
    help_with            text not null default 'find_work' check (help_with in ('find_work', 'keep_work')),
    person_name          text not null check (length(person_name) between 1 and 100),
    person_phone         text not null default '' check (length(person_phone) <= 30),
    person_email         text not null default '' check (length(person_email) <= 254),
    preferred_contact    text not null default 'phone' check (preferred_contact in ('phone', 'text', 'email', 'post')),
    contact_note         text not null default '' check (length(contact_note) <= 500),
    place_text           text not null default '' check (length(place_text) <= 200),
    what_would_help      text not null default '' check (length(what_would_help) <= 4000),
    language_needs       text not null default '' check (length(language_needs) <= 200),
    format_needs         text not null default '' check (length(format_needs) <= 200),
    referrer_kind        text check (referrer_kind in ('consultant', 'nurse', 'social_worker', 'occupational_therapist', 'gp',
      'social_prescriber', 'talking_therapies', 'employer', 'other')),
    referrer_name        text not null default '' check (length(referrer_name) <= 100),
    referrer_role        text not null default '' check (length(referrer_role) <= 100),
    referrer_team        text not null default '' check (length(referrer_team) <= 200),
    referrer_phone       text not null default '' check (length(referrer_phone) <= 30),
    referrer_email       text not null default '' check (length(referrer_email) <= 254),
    person_agreed        boolean not null default true,
    risk_assessment      text not null default 'not_asked' check (risk_assessment in ('not_asked', 'asked_for', 'up_to_date')),
    risk_assessment_on   date,
    risk_assessment_asked_on date,
    informal_discussion_on   date,
    declined_reason      text check (declined_reason in ('outside_our_area', 'supported_elsewhere', 'could_not_reach', 'under_16', 'not_about_work')),
    client_id            uuid references client,
    received_at          timestamptz not null default clock_timestamp(),
    decided_at           timestamptz,
    check ((source = 'self') = (referrer_kind is null)),
    check ((state = 'declined') = (declined_reason is not null)),
    check ((state = 'accepted') = (client_id is not null)),
    check ((risk_assessment = 'up_to_date') = (risk_assessment_on is not null))
  );
  create index referral_queue on referral (provider_id, state, received_at);
  create index referral_client on referral (client_id);

  create table referral_event (
    id          uuid primary key default gen_random_uuid(),
    referral_id uuid not null references referral on delete cascade,
    kind        text not null default 'state' check (kind in ('state', 'risk_assessment', 'team', 'note')),
    from_state  text,
    to_state    text,
    reason      text not null default '' check (length(reason) <= 2000),
    staff_id    uuid references staff_member,
    actor       uuid references membership,
    at          timestamptz not null default clock_timestamp()
  );
  create index referral_event_referral on referral_event (referral_id, at);
`;

const gates = `
  call access.gate('referral', 'self');
  call access.gate('referral_event', 'self');

  create function access.referral_queue() returns setof uuid language sql stable as $$
    select r.id from access.viewer() v
    join staff_member s on s.id = v.staff_id
    join referral r on r.provider_id = s.provider_id
    where v.audience = 'specialists'
      and (v.role in ('service_manager', 'administrator') or r.team_id is null or r.team_id = s.team_id)
  $$;
  call access.definer('access.referral_queue()', 'persona_specialist');

  create policy queue on referral for select to persona_specialist using (id in (select access.referral_queue()));
  create policy work_queue on referral for update to persona_specialist
    using (id in (select access.referral_queue())) with check (provider_id = (select access.current_provider()));
  grant select, update on referral to persona_specialist;
  -- The person's own: how they came to the service, and who wrote what about them.
  create policy own on referral for select to persona_client using (client_id = (select access.current_client()));
  grant select on referral to persona_client;

  create policy queue on referral_event for select to persona_specialist using (referral_id in (select access.referral_queue()));
  create policy act on referral_event for insert to persona_specialist
    with check (referral_id in (select access.referral_queue()) and actor = (select access.current_membership()));
  grant select, insert on referral_event to persona_specialist;

  -- Hands in a referral and gives its reference, or null when so many came in the last ten minutes that it must be a machine.
  create function access.refer(said jsonb) returns text language plpgsql volatile as $$
  declare
    service uuid := (select p.id from provider p order by p.created_at limit 1);
    letters text := 'ABCDEFGHJKMNPQRTUVWXYZ2346789';
    made text; new_id uuid;
  begin
    if said->>'source' not in ('self', 'professional') then raise exception 'not a public source' using errcode = '22023'; end if;
    if (select count(*) from referral r where r.provider_id = service and r.received_at > clock_timestamp() - interval '10 minutes') >= 60 then return null; end if;
    loop
      select string_agg(substr(letters, 1 + (get_byte(b.bytes, i) % length(letters)), 1), '' order by i) into made
      from (select decode(replace(gen_random_uuid()::text, '-', ''), 'hex') as bytes) b, generate_series(0, 5) i;
      made := 'R' || substr(made, 1, 3) || '-' || substr(made, 4, 3) || substr(letters, 1 + floor(random() * length(letters))::int, 1);
      exit when not exists (select from referral r where r.reference = made);
    end loop;
    insert into referral (provider_id, reference, source, help_with, person_name, person_phone, person_email, preferred_contact, contact_note, place_text,
      what_would_help, language_needs, format_needs, referrer_kind, referrer_name, referrer_role, referrer_team, referrer_phone, referrer_email,
      person_agreed, risk_assessment, risk_assessment_on)
    values (service, made, said->>'source', said->>'help_with', said->>'person_name', coalesce(said->>'person_phone', ''), coalesce(said->>'person_email', ''),
      coalesce(said->>'preferred_contact', 'phone'), coalesce(said->>'contact_note', ''), coalesce(said->>'place_text', ''),
      coalesce(said->>'what_would_help', ''), coalesce(said->>'language_needs', ''), coalesce(said->>'format_needs', ''), said->>'referrer_kind',
      coalesce(said->>'referrer_name', ''), coalesce(said->>'referrer_role', ''), coalesce(said->>'referrer_team', ''),
      coalesce(said->>'referrer_phone', ''), coalesce(said->>'referrer_email', ''), coalesce((said->>'person_agreed')::boolean, true),
      case when said->>'risk_assessment_on' is null then 'not_asked' else 'up_to_date' end, (said->>'risk_assessment_on')::date)
    returning id into new_id;
    insert into referral_event (referral_id, to_state) values (new_id, 'received');
    perform pg_notify('alongside', json_build_object('kind', 'referral', 'id', new_id, 'providerId', service)::text);
    return made;
  end $$;
  call access.definer('access.refer(jsonb)', 'persona_public');
`;
