import cx from "classnames";
import type { ReactNode } from "react";

/** A problem, which must change, or a suggestion, which may: inside the line it is about. Give the press that puts it right. */
export const Flag = ({ kind, children }: { kind: "problem" | "suggestion"; children: ReactNode }) => (
  <div className={cx("al-flag", kind === "problem" && "al-flag--problem")}>
    <p><span className="al-flag__word">{kind === "problem" ? "Problem:" : "Suggestion:"}</span></p>
    {children}
  </div>
);

/** The words that a suggestion is about. */
export const Mark = ({ children }: { children: ReactNode }) => <mark className="al-mark">{children}</mark>;
