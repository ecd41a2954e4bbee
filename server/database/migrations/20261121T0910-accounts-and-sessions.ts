import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Accounts, what they may act as, and sessions; and the functions that say who is asking.
 *
 * The transaction carries the session's secret. Its hash is looked up here, so a setting that a caller makes up is
 * proof of nothing. No persona may read these tables but through the functions.
 */
export class AccountsAndSessions20261121T0910 implements MigrationInterface {
  name = "AccountsAndSessions1795252200000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table account (
        id            uuid primary key default gen_random_uuid(),
        email         text not null check (email = lower(email) and length(email) between 3 and 254),
        display_name  text not null check (length(display_name) between 1 and 100),
        password_hash text,
        state         text not null default 'active' check (state in ('active', 'suspended', 'closed')),
        created_at    timestamptz not null default clock_timestamp()
      );
      create unique index account_email on account (email);

      create table membership (
        id          uuid primary key default gen_random_uuid(),
        account_id  uuid not null references account on delete cascade,
        audience    text not null check (audience in ('employers', 'specialists', 'clients')),
        role        text not null,
        employer_id uuid,
        provider_id uuid,
        staff_id    uuid,
        client_id   uuid,
        state       text not null default 'active' check (state in ('active', 'suspended', 'ended')),
        created_at  timestamptz not null default clock_timestamp(),
        check ((audience = 'employers') = (employer_id is not null)),
        check ((audience = 'specialists') = (staff_id is not null)),
        check ((audience = 'clients') = (client_id is not null)),
        check (case audience
                 when 'employers' then role in ('owner', 'recruiter', 'line_manager')
                 when 'specialists' then role in ('employment_specialist', 'team_leader', 'service_manager', 'administrator')
                 else role = 'client' end)
      );
      create index membership_account on membership (account_id);
      create unique index membership_once on membership (account_id, coalesce(employer_id, staff_id, client_id)) where state <> 'ended';

      create table session (
        id             uuid primary key default gen_random_uuid(),
        secret_hash    text not null unique,
        account_id     uuid not null references account on delete cascade,
        membership_id  uuid references membership on delete cascade,
        device         text not null default '' check (length(device) <= 200),
        created_at     timestamptz not null default clock_timestamp(),
        last_seen_at   timestamptz not null default clock_timestamp(),
        idle_minutes   int not null,
        expires_at     timestamptz not null,
        revoked_at     timestamptz
      );
      create index session_account on session (account_id);

      create table idempotency_key (
        scope      text not null,
        operation  text not null,
        key        text not null check (length(key) between 8 and 100),
        result_id  text,
        created_at timestamptz not null default clock_timestamp(),
        primary key (scope, operation, key)
      );

      call access.gate('account', 'self');
      call access.gate('membership', 'self');
      call access.gate('session', 'self');
      call access.gate('idempotency_key', 'self');
    `);
    await run.query(whoIsAsking);
    await run.query(signingIn);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.open_session, access.credentials, access.act_as, access.revoke_session, access.touch_session,
        access.begin_once, access.finish_once, access.current_staff, access.current_client, access.current_provider,
        access.current_employer, access.current_role_name, access.current_membership, access.current_account, access.viewer;
      drop table idempotency_key, session, membership, account;
    `);
  }
}

/** Every one is stable, so that a policy asks once a statement: `(select access.current_employer())`. */
const whoIsAsking = `
  create function access.viewer() returns table (
    session_id uuid, account_id uuid, display_name text, membership_id uuid, audience text, role text,
    employer_id uuid, provider_id uuid, staff_id uuid, client_id uuid
  ) language sql stable as $$
    select s.id, a.id, a.display_name, m.id, m.audience, m.role, m.employer_id, m.provider_id, m.staff_id, m.client_id
    from session s
    join account a on a.id = s.account_id and a.state = 'active'
    left join membership m on m.id = s.membership_id and m.account_id = a.id and m.state = 'active'
    where s.secret_hash = encode(sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')), 'hex')
      and s.revoked_at is null
      and clock_timestamp() < s.expires_at
      and clock_timestamp() < s.last_seen_at + make_interval(mins => s.idle_minutes)
  $$;
  create function access.current_account() returns uuid language sql stable as $$ select account_id from access.viewer() $$;
  create function access.current_membership() returns uuid language sql stable as $$ select membership_id from access.viewer() $$;
  create function access.current_role_name() returns text language sql stable as $$ select role from access.viewer() $$;
  create function access.current_employer() returns uuid language sql stable as $$ select employer_id from access.viewer() where audience = 'employers' $$;
  create function access.current_provider() returns uuid language sql stable as $$ select provider_id from access.viewer() where audience in ('specialists', 'clients') $$;
  create function access.current_staff() returns uuid language sql stable as $$ select staff_id from access.viewer() where audience = 'specialists' $$;
  create function access.current_client() returns uuid language sql stable as $$ select client_id from access.viewer() where audience = 'clients' $$;

  call access.definer('access.viewer()', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client');
  call access.definer('access.current_account()', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client');
  call access.definer('access.current_membership()', 'persona_employer', 'persona_specialist', 'persona_client');
  call access.definer('access.current_role_name()', 'persona_employer', 'persona_specialist', 'persona_client');
  call access.definer('access.current_employer()', 'persona_employer');
  call access.definer('access.current_provider()', 'persona_specialist', 'persona_client');
  call access.definer('access.current_staff()', 'persona_specialist');
  call access.definer('access.current_client()', 'persona_client');
`;

