import type { MigrationInterface, QueryRunner } from "typeorm";

/** How a person comes by an account, and gets back into it. Every function takes hashes, never a secret. */
export class GettingAnAccount20261121T1102 implements MigrationInterface {
  name = "GettingAnAccount1795258920000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(resetting);
    await run.query(registering);
    await run.query(inviting);
    await run.query(joining);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.ask_reset, access.reset_password, access.end_sessions, access.ask_registration, access.finish_registration, access.add_employer,
        access.invite, access.withdraw_invitation, access.invitation, access.join_with_new_account, access.join_as_me, access.take_up;
    `);
  }
}

const resetting = `
  create function access.end_sessions(of_account uuid, but uuid default null, of_membership uuid default null) returns int language plpgsql volatile as $$
  declare ended record; n int := 0;
  begin
    for ended in
      update session set revoked_at = clock_timestamp()
      where revoked_at is null and id is distinct from but and (of_account is null or account_id = of_account) and (of_membership is null or membership_id = of_membership)
        and (of_account is not null or of_membership is not null)
      returning id
    loop
      perform pg_notify('alongside', json_build_object('kind', 'session', 'id', ended.id)::text);
      n := n + 1;
    end loop;
    return n;
  end $$;

  create function access.ask_reset(to_email text) returns void language plpgsql volatile as $$
  declare found_account uuid;
  begin
    select id into found_account from account where email = lower(to_email) and state = 'active';
    if found_account is null then return; end if;
    perform access.queue_mail('link_reset', found_account, access.make_link('reset', to_email, found_account, null));
  end $$;

  create function access.reset_password(hash text, new_password_hash text) returns boolean language plpgsql volatile as $$
  declare spent single_use_link := access.spend_link(hash, 'reset');
  begin
    update account set password_hash = new_password_hash where id = spent.account_id and email = spent.email and state = 'active';
    if not found then return false; end if;
    update single_use_link set used_at = clock_timestamp() where account_id = spent.account_id and purpose = 'reset' and used_at is null;
    perform access.end_sessions(spent.account_id);
    perform access.queue_mail('password_changed', spent.account_id);
    return true;
  end $$;

  call access.definer('access.end_sessions(uuid, uuid, uuid)');
  call access.definer('access.ask_reset(text)', 'persona_public');
  call access.definer('access.reset_password(text, text)', 'persona_public');
`;

/** What someone says of themselves is kept apart until the address is proved, and never joins a record that was there before. */
const registering = `
  create function access.ask_registration(to_email text, person text, organisation_name text, new_password_hash text) returns void language plpgsql volatile as $$
  declare existing uuid; asked uuid;
  begin
    select id into existing from account where email = lower(to_email);
    if existing is not null then
      perform access.queue_mail('account_exists', existing);
      return;
    end if;
    insert into registration (email, display_name, organisation, password_hash) values (lower(to_email), person, organisation_name, new_password_hash) returning id into asked;
    perform access.queue_mail('link_register', null, access.make_link('register', to_email, null, asked));
  end $$;

  create function access.finish_registration(hash text) returns text language plpgsql volatile as $$
  declare spent single_use_link := access.spend_link(hash, 'register'); asked registration; made uuid; firm uuid;
  begin
    delete from registration r where r.id = spent.subject_id returning * into asked;
    if asked.id is null or exists (select from account where email = asked.email) then return null; end if;
    insert into account (email, display_name, password_hash) values (asked.email, asked.display_name, asked.password_hash) returning id into made;
    insert into employer (provider_id, name, state) values ((select id from provider order by created_at, id limit 1), asked.organisation, 'pending') returning id into firm;
    insert into membership (account_id, audience, role, employer_id) values (made, 'employers', 'owner', firm);
    delete from registration r where r.email = asked.email;
    return asked.email;
  end $$;

  create function access.add_employer(organisation_name text) returns uuid language plpgsql volatile as $$
  declare me uuid := access.current_account(); firm uuid; joined uuid;
  begin
    if me is null then return null; end if;
    insert into employer (provider_id, name, state) values ((select id from provider order by created_at, id limit 1), organisation_name, 'pending') returning id into firm;
    insert into membership (account_id, audience, role, employer_id) values (me, 'employers', 'owner', firm) returning id into joined;
    return joined;
  end $$;

