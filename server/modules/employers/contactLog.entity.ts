import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";
import type { ContactMode, ContactOutcome, ContactPurpose } from "./contact.enums";

/** One contact of a member of staff with an employer. */
@Entity("contact_log")
export class ContactLog {
  @PrimaryGeneratedColumn("uuid")
  id!: string;

  @Column("uuid", { name: "employer_id" })
  employerId!: string;

  @Column("uuid", { name: "staff_id" })
  staffId!: string;

  @Column("uuid", { name: "contact_id", nullable: true })
  contactId!: string | null;

  @Column("uuid", { name: "client_id", nullable: true })
  clientId!: string | null;

  /** Whether the client's name was said; null for a contact for nobody in particular. */
  @Column("boolean", { name: "by_name", nullable: true })
  byName!: boolean | null;

  @Column("timestamptz")
  at!: Date;

  @Column("text")
  mode!: ContactMode;

  @Column("text")
  purpose!: ContactPurpose;

  @Column("text")
  outcome!: ContactOutcome;

  @Column("text", { name: "next_action" })
  nextAction!: string;

  /** `YYYY-MM-DD` */
  @Column("date", { name: "next_action_on", nullable: true })
  nextActionOn!: string | null;

  @Column("timestamptz", { name: "next_done_at", nullable: true })
  nextDoneAt!: Date | null;

  @Column("text")
  note!: string;

  @Column("timestamptz", { name: "created_at", default: () => "clock_timestamp()" })
  createdAt!: Date;

  @Column("timestamptz", { name: "edited_at", nullable: true })
  editedAt!: Date | null;
}
