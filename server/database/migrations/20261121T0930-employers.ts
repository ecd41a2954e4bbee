import type { MigrationInterface, QueryRunner } from "typeorm";

/** Employers: an organisation and its sites. An employer belongs to one provider, who looks after the relationship. */
export class Employers20261121T0930 implements MigrationInterface {
  name = "Employers1795253400000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table employer (
        id                  uuid primary key default gen_random_uuid(),
        provider_id         uuid not null references provider,
        parent_id           uuid references employer,
        name                text not null check (length(name) between 1 and 200),
        state               text not null default 'pending' check (state in ('invited', 'pending', 'active', 'suspended', 'closed')),
        relationship        text not null default 'prospect' check (relationship in ('prospect', 'contacted', 'met', 'partner', 'key_partner', 'dormant')),
        disability_confident text not null default 'none' check (disability_confident in ('none', 'committed', 'employer', 'leader')),
        lead_staff_id       uuid references staff_member,
        trusted             boolean not null default false,
        about               text not null default '' check (length(about) <= 2000),
        created_at          timestamptz not null default clock_timestamp()
      );
      create index employer_provider on employer (provider_id);
      create table site (
        id          uuid primary key default gen_random_uuid(),
        employer_id uuid not null references employer on delete cascade,
        name        text not null check (length(name) between 1 and 100),
        place_text  text not null check (length(place_text) between 1 and 200),
        postcode    text check (length(postcode) <= 10),
        created_at  timestamptz not null default clock_timestamp()
      );
      alter table membership add foreign key (employer_id) references employer;

      create function access.memberships() returns table (id uuid, audience text, role text, organisation text) language sql stable as $$
        select m.id, m.audience, m.role, coalesce(e.name, p.name)
        from membership m left join employer e on e.id = m.employer_id left join provider p on p.id = m.provider_id
        where m.account_id = access.current_account() and m.state = 'active' order by m.created_at, m.id
      $$;
      call access.definer('access.memberships()', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client');

      call access.gate('employer', 'tenant');
      call access.gate('site', 'tenant');

      create policy own on employer to persona_employer using (id = (select access.current_employer())) with check (id = (select access.current_employer()));
      create policy of_my_service on employer to persona_specialist
        using (provider_id = (select access.current_provider())) with check (provider_id = (select access.current_provider()));
      create policy of_my_service_to_clients on employer for select to persona_client using (provider_id = (select access.current_provider()));
      create policy with_a_face on employer for select to persona_public using (state = 'active');
      -- What an employer may change of itself; state, relationship, lead and trust are the provider's to say.
      grant select (id, name, state, disability_confident, about, parent_id, created_at, trusted, provider_id), update (name, disability_confident, about) on employer to persona_employer;
      grant select, insert, update on employer to persona_specialist;
      grant select (id, name, parent_id, provider_id, disability_confident, about) on employer to persona_client;
      grant select (id, name, disability_confident, about, state) on employer to persona_public;

      create policy own on site to persona_employer using (employer_id = (select access.current_employer())) with check (employer_id = (select access.current_employer()));
      create policy of_my_service on site to persona_specialist
        using (employer_id in (select id from employer)) with check (employer_id in (select id from employer));
      grant select, insert, update, delete on site to persona_employer, persona_specialist;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.memberships; alter table membership drop constraint membership_employer_id_fkey; drop table site, employer`);
  }
}
