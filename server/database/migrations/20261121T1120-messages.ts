import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Threads between the service and one other side: a client, or an employer. Never both in one, so what an employer
 * writes about a person before an offer reaches the specialist only.
 *
 * The policies say who takes part; triggers fill in who writes, from the session, and tell the other side.
 */
export class Messages20261121T1120 implements MigrationInterface {
  name = "Messages1795260000000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(policies);
    await run.query(beginning);
    await run.query(writing);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table thread_read, message, thread;
      drop function access.fill_thread, access.fill_message, access.tell_message, access.message_readers, access.thread_subject_staff;
    `);
  }
}

const tables = `
  create table thread (
    id                     uuid primary key default gen_random_uuid(),
    provider_id            uuid not null references provider,
    kind                   text not null check (kind in ('general', 'vacancy', 'introduction', 'placement', 'retention')),
    subject_id             uuid,
    about                  text not null check (length(about) between 1 and 120),
    client_id              uuid references client on delete cascade,
    employer_id            uuid references employer on delete cascade,
    employer_membership_id uuid references membership on delete set null,
    staff_id               uuid references staff_member,
    with_staff             text not null default '',
    created_at             timestamptz not null default clock_timestamp(),
    last_at                timestamptz not null default clock_timestamp(),
    check (num_nonnulls(client_id, employer_id) = 1),
    check ((kind = 'general') = (subject_id is null))
  );
  create index thread_client on thread (client_id, last_at desc);
  create index thread_employer on thread (employer_id, last_at desc);
  create table message (
    id                uuid primary key default gen_random_uuid(),
    thread_id         uuid not null references thread on delete cascade,
    author_membership uuid references membership on delete set null,
    author_side       text not null check (author_side in ('client', 'employer', 'staff')),
    author_name       text not null,
    body              text not null check (length(body) between 1 and 4000),
    written_at        timestamptz not null default clock_timestamp()
  );
  create index message_thread on message (thread_id, written_at);
  create table thread_read (
    thread_id     uuid not null references thread on delete cascade,
    membership_id uuid not null references membership on delete cascade,
    read_at       timestamptz not null default clock_timestamp(),
    primary key (thread_id, membership_id)
  );
`;

/** A member of an employer sees what was written to them, and owners and recruiters what is not about one worker's job. */
const policies = `
  call access.gate('thread', 'tenant');
  call access.gate('message', 'tenant');
  call access.gate('thread_read', 'tenant');

  create policy of_client on thread to persona_client using (client_id = (select access.current_client())) with check (client_id = (select access.current_client()));
  create policy of_employer on thread to persona_employer
    using (employer_id = (select access.current_employer()) and (employer_membership_id = (select access.current_membership())
      or (kind in ('general', 'vacancy', 'introduction') and (select access.current_role_name()) in ('owner', 'recruiter'))))
    with check (employer_id = (select access.current_employer()) and employer_membership_id = (select access.current_membership()));
  create policy with_my_service on thread to persona_specialist
    using (client_id in (select access.caseload())
      or (employer_id is not null and provider_id = (select access.current_provider())
        and (staff_id is null or staff_id = (select access.current_staff()) or kind in ('general', 'vacancy')
          or (select access.current_role_name()) in ('team_leader', 'service_manager', 'administrator'))))
    with check (provider_id = (select access.current_provider()) and staff_id = (select access.current_staff()) and (client_id is null or client_id in (select access.caseload())));
  create policy of_my_threads on message to persona_client, persona_employer, persona_specialist
    using (thread_id in (select id from thread)) with check (thread_id in (select id from thread));
  create policy mine on thread_read to persona_client, persona_employer, persona_specialist
    using (membership_id = (select access.current_membership()))
    with check (membership_id = (select access.current_membership()) and thread_id in (select id from thread));

  grant select (id, provider_id, kind, subject_id, about, employer_id, employer_membership_id, staff_id, with_staff, created_at, last_at) on thread to persona_client, persona_employer, persona_specialist;
  grant select (client_id) on thread to persona_client, persona_specialist;
  grant insert (kind, subject_id, about) on thread to persona_client, persona_employer, persona_specialist;
  grant insert (client_id, employer_id, employer_membership_id) on thread to persona_specialist;
  grant select (id, thread_id, author_side, author_name, body, written_at, author_membership), insert (thread_id, body) on message to persona_client, persona_employer, persona_specialist;
  grant select, insert, update (read_at) on thread_read to persona_client, persona_employer, persona_specialist;
`;

const beginning = `
  create function access.thread_subject_staff(of_kind text, subject uuid, whose_client uuid, whose_employer uuid, asker uuid, out there boolean, out staff uuid) language plpgsql stable as $$
  begin
    there := false;
    case of_kind
      when 'general' then there := true;
      when 'vacancy' then select true into there from vacancy x where x.id = subject and (whose_client is not null or x.employer_id = whose_employer);
      when 'introduction' then select true, x.specialist_id into there, staff from introduction x
        where x.id = subject and (x.client_id = whose_client or (x.employer_id = whose_employer and x.introduced_at is not null));
      when 'placement' then select true into there from placement x where x.id = subject and (x.client_id = whose_client or x.employer_id = whose_employer);
      when 'retention' then
        select true into there from retention_case x where x.id = subject and x.client_id = whose_client;
        if there is not true then select true into there from retention_request x where x.id = subject and x.employer_id = whose_employer and (asker is null or x.asked_by = asker); end if;
    end case;
    there := coalesce(there, false);
  end $$;

