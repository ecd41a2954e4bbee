import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Link, useLocation } from "react-router";
import { Hidden } from "../ui";
import { currentItem, type NavItem } from "./nav";

/** How many items fit beside "More"; all of them when they fit without it. */
function howManyFit(measure: HTMLElement): number {
  const widths = [...measure.children].map((child) => child.getBoundingClientRect().width);
  const more = widths.pop() ?? 0;
  const room = measure.parentElement?.getBoundingClientRect().width ?? 0;
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= room) return widths.length;
  let used = more;
  return widths.findIndex((width) => (used += width) > room);
}

function useFit(items: readonly NavItem[]) {
  const measure = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(items.length);
  useLayoutEffect(() => {
    const element = measure.current;
    if (!element?.parentElement) return undefined;
    const look = (): void => setFit(howManyFit(element));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element.parentElement);
    observer.observe(element); // its own width changes when the font arrives or the text is enlarged
    return () => observer.disconnect();
  }, [items]);
  return { measure, fit };
}

/** The item a page belongs to is marked; it is the page itself only at its own address. */
function Item({ item, current }: { item: NavItem; current: boolean }) {
  const here = useLocation().pathname === item.to;
  return (
    <li className={`nhsuk-header__navigation-item${current ? " nhsuk-header__navigation-item--current" : ""}`}>
      <Link className="nhsuk-header__navigation-link" to={item.to} aria-current={current ? (here ? "page" : "true") : undefined}>{item.label}</Link>
    </li>
  );
}

/** The menu under the mark. Items that do not fit go under "More". */
export function NavBar({ items }: { items: readonly NavItem[] }) {
  const { pathname } = useLocation();
  const { measure, fit } = useFit(items);
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === pathname; // a move closes it
  const more = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLLIElement>(null);
  const current = currentItem(items, pathname);

  useEffect(() => {
    if (!open) return undefined;
    const away = (event: MouseEvent): void => {
      if (!menu.current?.contains(event.target as Node)) setOpenAt(null);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      setOpenAt(null);
      more.current?.focus();
    };
    document.addEventListener("click", away);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("click", away);
      document.removeEventListener("keydown", escape);
    };
  }, [open]);

  const rest = items.slice(fit);
  return (
    <nav className="nhsuk-header__navigation" aria-label="Menu">
      <div className="nhsuk-header__navigation-container nhsuk-width-container">
        <ul className="nhsuk-header__navigation-list">
          {items.slice(0, fit).map((item) => <Item key={item.to} item={item} current={item === current} />)}
          {rest.length > 0 && (
            <li className="nhsuk-header__menu" ref={menu}>
              <button className="nhsuk-header__menu-toggle nhsuk-header__navigation-link" type="button" ref={more} aria-expanded={open} onClick={() => setOpenAt(open ? null : pathname)}><Hidden>Browse </Hidden>More</button>
              <ul className="nhsuk-header__menu-list" hidden={!open}>{rest.map((item) => <Item key={item.to} item={item} current={item === current} />)}</ul>
            </li>
          )}
        </ul>
        {/* the same words again, drawn by the stylesheet alone, to know how wide they are */}
        <div className="al-measure-nav" aria-hidden="true" ref={measure}>
          {items.map((item) => <span className="nhsuk-header__navigation-item" key={item.to}><span className="nhsuk-header__navigation-link" data-label={item.label} /></span>)}
          <span className="nhsuk-header__menu"><span className="nhsuk-header__menu-toggle nhsuk-header__navigation-link" data-label="More" /></span>
        </div>
      </div>
    </nav>
  );
}
