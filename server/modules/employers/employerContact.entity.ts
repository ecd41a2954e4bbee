import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

/** Somebody at an employer whom staff know. Staff's alone; not a member of the portal. */
@Entity("employer_contact")
export class EmployerContact {
  @PrimaryGeneratedColumn("uuid")
  id!: string;

  @Column("uuid", { name: "employer_id" })
  employerId!: string;

  @Column("text")
  name!: string;

  @Column("text", { name: "job_title" })
  jobTitle!: string;

  @Column("text")
  phone!: string;

  @Column("text")
  email!: string;

  @Column("text")
  state!: "there" | "left";
}
