import type { MigrationInterface, QueryRunner } from "typeorm";

const stateChanged = (further: string): string => `
  create or replace function access.employer_state_changed() returns trigger language plpgsql as $$
  begin
    perform pg_notify('alongside', json_build_object('kind', 'session', 'id', s.id)::text)
    from session s join membership m on m.id = s.membership_id where m.employer_id = new.id and s.revoked_at is null;
    ${further}
    return null;
  end $$;
  call access.definer('access.employer_state_changed()');
`;

/** Roles of these states become another, each with its event. */
const roles = (from: string, to: string, also: string, reason: string): string => `
  with moved as (
    update vacancy v set status = '${to}', version = v.version + 1, updated_at = clock_timestamp()${also}
    from vacancy was where was.id = v.id and v.employer_id = new.id and v.status in (${from}) returning v.id, was.status as was
  ) insert into vacancy_event (vacancy_id, kind, from_status, to_status, reason, actor_name) select id, 'transition', was, '${to}', '${reason}', 'Alongside' from moved;`;

const telling = `
  if new.state = 'active' then
    perform access.notify(m.id, 'employer_approved', new.id, true) from membership m where m.employer_id = new.id and m.role = 'owner' and m.state = 'active';
  elsif new.state = 'suspended' then
    ${roles("'open', 'scheduled'", "paused", "", "The employer is suspended")}
  elsif new.state = 'closed' then
    ${roles("'open', 'paused', 'scheduled', 'submitted', 'changes_requested'", "withdrawn", ", outcome = 'withdrawn', closed_at = clock_timestamp()", "The employer''s account is closed")}
  end if;`;

/**
 * What follows a change of an employer's account. One that is let in hears of it: its owners, in the portal and by
 * mail. The roles of one that is suspended are paused, until somebody opens them again; those of a closed one end.
 */
export class EmployersAreTold20261121T1114 implements MigrationInterface {
  name = "EmployersAreTold1795259640000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(stateChanged(telling));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(stateChanged(""));
  }
}
