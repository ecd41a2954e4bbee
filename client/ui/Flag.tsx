import cx from "classnames";
import type { ReactNode } from "react";

/**
 * A problem, which must change, or a suggestion, which may: inside the line it is about.
 *
 * @param says - the first sentence; put more words, and the press that puts it right, among the children.
 */
export const Flag = ({ kind, says, children }: { kind: "problem" | "suggestion"; says: ReactNode; children?: ReactNode }) => (
  <div className={cx("al-flag", kind === "problem" && "al-flag--problem")}>
    <p><span className="al-flag__word">{kind === "problem" ? "Problem:" : "Suggestion:"}</span> {says}</p>
    {children}
  </div>
);

/** The words that a suggestion is about. */
export const Mark = ({ children }: { children: ReactNode }) => <mark className="al-mark">{children}</mark>;
