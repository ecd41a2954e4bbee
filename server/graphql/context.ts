import type DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import { type Mode, type OpenSession, type Session, inSession, openSession } from "../database/session";
import type { Viewer } from "../kernel/viewer";

export type Work<T> = (session: Session) => Promise<T>;
export type Read = <T>(work: Work<T>) => Promise<T>;
type LoaderOf<K, V> = (read: Read) => DataLoader<K, V>;

/** What a resolver is given. It can reach the database only in the viewer's name. */
export interface Context {
  readonly viewer: Viewer;
  /** The network address the request came from; for counting tries only, never stored as it is. */
  readonly address: string;
  /** Reads in the operation's own transaction. */
  readonly read: Read;
  /** Runs one command in a transaction of its own, committed before this returns, unless the result is a refusal. */
  readonly write: <T>(work: Work<T>) => Promise<T>;
  /** Keeps a note of what was read, in a transaction of its own after the reading. An answer whose note can't be kept is not sent. */
  readonly note: (work: Work<void>) => void;
  /** Runs a transaction beside the operation's own reading, which goes on: to count a try, say. */
  readonly aside: <T>(work: Work<T>) => Promise<T>;
  /** The operation's loader of a kind, made on first use. A loader holds no rule. */
  readonly loader: <K, V>(make: LoaderOf<K, V>) => DataLoader<K, V>;
}

/** The context of one operation, and its end. */
export interface Operation extends Context {
  /** Ends the reading. @throws Error when what was read must not be sent, for its record could not be kept. */
  finish(): Promise<void>;
}

/** A refusal rolls its transaction back: nothing is half-saved. */
class Refusal extends Error {
  constructor(readonly result: unknown) {
    super("refused");
  }
}

const isRefusal = (value: unknown): boolean => typeof value === "object" && value !== null && "ok" in value && value.ok === false;

/** One operation, one viewer. Employers' readings record what was disclosed. */
export function beginOperation(source: DataSource, viewer: Viewer, address = ""): Operation {
  const mode: Mode = viewer.audience === "employers" ? "disclose" : "read";
  let reading: Promise<OpenSession> | null = null;
  let isCommand = false;
  let loaders = new Map<unknown, unknown>();

  const read: Read = async (work) => work(await (reading ??= openSession(source, viewer, mode, isCommand)));
  const notes: Work<void>[] = [];
  const finish = async (): Promise<void> => {
    const opened = reading;
    reading = null; // at once: a field that reads meanwhile opens its own
    await (await opened?.catch(() => null))?.commit();
    const due = notes.splice(0);
    if (due.length === 0) return;
    await inSession(source, viewer, "write", async (writing) => {
      for (const note of due) await note(writing);
    });
  };
  return {
    viewer,
    address,
    read,
    finish,
    aside: (work) => inSession(source, viewer, "write", work),
    note: (work) => void notes.push(work),
    async write(work) {
      isCommand = true;
      await finish(); // one connection an operation: a mutation's second field starts afresh
      loaders = new Map();
      try {
        return await inSession(source, viewer, "write", async (session) => {
          const result = await work(session);
          if (isRefusal(result)) throw new Refusal(result);
          return result;
        });
      } catch (error) {
        if (error instanceof Refusal) return error.result as never;
        throw error;
      }
    },
    loader<K, V>(make: LoaderOf<K, V>) {
      if (!loaders.has(make)) loaders.set(make, make(read));
      return loaders.get(make) as DataLoader<K, V>;
    },
  };
}
