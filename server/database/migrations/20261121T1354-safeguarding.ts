import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A disclosure without consent, to keep somebody safe: a service manager's own act outside the portal, written down.
 *
 * Nothing is sent from here and nothing of consent is touched: no function that releases lines knows of it. It stands in
 * the client's ledger by codes and ids, unless telling the client is itself unsafe: then in a chain of its own until it
 * is told (docs/decisions/012). Need to know: service managers and the data-protection officer; the client has a row of
 * their own from the moment they are told, so that no list, copy or count about them can give away what they are not.
 */
export class Safeguarding20261121T1354 implements MigrationInterface {
  name = "Safeguarding1795269240000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(gates);
    await run.query(recording);
    await run.query(afterwards);
    await run.query(reading);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop policy need_to_know on ledger.entry;
      drop function access.safeguarding_seen, access.safeguarding_happened, access.safeguarding_days, access.acknowledge_safeguarding, access.look_again,
        access.tell_of_safeguarding, access.safeguarding_told, access.record_safeguarding, access.name_officer;
      drop table told_disclosure, safeguarding_step, safeguarding_disclosure;
      drop function access.is_officer;
      drop table data_protection_officer;
    `);
  }
}

const tables = `
  create table data_protection_officer (
    provider_id uuid primary key references provider on delete cascade,
    staff_id    uuid not null references staff_member,
    named_by    uuid references membership,
    named_at    timestamptz not null default clock_timestamp()
  );
  create table safeguarding_disclosure (
    id                uuid primary key default gen_random_uuid(),
    client_id         uuid not null references client,
    provider_id       uuid not null references provider,
    made_by           uuid references membership,
    staff_id          uuid references staff_member,
    told_name         text not null check (length(told_name) between 1 and 100),
    organisation      text not null check (length(organisation) between 1 and 200),
    organisation_kind text not null check (organisation_kind in ('social_services', 'police', 'emergency_services', 'court', 'other')),
    said              text not null check (length(said) between 1 and 4000),
    ground            text not null check (ground in ('prevent_serious_harm', 'court_order', 'duty_in_law')),
    reason            text not null check (length(reason) between 40 and 4000),
    passed_on         date not null,
    created_at        timestamptz not null default clock_timestamp(),
    unsafe_reason     text check (length(unsafe_reason) between 40 and 2000),
    look_again_on     date,
    told_at           timestamptz,
    specialist_sees   boolean not null default true,
    acknowledged_at   timestamptz,
    acknowledged_by   uuid references staff_member,
    check ((unsafe_reason is null) = (look_again_on is null)),
    check (told_at is not null or look_again_on is not null)
  );
  comment on column safeguarding_disclosure.told_name is 'The person outside who was told. The client is shown their organisation, not their name.';
  comment on column safeguarding_disclosure.unsafe_reason is 'Why telling the client would itself be unsafe; null when the client was told at once.';
  comment on column safeguarding_disclosure.look_again_on is 'The client is told on this day, unless told sooner or another is set before.';
  comment on column safeguarding_disclosure.client_id is 'No cascade: this is the service''s evidence, not a part of the client''s record. Theirs is told_disclosure.';
  create index safeguarding_client on safeguarding_disclosure (client_id);
  create index safeguarding_hidden on safeguarding_disclosure (look_again_on) where told_at is null;
  create table safeguarding_step (
    id            uuid primary key default gen_random_uuid(),
    disclosure_id uuid not null references safeguarding_disclosure on delete cascade,
    kind          text not null check (kind in ('recorded', 'acknowledged', 'looked_again', 'reminded', 'told')),
    reason        text check (length(reason) between 40 and 2000),
    until         date,
    actor         uuid references membership,
    at            timestamptz not null default clock_timestamp()
  );
  create table told_disclosure (
    disclosure_id     uuid primary key references safeguarding_disclosure,
    client_id         uuid not null references client on delete cascade,
    organisation      text not null,
    organisation_kind text not null,
    said              text not null,
    ground            text not null,
    reason            text not null,
    passed_on         date not null,
    told_at           timestamptz not null default clock_timestamp()
  );
  create index told_disclosure_client on told_disclosure (client_id);
  create index safeguarding_step_of on safeguarding_step (disclosure_id, at);
`;

/** The client's own row says what was told to whom and why, never the name of a third person, nor why telling was unsafe. */
const gates = `
  call access.gate('data_protection_officer', 'tenant');
  call access.gate('safeguarding_disclosure', 'self');
  call access.gate('safeguarding_step', 'self');

  create policy colleagues on data_protection_officer for select to persona_specialist using (provider_id = (select access.current_provider()));
  grant select on data_protection_officer to persona_specialist;

  create function access.is_officer() returns boolean language sql stable as $$
    select exists (select from data_protection_officer d where d.provider_id = access.current_provider() and d.staff_id = access.current_staff())
  $$;
  call access.definer('access.is_officer()', 'persona_specialist');

