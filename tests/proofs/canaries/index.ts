import type { Proof } from "../proof";
import { run } from "./run";

/** Everything that comes out, on any path, is held against an independent model of who may know what. */
export const canaries: Proof = {
  name: "canaries",
  about: "Every private cell holds a word of its own; whatever comes out, to whomever, by whatever way, must be theirs to know.",
  unit: "operations",
  rounds: { small: 700, usual: 6000, full: 60_000 },
  run,
};
