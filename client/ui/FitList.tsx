import { Icon } from "./Icon";

const groups = [
  { key: "fits", modifier: "yes", title: "Why it fits", icon: "tick" },
  { key: "doesNotFit", modifier: "no", title: "What does not fit", icon: "cross" },
  { key: "notKnown", modifier: "ask", title: "What we don’t know yet", icon: "ask" },
] as const;

/** Why a role fits a person, for that person: always in this order, an empty group left out, whole sentences. */
export function FitList({ fits, doesNotFit, notKnown, level = 3 }: {
  fits: readonly string[];
  doesNotFit: readonly string[];
  notKnown: readonly string[];
  level?: 3 | 4;
}) {
  const lines = { fits, doesNotFit, notKnown };
  const Heading = `h${level}` as const;
  return groups.filter(({ key }) => lines[key].length > 0).map(({ key, modifier, title, icon }) => (
    <div className={`al-fit al-fit--${modifier}`} key={key}>
      <Heading>{title}</Heading>
      <ul>{lines[key].map((line) => <li key={line}><Icon shape={icon} /><span>{line}</span></li>)}</ul>
    </div>
  ));
}
