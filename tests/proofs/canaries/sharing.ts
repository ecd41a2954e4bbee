import type { Actor } from "../world";
import type { Ground } from "./ground";
import { goesOn, groundsFor } from "./sharedModel";

/** A statement that an employer may read now, by the model, and by which of its people. */
export interface Consented {
  readonly employerId: string;
  readonly statement: string;
  readonly clientId: string;
  readonly readers: readonly Actor[];
}

export const keyOf = ({ employerId, statement }: Consented): string => `${employerId} ${statement}`;

/** Every statement that some employer may read now. */
export function consented({ snapshot, world }: Pick<Ground, "snapshot" | "world">, now: number): Consented[] {
  const members = world.actors.filter(({ audience, membershipId }) => audience === "employers" && snapshot.row("membership", membershipId)?.state === "active");
  return [...snapshot.rows("statement").values()].flatMap((statement) =>
    [...new Set(members.map(({ employerId }) => employerId!))].flatMap((employerId) => {
      const readers = members.filter((member) => member.employerId === employerId && groundsFor(snapshot, statement, { employerId, membershipId: member.membershipId! }, now).length > 0);
      return readers.length > 0 ? [{ employerId, statement: String(statement.id), clientId: String(statement.client_id), readers }] : [];
    }),
  );
}

/** An employer meets a person through an introduction that still goes on, or a request for support of its own. Who came by themselves has no page there yet. */
export const hasPage = ({ snapshot }: Pick<Ground, "snapshot">, { clientId, employerId }: Consented): boolean =>
  snapshot.where("introduction", "client_id", clientId).some((row) => row.employer_id === employerId && goesOn(row)) ||
  snapshot.where("retention_case", "client_id", clientId).some((row) => row.employer_id === employerId && row.request_id !== null);
