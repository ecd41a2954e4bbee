import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";
import type { Payer, Purpose, State } from "./adjustment.enums";

/** Barrier, adjustment, effect, owner, start, review, cost. It never needs a diagnosis. */
@Entity("adjustment")
export class Adjustment {
  @PrimaryGeneratedColumn("uuid")
  id!: string;

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("uuid", { name: "employer_id" })
  employerId!: string;

  /** It belongs to exactly one of an introduction (for the interview), a placement or a retention case. */
  @Column("uuid", { name: "introduction_id", nullable: true })
  introductionId!: string | null;

  @Column("uuid", { name: "placement_id", nullable: true })
  placementId!: string | null;

  @Column("uuid", { name: "retention_case", nullable: true })
  retentionCaseId!: string | null;

  @Column("text")
  purpose!: Purpose;

  @Column("text")
  category!: string;

  @Column("text", { nullable: true })
  code!: string | null;

  /** What gets in the way at work, in everyday words. */
  @Column("text")
  barrier!: string;

  @Column("text", { name: "expected_effect" })
  expectedEffect!: string;

  /** The words that are asked for, which the client approves for the employer. */
  @Column("uuid", { name: "statement_id" })
  statementId!: string;

  @Column("uuid", { name: "consent_id", nullable: true })
  consentId!: string | null;

  @Column("text")
  state!: State;

  /** Why the employer cannot; also why the person took it back, if they said. */
  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("date", { name: "answer_by", nullable: true })
  answerBy!: string | null;

  @Column("text", { name: "employer_wording", nullable: true })
  employerWording!: string | null;

  @Column("text", { nullable: true })
  alternative!: string | null;

  @Column("text", { name: "employer_note", nullable: true })
  employerNote!: string | null;

  @Column("text", { nullable: true })
  question!: string | null;

  @Column("text", { name: "question_answer", nullable: true })
  questionAnswer!: string | null;

  @Column("text", { name: "owner_name", nullable: true })
  ownerName!: string | null;

  @Column("date", { name: "starts_on", nullable: true })
  startsOn!: string | null;

  @Column("date", { name: "trial_until", nullable: true })
  trialUntil!: string | null;

  @Column("date", { name: "review_on", nullable: true })
  reviewOn!: string | null;

  @Column("date", { name: "look_again_on", nullable: true })
  lookAgainOn!: string | null;

  @Column("int", { name: "cost_pence", nullable: true })
  costPence!: number | null;

  @Column("text", { name: "who_pays", nullable: true })
  whoPays!: Payer | null;

  @Column("uuid", { name: "created_by", nullable: true })
  createdBy!: string | null;

  @Column("timestamptz", { name: "raised_at", nullable: true })
  raisedAt!: Date | null;
}
