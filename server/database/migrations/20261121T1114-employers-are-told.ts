import type { MigrationInterface, QueryRunner } from "typeorm";

const stateChanged = (told: string): string => `
  create or replace function access.employer_state_changed() returns trigger language plpgsql as $$
  begin
    perform pg_notify('alongside', json_build_object('kind', 'session', 'id', s.id)::text)
    from session s join membership m on m.id = s.membership_id where m.employer_id = new.id and s.revoked_at is null;
    ${told}
    return null;
  end $$;
  call access.definer('access.employer_state_changed()');
`;

/** An employer that is let in hears of it: its owners, in the portal and by mail. Being shut out is told by telephone. */
export class EmployersAreTold20261121T1114 implements MigrationInterface {
  name = "EmployersAreTold1795259640000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(stateChanged(`
      if new.state = 'active' then
        perform access.notify(m.id, 'employer_approved', new.id, true) from membership m where m.employer_id = new.id and m.role = 'owner' and m.state = 'active';
      end if;`));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(stateChanged(""));
  }
}
