import { randomBytes } from "node:crypto";
import type { EntityManager } from "typeorm";
import { secretHash } from "../../../kernel/ids";
import { DEMO_ACCOUNTS } from "./accounts";

const MANAGER = "Hugh Fenwick";
/** Not the manager: nobody acknowledges a disclosure of their own. */
const OFFICER = "Nia Pryce";

/**
 * Names the data-protection officer, and writes down one safeguarding disclosure: the client was told at once, and the
 * officer has still to look at it. By the product's own functions, as the service manager, in a session that ends with it.
 */
export async function addSafeguarding(db: EntityManager): Promise<void> {
  const secret = randomBytes(32).toString("base64url");
  const [session] = (await db.query(
    `insert into session (secret_hash, account_id, membership_id, idle_minutes, expires_at)
     select $1, m.account_id, m.id, 5, clock_timestamp() + interval '5 minutes' from membership m join staff_member s on s.id = m.staff_id where s.display_name = $2 returning id`,
    [secretHash(secret), MANAGER],
  )) as [{ id: string }];
  await db.query("select set_config('app.session', $1, true)", [secret]);
  const [named] = (await db.query("select access.name_officer(s.id) as outcome from staff_member s where s.display_name = $1", [OFFICER])) as [{ outcome: string }];
  const [recorded] = (await db.query(
    `select r.outcome from (select c.id from client c where c.state = 'job_search' and c.display_name <> all ($1) order by c.display_name, c.id limit 1) c,
     lateral access.record_safeguarding(c.id, $2, $3, 'social_services', $4, 'prevent_serious_harm', $5, access.today() - 1, null, null, true) r`,
    [
      DEMO_ACCOUNTS.map(({ name }) => name), "The duty social worker", "Nottinghamshire Adult Social Care",
      "That a neighbour has asked for their bank card twice, and that they asked us for help with it.",
      "They told us that they are afraid to say no to the neighbour. They knew that we would ring, and could not be reached on the day to be asked.",
    ],
  )) as [{ outcome: string }];
  if (named.outcome !== "named" || recorded.outcome !== "recorded") throw new Error("the demonstration's safeguarding disclosure was refused");
  await db.query("select set_config('app.session', '', true)");
  await db.query("delete from session where id = $1", [session.id]);
  await db.query("delete from outgoing_mail"); // the world is invented: nobody gets a mail of it
}
