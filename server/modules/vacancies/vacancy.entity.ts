import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";
import type { ContractKind, PayPeriod, VacancyKind, WeekGrid, Workplace } from "../../kernel/dimensions";

export const VACANCY_STATUSES = [
  "draft", "submitted", "changes_requested", "scheduled", "open", "paused", "filled", "part_filled", "closed", "expired", "withdrawn",
] as const;
export type VacancyStatus = (typeof VACANCY_STATUSES)[number];

export const VACANCY_OUTCOMES = ["filled_by_us", "filled_elsewhere", "not_filled", "withdrawn"] as const;
export type VacancyOutcome = (typeof VACANCY_OUTCOMES)[number];

export const WAYS_TO_APPLY = ["through_service", "link", "email", "phone"] as const;
export type WayToApply = (typeof WAYS_TO_APPLY)[number];

export type PlaceExactness = "district" | "post_town" | "place" | "unknown";

/** PostgreSQL hands `numeric` over as text. */
const asNumber = { to: (value: number | null) => value, from: (value: string | null) => (value === null ? null : Number(value)) };

@Entity("vacancy")
export class Vacancy {
  @PrimaryGeneratedColumn("uuid")
  id!: string;

  @Column("uuid", { name: "employer_id" })
  employerId!: string;

  @Column("uuid", { name: "site_id", nullable: true })
  siteId!: string | null;

  @Column("text")
  status!: VacancyStatus;

  @Column("text")
  title!: string;

  @Column("text")
  kind!: VacancyKind;

  @Column("int")
  positions!: number;

  /** Plain text: what the job is. */
  @Column("text")
  summary!: string;

  /** Plain text, longer: what is done from day to day. */
  @Column("text")
  duties!: string;

  /** SOC 2020, three or four digits. */
  @Column("text", { name: "occupation_code", nullable: true })
  occupationCode!: string | null;

  @Column("text", { name: "place_text" })
  placeText!: string;

  @Column("text", { nullable: true })
  postcode!: string | null;

  @Column("double precision", { nullable: true })
  latitude!: number | null;

  @Column("double precision", { nullable: true })
  longitude!: number | null;

  @Column("text", { name: "place_exactness" })
  placeExactness!: PlaceExactness;

  @Column("text", { nullable: true })
  workplace!: Workplace | null;

  @Column("numeric", { name: "hours_least", nullable: true, transformer: asNumber })
  hoursLeast!: number | null;

  @Column("numeric", { name: "hours_most", nullable: true, transformer: asNumber })
  hoursMost!: number | null;

  @Column("int", { name: "week_grid", nullable: true })
  weekGrid!: WeekGrid | null;

  /** True: these times; false: the person chooses among them. */
  @Column("boolean", { name: "week_fixed", nullable: true })
  weekFixed!: boolean | null;

  @Column("text", { name: "when_note" })
  whenNote!: string;

  @Column("int", { name: "pay_least_pence", nullable: true })
  payLeastPence!: number | null;

  @Column("int", { name: "pay_most_pence", nullable: true })
  payMostPence!: number | null;

  @Column("text", { name: "pay_period", nullable: true })
  payPeriod!: PayPeriod | null;

  @Column("int", { name: "pay_pence_an_hour_least", nullable: true })
  payPenceAnHourLeast!: number | null;

  @Column("text", { name: "pay_note" })
  payNote!: string;

  @Column("text", { nullable: true })
  contract!: ContractKind | null;

  @Column("date", { name: "starts_on", nullable: true })
  startsOn!: string | null;

  /** Last day applications are taken, in the employer's local calendar: `YYYY-MM-DD`. */
  @Column("date", { name: "closes_on", nullable: true })
  closesOn!: string | null;

  /** When a scheduled vacancy opens: `YYYY-MM-DD`. */
  @Column("date", { name: "publish_on", nullable: true })
  publishOn!: string | null;

  @Column("text", { name: "how_to_apply", nullable: true })
  howToApply!: WayToApply | null;

  @Column("text", { name: "apply_link", nullable: true })
  applyLink!: string | null;

  @Column("text", { name: "apply_note" })
  applyNote!: string;

  @Column("int", { name: "answer_within_days", nullable: true })
  answerWithinDays!: number | null;

  @Column("text", { name: "contact_name" })
  contactName!: string;

  @Column("text", { name: "contact_email" })
  contactEmail!: string;

  @Column("text", { name: "contact_phone" })
  contactPhone!: string;

  /** The part about the setting was saved once, even with nothing said. */
  @Column("boolean", { name: "setting_seen" })
  settingSeen!: boolean;

  @Column("boolean", { name: "offer_seen" })
  offerSeen!: boolean;

  @Column("timestamptz", { name: "submitted_at", nullable: true })
  submittedAt!: Date | null;

  @Column("timestamptz", { name: "reviewed_at", nullable: true })
  reviewedAt!: Date | null;

  @Column("uuid", { name: "reviewed_by", nullable: true })
  reviewedBy!: string | null;

  @Column("text", { name: "review_reason" })
  reviewReason!: string;

  /** Null until first published; kept when closed. */
  @Column("timestamptz", { name: "published_at", nullable: true })
  publishedAt!: Date | null;

  @Column("timestamptz", { name: "closed_at", nullable: true })
  closedAt!: Date | null;

  @Column("text", { nullable: true })
  outcome!: VacancyOutcome | null;

  @Column("text", { name: "outcome_note" })
  outcomeNote!: string;

  @Column("int", { name: "positions_filled", nullable: true })
  positionsFilled!: number | null;

  @Column("uuid", { name: "relisted_from", nullable: true })
  relistedFrom!: string | null;

  @Column("text")
  source!: "portal" | "import";

  @Column("text", { name: "source_url", nullable: true })
  sourceUrl!: string | null;

  /** Rises with every change, so that a stale tab is told so instead of undoing another's work. */
  @Column("int")
  version!: number;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;
}
