import cx from "classnames";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { type ButtonProps, useBusyPress } from "./Button";
import { Hidden } from "./Hidden";

interface ActLook {
  /** Filled: for the first line of a list, or what is late. */
  first?: boolean;
  /** Words that only readers hear, after the label: "about Jo Whitcombe's later start". */
  about?: string;
  children: ReactNode;
}

const look = (first?: boolean): string => cx("nhsuk-button al-act", first && "al-act--first");

/** The act at the end of a line: an outlined button of 40 px. With `aria-expanded` it opens the form it controls. */
export function Act({ first, about, busy, className, children, type = "button", onClick, ...rest }: ActLook & Omit<ButtonProps, "kind" | "small">) {
  const press = useBusyPress(busy, type, onClick);
  return (
    <button className={cx(look(first), className)} type={type} {...rest} {...press}>
      {children}
      {about && <Hidden> {about}</Hidden>}
    </button>
  );
}

/** The same as a link to another page, or to a telephone (`tel:`). */
export function ActLink({ to, first, about, children }: ActLook & { to: string }) {
  const words = <>{children}{about && <Hidden> {about}</Hidden>}</>;
  return /^(tel|mailto):/.test(to) ? <a className={look(first)} href={to}>{words}</a> : <Link className={look(first)} to={to}>{words}</Link>;
}

/** Acts in a row. */
export const Acts = ({ children, className }: { children: ReactNode; className?: string }) => <div className={cx("al-acts", className)}>{children}</div>;
