import cx from "classnames";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useLocation } from "react-router";
import { BackLink } from "./BackLink";
import { PageContext } from "./pageContext";

/** Sets the window's title: "Error: Sign in – Alongside". */
function useTitle(title: string, wrong: boolean): void {
  useEffect(() => {
    document.title = `${wrong ? "Error: " : ""}${title} – Alongside`;
  }, [title, wrong]);
}

/** The first page of a visit leaves the focus at the top; after a move inside the portal it goes to the title. */
function useFocusedHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  const cameByMove = key !== "default";
  useEffect(() => {
    if (cameByMove) heading.current?.focus({ preventScroll: true });
    // A change of search words or filters on the same page keeps the focus where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname]);
  return heading;
}

/**
 * One page: its title, its one `h1`, the way back, and the main landmark.
 *
 * @param title - for the window's title. Never a person's or an employer's name.
 * @param heading - the `h1`, where it differs from the title (a name may stand here).
 * @param caption - a line above the title: "Question 4 of 9".
 * @param lead - what waits, or what the page is for, under the title.
 * @param acts - buttons beside the title; staff pages.
 * @param back - the way back: `{ to: "/employer/roles", label: "Roles" }`.
 * @param columns - `reading`: one column of two thirds (clients and public); `full`: the whole width (staff).
 */
export function Page({ title, heading = title, headingSize, caption, lead, status, acts, back, columns = "reading", children }: {
  title: string;
  heading?: ReactNode;
  headingSize?: "l" | "xl";
  caption?: ReactNode;
  lead?: ReactNode;
  /** A tag under the title. */
  status?: ReactNode;
  acts?: ReactNode;
  back?: { to: string; label: string };
  columns?: "reading" | "full";
  children?: ReactNode;
}) {
  const [wrong, setWrong] = useState(false);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const h1 = useFocusedHeading();
  const page = useMemo(() => ({ slot, markWrong: setWrong }), [slot]);
  useTitle(title, wrong);

  const reading = columns === "reading";
  const size = headingSize ?? (reading ? "xl" : "l");
  const headed = (
    <>
      {caption && <span className="nhsuk-caption-l">{caption}</span>}
      <h1 ref={h1} tabIndex={-1} className={cx(`nhsuk-heading-${size}`, reading && Boolean(lead ?? status) && "nhsuk-u-margin-bottom-3")}>{heading}</h1>
      {lead && (reading ? <p className="al-lead">{lead}</p> : <p className="al-pagehead__lead">{lead}</p>)}
      {status && <p className={cx(reading ? "al-mb" : "al-mt-s nhsuk-u-margin-bottom-0")}>{status}</p>}
    </>
  );
  const body = (
    <>
      <div ref={setSlot} className="al-errors" />
      {reading ? headed : (
        <div className="al-pagehead">
          <div>{headed}</div>
          {acts && <div className="al-pagehead__acts">{acts}</div>}
        </div>
      )}
      {reading && acts && <div className="al-actions al-mb">{acts}</div>}
      {children}
    </>
  );
  return (
    <PageContext value={page}>
      <div className="nhsuk-width-container">
        {back && <BackLink to={back.to}>{back.label}</BackLink>}
        <main className="nhsuk-main-wrapper" id="maincontent">
          {reading ? <div className="nhsuk-grid-row"><div className="nhsuk-grid-column-two-thirds">{body}</div></div> : body}
        </main>
      </div>
    </PageContext>
  );
}
