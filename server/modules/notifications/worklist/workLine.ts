import type { Session } from "../../../database/session";

export const WORK_KINDS = [
  "first_contact", "ask_to_approach", "next_action", "check", "calculation", "meeting", "ask_for_consent", "introduce", "record_start", "introduction_waits", "wants_role", "client_answer",
  "sharing_ends", "referral", "retention_request", "retention_case", "role_closes", "role_to_review", "employer_to_approve", "adjustment_review", "adjustment_waits", "messages",
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One thing that waits, with the ids that its act needs. */
export interface WorkLine {
  readonly kind: WorkKind;
  /** The thing's own id: an introduction's, a check's, a referral's. */
  readonly id: string;
  /** Who or what it is about. */
  readonly title: string;
  readonly note: string;
  readonly clientId?: string | null;
  readonly employerId?: string | null;
  /** `YYYY-MM-DD`; null: as soon as may be. */
  readonly dueOn?: string | null;
  /** Where it has a time of day. */
  readonly at?: Date | null;
  /** Somebody has waited for us since then. */
  readonly waitingSince?: Date | null;
  /** It is somebody else's turn; we only keep it in sight. */
  readonly others?: boolean;
  /** Whom to ring, where ringing is the act. */
  readonly phone?: string | null;
}

/** Whose work is looked at, and on which day. */
export interface Desk {
  readonly staffId: string;
  /** Everybody's that the viewer may see, rather than the viewer's own. */
  readonly whole: boolean;
  /** The clients it is about: the viewer's own and those who have no specialist yet, or all. */
  readonly clientIds: readonly string[];
  /** `YYYY-MM-DD`, in Britain. */
  readonly today: string;
}

/** Reads the lines of one kind, under the viewer's own rows. One file a source; `sources.ts` names them. */
export type WorkSource = (session: Session, desk: Desk) => Promise<WorkLine[]>;

/** The most lines one source gives: more than anybody can do in a week. */
export const MOST_LINES = 50;

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/** "Sunday 1 March", from `YYYY-MM-DD`. */
export const sayDay = (date: string): string => DAY.format(new Date(`${date}T12:00:00Z`)).replace(",", "");

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
