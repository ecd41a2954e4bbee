import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

/** A place where an employer's people work. */
@Entity("site")
export class Site {
  @PrimaryGeneratedColumn("uuid")
  id!: string;

  @Column("uuid", { name: "employer_id" })
  employerId!: string;

  @Column("text")
  name!: string;

  /** The town, as the employer wrote it. */
  @Column("text", { name: "place_text" })
  placeText!: string;

  @Column("text", { nullable: true })
  postcode!: string | null;

  /** Degrees, WGS 84; both null where the place is not known. */
  @Column("double precision", { nullable: true })
  latitude!: number | null;

  @Column("double precision", { nullable: true })
  longitude!: number | null;
}
