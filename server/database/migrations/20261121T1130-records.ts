import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a client may ask about their record, and which of the staff have opened it. */
export class Records20261121T1130 implements MigrationInterface {
  name = "Records1795260600000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table record_request (
        id            uuid primary key default gen_random_uuid(),
        client_id     uuid not null default access.current_client() references client on delete cascade,
        kind          text not null check (kind in ('copy', 'correct', 'erase', 'complain')),
        details       text not null check (length(details) <= 4000),
        created_at    timestamptz not null default clock_timestamp(),
        due_on        date not null default current_date + 30,
        answer        text check (length(answer) between 1 and 4000),
        answered_by   uuid references staff_member,
        answered_name text,
        answered_at   timestamptz,
        check ((answer is null) = (answered_at is null))
      );
      comment on column record_request.due_on is 'UK GDPR article 12(3): within one month.';
      create index record_request_client on record_request (client_id, created_at desc);
      create table record_view (
        client_id  uuid not null references client on delete cascade,
        staff_id   uuid not null references staff_member,
        viewed_on  date not null,
        staff_name text not null,
        primary key (client_id, viewed_on, staff_id)
      );

      call access.gate('record_request', 'self');
      call access.gate('record_view', 'self');
      create policy own on record_request for select to persona_client using (client_id = (select access.current_client()));
      create policy ask on record_request for insert to persona_client with check (client_id = (select access.current_client()));
      create policy caseload on record_request to persona_specialist
        using (client_id in (select access.caseload())) with check (client_id in (select access.caseload()));
      create policy own on record_view for select to persona_client using (client_id = (select access.current_client()));
      grant select, insert (kind, details) on record_request to persona_client;
      grant select, update (answer, answered_at) on record_request to persona_specialist;
      grant select on record_view to persona_client;

      create function access.note_view(subject uuid) returns void language sql volatile as $$
        insert into record_view (client_id, staff_id, viewed_on, staff_name)
        select subject, s.id, (clock_timestamp() at time zone 'Europe/London')::date, s.display_name
        from staff_member s where s.id = access.current_staff() and subject in (select access.caseload())
        on conflict do nothing
      $$;
      comment on function access.note_view is 'Once a day for each member of staff: that they opened this client''s record.';

      create function access.tell_record_request() returns trigger language plpgsql as $$
      declare who record; subject client;
      begin
        select * into subject from client where id = new.client_id;
        if tg_op = 'INSERT' then
          for who in select m.id from membership m where m.state = 'active' and (m.staff_id = subject.specialist_id or (m.provider_id = subject.provider_id and m.role = 'service_manager')) limit 20 loop
            perform access.notify(who.id, 'record_request', new.id, true);
          end loop;
          perform pg_notify('alongside', json_build_object('kind', 'record_request', 'id', new.id, 'providerId', subject.provider_id)::text);
        elsif new.answer is not null and old.answer is null then
          for who in select m.id from membership m where m.state = 'active' and m.client_id = new.client_id loop
            perform access.notify(who.id, 'record_answer', new.id, true);
          end loop;
          perform pg_notify('alongside', json_build_object('kind', 'record_request', 'id', new.id, 'clientId', new.client_id)::text);
        end if;
        return null;
      end $$;
      create function access.sign_record_answer() returns trigger language plpgsql as $$
      begin
        if new.answer is not null and old.answer is null and access.current_staff() is not null then
          new.answered_by := access.current_staff();
          new.answered_name := (select s.display_name from staff_member s where s.id = new.answered_by);
          new.answered_at := clock_timestamp();
        end if;
        return new;
      end $$;
      call access.definer('access.note_view(uuid)', 'persona_specialist');
      call access.definer('access.tell_record_request()');
      call access.definer('access.sign_record_answer()');
      create trigger sign before update on record_request for each row execute function access.sign_record_answer();
      create trigger tell after insert or update on record_request for each row execute function access.tell_record_request();
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table record_view, record_request;
      drop function access.note_view, access.tell_record_request, access.sign_record_answer;
    `);
  }
}
