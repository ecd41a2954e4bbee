import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, done, invalid, refused } from "../../kernel/result";
import { problemOf } from "./outcomes";
import type { Item } from "./sharing.enums";
import { signReceipts } from "./signReceipts";

const LONGEST = 500;

export interface ProposeWords {
  readonly clientId: string;
  readonly item: Item;
  /** Which line of its kind, from 1; null: a further one. */
  readonly ordinal: number | null;
  readonly wording: string;
}

/** One version of the words of one line. */
export interface Statement {
  readonly id: string;
  readonly item: Item;
  readonly ordinal: number;
  readonly version: number;
  readonly label: string;
  readonly wording: string;
  readonly sensitivity: "S1" | "S2" | "S3";
  readonly approvedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly createdAt: Date;
}

/** Line ends and runs of spaces as one space each: what is read out and agreed is one paragraph. */
const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
/** Marks that hide or turn text round would make what is agreed differ from what is read. */
const HIDING = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** Puts words to a client, or, when the client writes them, agrees them at once. Earlier words stay as they were. */
export async function proposeWords(session: Session, { clientId, item, ordinal, wording }: ProposeWords): Promise<Result<Statement>> {
  const text = plain(wording);
  if (!isUuid(clientId)) return refused(problemOf("not_found"));
  if (text === "") return refused(invalid("wording", "Write the words to share."));
  if (text.length > LONGEST) return refused(invalid("wording", `Write ${LONGEST} characters at most. These are ${text.length}.`));
  if (HIDING.test(text)) return refused(invalid("wording", "Write it in plain letters. There is a hidden mark in these words."));
  const [row] = (await session.db.query("select outcome, statement_id as id from access.propose_statement($1, $2, $3, $4)", [clientId, item, ordinal, text])) as [
    { outcome: string; id: string },
  ];
  if (row.outcome !== "proposed") return refused(problemOf(row.outcome));
  if (session.viewer.audience === "clients") return approveWords(session, row.id);
  return done((await readStatement(session, row.id))!);
}

/** Only the client agrees to words. New words end the sharing of the old ones and ask again. */
export async function approveWords(session: Session, id: string): Promise<Result<Statement>> {
  if (!isUuid(id)) return refused(problemOf("not_found"));
  const [row] = (await session.db.query("select outcome from access.approve_statement($1)", [id])) as [{ outcome: string }];
  if (row.outcome !== "approved") return refused(problemOf(row.outcome));
  await signReceipts(session, null);
  return done((await readStatement(session, id))!);
}

export async function refuseWords(session: Session, id: string): Promise<Result<Statement>> {
  if (!isUuid(id)) return refused(problemOf("not_found"));
  const [row] = (await session.db.query("select access.refuse_statement($1) as done", [id])) as [{ done: boolean }];
  const statement = row.done ? await readStatement(session, id) : null;
  return statement ? done(statement) : refused(problemOf("not_found"));
}

const STATEMENTS = `
  select t.id, t.item, t.ordinal, t.version, s.label, t.wording, s.sensitivity, t.approved_at as "approvedAt", t.refused_at as "refusedAt", t.created_at as "createdAt"
  from statement t join share_item s on s.code = t.item where t.superseded_at is null`;

/** The words in use or proposed for a client, in the order of the page. Row security decides whose. */
export const readStatements = async ({ db }: Session, clientId: string): Promise<Statement[]> =>
  (await db.query(`${STATEMENTS} and t.client_id = $1 order by s.position, t.ordinal, t.version`, [clientId])) as Statement[];

export const readStatement = async ({ db }: Session, id: string): Promise<Statement | null> =>
  ((await db.query(`${STATEMENTS} and t.id = $1`, [id])) as Statement[])[0] ?? null;
