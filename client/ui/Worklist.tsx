import cx from "classnames";
import { createContext, useContext, type ReactNode } from "react";
import { Link } from "react-router";

const Level = createContext<3 | 4>(3);

/**
 * What waits: when, what, act. A list on every width, one link or button a line.
 *
 * @param look - `dense` for specialists; `wide` also puts who and what in one line; `narrow` inside a column.
 */
export function Worklist({ look, level = 3, children }: { look?: "dense" | "wide" | "narrow"; level?: 3 | 4; children: ReactNode }) {
  const classes = cx("al-work", look && "al-work--dense", look === "wide" && "al-work--wide", look === "narrow" && "al-work--narrow");
  return <Level value={level}><ul className={classes} role="list">{children}</ul></Level>;
}

/**
 * One line of a worklist.
 *
 * @param when - the strong part: "Today", "2 days late", "Thu 5 March".
 * @param whenMore - a second line: "by 5pm".
 * @param late - colours the when; the words must say that it is late.
 * @param act - an `Act` or `ActLink`, named in full with `about`.
 */
export function WorkItem({ when, whenMore, late, title, to, note, act }: {
  when: ReactNode;
  whenMore?: ReactNode;
  late?: boolean;
  title: ReactNode;
  to?: string;
  note?: ReactNode;
  act?: ReactNode;
}) {
  const Heading = `h${useContext(Level)}` as const;
  return (
    <li className={cx("al-work__item", late && "al-work__item--late")}>
      <p className="al-work__when"><strong>{when}</strong>{whenMore && <><br />{whenMore}</>}</p>
      <div className="al-work__what">
        <Heading className="al-work__title">{to ? <Link to={to}>{title}</Link> : title}</Heading>
        {note && <p className="al-work__note">{note}</p>}
      </div>
      <div className="al-work__act">{act}</div>
    </li>
  );
}
