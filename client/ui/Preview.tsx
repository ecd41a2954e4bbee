import type { ReactNode } from "react";
import { count } from "../lib/words";

/**
 * What the other side reads, in a frame of its own: only the lines said yes to, in order, with the reader's labels.
 *
 * @param bar - for whom: "As shown to Priya Nair and Tom Ellis, Fernhill Garden Centre".
 * @param seer - who is counted aloud: "Fernhill".
 * @param lines - how many lines there are in it now.
 * @param children - the lines, drawn by what draws them on the reader's own page.
 */
export function Preview({ bar, title, seer, lines, empty = "Empty so far. Each line you say yes to shows here.", children }: {
  bar: ReactNode;
  title: ReactNode;
  seer: string;
  lines: number;
  empty?: string;
  children: ReactNode;
}) {
  return (
    <>
      <div className="al-preview">
        <p className="al-preview__bar">{bar}</p>
        <div className="al-preview__body">
          <p className="nhsuk-heading-m nhsuk-u-margin-bottom-3">{title}</p>
          {lines === 0 ? <p className="al-mute">{empty}</p> : children}
        </div>
      </div>
      <p role="status" className="nhsuk-u-visually-hidden">{seer} will see {count(lines, "line")}.</p>
    </>
  );
}
