import cx from "classnames";
import { useEffect, useRef, type ReactNode } from "react";

/**
 * Says what happened, or what to know. `ok` after a success, `problem` after a failure, `info` otherwise.
 *
 * @param focus - takes the focus when it appears: after an act whose form has gone.
 */
export function Notice({ kind = "info", title, focus = false, children }: { kind?: "ok" | "info" | "problem"; title?: ReactNode; focus?: boolean; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  return (
    <div className={cx("al-notice", kind !== "info" && `al-notice--${kind}`)} role={kind === "problem" ? "alert" : "status"} ref={box} tabIndex={focus ? -1 : undefined}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
