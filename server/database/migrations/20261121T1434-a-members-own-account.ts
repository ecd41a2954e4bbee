import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Who speaks for an employer is a person too: what is held about them, as a file; and their erasure, which they ask for
 * and an owner of the employer or the service carries out.
 *
 * The ledger names readers by the id of a membership, so that row stays, empty. Who was read goes on seeing that somebody
 * at that employer read them, and when: "Someone who has left".
 */
export class AMembersOwnAccount20261121T1434 implements MigrationInterface {
  name = "AMembersOwnAccount1795275240000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(asking);
    await run.query(file);
    await run.query(erasing);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.erase_member, access.my_account_file, access.member_erasures, access.my_erasure_asked, access.ask_account_erasure; drop table member_erasure_request`);
  }
}

const asking = `
  create table member_erasure_request (
    membership_id uuid primary key references membership on delete cascade,
    asked_at      timestamptz not null default clock_timestamp()
  );
  call access.gate('member_erasure_request', 'self');

  create function access.ask_account_erasure() returns boolean language plpgsql volatile as $$
  declare v record;
  begin
    select * into v from access.viewer();
    if v.audience is distinct from 'employers' then return false; end if;
    insert into member_erasure_request (membership_id) values (v.membership_id) on conflict do nothing;
    if not found then return true; end if;
    perform access.notify(m.id, 'member_erasure', null, true) from membership m where m.employer_id = v.employer_id and m.role = 'owner' and m.id <> v.membership_id;
    perform access.notify(m.id, 'member_erasure', v.employer_id, true) from employer e join membership m on m.provider_id = e.provider_id and m.audience = 'specialists' and m.role = 'service_manager' where e.id = v.employer_id;
    return true;
  end $$;
  create function access.my_erasure_asked() returns timestamptz language sql stable as $$
    select r.asked_at from member_erasure_request r where r.membership_id = access.current_membership()
  $$;
  create function access.member_erasures(employer uuid) returns table (id uuid, asked_at timestamptz) language sql stable as $$
    select r.membership_id, r.asked_at from access.viewer() v join membership m on m.employer_id = employer join member_erasure_request r on r.membership_id = m.id
    where (v.audience = 'employers' and v.employer_id = employer and (v.role = 'owner' or m.id = v.membership_id))
      or (v.audience = 'specialists' and exists (select from public.employer e where e.id = employer and e.provider_id = v.provider_id))
  $$;
  call access.definer('access.ask_account_erasure()', 'persona_public');
  call access.definer('access.my_erasure_asked()', 'persona_public');
  call access.definer('access.member_erasures(uuid)', 'persona_employer', 'persona_specialist');
`;

/** Of clients it has no word and no number: that something was read, and on which day. */
const file = `
  create function access.my_account_file() returns jsonb language sql stable as $$
    select jsonb_build_object(
      'Your account', jsonb_build_object('Name', a.display_name, 'Email you sign in with', a.email, 'State', a.state, 'Made', a.created_at),
      'For whom you speak', (select jsonb_agg(jsonb_build_object('Employer', e.name, 'Role', m.role, 'State', m.state, 'Since', m.created_at) order by m.created_at, m.id) from membership m join employer e on e.id = m.employer_id where m.account_id = a.id),
      'When and where you signed in', (select jsonb_agg(jsonb_build_object('Device', s.device, 'Signed in', s.created_at, 'Last active', s.last_seen_at, 'Signed out', s.revoked_at) order by s.created_at, s.id) from session s where s.account_id = a.id),
      'Invitations', (select jsonb_agg(jsonb_build_object('Sent to', i.email, 'Role', i.role, 'State', i.state, 'When', i.created_at) order by i.created_at, i.id) from invitation i where i.email = a.email and i.employer_id = v.employer_id),
      'Mail we sent you', (select jsonb_agg(jsonb_build_object('Kind', o.template, 'Written', o.created_at, 'Sent', o.sent_at) order by o.created_at, o.id) from outgoing_mail o where o.account_id = a.id and o.audience = 'employers'),
      'What the portal told you', (select jsonb_agg(jsonb_build_object('What about', n.kind, 'When', n.created_at, 'Read', n.read_at) order by n.created_at, n.id) from notification n where n.membership_id = v.membership_id),
      'Messages you wrote (the words stand under Messages)', (select jsonb_agg(jsonb_build_object('Name shown', x.author_name, 'When', x.written_at) order by x.written_at, x.id) from message x where x.author_membership = v.membership_id),
      'Support you asked for', (select jsonb_agg(jsonb_build_object('Name given', r.asker_name, 'Telephone', r.phone, 'When', r.created_at) order by r.created_at, r.id) from retention_request r where r.asked_by = v.membership_id),
      'When you read what a person shared', (select jsonb_agg(jsonb_build_object('Day', d.on_day, 'Times', d.times) order by d.on_day) from (
        select access.london_date(x.at) as on_day, count(*) as times from ledger.entry x where x.actor = v.membership_id and x.kind = 'disclosed' group by 1) d),
      'You asked for erasure', (select to_jsonb(r.asked_at) from member_erasure_request r where r.membership_id = v.membership_id))
    from access.viewer() v join account a on a.id = v.account_id where v.audience = 'employers'
  $$;
  comment on function access.my_account_file is 'What is held about the viewer, who speaks for an employer; null for anybody else.';
  call access.definer('access.my_account_file()', 'persona_employer');
`;

const erasing = `
  create function access.erase_member(wanted uuid) returns boolean language plpgsql volatile as $$
  declare v record; m membership; address text; gone constant text := 'Someone who has left';
  begin
    select * into v from access.viewer();
    select * into m from membership x where x.id = wanted and x.audience = 'employers' for update;
    if m.id is null or m.id = v.membership_id or ((v.audience = 'employers' and v.role = 'owner' and m.employer_id = v.employer_id)
      or (v.audience = 'specialists' and v.role in ('service_manager', 'administrator') and exists (select from employer e where e.id = m.employer_id and e.provider_id = v.provider_id))) is not true then return false; end if;
    select a.email into address from account a where a.id = m.account_id for update;
    perform access.end_sessions(null, null, wanted);
    update membership set state = 'ended' where id = wanted and state <> 'ended';
    update message set author_name = gone where author_membership = wanted;
    update retention_request set asker_name = gone where asked_by = wanted;
    delete from invitation i where i.employer_id = m.employer_id and i.email = address;
    delete from notification n where n.membership_id = wanted;
    delete from thread_read r where r.membership_id = wanted;
    delete from member_erasure_request r where r.membership_id = wanted;
    delete from session s where s.membership_id = wanted;
    -- The account goes unless the person has it for another reason as well: another employer, or their own support.
    if not exists (select from membership o where o.account_id = m.account_id and o.state <> 'ended') then
      perform access.end_sessions(m.account_id);
      delete from session s where s.account_id = m.account_id;
      delete from outgoing_mail o where o.account_id = m.account_id;
      delete from single_use_link l where l.account_id = m.account_id;
      delete from idempotency_key k where k.scope = m.account_id::text;
      update account set email = 'erased-' || id || '@erased.invalid', display_name = gone, password_hash = null, state = 'closed' where id = m.account_id;
    end if;
    return true;
  end $$;
  comment on function access.erase_member is 'Erases somebody who speaks for an employer: by an owner of it, never of themselves, or by the service. Entries of the ledger keep the membership''s id.';
  call access.definer('access.erase_member(uuid)', 'persona_employer', 'persona_specialist');
`;
