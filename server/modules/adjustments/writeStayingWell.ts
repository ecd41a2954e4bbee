import type { Session } from "../../database/session";
import { type Result, done, invalid, refused } from "../../kernel/result";
import { type StayingWell, readStayingWell } from "./adjustment.reads";

const LONGEST = 1000;

/** Keeps the person's own page for bad days. Only they and their service can read it. */
export async function writeStayingWell(session: Session, page: StayingWell): Promise<Result<StayingWell>> {
  const problems = Object.entries(page).filter(([, text]) => text.length > LONGEST).map(([path]) => invalid(path, "Use 1,000 characters or fewer."));
  if (problems.length > 0) return refused(...problems);
  await session.db.query(
    `insert into staying_well (client_id, first_signs, what_helps, who_i_call) values ($1, $2, $3, $4)
     on conflict (client_id) do update set first_signs = excluded.first_signs, what_helps = excluded.what_helps, who_i_call = excluded.who_i_call, changed_at = clock_timestamp()`,
    [session.viewer.clientId, page.firstSigns.trim(), page.whatHelps.trim(), page.whoICall.trim()],
  );
  return done(await readStayingWell(session, session.viewer.clientId!));
}