  call access.definer('access.ask_registration(text, text, text, text)', 'persona_public');
  call access.definer('access.finish_registration(text)', 'persona_public');
  call access.definer('access.add_employer(text)', 'persona_public');
`;

/** Who may invite whom is decided here: an owner its employer's members, a manager staff, staff their clients and any employer's members. */
const inviting = `
  create function access.invite(for_audience text, as_role text, to_email text, target uuid) returns uuid language plpgsql volatile as $$
  declare v record; made uuid; home uuid; may boolean;
  begin
    select * into v from access.viewer();
    if for_audience = 'employers' then
      select e.provider_id into home from employer e where e.id = target;
      may := (v.audience = 'employers' and v.role = 'owner' and v.employer_id = target) or (v.audience = 'specialists' and v.provider_id = home);
    elsif for_audience = 'specialists' then
      select s.provider_id into home from staff_member s where s.id = target and s.state = 'invited';
      may := v.audience = 'specialists' and v.role in ('service_manager', 'administrator') and v.provider_id = home;
    else
      select c.provider_id into home from client c where c.id = target;
      may := v.audience = 'specialists' and target in (select access.caseload());
    end if;
    if may is not true or home is null then return null; end if;
    update invitation set state = 'withdrawn'
    where state = 'open' and email = lower(to_email) and coalesce(employer_id, staff_id, client_id) = target;
    insert into invitation (audience, role, email, employer_id, provider_id, staff_id, client_id, invited_by)
    values (for_audience, as_role, lower(to_email), case for_audience when 'employers' then target end, home,
      case for_audience when 'specialists' then target end, case for_audience when 'clients' then target end, v.membership_id)
    returning id into made;
    perform access.queue_mail('link_invite', null, access.make_link('invite', to_email, null, made));
    return made;
  end $$;

  create function access.withdraw_invitation(wanted uuid) returns boolean language plpgsql volatile as $$
  declare v record;
  begin
    select * into v from access.viewer();
    update invitation i set state = 'withdrawn' where i.id = wanted and i.state = 'open' and (
      (v.audience = 'employers' and v.role = 'owner' and i.employer_id = v.employer_id)
      or (v.audience = 'specialists' and i.provider_id = v.provider_id and (
        i.employer_id is not null or (i.staff_id is not null and v.role in ('service_manager', 'administrator')) or i.client_id in (select access.caseload()))));
    if not found then return false; end if;
    update single_use_link set used_at = clock_timestamp() where subject_id = wanted and purpose = 'invite' and used_at is null;
    return true;
  end $$;

  call access.definer('access.invite(text, text, text, uuid)', 'persona_employer', 'persona_specialist');
  call access.definer('access.withdraw_invitation(uuid)', 'persona_employer', 'persona_specialist');
`;

const joining = `
  create function access.invitation(hash text) returns table (audience text, role text, email text, organisation text, has_account boolean) language sql stable as $$
    select i.audience, i.role, i.email, coalesce(e.name, p.name), exists (select from account a where a.email = i.email)
    from access.link_subject(hash, 'invite') l
    join invitation i on i.id = l.subject_id and i.email = l.email and i.state = 'open'
    join provider p on p.id = i.provider_id left join employer e on e.id = i.employer_id
  $$;

  create function access.take_up(taken uuid, by_account uuid) returns uuid language plpgsql volatile as $$
  declare i invitation; joined uuid;
  begin
    update invitation set state = 'accepted' where id = taken and state = 'open' returning * into i;
    if i.id is null then return null; end if;
    select m.id into joined from membership m where m.account_id = by_account and m.state <> 'ended' and coalesce(m.employer_id, m.staff_id, m.client_id) = coalesce(i.employer_id, i.staff_id, i.client_id);
    if joined is null then
      insert into membership (account_id, audience, role, employer_id, provider_id, staff_id, client_id)
      values (by_account, i.audience, i.role, i.employer_id, case when i.audience <> 'employers' then i.provider_id end, i.staff_id, i.client_id) returning id into joined;
    end if;
    update staff_member set state = 'active' where id = i.staff_id and state = 'invited';
    update employer set state = 'active' where id = i.employer_id and state = 'invited';
    return joined;
  end $$;

  create function access.join_with_new_account(hash text, person text, new_password_hash text) returns boolean language plpgsql volatile as $$
  declare spent single_use_link := access.spend_link(hash, 'invite'); made uuid;
  begin
    if spent.id is null or exists (select from account where email = spent.email) then return false; end if;
    insert into account (email, display_name, password_hash) values (spent.email, person, new_password_hash) returning id into made;
    return access.take_up(spent.subject_id, made) is not null;
  end $$;

  create function access.join_as_me(hash text) returns uuid language plpgsql volatile as $$
  declare me uuid := access.current_account(); spent single_use_link;
  begin
    if not exists (select from access.link_subject(hash, 'invite') l join account a on a.email = l.email where a.id = me) then return null; end if;
    spent := access.spend_link(hash, 'invite');
    return access.take_up(spent.subject_id, me);
  end $$;

  call access.definer('access.invitation(text)', 'persona_public');
  call access.definer('access.take_up(uuid, uuid)');
  call access.definer('access.join_with_new_account(text, text, text)', 'persona_public');
  call access.definer('access.join_as_me(text)', 'persona_public');
`;
