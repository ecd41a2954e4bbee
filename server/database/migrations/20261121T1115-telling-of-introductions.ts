import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whoever's turn it is is told of a step, in the portal and by mail; the person is told of every meeting about them.
 *
 * A notice holds an id; a mail holds neutral words and a link. Nobody is told of what they did themselves, nor of
 * what nobody signed in did: the clock, or the demonstration world.
 */
export class TellingOfIntroductions20261121T1115 implements MigrationInterface {
  name = "TellingOfIntroductions1795262100000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create function access.tell_of_introduction() returns trigger language plpgsql volatile as $$
      declare member uuid; mine uuid := access.current_membership();
      begin
        if mine is null or (tg_op = 'UPDATE' and new.state = old.state) then return null; end if;
        for member in
          select m.id from membership m
          where m.state = 'active' and m.id <> mine and (
            (m.employer_id = new.employer_id and m.role in ('owner', 'recruiter') and new.introduced_at is not null and new.state in ('introduced', 'booked', 'accepted'))
            or (m.staff_id = new.specialist_id and new.state in
              ('consent_in_place', 'acknowledged', 'interview_offered', 'booked', 'interviewed', 'offered', 'accepted', 'declined', 'withdrawn', 'not_progressing', 'unsuccessful'))
            or (m.client_id = new.client_id and new.state in ('introduced', 'offered')))
        loop
          perform access.notify(member, 'introduction', new.id, new.state <> 'acknowledged');
        end loop;
        return null;
      end $$;
      create function access.tell_of_meeting() returns trigger language plpgsql volatile as $$
      declare member uuid; mine uuid := access.current_membership();
      begin
        if mine is null or (tg_op = 'UPDATE' and new.state = old.state) then return null; end if;
        for member in select m.id from membership m where m.client_id = new.client_id and m.state = 'active' and m.id <> mine loop
          perform access.notify(member, 'meeting', new.id, new.state in ('proposed', 'confirmed', 'cancelled'));
        end loop;
        return null;
      end $$;
      call access.definer('access.tell_of_introduction()');
      call access.definer('access.tell_of_meeting()');
      create trigger introduction_tells after insert or update of state on introduction for each row execute function access.tell_of_introduction();
      create trigger meeting_tells after insert or update of state on meeting for each row execute function access.tell_of_meeting();
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop trigger meeting_tells on meeting;
      drop trigger introduction_tells on introduction;
      drop function access.tell_of_meeting, access.tell_of_introduction;
    `);
  }
}
