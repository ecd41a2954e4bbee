import { Link } from "react-router";
import { Page } from "./Page";

/** In place of a page whose thing is not there, or not the viewer's to see: the two look the same. */
export const NotThere = ({ what, to, back }: { what: string; to: string; back: string }) => (
  <Page title="Page not found" heading={`We can’t find that ${what}`} lead="It may have ended, or the address may be wrong.">
    <p><Link to={to}>{back}</Link></p>
  </Page>
);
