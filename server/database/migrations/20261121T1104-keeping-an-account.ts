import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a person changes of their own account, and what those who answer for others change of theirs. */
export class KeepingAnAccount20261121T1104 implements MigrationInterface {
  name = "KeepingAnAccount1795259040000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(keeping);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.my_account, access.my_password_hash, access.my_sessions, access.revoke_other_sessions, access.change_name, access.change_password, access.ask_email_change, access.finish_email_change, access.set_membership_state, access.staff_access, access.set_staff_role`);
  }
}

const keeping = `
  create function access.my_account() returns table (id uuid, email text, display_name text, created_at timestamptz) language sql stable as $$
    select a.id, a.email, a.display_name, a.created_at from account a where a.id = access.current_account()
  $$;
  create function access.my_password_hash() returns text language sql stable as $$
    select a.password_hash from account a where a.id = access.current_account()
  $$;
  create function access.my_sessions() returns table (id uuid, device text, created_at timestamptz, last_seen_at timestamptz, this_one boolean, organisation text) language sql stable as $$
    select s.id, s.device, s.created_at, s.last_seen_at, s.id = v.session_id, coalesce(e.name, p.name)
    from access.viewer() v join session s on s.account_id = v.account_id
    left join membership m on m.id = s.membership_id left join employer e on e.id = m.employer_id left join provider p on p.id = m.provider_id
    where s.revoked_at is null and clock_timestamp() < s.expires_at and clock_timestamp() < s.last_seen_at + make_interval(mins => s.idle_minutes)
    order by s.id = v.session_id desc, s.last_seen_at desc, s.id
  $$;
  create function access.revoke_other_sessions() returns int language sql volatile as $$
    select coalesce((select access.end_sessions(v.account_id, v.session_id) from access.viewer() v), 0)
  $$;
  create function access.change_name(person text) returns boolean language plpgsql volatile as $$
  begin
    update account set display_name = person where id = access.current_account();
    return found;
  end $$;
  create function access.change_password(proof text, new_password_hash text) returns boolean language plpgsql volatile as $$
  declare v record;
  begin
    select * into v from access.viewer();
    update account set password_hash = new_password_hash where id = v.account_id and password_hash = proof;
    if not found then return false; end if;
    perform access.end_sessions(v.account_id, v.session_id);
    perform access.queue_mail('password_changed', v.account_id);
    return true;
  end $$;
  create function access.ask_email_change(proof text, new_email text) returns boolean language plpgsql volatile as $$
  declare me uuid := access.current_account(); holder uuid;
  begin
    if not exists (select from account where id = me and password_hash = proof) then return false; end if;
    select id into holder from account where email = lower(new_email);
    if holder is null then perform access.queue_mail('link_verify_email', null, access.make_link('verify_email', new_email, me, null));
    elsif holder <> me then perform access.queue_mail('account_exists', holder);
    end if;
    return true; -- the same whether somebody else has the address or not
  end $$;
  create function access.finish_email_change(hash text) returns boolean language plpgsql volatile as $$
  declare spent single_use_link := access.spend_link(hash, 'verify_email');
  begin
    if spent.id is null or exists (select from account where email = spent.email) then return false; end if;
    update account set email = spent.email where id = spent.account_id and state = 'active';
    if not found then return false; end if;
    update single_use_link set used_at = clock_timestamp() where account_id = spent.account_id and used_at is null; -- the old address's links end with it
    perform access.queue_mail('email_changed', spent.account_id);
    return true;
  end $$;

  create function access.set_membership_state(wanted uuid, new_state text) returns boolean language plpgsql volatile as $$
  declare v record; m membership; may boolean;
  begin
    select * into v from access.viewer();
    select * into m from membership where id = wanted for update;
    may := (v.audience = 'employers' and v.role = 'owner' and m.audience = 'employers' and m.employer_id = v.employer_id)
      or (v.audience = 'specialists' and m.audience = 'specialists' and v.role in ('service_manager', 'administrator') and m.provider_id = v.provider_id)
      or (v.audience = 'specialists' and m.audience = 'clients' and m.client_id in (select access.caseload()));
    if may is not true or m.id = v.membership_id or m.state = 'ended' then return false; end if;
    update membership set state = new_state where id = wanted;
    if new_state <> 'active' then perform access.end_sessions(null, null, wanted); end if;
    return true;
  end $$;
  comment on function access.set_membership_state is 'An owner for its employer, a manager for staff, staff for their clients; nobody for themselves. Suspending or ending closes its sessions at once.';

  create function access.staff_access() returns table (staff_id uuid, membership_id uuid, role text, state text, last_seen_at timestamptz, is_me boolean) language sql stable as $$
    select m.staff_id, m.id, m.role, m.state, (select max(s.last_seen_at) from session s where s.membership_id = m.id), m.id = v.membership_id
    from access.viewer() v join membership m on m.provider_id = v.provider_id and m.audience = 'specialists' and m.state <> 'ended'
    where v.audience = 'specialists'
  $$;
  create function access.set_staff_role(wanted uuid, new_role text) returns boolean language plpgsql volatile as $$
  declare v record;
  begin
    select * into v from access.viewer();
    if v.audience <> 'specialists' or v.role not in ('service_manager', 'administrator') or wanted = v.membership_id then return false; end if;
    update membership set role = new_role where id = wanted and audience = 'specialists' and provider_id = v.provider_id and state <> 'ended' and role <> new_role;
    if found then perform access.end_sessions(null, null, wanted); end if;
    return exists (select from membership m where m.id = wanted and m.role = new_role and m.provider_id = v.provider_id);
  end $$;
  comment on function access.set_staff_role is 'For managers, never for oneself. Sessions that act in the old role end.';
  call access.definer('access.staff_access()', 'persona_specialist');
  call access.definer('access.set_staff_role(uuid, text)', 'persona_specialist');

  call access.definer('access.my_account()', 'persona_public');
  call access.definer('access.my_password_hash()', 'persona_public');
  call access.definer('access.my_sessions()', 'persona_public');
  call access.definer('access.revoke_other_sessions()', 'persona_public');
  call access.definer('access.change_name(text)', 'persona_public');
  call access.definer('access.change_password(text, text)', 'persona_public');
  call access.definer('access.ask_email_change(text, text)', 'persona_public');
  call access.definer('access.finish_email_change(text)', 'persona_public');
  call access.definer('access.set_membership_state(uuid, text)', 'persona_employer', 'persona_specialist');
`;
