import type { ReactNode } from "react";
import { count } from "../lib/words";
import { Hidden } from "./Hidden";

/**
 * What the other side reads, in a frame of its own: only the lines said yes to, in order, with the reader's labels.
 *
 * @param bar - for whom: "As shown to Priya Nair and Tom Ellis, Fernhill Garden Centre".
 * @param seer - who is counted aloud: "Fernhill".
 */
export function Preview({ bar, title, seer, lines, empty = "Empty so far. Each line you say yes to shows here." }: {
  bar: ReactNode;
  title: ReactNode;
  seer: string;
  lines: readonly { label: string; words: string }[];
  empty?: string;
}) {
  return (
    <>
      <div className="al-preview">
        <p className="al-preview__bar">{bar}</p>
        <div className="al-preview__body">
          <p className="nhsuk-heading-m nhsuk-u-margin-bottom-3">{title}</p>
          {lines.length === 0 ? <p className="al-mute">{empty}</p> : (
            <dl>{lines.map((line) => <div key={`${line.label} ${line.words}`}><dt>{line.label}</dt><dd>{line.words}</dd></div>)}</dl>
          )}
        </div>
      </div>
      <p role="status" className="nhsuk-u-visually-hidden"><Hidden>{seer} will see {count(lines.length, "line")}.</Hidden></p>
    </>
  );
}
