import type { Session } from "../../database/session";
import { type Result, done, notFound, refused } from "../../kernel/result";
import { Client } from "./client.entity";
import { type ClientAction, clientPolicy } from "./client.policy";
import { authorise } from "../../access/policy";

/** A client of the viewer's caseload, or the viewer; null for anybody else's. */
export const readClient = ({ db }: Session, id: string): Promise<Client | null> => db.findOneBy(Client, { id });

/** Locks a client for one act of the viewer's. @throws Forbidden if the policy refuses a viewer the database let through. */
export async function openClient(session: Session, id: string, action: ClientAction): Promise<Result<Client>> {
  const client = await session.db.findOne(Client, { where: { id }, lock: { mode: "pessimistic_write" } });
  if (!client) return refused(notFound("This person is not on your list."));
  authorise(clientPolicy, action, session.viewer, client);
  return done(client);
}
