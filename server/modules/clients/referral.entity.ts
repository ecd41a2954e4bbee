import { Column, Entity, PrimaryColumn } from "typeorm";
import type { HelpWith, PreferredContact } from "./clientEnums";
import type { DeclineReason, ReferralSource, ReferralState, ReferrerKind, RiskAssessment } from "./referralEnums";

/** Somebody who asks for help, or is put forward for it. Rows come in through `access.refer`. */
@Entity("referral")
export class Referral {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "provider_id" })
  providerId!: string;

  /** Null until a team takes it: every team of the service sees it until then. */
  @Column("uuid", { name: "team_id", nullable: true })
  teamId!: string | null;

  /** What the person or professional was given to quote: `R7K3-M2PQ`. */
  @Column("text")
  reference!: string;

  @Column("text")
  source!: ReferralSource;

  @Column("text")
  state!: ReferralState;

  @Column("text", { name: "help_with" })
  helpWith!: HelpWith;

  @Column("text", { name: "person_name" })
  personName!: string;

  @Column("text", { name: "person_phone" })
  personPhone!: string;

  @Column("text", { name: "person_email" })
  personEmail!: string;

  @Column("text", { name: "preferred_contact" })
  preferredContact!: PreferredContact;

  /** When to ring, whether to leave a message. */
  @Column("text", { name: "contact_note" })
  contactNote!: string;

  @Column("text", { name: "place_text" })
  placeText!: string;

  @Column("text", { name: "what_would_help" })
  whatWouldHelp!: string;

  @Column("text", { name: "language_needs" })
  languageNeeds!: string;

  @Column("text", { name: "format_needs" })
  formatNeeds!: string;

  @Column("text", { name: "referrer_kind", nullable: true })
  referrerKind!: ReferrerKind | null;

  @Column("text", { name: "referrer_name" })
  referrerName!: string;

  @Column("text", { name: "referrer_role" })
  referrerRole!: string;

  @Column("text", { name: "referrer_team" })
  referrerTeam!: string;

  @Column("text", { name: "referrer_phone" })
  referrerPhone!: string;

  @Column("text", { name: "referrer_email" })
  referrerEmail!: string;

  @Column("text", { name: "risk_assessment" })
  riskAssessment!: RiskAssessment;

  /** The date of the assessment held: `YYYY-MM-DD`. */
  @Column("date", { name: "risk_assessment_on", nullable: true })
  riskAssessmentOn!: string | null;

  @Column("date", { name: "risk_assessment_asked_on", nullable: true })
  riskAssessmentAskedOn!: string | null;

  @Column("date", { name: "informal_discussion_on", nullable: true })
  informalDiscussionOn!: string | null;

  @Column("text", { name: "declined_reason", nullable: true })
  declinedReason!: DeclineReason | null;

  /** The client that an accepted referral became. */
  @Column("uuid", { name: "client_id", nullable: true })
  clientId!: string | null;

  @Column("timestamptz", { name: "received_at" })
  receivedAt!: Date;

  @Column("timestamptz", { name: "decided_at", nullable: true })
  decidedAt!: Date | null;
}