  create function access.fill_thread() returns trigger language plpgsql as $$
  declare v record; subject record;
  begin
    select * into v from access.viewer();
    if v.session_id is null then return new; end if; -- the owner's seeds name everything themselves
    if v.audience = 'clients' then
      new.client_id := v.client_id; new.employer_id := null;
      select c.provider_id, c.specialist_id into new.provider_id, new.staff_id from client c where c.id = v.client_id;
    elsif v.audience = 'employers' then
      new.employer_id := v.employer_id; new.client_id := null; new.employer_membership_id := v.membership_id;
      select e.provider_id, e.lead_staff_id into new.provider_id, new.staff_id from employer e where e.id = v.employer_id;
    else
      new.staff_id := v.staff_id;
      if new.client_id is not null then select c.provider_id into new.provider_id from client c where c.id = new.client_id;
      else select e.provider_id into new.provider_id from employer e where e.id = new.employer_id; end if;
      if new.employer_membership_id is not null and not exists (select from membership m where m.id = new.employer_membership_id and m.employer_id = new.employer_id) then
        raise exception using errcode = 'check_violation', message = 'not a member of that employer';
      end if;
    end if;
    select * into subject from access.thread_subject_staff(new.kind, new.subject_id, new.client_id, new.employer_id, case when v.audience = 'employers' then v.membership_id end);
    if not subject.there then raise exception using errcode = 'check_violation', message = 'no such subject'; end if;
    if v.audience <> 'specialists' then new.staff_id := coalesce(subject.staff, new.staff_id); end if;
    new.with_staff := coalesce((select s.display_name from staff_member s where s.id = new.staff_id), '');
    return new;
  end $$;
  call access.definer('access.thread_subject_staff(text, uuid, uuid, uuid, uuid)');
  call access.definer('access.fill_thread()');
  create trigger fill before insert on thread for each row execute function access.fill_thread();
`;

/** One mail stands for all that was written until its reader has looked. */
const writing = `
  create function access.fill_message() returns trigger language plpgsql as $$
  declare v record;
  begin
    select * into v from access.viewer();
    if v.session_id is null then return new; end if;
    new.author_membership := v.membership_id;
    new.author_side := case v.audience when 'clients' then 'client' when 'employers' then 'employer' else 'staff' end;
    new.author_name := coalesce((select s.display_name from staff_member s where s.id = v.staff_id), (select c.display_name from client c where c.id = v.client_id), v.display_name);
    new.written_at := clock_timestamp();
    return new;
  end $$;

  create function access.message_readers(of_thread uuid, written_by text) returns table (membership_id uuid, account_id uuid, audience text) language sql stable as $$
    select m.id, m.account_id, m.audience from thread t join membership m on m.state = 'active' and case
      when written_by <> 'staff' then m.staff_id = t.staff_id
      when t.client_id is not null then m.client_id = t.client_id
      when t.employer_membership_id is not null then m.id = t.employer_membership_id
      else m.employer_id = t.employer_id and m.role in ('owner', 'recruiter') end
    where t.id = of_thread
  $$;

  create function access.tell_message() returns trigger language plpgsql as $$
  declare t thread; reader record;
  begin
    update thread set last_at = new.written_at where id = new.thread_id returning * into t;
    if new.author_membership is null then return null; end if;
    insert into thread_read (thread_id, membership_id, read_at) values (t.id, new.author_membership, new.written_at)
      on conflict (thread_id, membership_id) do update set read_at = excluded.read_at;
    perform pg_notify('alongside', json_build_object('kind', 'message', 'id', t.id, 'clientId', t.client_id, 'employerId', t.employer_id, 'providerId', t.provider_id)::text);
    for reader in select * from access.message_readers(t.id, new.author_side) r where r.membership_id <> new.author_membership limit 20 loop
      if not exists (select from outgoing_mail o where o.account_id = reader.account_id and o.template = 'message' and o.state in ('waiting', 'sent')
          and o.created_at > coalesce((select max(r.read_at) from thread_read r where r.membership_id = reader.membership_id), '-infinity')) then
        perform access.queue_mail('message', reader.account_id, null, reader.audience);
      end if;
    end loop;
    return null;
  end $$;
  call access.definer('access.fill_message()');
  call access.definer('access.message_readers(uuid, text)');
  call access.definer('access.tell_message()');
  create trigger fill before insert on message for each row execute function access.fill_message();
  create trigger tell after insert on message for each row execute function access.tell_message();
`;
