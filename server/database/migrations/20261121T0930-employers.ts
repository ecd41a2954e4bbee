import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Employers: an organisation, its sites, what it already offers, and the people there whom staff know.
 *
 * An employer belongs to one provider, who looks after the relationship. Of itself it may change what it says of
 * itself; its state, relationship, lead and trust are the provider's to say, and the people staff know there are the
 * provider's alone.
 */
export class Employers20261121T0930 implements MigrationInterface {
  name = "Employers1795253400000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(organisation);
    await run.query(gates);
    await run.query(whoMayEnter);
    await run.query(viewer("and access.may_enter(m.employer_id)"));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(viewer(""));
    await run.query(`
      drop function access.memberships, access.employer_lead, access.employer_actor;
      drop trigger state_changed on employer;
      drop function access.employer_state_changed, access.may_enter;
      alter table membership drop constraint membership_employer_id_fkey;
      drop table employer_event, employer_contact, employer_offer, site, employer;
    `);
  }
}

const organisation = `
  create table employer (
    id                        uuid primary key default gen_random_uuid(),
    provider_id               uuid not null references provider,
    parent_id                 uuid references employer check (parent_id <> id),
    name                      text not null check (length(name) between 1 and 200),
    state                     text not null default 'pending' check (state in ('invited', 'pending', 'active', 'suspended', 'closed')),
    relationship              text not null default 'prospect' check (relationship in ('prospect', 'contacted', 'met', 'partner', 'key_partner', 'dormant')),
    sector                    text check (sector in ('retail', 'hospitality', 'health_and_care', 'education', 'office', 'manufacturing', 'transport',
                                'construction', 'land_and_animals', 'arts_and_leisure', 'technology', 'finance', 'public_services', 'charity', 'cleaning', 'other')),
    size                      text check (size in ('micro', 'small', 'medium', 'large')),
    website                   text not null default '' check (length(website) <= 300),
    disability_confident      text not null default 'none' check (disability_confident in ('none', 'committed', 'employer', 'leader')),
    disability_confident_until date,
    lead_staff_id             uuid references staff_member,
    trusted                   boolean not null default false,
    about                     text not null default '' check (length(about) <= 2000),
    created_at                timestamptz not null default clock_timestamp(),
    check (disability_confident <> 'none' or disability_confident_until is null)
  );
  create index employer_provider on employer (provider_id, state);
  create index employer_lead on employer (lead_staff_id);
  create table site (
    id          uuid primary key default gen_random_uuid(),
    employer_id uuid not null references employer on delete cascade,
    name        text not null check (length(name) between 1 and 100),
    place_text  text not null check (length(place_text) between 1 and 200),
    place_id    text,
    postcode    text check (length(postcode) <= 10),
    latitude    double precision check (latitude between 49 and 61),
    longitude   double precision check (longitude between -9 and 2),
    created_at  timestamptz not null default clock_timestamp(),
    check ((latitude is null) = (longitude is null))
  );
  create index site_employer on site (employer_id);
  create table employer_offer (
    employer_id uuid not null references employer on delete cascade,
    adjustment  text not null check (length(adjustment) between 1 and 60),
    primary key (employer_id, adjustment)
  );
  create table employer_contact (
    id          uuid primary key default gen_random_uuid(),
    employer_id uuid not null references employer on delete cascade,
    name        text not null check (length(name) between 1 and 100),
    job_title   text not null default '' check (length(job_title) <= 100),
    phone       text not null default '' check (length(phone) <= 30),
    email       text not null default '' check (length(email) <= 254),
    state       text not null default 'there' check (state in ('there', 'left')),
    created_at  timestamptz not null default clock_timestamp()
  );
  create index employer_contact_employer on employer_contact (employer_id);
  create table employer_event (
    id          uuid primary key default gen_random_uuid(),
    employer_id uuid not null references employer on delete cascade,
    kind        text not null check (kind in ('state', 'relationship', 'lead', 'trust')),
    was         text,
    became      text,
    reason      text not null default '' check (length(reason) <= 500),
    actor       uuid references membership,
    at          timestamptz not null default clock_timestamp()
  );
  create index employer_event_employer on employer_event (employer_id, at);
  alter table membership add foreign key (employer_id) references employer;
`;

