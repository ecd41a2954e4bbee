import { EventEmitter } from "node:events";
import { Field, ObjectType } from "type-graphql";
import type { Viewer } from "../kernel/viewer";
import { Class } from "./classes";

/** What PostgreSQL's NOTIFY carries: ids and a kind, never a fact. Whoever is told asks again through its own door. */
export interface Notice {
  readonly kind: string;
  readonly id: string;
  readonly employerId?: string;
  readonly providerId?: string;
  readonly clientId?: string;
  /** Memberships of the employer that alone are told; null or none given: all of them. */
  readonly readers?: readonly string[] | null;
}

@ObjectType({ description: "Something the viewer can see may have changed: ask for it again." })
@Class("self", { employers: "tenant" })
export class Change {
  @Field(() => String, { description: "What sort of thing: `shared`, `introduction`, `vacancy`, `message` and so on." })
  kind!: string;

  @Field(() => String, { description: "The thing's id, as the viewer knows it." })
  id!: string;
}

const emitter = new EventEmitter().setMaxListeners(0);

/** Hands a notice from the database to whoever listens in this process. */
export const announce = (notice: Notice): void => void emitter.emit("notice", notice);

/** Runs `heard` for each notice until the function it gives is called. */
export function listen(heard: (notice: Notice) => void): () => void {
  emitter.on("notice", heard);
  return () => emitter.off("notice", heard);
}

const concerns = (viewer: Viewer, notice: Notice): boolean =>
  (viewer.audience === "employers" && notice.employerId === viewer.employerId && (!notice.readers || notice.readers.includes(viewer.membershipId ?? ""))) ||
  (viewer.audience === "clients" && notice.clientId === viewer.clientId) ||
  (viewer.audience === "specialists" && notice.providerId === viewer.providerId);

/** The changes that concern a viewer, as they come. */
export async function* changesFor(viewer: Viewer): AsyncGenerator<Change> {
  const waiting: Change[] = [];
  let wake = (): void => undefined;
  const stop = listen((notice) => {
    if (!concerns(viewer, notice)) return;
    waiting.push(Object.assign(new Change(), { kind: notice.kind, id: notice.id }));
    wake();
  });
  try {
    for (;;) {
      while (waiting.length > 0) yield waiting.shift()!;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    stop();
  }
}