  call access.gate('told_disclosure', 'self');
  create policy own on told_disclosure for select to persona_client using (client_id = (select access.current_client()));
  grant select on told_disclosure to persona_client;
  create policy need_to_know on safeguarding_disclosure for select to persona_specialist
    using (provider_id = (select access.current_provider()) and ((select access.current_role_name()) = 'service_manager' or (select access.is_officer())));
  grant select on safeguarding_disclosure to persona_specialist;
  create policy of_a_disclosure on safeguarding_step for select to persona_specialist using (disclosure_id in (select id from safeguarding_disclosure));
  grant select on safeguarding_step to persona_specialist;

  -- Staff have no need of it in the ledger; the client and the operator's check have the whole chain.
  create policy need_to_know on ledger.entry as restrictive for select to persona_specialist using (kind <> 'safeguarding');
`;

const recording = `
  create function access.name_officer(whom uuid) returns text language plpgsql volatile as $$
  declare mine uuid := access.current_provider();
  begin
    if coalesce(access.current_role_name(), '') not in ('service_manager', 'administrator') then return 'not_allowed'; end if;
    if not exists (select from staff_member s join membership m on m.staff_id = s.id and m.state = 'active' where s.id = whom and s.provider_id = mine and s.state = 'active') then return 'officer'; end if;
    insert into data_protection_officer (provider_id, staff_id, named_by) values (mine, whom, access.current_membership())
    on conflict (provider_id) do update set staff_id = excluded.staff_id, named_by = excluded.named_by, named_at = clock_timestamp();
    return 'named';
  end $$;

  -- In the client's own chain from the moment that the client is told; before, in one of its own, under the disclosure's id.
  create function access.safeguarding_told(d safeguarding_disclosure) returns void language plpgsql volatile as $$
  begin
    insert into told_disclosure (disclosure_id, client_id, organisation, organisation_kind, said, ground, reason, passed_on)
    values ((d).id, (d).client_id, (d).organisation, (d).organisation_kind, (d).said, (d).ground, (d).reason, (d).passed_on);
    perform ledger.append((d).client_id, 'safeguarding', (d).id, (d).organisation_kind, null, (d).ground, '{}', '{}');
    perform access.tell_client((d).client_id, 'record_told', (d).id);
  end $$;

  create function access.record_safeguarding(subject uuid, whom text, of_organisation text, of_kind text, words text, by_ground text, because text, on_day date,
    unsafe text, again_on date, to_specialist boolean, out outcome text, out disclosure_id uuid) language plpgsql volatile as $$
  declare d safeguarding_disclosure;
  begin
    if coalesce(access.current_role_name(), '') <> 'service_manager' then outcome := 'not_allowed'; return; end if;
    if not coalesce(subject in (select access.caseload()), false) then outcome := 'not_found'; return; end if;
    if on_day > access.today() then outcome := 'passed_on'; return; end if;
    if unsafe is not null and (again_on is null or again_on <= access.today() or again_on > access.today() + 90) then outcome := 'look_again'; return; end if;
    -- Where the client is not told, their chain is not touched: not even by an empty head.
    perform ledger.lock(subject) where unsafe is null;
    perform set_config('synchronous_commit', 'on', true);
    insert into safeguarding_disclosure (client_id, provider_id, made_by, staff_id, told_name, organisation, organisation_kind, said, ground, reason, passed_on, unsafe_reason, look_again_on, told_at, specialist_sees)
    values (subject, access.current_provider(), access.current_membership(), access.current_staff(), whom, of_organisation, of_kind, words, by_ground, because, on_day,
      unsafe, case when unsafe is not null then again_on end, case when unsafe is null then clock_timestamp() end, to_specialist) returning * into d;
    insert into safeguarding_step (disclosure_id, kind, until, actor) values (d.id, 'recorded', d.look_again_on, d.made_by);
    if unsafe is null then
      perform access.safeguarding_told(d);
    else
      perform ledger.lock(d.id);
      perform ledger.append(d.id, 'safeguarding', d.id, of_kind, null, by_ground, '{}', '{}');
    end if;
    perform access.notify(m.id, 'safeguarding', d.id, true) from data_protection_officer o join membership m on m.staff_id = o.staff_id and m.state = 'active' where o.provider_id = d.provider_id;
    disclosure_id := d.id;
    outcome := 'recorded';
  end $$;
  call access.definer('access.name_officer(uuid)', 'persona_specialist');
  call access.definer('access.safeguarding_told(safeguarding_disclosure)');
  call access.definer('access.record_safeguarding(uuid, text, text, text, text, text, text, date, text, date, boolean)', 'persona_specialist');
`;

const afterwards = `
  create function access.tell_of_safeguarding(which uuid) returns text language plpgsql volatile as $$
  declare d safeguarding_disclosure;
  begin
    if coalesce(access.current_role_name(), '') <> 'service_manager' then return 'not_allowed'; end if;
    select * into d from safeguarding_disclosure s where s.id = which and s.provider_id = access.current_provider();
    if not found then return 'not_found'; end if;
    perform ledger.lock(d.client_id);
    update safeguarding_disclosure s set told_at = clock_timestamp() where s.id = which and s.told_at is null returning * into d;
    if not found then return 'told'; end if;
    insert into safeguarding_step (disclosure_id, kind, actor) values (which, 'told', access.current_membership());
    perform access.safeguarding_told(d);
    return 'done';
  end $$;