const gates = `
  call access.gate('employer', 'tenant');
  call access.gate('site', 'tenant');
  call access.gate('employer_offer', 'tenant');
  call access.gate('employer_contact', 'tenant');
  call access.gate('employer_event', 'tenant');

  create policy own on employer to persona_employer using (id = (select access.current_employer())) with check (id = (select access.current_employer()));
  create policy of_my_service on employer to persona_specialist
    using (provider_id = (select access.current_provider())) with check (provider_id = (select access.current_provider()));
  create policy of_my_service_to_clients on employer for select to persona_client using (provider_id = (select access.current_provider()));
  create policy with_a_face on employer for select to persona_public using (state = 'active');
  grant select (id, name, state, sector, size, website, disability_confident, disability_confident_until, about, parent_id, created_at, trusted, provider_id),
    update (name, sector, size, website, disability_confident, disability_confident_until, about) on employer to persona_employer;
  grant select, insert, update on employer to persona_specialist;
  grant select (id, name, parent_id, provider_id, sector, size, website, disability_confident, about) on employer to persona_client;
  grant select (id, name, sector, size, website, disability_confident, about, state) on employer to persona_public;

  create policy own on site to persona_employer using (employer_id = (select access.current_employer())) with check (employer_id = (select access.current_employer()));
  create policy of_my_service on site to persona_specialist
    using (employer_id in (select id from employer)) with check (employer_id in (select id from employer));
  grant select, insert, update, delete on site to persona_employer, persona_specialist;

  create policy own on employer_offer to persona_employer using (employer_id = (select access.current_employer())) with check (employer_id = (select access.current_employer()));
  create policy of_my_service on employer_offer to persona_specialist
    using (employer_id in (select id from employer)) with check (employer_id in (select id from employer));
  create policy of_employers_seen on employer_offer for select to persona_client using (employer_id in (select id from employer));
  create policy with_a_face on employer_offer for select to persona_public using (employer_id in (select id from employer));
  grant select, insert, delete on employer_offer to persona_employer, persona_specialist;
  grant select on employer_offer to persona_client, persona_public;

  create policy of_my_service on employer_contact to persona_specialist
    using (employer_id in (select id from employer)) with check (employer_id in (select id from employer));
  grant select, insert, update on employer_contact to persona_specialist;

  create policy of_my_service on employer_event for select to persona_specialist using (employer_id in (select id from employer));
  create policy recorded_by_me on employer_event for insert to persona_specialist
    with check (employer_id in (select id from employer) and actor = (select access.current_membership()));
  grant select, insert on employer_event to persona_specialist;
`;

/** A suspended or closed employer's people lose their way in at once: open sockets are told to look again. */
const whoMayEnter = `
  create function access.may_enter(employer uuid) returns boolean language sql stable as $$
    select employer is null or exists (select from public.employer e where e.id = employer and e.state in ('pending', 'active'))
  $$;
  call access.definer('access.may_enter(uuid)');

  create function access.employer_state_changed() returns trigger language plpgsql as $$
  begin
    perform pg_notify('alongside', json_build_object('kind', 'session', 'id', s.id)::text)
    from session s join membership m on m.id = s.membership_id where m.employer_id = new.id and s.revoked_at is null;
    return null;
  end $$;
  call access.definer('access.employer_state_changed()');
  create trigger state_changed after update of state on employer for each row when (old.state <> new.state) execute function access.employer_state_changed();

  create function access.memberships() returns table (id uuid, audience text, role text, organisation text) language sql stable as $$
    select m.id, m.audience, m.role, coalesce(e.name, p.name)
    from membership m left join employer e on e.id = m.employer_id left join provider p on p.id = m.provider_id
    where m.account_id = access.current_account() and m.state = 'active' and access.may_enter(m.employer_id) order by m.created_at, m.id
  $$;
  call access.definer('access.memberships()', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client');

  create function access.employer_lead() returns table (name text, job_title text, phone text, email text) language sql stable as $$
    select s.display_name, s.job_title, s.phone, s.email
    from employer e join staff_member s on s.id = e.lead_staff_id and s.state = 'active' where e.id = access.current_employer()
  $$;
  call access.definer('access.employer_lead()', 'persona_employer');

  -- Who did something in an employer's history: a colleague, or one of the employer's own people.
  create function access.employer_actor(wanted uuid) returns text language sql stable as $$
    select a.display_name from membership m join account a on a.id = m.account_id
    where m.id = wanted and (m.provider_id = access.current_provider()
      or exists (select from employer e where e.id = m.employer_id and e.provider_id = access.current_provider()))
  $$;
  call access.definer('access.employer_actor(uuid)', 'persona_specialist');
`;

/** `access.viewer()` of accounts-and-sessions, with a further condition on the membership `m`. */
const viewer = (condition: string): string => `
  create or replace function access.viewer() returns table (
    session_id uuid, account_id uuid, display_name text, membership_id uuid, audience text, role text,
    employer_id uuid, provider_id uuid, staff_id uuid, client_id uuid
  ) language sql stable as $$
    select s.id, a.id, a.display_name, m.id, m.audience, m.role, m.employer_id, m.provider_id, m.staff_id, m.client_id
    from session s
    join account a on a.id = s.account_id and a.state = 'active'
    left join membership m on m.id = s.membership_id and m.account_id = a.id and m.state = 'active' ${condition}
    where s.secret_hash = encode(sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')), 'hex')
      and s.revoked_at is null
      and clock_timestamp() < s.expires_at
      and clock_timestamp() < s.last_seen_at + make_interval(mins => s.idle_minutes)
  $$;
  call access.definer('access.viewer()', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client');
`;
