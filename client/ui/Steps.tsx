import type { ReactNode } from "react";

/** How it goes, in numbered steps. */
export const Steps = ({ steps }: { steps: readonly { title: string; words: ReactNode }[] }) => (
  <ol className="al-steps">{steps.map(({ title, words }) => <li key={title}><b>{title}</b> {words}</li>)}</ol>
);
