import type { ReactNode } from "react";
import { failureOf } from "../lib/failure";
import { Button } from "./Button";
import { Loading } from "./Loading";
import { Notice } from "./Notice";

/** The parts of a query's result that this needs; `useQuery` gives them all. */
export interface Asked<Data> {
  data?: Data;
  loading: boolean;
  error?: { message: string };
  refetch?: () => Promise<unknown>;
}

/**
 * Draws what a query brought; until then says that it is coming, and when it failed says so with a way to try again.
 * What came earlier stays while it is asked again.
 *
 * @param what - what is fetched, in words: "your roles".
 */
export function Loaded<Data>({ result, what, children }: { result: Asked<Data>; what: string; children: (data: Data) => ReactNode }) {
  if (result.data !== undefined && result.data !== null) return children(result.data);
  if (result.error) {
    return (
      <Notice kind="problem" title={`We could not get ${what}`}>
        <p>{failureOf(result.error) ?? "The service may be busy, or your connection may have gone. Nothing was lost."}</p>
        {result.refetch && <Button type="button" kind="secondary" onClick={() => void result.refetch?.().catch(() => undefined)}>Try again</Button>}
      </Notice>
    );
  }
  return <Loading what={what} />;
}
