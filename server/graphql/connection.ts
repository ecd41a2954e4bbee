import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";
import { readCursor, writeCursor } from "../database/keyset";
import type { Viewer } from "../kernel/viewer";
import { Class } from "./classes";

const MOST = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: "How many to give, 1 to 100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "Go on after this cursor, which an earlier page of the same list gave." })
  after?: string;
}

@ObjectType({ description: "Whether a list goes on." })
@Class("public")
export class PageInfo {
  @Field(() => Boolean, { description: "True when there are more after this page." })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "Give this as `after` for the next page." })
  endCursor!: string | null;
}

/** The type of one page of a list: `nodes` and `pageInfo`. */
export function connection(name: string, thing: () => ClassType): ClassType {
  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name}.` })
  class Connection {
    @Field(() => [thing()], { description: "The rows of this page, in the list's order." })
    nodes!: unknown[];

    @Field(() => PageInfo, { description: "Whether there is more." })
    pageInfo!: PageInfo;
  }
  return Connection;
}

export type CursorValues = (string | number | null)[];

/** Where a page starts and how many rows to ask for: one more than shown, which tells whether there is a next page. */
export function pageStart(viewer: Viewer, list: string, { first, after }: PageArgs): { limit: number; after: CursorValues | null } {
  const size = Math.min(Math.max(first, 1), MOST);
  return { limit: size + 1, after: after ? readCursor(viewer, list, after) : null };
}

/** The page that `limit` rows make. `key` gives a row's sort values, which its cursor carries. */
export function page<Row, Node>(viewer: Viewer, list: string, rows: Row[], limit: number, key: (row: Row) => CursorValues, presentRow: (row: Row) => Node): { nodes: Node[]; pageInfo: PageInfo } {
  const shown = rows.slice(0, limit - 1);
  const last = shown.at(-1);
  return {
    nodes: shown.map(presentRow),
    pageInfo: { hasNextPage: rows.length >= limit, endCursor: last ? writeCursor(viewer, list, key(last)) : null },
  };
}
