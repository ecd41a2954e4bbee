import { authorise } from "../../access/policy";
import type { Session } from "../../database/session";
import { isDate } from "../../kernel/calendar";
import { isUuid } from "../../kernel/ids";
import { type Problem, type Result, done, invalid, refused } from "../../kernel/result";
import { problemOf } from "./outcomes";
import type { OrganisationKind, SafeguardingGroundCode } from "./safeguarding.enums";
import { safeguardingPolicy } from "./safeguarding.policy";

export interface RecordSafeguarding {
  readonly clientId: string;
  readonly toldName: string;
  readonly organisation: string;
  readonly organisationKind: OrganisationKind;
  readonly said: string;
  readonly ground: SafeguardingGroundCode;
  /** 40 characters at least. */
  readonly reason: string;
  /** `YYYY-MM-DD`, today or before. */
  readonly passedOn: string;
  /** Null: the client is told now. */
  readonly unsafeReason: string | null;
  /** `YYYY-MM-DD`, within 90 days; null when the client is told now. */
  readonly lookAgainOn: string | null;
  readonly specialistSees: boolean;
}

/** A reason is given in a sentence, not in a word. */
const LEAST = 40;

const written = (path: string, text: string, most: number, missing: string): Problem | null =>
  text.trim() === "" ? invalid(path, missing) : text.trim().length > most ? invalid(path, `Use at most ${most.toLocaleString("en-GB")} characters.`) : null;
export const reasoned = (path: string, text: string, most: number): Problem | null =>
  text.trim().length < LEAST ? invalid(path, `Write the reason in a sentence or two: at least ${LEAST} characters.`) : written(path, text, most, "");

function wrongIn(input: RecordSafeguarding): Problem[] {
  const { unsafeReason, lookAgainOn } = input;
  return [
    written("toldName", input.toldName, 100, "Write who was told."),
    written("organisation", input.organisation, 200, "Write their organisation."),
    written("said", input.said, 4000, "Write what was said."),
    reasoned("reason", input.reason, 4000),
    isDate(input.passedOn) ? null : invalid("passedOn", "Write the day it was passed on."),
    unsafeReason === null ? null : reasoned("unsafeReason", unsafeReason, 2000),
    unsafeReason === null || (lookAgainOn !== null && isDate(lookAgainOn)) ? null : invalid("lookAgainOn", "Choose the day to look again."),
  ].filter((problem): problem is Problem => problem !== null);
}

/**
 * Writes down what a service manager passed on without consent. Nothing is sent, and no line of a consent leaves by it.
 *
 * The data-protection officer is told; so is the client, unless that is itself unsafe.
 *
 * @throws Forbidden for everybody but a service manager.
 */
export async function recordSafeguarding({ db, viewer }: Session, input: RecordSafeguarding): Promise<Result<{ id: string }>> {
  authorise(safeguardingPolicy, "record", viewer, {});
  if (!isUuid(input.clientId)) return refused(problemOf("not_found"));
  const wrong = wrongIn(input);
  if (wrong.length > 0) return refused(...wrong);
  const [row] = (await db.query("select outcome, disclosure_id as id from access.record_safeguarding($1, $2, $3, $4, $5, $6, $7, $8::date, $9, $10::date, $11)", [
    input.clientId, input.toldName.trim(), input.organisation.trim(), input.organisationKind, input.said.trim(), input.ground, input.reason.trim(), input.passedOn,
    input.unsafeReason?.trim() ?? null, input.lookAgainOn, input.specialistSees,
  ])) as [{ outcome: string; id: string }];
  return row.outcome === "recorded" ? done({ id: row.id }) : refused(problemOf(row.outcome));
}
