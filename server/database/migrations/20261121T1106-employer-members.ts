import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who speaks for an employer: read by its own people and its service, roles changed by its owners. */
export class EmployerMembers20261121T1106 implements MigrationInterface {
  name = "EmployerMembers1795259160000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create function access.employer_members(employer uuid)
      returns table (id uuid, name text, email text, role text, state text, joined_at timestamptz, last_seen_at timestamptz, is_me boolean) language sql stable as $$
        select m.id, a.display_name, case when v.audience = 'specialists' or v.role = 'owner' or m.id = v.membership_id then a.email end, m.role, m.state, m.created_at,
          (select max(s.last_seen_at) from session s where s.membership_id = m.id), m.id = v.membership_id
        from access.viewer() v
        join membership m on m.employer_id = employer and m.state <> 'ended'
        join account a on a.id = m.account_id
        where v.employer_id = employer
          or (v.audience = 'specialists' and exists (select from public.employer e where e.id = employer and e.provider_id = v.provider_id))
        order by array_position(array['owner', 'recruiter', 'line_manager'], m.role), a.display_name, m.id
      $$;
      call access.definer('access.employer_members(uuid)', 'persona_employer', 'persona_specialist');

      -- Nobody changes their own role, so an employer never loses its last owner.
      create function access.change_member_role(wanted uuid, new_role text) returns boolean language plpgsql volatile as $$
      declare v record;
      begin
        select * into v from access.viewer();
        update membership m set role = new_role
        where m.id = wanted and m.id <> v.membership_id and m.audience = 'employers' and m.state <> 'ended'
          and v.audience = 'employers' and v.role = 'owner' and m.employer_id = v.employer_id;
        if not found then return false; end if;
        perform access.end_sessions(null, null, wanted);
        return true;
      end $$;
      call access.definer('access.change_member_role(uuid, text)', 'persona_employer');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop function access.employer_members, access.change_member_role`);
  }
}
