import type { ReactNode } from "react";

/** What has happened, newest first: a short date and a line. */
export const Log = ({ entries }: { entries: readonly { key: string; when: string; what: ReactNode }[] }) => (
  <ol className="al-log" role="list">
    {entries.map(({ key, when, what }) => <li key={key}><span className="al-log__when">{when}</span> <span>{what}</span></li>)}
  </ol>
);