/** A session is opened only by someone who holds the password's stored hash, which means they just checked it. */
const signingIn = `
  create function access.credentials(wanted_email text) returns table (account_id uuid, password_hash text) language sql stable as $$
    select id, account.password_hash from account where email = lower(wanted_email) and state = 'active' and account.password_hash is not null
  $$;

  create function access.open_session(account uuid, proof text, new_secret_hash text, idle_minutes int, hours int, new_device text)
  returns uuid language plpgsql volatile as $$
  declare opened uuid; single uuid;
  begin
    if not exists (select from account a where a.id = account and a.password_hash = proof and a.state = 'active') then return null; end if;
    select case when count(*) = 1 then min(m.id::text)::uuid end into single from membership m where m.account_id = account and m.state = 'active';
    insert into session (secret_hash, account_id, membership_id, idle_minutes, expires_at, device)
    values (new_secret_hash, account, single, idle_minutes, clock_timestamp() + make_interval(hours => hours), left(new_device, 200))
    returning id into opened;
    return opened;
  end $$;

  create function access.act_as(wanted uuid) returns boolean language plpgsql volatile as $$
  declare v record;
  begin
    select * into v from access.viewer();
    if v.session_id is null or not exists (select from membership m where m.id = wanted and m.account_id = v.account_id and m.state = 'active') then return false; end if;
    update session set membership_id = wanted where id = v.session_id;
    perform pg_notify('alongside', json_build_object('kind', 'session', 'id', v.session_id)::text);
    return true;
  end $$;

  create function access.revoke_session(wanted uuid default null) returns boolean language plpgsql volatile as $$
  declare v record;
  begin
    select * into v from access.viewer();
    update session set revoked_at = clock_timestamp() where id = coalesce(wanted, v.session_id) and account_id = v.account_id and revoked_at is null;
    if not found then return false; end if;
    perform pg_notify('alongside', json_build_object('kind', 'session', 'id', coalesce(wanted, v.session_id))::text);
    return true;
  end $$;

  create function access.touch_session() returns void language sql volatile as $$
    update session set last_seen_at = clock_timestamp() where id = (select session_id from access.viewer()) and last_seen_at < clock_timestamp() - interval '1 minute'
  $$;

  -- One effect for a double click: the second one waits here for the first, then learns what came of it.
  create function access.begin_once(wanted_operation text, wanted_key text, out fresh boolean, out earlier text) language plpgsql volatile as $$
  declare whose text := coalesce(access.current_account()::text, 'anybody');
  begin
    insert into idempotency_key (scope, operation, key) values (whose, wanted_operation, wanted_key) on conflict do nothing;
    fresh := found;
    if not fresh then select k.result_id into earlier from idempotency_key k where k.scope = whose and k.operation = wanted_operation and k.key = wanted_key; end if;
  end $$;
  create function access.finish_once(wanted_operation text, wanted_key text, result text) returns void language sql volatile as $$
    update idempotency_key set result_id = result
    where scope = coalesce(access.current_account()::text, 'anybody') and operation = wanted_operation and key = wanted_key
  $$;

  call access.definer('access.credentials(text)', 'persona_public');
  call access.definer('access.open_session(uuid, text, text, int, int, text)', 'persona_public');
  call access.definer('access.act_as(uuid)', 'persona_public');
  call access.definer('access.revoke_session(uuid)', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client');
  call access.definer('access.touch_session()', 'persona_public');
  call access.definer('access.begin_once(text, text)', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client');
  call access.definer('access.finish_once(text, text, text)', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client');
`;
