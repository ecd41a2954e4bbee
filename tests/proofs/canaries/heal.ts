import { createHash } from "node:crypto";
import type { Random } from "../random";
import type { Actor } from "../world";
import type { Ground } from "./ground";

/**
 * People who were suspended, or signed out, come in again: or a long run would soon have nobody left. As an operator
 * would do it, past the program.
 */
export async function heal({ database: { owner }, world, model, snapshot }: Ground, random: Random): Promise<void> {
  const lost = world.actors.filter((actor) => actor.accountId && model.viewer(actor, Date.now()).audience !== actor.audience);
  for (const actor of lost) {
    await owner.query("update account set state = 'active' where id = $1 and state <> 'active'", [actor.accountId]);
    await owner.query("update membership set state = 'active' where id = $1 and state <> 'active'", [actor.membershipId]);
    await owner.query("update employer set state = 'active' where id = $1 and state in ('suspended', 'closed') and $2", [actor.employerId, random.chance(0.5)]);
    const cookie = `${random.word(32)}${random.word(11)}`;
    await owner.query("insert into session (secret_hash, account_id, membership_id, idle_minutes, expires_at) values ($1, $2, $3, 600, now() + interval '1 day')", [
      createHash("sha256").update(cookie).digest("hex"), actor.accountId, actor.membershipId,
    ]);
    (actor as { cookie: Actor["cookie"] }).cookie = cookie;
  }
  if (lost.length > 0) await snapshot.refresh();
}
