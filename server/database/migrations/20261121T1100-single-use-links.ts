import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Links that work once, invitations, an employer's registration before its address is proved, and how often somebody tried.
 *
 * A link's secret is made when its mail is sent and is stored nowhere: these rows hold its hash, its purpose and the
 * address it was sent to. No persona may touch the tables but through the functions.
 */
export class SingleUseLinks20261121T1100 implements MigrationInterface {
  name = "SingleUseLinks1795258800000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(links);
    await run.query(attempts);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.attempt, access.forgive, access.sweep_attempts, access.link_subject, access.spend_link, access.make_link, access.queue_mail;
      drop table sign_in_attempt, attempt_salt, outgoing_mail, single_use_link, registration, invitation;
    `);
  }
}

const tables = `
  create table invitation (
    id          uuid primary key default gen_random_uuid(),
    audience    text not null check (audience in ('employers', 'specialists', 'clients')),
    role        text not null,
    email       text not null check (email = lower(email) and length(email) between 3 and 254),
    employer_id uuid references employer on delete cascade,
    provider_id uuid not null references provider,
    staff_id    uuid references staff_member,
    client_id   uuid references client on delete cascade,
    state       text not null default 'open' check (state in ('open', 'accepted', 'withdrawn')),
    invited_by  uuid references membership,
    created_at  timestamptz not null default clock_timestamp(),
    check (num_nonnulls(employer_id, staff_id, client_id) = 1)
  );
  create index invitation_employer on invitation (employer_id);
  create table registration (
    id            uuid primary key default gen_random_uuid(),
    email         text not null check (email = lower(email) and length(email) between 3 and 254),
    display_name  text not null check (length(display_name) between 1 and 100),
    organisation  text not null check (length(organisation) between 1 and 200),
    password_hash text not null,
    created_at    timestamptz not null default clock_timestamp()
  );
  create table single_use_link (
    id          uuid primary key default gen_random_uuid(),
    purpose     text not null check (purpose in ('invite', 'reset', 'verify_email', 'register', 'retention_agreement')),
    secret_hash text unique,
    email       text check (email = lower(email)),
    account_id  uuid references account on delete cascade,
    subject_id  uuid,
    created_at  timestamptz not null default clock_timestamp(),
    expires_at  timestamptz not null,
    used_at     timestamptz,
    check (email is not null or purpose = 'retention_agreement'),
    check (expires_at <= created_at + interval '72 hours 1 minute')
  );
  create index single_use_link_subject on single_use_link (subject_id);
  create table outgoing_mail (
    id          uuid primary key default gen_random_uuid(),
    template    text not null check (template in ('link_invite', 'link_reset', 'link_verify_email', 'link_register', 'account_exists', 'email_changed', 'password_changed', 'message', 'something_new')),
    account_id  uuid references account on delete cascade,
    link_id     uuid references single_use_link on delete cascade,
    audience    text check (audience in ('employers', 'specialists', 'clients')),
    state       text not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'failed')),
    tries       int not null default 0,
    due_at      timestamptz not null default clock_timestamp(),
    created_at  timestamptz not null default clock_timestamp(),
    sent_at     timestamptz,
    check (num_nonnulls(account_id, link_id) >= 1)
  );
  create index outgoing_mail_due on outgoing_mail (due_at) where state = 'waiting';
  create table attempt_salt (
    one  boolean primary key default true check (one),
    salt bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
  );
  insert into attempt_salt default values;
  create table sign_in_attempt (
    key_hash      text primary key,
    tries         int not null,
    last_at       timestamptz not null default clock_timestamp(),
    blocked_until timestamptz
  );

  call access.gate('invitation', 'tenant');
  call access.gate('registration', 'self');
  call access.gate('single_use_link', 'self');
  call access.gate('outgoing_mail', 'self');
  call access.gate('attempt_salt', 'self');
  call access.gate('sign_in_attempt', 'self');

  create policy of_my_employer on invitation for select to persona_employer using (employer_id = (select access.current_employer()));
  create policy of_my_service on invitation for select to persona_specialist
    using (provider_id = (select access.current_provider()) and (client_id is null or client_id in (select access.caseload())));
  grant select (id, audience, role, email, employer_id, state, created_at) on invitation to persona_employer;
  grant select on invitation to persona_specialist;
