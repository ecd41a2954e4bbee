import type { MigrationInterface, QueryRunner } from "typeorm";

/** What each side is told afterwards: the employer, that something is no longer shared; the client, who has read what. */
export class WhoHasSeenWhat20261121T1028 implements MigrationInterface {
  name = "WhoHasSeenWhat1795256880000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(notices);
    await run.query(people);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function access.saw_recorded, access.sharing_events, access.seen, access.readers_of, access.stage_with, access.possible_readers, access.answer_notice, access.sharing_notices;
    `);
  }
}

/** A stub: neither the line, nor the consent, nor why. */
export const notices = `
  create function access.sharing_notices(about uuid default null)
  returns table (id uuid, handle uuid, kind text, created_at timestamptz, acknowledged_at timestamptz, answer text) language plpgsql volatile as $$
  declare me uuid := access.current_employer();
  begin
    if not current_setting('transaction_read_only')::boolean then
      update recipient_notice n set delivered_at = clock_timestamp() where n.employer_id = me and n.delivered_at is null and (about is null or n.handle = about);
    end if;
    return query select n.id, n.handle, n.kind, n.created_at, n.acknowledged_at, n.answer from recipient_notice n
      where n.employer_id = me and (about is null or n.handle = about) order by n.acknowledged_at is not null, n.created_at desc, n.id limit 500;
  end $$;

  create function access.answer_notice(which uuid, said text) returns text language plpgsql volatile as $$
  declare me uuid := access.current_employer(); about recipient_notice;
  begin
    select * into about from recipient_notice n where n.id = which and n.employer_id = me for update;
    if not found then return 'not_found'; end if;
    if about.answer is not null then return 'answered'; end if;
    update recipient_notice n set answer = said, acknowledged_at = clock_timestamp() where n.id = which;
    perform access.tell_about_sharing(about.client_id, about.consent_id);
    perform access.tell_client(about.client_id, 'erasure_answered', about.consent_id);
    return 'done';
  end $$;

  call access.definer('access.sharing_notices(uuid)', 'persona_employer');
  call access.definer('access.answer_notice(uuid, text)', 'persona_employer');
`;

const people = `
  -- Whoever speaks for an employer now: for staff of its provider, who ask.
  create function access.possible_readers(employer uuid) returns table (membership_id uuid, name text, role text) language sql stable as $$
    select m.id, a.display_name, m.role from membership m join account a on a.id = m.account_id join employer e on e.id = m.employer_id
    where m.employer_id = employer and m.state = 'active' and a.state = 'active' and e.provider_id = access.current_provider() and access.current_staff() is not null
    order by a.display_name, m.id
  $$;

  -- How far a client of the caseload has come with an employer.
  create function access.stage_with(subject uuid, employer uuid) returns int language sql stable as $$
    select access.stage(subject, employer) where access.may_act_for(subject)
  $$;

  -- Who may read under a consent: by name, or whoever speaks for the employer now.
  create function access.readers_of(which uuid) returns table (membership_id uuid, name text, role text) language sql stable as $$
    select m.id, a.display_name, m.role from consent c join membership m on m.employer_id = c.employer_id join account a on a.id = m.account_id
    where c.id = which and access.may_act_for(c.client_id) and (c.readers is null or m.id = any (c.readers)) and m.state = 'active' and a.state = 'active'
    order by a.display_name, m.id
  $$;

  -- From the ledger: each line, each reader, first and last time.
  create function access.seen(subject uuid)
  returns table (consent_id uuid, statement_id uuid, name text, role text, first_at timestamptz, last_at timestamptz) language plpgsql stable as $$
  begin
    if not access.may_act_for(subject) then return; end if;
    return query select e.consent_id, s.id, coalesce(a.display_name, 'Someone who has left'), coalesce(m.role, ''), min(e.at), max(e.at)
      from ledger.entry e cross join lateral unnest(e.statement_ids) s (id) left join membership m on m.id = e.actor left join account a on a.id = m.account_id
      where e.client_id = subject and e.kind = 'disclosed'
      group by e.consent_id, s.id, e.actor, a.display_name, m.role order by max(e.at) desc;
  end $$;

  create function access.sharing_events(subject uuid)
  returns table (seq bigint, consent_id uuid, kind text, items text[], channel text, witness text, at timestamptz, by_name text, by_staff boolean, told_at timestamptz) language plpgsql stable as $$
  begin
    if not access.may_act_for(subject) then return; end if;
    return query select e.seq, e.consent_id, e.kind, e.items, e.channel, e.witness, e.at, coalesce(s.display_name, a.display_name), coalesce(m.audience = 'specialists', false), e.told_at
      from consent_event e left join membership m on m.id = e.actor left join account a on a.id = m.account_id left join staff_member s on s.id = m.staff_id
      where e.client_id = subject order by e.seq;
  end $$;

  -- The client has read what staff wrote down in its name.
  create function access.saw_recorded(which bigint) returns boolean language plpgsql volatile as $$
  begin
    update consent_event e set told_at = clock_timestamp() where e.client_id = access.current_client() and e.seq = which and e.channel <> 'self' and e.told_at is null;
    return found;
  end $$;

  call access.definer('access.possible_readers(uuid)', 'persona_specialist');
  call access.definer('access.stage_with(uuid, uuid)', 'persona_specialist');
  call access.definer('access.readers_of(uuid)', 'persona_specialist', 'persona_client');
  call access.definer('access.seen(uuid)', 'persona_specialist', 'persona_client');
  call access.definer('access.sharing_events(uuid)', 'persona_specialist', 'persona_client');
  call access.definer('access.saw_recorded(bigint)', 'persona_client');
`;
