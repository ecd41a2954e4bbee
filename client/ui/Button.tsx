import cx from "classnames";
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";
import { Link } from "react-router";
import { useFormState } from "./formContext";
import { Hidden } from "./Hidden";

export type ButtonKind = "primary" | "secondary" | "stop" | "warning" | "reverse";

export const buttonClass = (kind: ButtonKind = "primary", small = false): string =>
  cx(
    "nhsuk-button",
    (kind === "secondary" || kind === "stop") && "nhsuk-button--secondary",
    kind === "stop" && "al-button--stop",
    kind === "warning" && "nhsuk-button--warning",
    kind === "reverse" && "nhsuk-button--reverse",
    small && "nhsuk-button--small",
  );

export type ButtonProps = ComponentPropsWithRef<"button"> & {
  kind?: ButtonKind;
  small?: boolean;
  /** Words that only readers hear, after the label: "about Jo Whitcombe's later start". */
  about?: string;
  /** Waiting for an answer: said to readers, and further presses do nothing. In a busy `Form` by itself. */
  busy?: boolean;
  children: ReactNode;
};

/** Blocks presses without taking the focus away, as `disabled` would. */
export function useBusyPress(busy: boolean | undefined, type: string | undefined, onClick: ButtonProps["onClick"]) {
  const form = useFormState();
  const waits = busy ?? (type === "submit" && form.busy);
  return {
    "aria-disabled": waits || undefined,
    onClick: (event: MouseEvent<HTMLButtonElement>) => (waits ? event.preventDefault() : onClick?.(event)),
  };
}

/** A button. Sends the form it is in unless `type="button"`. */
export function Button({ kind, small, about, busy, className, children, type = "submit", onClick, ...rest }: ButtonProps) {
  const press = useBusyPress(busy, type, onClick);
  return (
    <button className={cx(buttonClass(kind, small), className)} type={type} {...rest} {...press}>
      {children}
      {about && <Hidden> {about}</Hidden>}
    </button>
  );
}

/** A link that looks like a button: goes to another page, changes nothing. */
export function LinkButton({ to, kind, small, about, className, children }: {
  to: string;
  kind?: ButtonKind;
  small?: boolean;
  about?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Link className={cx(buttonClass(kind, small), className)} to={to} draggable={false}>
      {children}
      {about && <Hidden> {about}</Hidden>}
    </Link>
  );
}
