import cx from "classnames";
import { useId, type ReactNode } from "react";
import { Heading } from "./Heading";

/**
 * A panel. `mist`: about you, now, or advice · `sand`: what happens next, an offer · `card`: a form to answer now.
 *
 * @param when - a date or time drawn large, for a meeting.
 */
export function Panel({ look = "mist", title, level = 2, size = "m", when, children }: {
  look?: "mist" | "sand" | "card";
  title?: ReactNode;
  level?: 2 | 3;
  size?: "s" | "m" | "l";
  when?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const classes = cx("al-panel", look !== "mist" && `al-panel--${look}`);
  if (!title) return <div className={classes}>{children}</div>;
  return (
    <section className={classes} aria-labelledby={id}>
      <Heading level={level} id={id} className={cx(`nhsuk-heading-${size}`, Boolean(when) && "nhsuk-u-margin-bottom-0")}>{title}</Heading>
      {when && <p className="al-panel__when">{when}</p>}
      {children}
    </section>
  );
}

/** The one thing that is next for a client, on the specialist's page. */
export const NextPanel = ({ title, act, children }: { title: ReactNode; act?: ReactNode; children?: ReactNode }) => {
  const id = useId();
  return (
    <section className="al-panel al-next" aria-labelledby={id}>
      <div><h2 id={id}>{title}</h2>{children && <p>{children}</p>}</div>
      {act}
    </section>
  );
};
