import type { ReactNode } from "react";
import { Page } from "./Page";

/** There is no such thing, or it is not for this person to know; the two look the same. */
export const NotFound = ({ what = "page", children }: { what?: string; children?: ReactNode }) => (
  <Page title={`We can’t find that ${what}`}>
    <p>If you typed the address, check it. If you came by a link, the {what} may have moved or closed.</p>
    {children}
  </Page>
);
