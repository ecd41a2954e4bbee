import type { ReactNode } from "react";

/** Sharing by recipient, for the specialist's side column: a name, a `Tag`, and a line. */
export const Who = ({ recipients }: { recipients: readonly { name: string; tag: ReactNode; note: ReactNode }[] }) => (
  <ul className="al-who" role="list">
    {recipients.map(({ name, tag, note }, index) => <li key={`${name} ${index}`}><b>{name}</b>{tag}<br />{note}</li>)}
  </ul>
);
