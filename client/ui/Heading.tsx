import type { ReactNode } from "react";

/** A heading whose level comes from where it stands. */
export function Heading({ level, id, className, children }: { level: 2 | 3 | 4; id?: string; className?: string; children: ReactNode }) {
  const Tag = `h${level}` as const;
  return <Tag id={id} className={className}>{children}</Tag>;
}
