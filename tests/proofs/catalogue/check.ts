import type { FastifyInstance } from "fastify";
import type { ProofCluster, ProofDatabase } from "../cluster";
import type { Finding, Outcome } from "../proof";
import type { Random } from "../random";
import type { World } from "../world";

/** What a check may look at: a filled database, and the portal over it, reached through HTTP without a socket. */
export interface Ground {
  readonly cluster: ProofCluster;
  readonly database: ProofDatabase;
  readonly world: World;
  readonly app: FastifyInstance;
  /** What the portal logged as errors since it was last asked. */
  readonly logged: () => readonly Readonly<Record<string, unknown>>[];
  readonly random: Random;
  /** How many names to try. */
  readonly rounds: number;
}

/** One promise that needs no operation of a person's to be looked at. */
export interface Check {
  readonly about: string;
  /** Which of the forty leaks it would find. */
  readonly leaks: readonly number[];
  run(ground: Ground): Promise<Outcome>;
}

export const PERSONAS = ["persona_public", "persona_employer", "persona_specialist", "persona_client", "persona_worker"] as const;

export const finding = (what: string, detail: Finding["detail"] = {}): Finding => ({ what, detail });
