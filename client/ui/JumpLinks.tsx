/** Links to the parts of a long page. `to` is the id of a part's heading. */
export const JumpLinks = ({ links }: { links: readonly { to: string; label: string }[] }) => (
  <nav aria-label="On this page"><ul className="al-jump" role="list">{links.map(({ to, label }) => <li key={to}><a href={`#${to}`}>{label}</a></li>)}</ul></nav>
);
