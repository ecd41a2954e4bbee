import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

export type MatchState = "suggested" | "discussed" | "wants_it" | "talk_about_it" | "not_for_me" | "dismissed";
export const NOT_SUITABLE_REASONS = ["days", "journey", "setting", "work", "pay", "hours", "employer", "not_open", "other"] as const;
export type NotSuitableReason = (typeof NOT_SUITABLE_REASONS)[number];

@Entity("match")
export class Match {
  @PrimaryGeneratedColumn("uuid")
  id!: string;

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("uuid", { name: "vacancy_id" })
  vacancyId!: string;

  @Column("text")
  state!: MatchState;

  /** Why not; null unless the role is not for them. */
  @Column("text", { nullable: true })
  reason!: NotSuitableReason | null;

  /** Whose word the state is. */
  @Column("text", { name: "by_kind" })
  byKind!: "client" | "staff";

  @Column("timestamptz", { name: "changed_at" })
  changedAt!: Date;
}
