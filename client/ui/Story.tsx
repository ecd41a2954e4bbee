import cx from "classnames";
import type { ReactNode } from "react";

/** A step: `done` happened, `now` is where it stands, `next` is to come. */
export interface StoryStep {
  key: string;
  title: ReactNode;
  /** Who and when: "Jo, Monday 9 February". */
  meta?: ReactNode;
  words?: ReactNode;
  state?: "done" | "now" | "next";
}

/** The story so far, oldest first. The markers are decoration; each title says what happened. */
export const Story = ({ steps }: { steps: readonly StoryStep[] }) => (
  <ol className="al-story" role="list">
    {steps.map(({ key, title, meta, words, state = "done" }) => (
      <li className={cx("al-story__step", state !== "done" && `al-story__step--${state}`)} key={key} aria-current={state === "now" ? "step" : undefined}>
        <p className="al-story__title">{title}</p>
        {meta && <p className="al-story__meta">{meta}</p>}
        {words && <p className="al-quote">{words}</p>}
      </li>
    ))}
  </ol>
);
