import { Link } from "react-router";
import { Page } from "../../ui";

/** The address came without what a link carries, or with something that no longer works. */
export const BrokenLink = ({ title, again }: { title: string; again?: string }) => (
  <Page title={title}>
    <p>This link can’t be used. It works once, for 72 hours, and only as a whole: a mail program may have cut its end off.</p>
    {again ? <p><Link to={again}>Begin again</Link> to get a new one.</p> : <p>Ask whoever sent it for a new one.</p>}
  </Page>
);
