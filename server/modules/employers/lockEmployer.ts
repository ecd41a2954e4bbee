import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { notFound } from "../../kernel/result";
import { Employer } from "./employer.entity";

export const NO_EMPLOYER = notFound("We can't find that employer. It may have been removed; go back to the list and look for it.");

/** The employer, locked until the transaction ends; null when it is not there or not the viewer's. Staff only. */
export const lockEmployer = async ({ db }: Session, id: string): Promise<Employer | null> =>
  isUuid(id) ? db.findOne(Employer, { where: { id }, lock: { mode: "pessimistic_write" } }) : null;