`;

/** Links are made and spent here alone; what each is for is checked with it, so one purpose's link never serves another. */
const links = `
  create function access.make_link(for_purpose text, to_email text, of_account uuid, of_subject uuid, new_secret_hash text default null)
  returns uuid language sql volatile as $$
    insert into single_use_link (purpose, email, account_id, subject_id, secret_hash, expires_at)
    values (for_purpose, lower(to_email), of_account, of_subject, new_secret_hash, clock_timestamp() + interval '72 hours') returning id
  $$;
  comment on function access.make_link is 'For other definer functions. Without a hash, the link''s secret is made when its mail is sent.';

  create function access.link_subject(hash text, for_purpose text) returns single_use_link language sql stable as $$
    select l.* from single_use_link l
    where l.secret_hash = hash and l.purpose = for_purpose and l.used_at is null and clock_timestamp() < l.expires_at
  $$;

  create function access.spend_link(hash text, for_purpose text) returns single_use_link language plpgsql volatile as $$
  declare spent single_use_link;
  begin
    update single_use_link l set used_at = clock_timestamp()
    where l.secret_hash = hash and l.purpose = for_purpose and l.used_at is null and clock_timestamp() < l.expires_at returning l.* into spent;
    return spent;
  end $$;
  comment on function access.spend_link is 'For other definer functions. All null when the link is unknown, used, out of time or for something else.';

  create function access.queue_mail(of_template text, to_account uuid, with_link uuid default null, for_audience text default null) returns void language sql volatile as $$
    insert into outgoing_mail (template, account_id, link_id, audience) values (of_template, to_account, with_link, for_audience)
  $$;
  comment on function access.queue_mail is 'For other definer functions. Holds ids only: the address and the words are looked up when it is sent.';

  call access.definer('access.make_link(text, text, uuid, uuid, text)');
  call access.definer('access.link_subject(text, text)');
  call access.definer('access.spend_link(text, text)');
  call access.definer('access.queue_mail(text, uuid, uuid, text)');
`;

/** Tries are counted under a salted hash, so the table holds nobody's address. Waits double: half a minute, then up to a quarter of an hour. */
const attempts = `
  create function access.attempt(keys text[], free int) returns int language plpgsql volatile as $$
  declare salted text; tried sign_in_attempt; wait int := 0;
  begin
    for salted in
      select encode(sha256((select salt from attempt_salt) || convert_to(k, 'UTF8')), 'hex') h from unnest(keys) k order by h
    loop
      insert into sign_in_attempt (key_hash, tries) values (salted, 0) on conflict do nothing;
      select * into strict tried from sign_in_attempt a where a.key_hash = salted for update;
      if tried.blocked_until > clock_timestamp() then
        wait := greatest(wait, ceil(extract(epoch from tried.blocked_until - clock_timestamp()))::int);
        continue;
      end if;
      if tried.last_at < clock_timestamp() - interval '1 hour' then tried.tries := 0; end if;
      tried.tries := tried.tries + 1;
      update sign_in_attempt a set tries = tried.tries, last_at = clock_timestamp(),
        blocked_until = case when tried.tries >= free then clock_timestamp() + least(interval '15 minutes', interval '30 seconds' * 2 ^ least(tried.tries - free, 10)) end
      where a.key_hash = salted;
    end loop;
    return wait;
  end $$;
  comment on function access.attempt is 'Counts a try under each key. Seconds to wait, or 0 to go on; after the free ones each further try is followed by a longer wait.';

  create function access.forgive(forgotten text, eased text) returns void language sql volatile as $$
    delete from sign_in_attempt where key_hash = (select encode(sha256(salt || convert_to(forgotten, 'UTF8')), 'hex') from attempt_salt);
    update sign_in_attempt set tries = greatest(tries - 1, 0), blocked_until = null
    where key_hash = (select encode(sha256(salt || convert_to(eased, 'UTF8')), 'hex') from attempt_salt);
  $$;
  comment on function access.forgive is 'After a success: the account''s tries are forgotten, and the address gets its try back.';

  create function access.sweep_attempts() returns void language sql volatile as $$
    delete from sign_in_attempt where last_at < clock_timestamp() - interval '1 day';
    delete from registration where created_at < clock_timestamp() - interval '72 hours';
    delete from single_use_link where expires_at < clock_timestamp() - interval '30 days';
    delete from outgoing_mail where created_at < clock_timestamp() - interval '30 days';
    delete from idempotency_key where created_at < clock_timestamp() - interval '7 days';
    delete from session where coalesce(revoked_at, expires_at) < clock_timestamp() - interval '30 days';
  $$;
  call access.definer('access.attempt(text[], int)', 'persona_public', 'persona_employer', 'persona_specialist', 'persona_client');
  call access.definer('access.forgive(text, text)', 'persona_public');
  call access.definer('access.sweep_attempts()', 'persona_worker');
`;
