import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Approach, ClientState, ClosedReason, HelpWith, PreferredContact } from "./clientEnums";

/** A person the service supports. */
@Entity("client")
export class Client {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "provider_id" })
  providerId!: string;

  @Column("uuid", { name: "team_id", nullable: true })
  teamId!: string | null;

  @Column("uuid", { name: "specialist_id", nullable: true })
  specialistId!: string | null;

  @Column("text", { name: "display_name" })
  displayName!: string;

  @Column("text", { name: "help_with" })
  helpWith!: HelpWith;

  @Column("text")
  state!: ClientState;

  /** Theirs alone to say. */
  @Column("text")
  approach!: Approach;

  @Column("text")
  phone!: string;

  @Column("text")
  email!: string;

  @Column("text", { name: "preferred_contact" })
  preferredContact!: PreferredContact;

  /** The mental-health team or practice that looks after them, in words. */
  @Column("text", { name: "clinical_team" })
  clinicalTeam!: string;

  @Column("text", { name: "language_needs" })
  languageNeeds!: string;

  @Column("text", { name: "format_needs" })
  formatNeeds!: string;

  /** The date of the risk assessment held: `YYYY-MM-DD`; null while it is not in. What it says is not kept. */
  @Column("date", { name: "risk_assessment_on", nullable: true })
  riskAssessmentOn!: string | null;

  @Column("text", { name: "closed_reason", nullable: true })
  closedReason!: ClosedReason | null;

  /** The day support began, from which days are counted: `YYYY-MM-DD`. */
  @Column("date", { name: "engaged_on" })
  engagedOn!: string;
}
