import type { ReactNode } from "react";
import { Hidden } from "./Hidden";
import { FewerThanTen } from "./FewerThanTen";

/** Up to six small figures, the number drawn first. */
export const Figures = ({ label, figures }: { label: string; figures: readonly { name: string; number: number | string; of?: string }[] }) => (
  <dl className="al-figures" aria-label={label}>
    {figures.map(({ name, number, of }) => (
      <div className="al-figure" key={name}><dt>{name}</dt><dd><span className="al-figure__n">{number}</span> {of && <span className="al-figure__of">{of}</span>}</dd></div>
    ))}
  </dl>
);

const shown = (n: ReactNode | null): ReactNode => (n === null ? <FewerThanTen /> : n);

/** Six key figures beside last month's. Null is a count under 10, which is not told. */
export const KeyFigures = ({ month, last, figures }: {
  month: string;
  last: string;
  figures: readonly { name: string; now: string | number | null; was: string | number | null }[];
}) => (
  <dl className="al-keys">
    {figures.map(({ name, now, was }) => (
      <div className="al-key" key={name}>
        <dt>{name}</dt>
        <dd><span className="al-key__now"><Hidden>{month}: </Hidden>{shown(now)}</span> <span className="al-key__was">{last}: {shown(was)}</span></dd>
      </div>
    ))}
  </dl>
);