  create function access.look_again(which uuid, again_on date, because text) returns text language plpgsql volatile as $$
  begin
    if coalesce(access.current_role_name(), '') <> 'service_manager' then return 'not_allowed'; end if;
    if again_on <= access.today() or again_on > access.today() + 90 then return 'look_again'; end if;
    update safeguarding_disclosure s set look_again_on = again_on where s.id = which and s.provider_id = access.current_provider() and s.told_at is null and s.look_again_on > access.today();
    if not found then return case when exists (select from safeguarding_disclosure s where s.id = which and s.provider_id = access.current_provider()) then 'told' else 'not_found' end; end if;
    insert into safeguarding_step (disclosure_id, kind, reason, until, actor) values (which, 'looked_again', because, again_on, access.current_membership());
    return 'done';
  end $$;

  -- The officer looks at what others did, never at an act of their own.
  create function access.acknowledge_safeguarding(which uuid) returns text language plpgsql volatile as $$
  declare d safeguarding_disclosure;
  begin
    if not access.is_officer() then return 'not_allowed'; end if;
    select * into d from safeguarding_disclosure s where s.id = which and s.provider_id = access.current_provider() for update;
    if not found then return 'not_found'; end if;
    if d.staff_id = access.current_staff() then return 'own'; end if;
    if d.acknowledged_at is not null then return 'done'; end if;
    update safeguarding_disclosure s set acknowledged_at = clock_timestamp(), acknowledged_by = access.current_staff() where s.id = which;
    insert into safeguarding_step (disclosure_id, kind, actor) values (which, 'acknowledged', access.current_membership());
    return 'done';
  end $$;

  -- A week before the day, managers and the officer are asked to look again; on the day, the client is told.
  create function access.safeguarding_days(at_most int default 25) returns int language plpgsql volatile as $$
  declare d safeguarding_disclosure; done int := 0;
  begin
    for d in select * from safeguarding_disclosure s where s.told_at is null and s.look_again_on <= access.today() order by s.client_id, s.id limit at_most loop
      perform ledger.lock(d.client_id);
      update safeguarding_disclosure s set told_at = clock_timestamp() where s.id = d.id and s.told_at is null and s.look_again_on <= access.today() returning * into d;
      continue when not found;
      insert into safeguarding_step (disclosure_id, kind) values (d.id, 'told');
      perform access.safeguarding_told(d);
      done := done + 1;
    end loop;
    for d in select * from safeguarding_disclosure s where s.told_at is null and s.look_again_on between access.today() + 1 and access.today() + 7
      and not exists (select from safeguarding_step t where t.disclosure_id = s.id and t.kind = 'reminded' and t.until = s.look_again_on) order by s.id limit at_most loop
      insert into safeguarding_step (disclosure_id, kind, until) values (d.id, 'reminded', d.look_again_on);
      perform access.notify(m.id, 'safeguarding_look', d.id, true) from membership m
      where m.provider_id = d.provider_id and m.audience = 'specialists' and m.state = 'active'
        and (m.role = 'service_manager' or m.staff_id in (select o.staff_id from data_protection_officer o where o.provider_id = d.provider_id));
      done := done + 1;
    end loop;
    return done;
  end $$;
  call access.definer('access.tell_of_safeguarding(uuid)', 'persona_specialist');
  call access.definer('access.look_again(uuid, date, text)', 'persona_specialist');
  call access.definer('access.acknowledge_safeguarding(uuid)', 'persona_specialist');
  call access.definer('access.safeguarding_days(int)', 'persona_worker');
`;

const reading = `
  -- With the names that the officer's own rows may not give.
  create function access.safeguarding_seen(only_client uuid default null)
  returns table (id uuid, client_name text, made_by_name text, acknowledged_by_name text) language sql stable as $$
    select d.id, c.display_name, s.display_name, a.display_name from safeguarding_disclosure d join client c on c.id = d.client_id
    left join staff_member s on s.id = d.staff_id left join staff_member a on a.id = d.acknowledged_by
    where d.provider_id = access.current_provider() and (only_client is null or d.client_id = only_client)
      and (access.current_role_name() = 'service_manager' or access.is_officer())
  $$;
  -- To the client's own specialist: that it happened, and whether the client knows; nothing else, and not if the manager said no.
  create function access.safeguarding_happened(subject uuid) returns table (passed_on date, is_told boolean) language sql stable as $$
    select d.passed_on, d.told_at is not null from safeguarding_disclosure d join client c on c.id = d.client_id
    where d.client_id = subject and subject in (select access.caseload()) and d.specialist_sees and c.specialist_id = access.current_staff() order by d.passed_on desc
  $$;
  call access.definer('access.safeguarding_seen(uuid)', 'persona_specialist');
  call access.definer('access.safeguarding_happened(uuid)', 'persona_specialist');
`;
