import type { WaitingSource } from "./waitingLine";

/** Requests for support that wait for the employer to pass on the note, so that the person can agree. */
export const support: WaitingSource = async ({ db }) => {
  const rows = (await db.query(`select id from retention_request where state = 'awaiting_agreement' order by changed_at, id limit 25`)) as { id: string }[];
  return rows.map(({ id }) => ({
    kind: "pass_on_note", id, dueOn: null, title: "Pass on our note to your member of staff", note: "We help once they agree. If you have passed it on, there is nothing more to do now.",
  }));
};
