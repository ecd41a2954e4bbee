export type { Answer, Kind, Operation, Schemas } from "./operation";
export { type Pool, type Seeds, makePool } from "./pool";
export { type Generator, type Wish, generator } from "./generator";
export type { Coverage, Covered } from "./coverage";
export { type Listening, type Sender, sender } from "./senders";
