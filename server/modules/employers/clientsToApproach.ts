import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";

/** Somebody for whom this employer may be spoken to. */
export interface ClientToApproach {
  readonly id: string;
  readonly name: string;
  /** False: without their name. */
  readonly byName: boolean;
}

/**
 * Clients who agreed that this employer may be approached for them, one's own first.
 *
 * Somebody who said "nobody" is offered only where they agreed to be introduced here. A name may be said only under a
 * consent for this very employer. Whoever said "not this one" of it or of what it is part of is left out.
 */
export async function clientsToApproach({ db, viewer }: Session, employerId: string): Promise<ClientToApproach[]> {
  if (!isUuid(employerId)) return [];
  return (await db.query(
    `select c.id, c.display_name as name, agreed.here as "byName"
     from client c
     cross join lateral (select exists (
       select from consent k where k.client_id = c.id and k.employer_id = $1 and k.status in ('given', 'narrowed', 'renewed')
         and k.ended_at is null and k.valid_from <= clock_timestamp() and clock_timestamp() < k.valid_to) as here) agreed
     where c.state not in ('stepped_down', 'closed') and (c.approach <> 'none' or agreed.here)
       and not exists (select from preference_employer p join employer e on e.id = $1 where p.client_id = c.id and p.employer_id in (e.id, e.parent_id))
     order by c.specialist_id is distinct from $2, c.display_name, c.created_at, c.id`,
    [employerId, viewer.staffId],
  )) as ClientToApproach[];
}
