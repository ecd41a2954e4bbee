import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, done, refused } from "../../kernel/result";
import { problemOf } from "./outcomes";
import type { Channel } from "./sharing.enums";
import { signReceipts } from "./signReceipts";

export interface AnswerSharing {
  readonly consentId: string;
  /** The statements said yes to. Every other line is a no; none at all shares nothing. */
  readonly yes: readonly string[];
  readonly channel: Channel;
  /** Who else was there, when staff write down what the client said. */
  readonly witness: string | null;
  /** SHA-256 of the words read out, in hex; null for the client's own hand. */
  readonly heard: string | null;
}

/** `askAgain`: a line about health was among the yeses for the first time. Nothing is shared until it is said once more. */
export interface Answered {
  readonly id: string;
  readonly outcome: "given" | "declined" | "ask_again";
  readonly receiptId: string | null;
}

/**
 * Keeps the client's answer, line by line: by its own hand, or as staff wrote it down.
 *
 * The database decides in the client's one order of events; staff can write an answer down but not give it by hand.
 */
export async function answerSharing(session: Session, { consentId, yes, channel, witness, heard }: AnswerSharing): Promise<Result<Answered>> {
  if (!isUuid(consentId)) return refused(problemOf("not_found"));
  if (!yes.every(isUuid)) return refused(problemOf("changed"));
  const [row] = (await session.db.query("select outcome, receipt_id from access.answer($1, $2::uuid[], $3, $4, $5)", [consentId, [...new Set(yes)], channel, witness, heard])) as [
    { outcome: string; receipt_id: string | null },
  ];
  const { outcome } = row;
  if (outcome !== "given" && outcome !== "declined" && outcome !== "ask_again") return refused(problemOf(outcome));
  await signReceipts(session, [consentId]);
  return done({ id: consentId, outcome, receiptId: row.receipt_id });
}
