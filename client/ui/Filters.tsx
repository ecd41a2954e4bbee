import { useEffect, useState, type ReactNode } from "react";
import { Link } from "react-router";
import { Hidden } from "./Hidden";
import { Icon } from "./Icon";

/** Whether the screen is at least this wide, in CSS pixels; follows changes. */
export function useWide(pixels: number): boolean {
  const [wide, setWide] = useState(() => matchMedia(`(min-width: ${pixels}px)`).matches);
  useEffect(() => {
    const query = matchMedia(`(min-width: ${pixels}px)`);
    const tell = (): void => setWide(query.matches);
    query.addEventListener("change", tell);
    return () => query.removeEventListener("change", tell);
  }, [pixels]);
  return wide;
}

/**
 * Filters beside results; on a phone folded above them with the number in use.
 *
 * @param look - `public`: the public search; `staff`: specialists' lists.
 */
export function Filters({ inUse, look = "public", children }: { inUse: number; look?: "public" | "staff"; children: ReactNode }) {
  const wide = useWide(769);
  const [open, setOpen] = useState(false);
  const used = inUse === 0 ? "none in use" : `${inUse} in use`;
  if (look === "staff") {
    return (
      <details className="al-filter" open={wide || open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="al-act">Filters <span className="al-mute">{used}</span></summary>
        {children}
      </details>
    );
  }
  return (
    <details className="nhsuk-details al-filters" open={wide || open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="nhsuk-details__summary"><span className="nhsuk-details__summary-text">Change filters ({used})</span></summary>
      <div className="nhsuk-details__text al-filters__body">{children}</div>
    </details>
  );
}

/** The filters in use, each a link to the same search without it. */
export function FilterChips({ filters }: { filters: readonly { label: string; without: string }[] }) {
  if (filters.length === 0) return null;
  return (
    <ul className="al-chips" aria-label="Filters in use">
      {filters.map((filter) => (
        <li key={filter.label}>
          <Link className="al-chip al-chip--off" to={filter.without} preventScrollReset>
            {filter.label}<Hidden>, remove this filter</Hidden><Icon shape="cross" className="" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
