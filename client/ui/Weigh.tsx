import { Icon } from "./Icon";

const rows = [
  { key: "meets", word: "Meets", icon: "tick" },
  { key: "conflicts", word: "Conflicts", icon: "cross" },
  { key: "unknown", word: "Not known", icon: "ask" },
] as const;

/** How a role and a person's wishes meet, for specialists: each word once, then chips "Place: about 3 miles". No score. */
export function Weigh({ meets, conflicts, unknown, level = 3 }: {
  meets: readonly string[];
  conflicts: readonly string[];
  unknown: readonly string[];
  level?: 3 | 4;
}) {
  const chips = { meets, conflicts, unknown };
  const Heading = `h${level}` as const;
  return (
    <div className="al-weigh">
      {rows.filter(({ key }) => chips[key].length > 0).map(({ key, word, icon }) => (
        <div className={`al-weigh__row al-weigh__row--${key}`} key={key}>
          <Heading className="al-weigh__word"><Icon shape={icon} className="" />{word}</Heading>
          <ul className="al-weigh__chips" role="list">{chips[key].map((chip) => <li key={chip}>{chip}</li>)}</ul>
        </div>
      ))}
    </div>
  );
}
