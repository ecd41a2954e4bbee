import cx from "classnames";
import type { ReactNode } from "react";

/** One wish loosened or one term changed, and what it would bring. It is never applied by itself. */
export const WhatIf = ({ top = false, children }: { top?: boolean; children: ReactNode }) => (
  <div className={cx("al-whatif", top && "al-whatif--top")}><p><strong>What if</strong> {children}</p></div>
);
