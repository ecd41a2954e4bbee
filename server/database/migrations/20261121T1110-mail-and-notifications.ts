import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the mail sweep may do, and the notifications a member reads in the portal. Both hold ids and a kind, never a fact. */
export class MailAndNotifications20261121T1110 implements MigrationInterface {
  name = "MailAndNotifications1795259400000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create function access.next_mail(out mail_id uuid, out template text, out address text, out link_purpose text, out audience text) language plpgsql volatile as $$
      declare m outgoing_mail; l single_use_link;
      begin
        loop
          select o.* into m from outgoing_mail o where o.state = 'waiting' and o.due_at <= clock_timestamp() order by o.due_at, o.id limit 1 for update skip locked;
          if m.id is null then return; end if;
          -- Asked again now: a link may be used or out of time, an account closed or moved to another address.
          address := null;
          l := null;
          if m.link_id is not null then
            select k.* into l from single_use_link k where k.id = m.link_id and k.used_at is null and clock_timestamp() < k.expires_at
              and (k.purpose <> 'invite' or exists (select from invitation i where i.id = k.subject_id and i.state = 'open'));
            address := l.email;
          else
            select a.email into address from account a where a.id = m.account_id and a.state = 'active';
          end if;
          if address is not null then
            mail_id := m.id; template := m.template; link_purpose := l.purpose; audience := m.audience;
            return;
          end if;
          update outgoing_mail set state = 'dropped' where id = m.id;
        end loop;
      end $$;

      create function access.arm_link(of_mail uuid, new_secret_hash text) returns void language sql volatile as $$
        update single_use_link set secret_hash = new_secret_hash where id = (select link_id from outgoing_mail where id = of_mail and state = 'waiting')
      $$;

      create function access.mail_done(wanted uuid, went boolean) returns void language sql volatile as $$
        update outgoing_mail set tries = tries + 1,
          sent_at = case when went then clock_timestamp() end,
          state = case when went then 'sent' when tries >= 9 then 'failed' else 'waiting' end,
          due_at = clock_timestamp() + interval '20 seconds' * 2 ^ least(tries, 10)
        where id = wanted
      $$;
      call access.definer('access.next_mail()', 'persona_worker');
      call access.definer('access.arm_link(uuid, text)', 'persona_worker');
      call access.definer('access.mail_done(uuid, boolean)', 'persona_worker');

      create table notification (
        id            uuid primary key default gen_random_uuid(),
        membership_id uuid not null references membership on delete cascade,
        kind          text not null check (kind ~ '^[a-z_]{3,40}$'),
        subject_id    uuid,
        created_at    timestamptz not null default clock_timestamp(),
        read_at       timestamptz
      );
      create index notification_membership on notification (membership_id, created_at desc);
      call access.gate('notification', 'tenant');
      create policy mine on notification to persona_employer, persona_specialist, persona_client
        using (membership_id = (select access.current_membership())) with check (membership_id = (select access.current_membership()));
      grant select, update (read_at) on notification to persona_employer, persona_specialist, persona_client;

      create function access.notify(whom uuid, what text, subject uuid, by_mail boolean default false) returns void language plpgsql volatile as $$
      declare m membership;
      begin
        select * into m from membership where id = whom and state = 'active';
        if m.id is null then return; end if;
        if exists (select from notification n where n.membership_id = whom and n.kind = what and n.subject_id is not distinct from subject and n.read_at is null and n.created_at > clock_timestamp() - interval '1 hour') then return; end if;
        insert into notification (membership_id, kind, subject_id) values (whom, what, subject);
        -- One mail stands for all that is new until the person has looked.
        if by_mail and not exists (select from outgoing_mail o where o.account_id = m.account_id and o.template = 'something_new' and o.state = 'waiting') then
          perform access.queue_mail('something_new', m.account_id, null, m.audience);
        end if;
      end $$;
      comment on function access.notify is 'For other definer functions: tells one member that something is new, once an hour until it is read, and by mail if asked: a link and neutral words.';
      call access.definer('access.notify(uuid, text, uuid, boolean)');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.notify, access.mail_done, access.arm_link, access.next_mail;
      drop table notification;
    `);
  }
}
