import type { Session } from "../../database/session";
import { ADJUSTMENTS, ADJUSTMENT_CATEGORIES, type AdjustmentCategory } from "../../kernel/dimensions";
import { type Problem, type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import { Adjustment } from "./adjustment.entity";
import type { Purpose } from "./adjustment.enums";

export interface SuggestAdjustment {
  readonly clientId: string;
  readonly introductionId: string | null;
  readonly placementId: string | null;
  readonly retentionCaseId: string | null;
  readonly category: string;
  readonly code: string | null;
  readonly barrier: string;
  readonly wording: string;
  readonly expectedEffect: string;
}

/**
 * Puts an adjustment to a client. The employer learns nothing of it until the client says yes to the words.
 *
 * It is for the interview when it belongs to an introduction without an offer, else for the job.
 */
export async function suggestAdjustment(session: Session, input: SuggestAdjustment): Promise<Result<Adjustment>> {
  const { db, viewer } = session;
  const problems = check(input);
  if (problems.length > 0) return refused(...problems);
  const subject = await subjectOf(session, input);
  if (!subject) return refused(notFound("There is no such introduction, job or case for this person."));

  const item = subject.purpose === "interview_adjustments" ? "interview_adjustment" : "job_adjustment";
  const [proposed] = (await db.query("select * from access.propose_statement($1, $2, null, $3)", [input.clientId, item, input.wording.trim()])) as [{ outcome: string; statement_id: string | null }];
  if (!proposed.statement_id) return refused(notNow("These words could not be put to the person. Open the page again."));
  const { clientId, introductionId, placementId, retentionCaseId, category, code } = input;
  const adjustment = db.create(Adjustment, {
    clientId, introductionId, placementId, retentionCaseId, category, code, ...subject,
    barrier: input.barrier.trim(), expectedEffect: input.expectedEffect.trim(), statementId: proposed.statement_id, state: "suggested", createdBy: viewer.membershipId,
  });
  return done(await db.save(adjustment));
}

function check({ category, code, barrier, wording, expectedEffect, introductionId, placementId, retentionCaseId }: SuggestAdjustment): Problem[] {
  const problems: Problem[] = [];
  if ([introductionId, placementId, retentionCaseId].filter(Boolean).length !== 1) problems.push(invalid("belongsTo", "Choose what it is for: an introduction, a job or a case."));
  if (!(ADJUSTMENT_CATEGORIES as string[]).includes(category)) problems.push(invalid("category", "Choose a category."));
  else if (code && !(ADJUSTMENTS[category as AdjustmentCategory] as readonly string[]).includes(code)) problems.push(invalid("code", "Choose one of this category, or none."));
  if (!barrier.trim()) problems.push(invalid("barrier", "Say what gets in the way at work."));
  if (!wording.trim()) problems.push(invalid("wording", "Write what is asked for, in the words the employer would read."));
  for (const [path, text] of [["barrier", barrier], ["wording", wording], ["expectedEffect", expectedEffect]] as const) if (text.length > 500) problems.push(invalid(path, "Use 500 characters or fewer."));
  return problems;
}

const BELONGS = {
  introductionId: "select employer_id, state from introduction where id = $1 and client_id = $2",
  placementId: "select employer_id, state from placement where id = $1 and client_id = $2 and employer_id is not null",
  retentionCaseId: "select employer_id, state from retention_case where id = $1 and client_id = $2 and employer_id is not null and state <> 'closed'",
} as const;

async function subjectOf({ db }: Session, input: SuggestAdjustment): Promise<{ employerId: string; purpose: Purpose } | null> {
  for (const kind of ["introductionId", "placementId", "retentionCaseId"] as const) {
    if (!input[kind]) continue;
    const [row] = (await db.query(BELONGS[kind], [input[kind], input.clientId])) as { employer_id: string; state: string }[];
    if (!row) return null;
    const beforeOffer = kind === "introductionId" && !["offered", "accepted", "started"].includes(row.state);
    return { employerId: row.employer_id, purpose: kind === "retentionCaseId" ? "retain" : beforeOffer ? "interview_adjustments" : "job_adjustments" };
  }
  return null;
}
