import { parentPort, workerData } from "node:worker_threads";
import { ask } from "../support/overHttp";
import type { Reading, Readings } from "./withdrawals";

/** The readers' thread: each asks again as soon as it is answered, until told to end; then all say how long each took, and how many got no answer. */
const { readers } = workerData as Reading;
const took: number[] = [];
let refused = 0;
let ended = false;
parentPort!.once("message", () => (ended = true));
await Promise.all(
  readers.map(async ({ url, cookie, body }) => {
    while (!ended) {
      const start = performance.now();
      const said = await ask(url, cookie, body);
      if (said.includes('"errors"')) refused += 1; // the pool's own limit of waiting, most likely
      else took.push(performance.now() - start);
    }
  }),
);
parentPort!.postMessage({ took, refused } satisfies Readings);
