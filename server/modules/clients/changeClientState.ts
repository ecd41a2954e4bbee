import type { Session } from "../../database/session";
import { type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import { Client } from "./client.entity";
import type { ClientState, ClosedReason } from "./clientEnums";
import { tooLong } from "./contactChecks";
import { openClient } from "./readClient";
import { recordClientEvent } from "./recordEvent";

/** Where a client may go from each state. From closed they come back to any, at once. */
export const NEXT_STATES: Readonly<Record<ClientState, readonly ClientState[]>> = {
  engaged: ["vocational_profile", "job_search", "in_work", "closed"],
  vocational_profile: ["job_search", "in_work", "closed"],
  job_search: ["vocational_profile", "in_work", "closed"],
  in_work: ["job_search", "stepped_down", "closed"],
  stepped_down: ["job_search", "in_work", "closed"],
  closed: ["engaged", "vocational_profile", "job_search", "in_work"],
};

export interface ChangeClientState {
  readonly id: string;
  readonly to: ClientState;
  readonly closedReason: ClosedReason | null;
  readonly note: string;
}

/** Moves a client on, closes the support, or opens it again. Closing asks for a reason, and ends what they share. */
export async function changeClientState(session: Session, input: ChangeClientState): Promise<Result<Client>> {
  const current = await session.db.findOneBy(Client, { id: input.id });
  if (!current) return refused(notFound("This person is not on your list."));
  if (input.to === "closed") await session.db.query("select access.take_turn($1)", [input.id]); // what they share ends with it, by the database's trigger
  const opened = await openClient(session, input.id, current.state === "closed" ? "reopen" : "changeState");
  if (!opened.ok) return opened;
  const client = opened.value;
  if (!NEXT_STATES[client.state].includes(input.to)) return refused(notNow("That step can't follow the present one. Open the page again to see where they are."));
  if (input.to === "closed" && !input.closedReason) return refused(invalid("closedReason", "Say why support ends."));
  const long = tooLong("note", input.note, 2000);
  if (long.length > 0) return refused(...long);
  if (input.to === "in_work" && client.helpWith === "find_work" && !(await mayStartWork(session, client))) return refused(RISK_FIRST);
  return done(await moveClient(session, client, input.to, [input.to === "closed" ? input.closedReason : null, input.note.trim()].filter(Boolean).join(": "), input.closedReason));
}

/** Moves an open client and keeps the event; the caller has decided that the step may be made. */
export async function moveClient(session: Session, client: Client, to: ClientState, reason = "", closedReason: ClosedReason | null = null): Promise<Client> {
  if (client.state === to) return client;
  const from = client.state;
  const change = { state: to, closedReason: to === "closed" ? closedReason : null };
  await session.db.update(Client, { id: client.id }, change);
  await recordClientEvent(session, client.id, { kind: "state", from, to, reason });
  return Object.assign(client, change);
}

export const RISK_FIRST = notNow("The risk assessment is not in. Record its date first; nobody starts work before.");

/** Whether a start may be recorded: the provider may ask that the risk assessment is in first. */
export async function mayStartWork({ db }: Session, client: Pick<Client, "providerId" | "riskAssessmentOn">): Promise<boolean> {
  if (client.riskAssessmentOn) return true;
  const [setting] = (await db.query("select start_needs_risk_assessment as needed from provider_setting where provider_id = $1", [client.providerId])) as { needed: boolean }[];
  return setting ? !setting.needed : false;
}
