import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";
import type { DisabilityConfident, EmployerSize, EmployerState, Relationship, Sector } from "./employer.enums";

/** An organisation that employs people. Employers' own sessions may not read every column: they select by name. */
@Entity("employer")
export class Employer {
  @PrimaryGeneratedColumn("uuid")
  id!: string;

  @Column("uuid", { name: "provider_id" })
  providerId!: string;

  @Column("uuid", { name: "parent_id", nullable: true })
  parentId!: string | null;

  @Column("text")
  name!: string;

  @Column("text")
  state!: EmployerState;

  @Column("text")
  relationship!: Relationship;

  @Column("text", { nullable: true })
  sector!: Sector | null;

  @Column("text", { nullable: true })
  size!: EmployerSize | null;

  /** With its scheme, `https://…`; empty when not said. */
  @Column("text")
  website!: string;

  @Column("text", { name: "disability_confident" })
  disabilityConfident!: DisabilityConfident;

  /** `YYYY-MM-DD`; null with level `none`, or when not said. */
  @Column("date", { name: "disability_confident_until", nullable: true })
  disabilityConfidentUntil!: string | null;

  @Column("uuid", { name: "lead_staff_id", nullable: true })
  leadStaffId!: string | null;

  /** Its roles are published without review. */
  @Column("boolean")
  trusted!: boolean;

  @Column("text")
  about!: string;
}
