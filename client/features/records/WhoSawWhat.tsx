import { Link } from "react-router";
import type { MyRecordPageQuery } from "../../../schema/generated/clients";
import { recordDate, shortDate } from "../../lib/dates";
import { capital, count, sayList } from "../../lib/words";
import { Details, EmptyState, Log } from "../../ui";
import { SHARED_FOR, THEY_ANSWERED } from "./words";

type Look = MyRecordPageQuery["looksAtMyRecord"][number];
type NotRecalled = MyRecordPageQuery["notRecalled"][number];

const FIRST = 10;

/** "Tue 3 Mar: Priya Shah read Your name and Travel, twice, to introduce you. Your agreement." */
function Reading({ look }: { look: Look }) {
  const often = look.times === 1 ? "" : look.times === 2 ? ", twice" : `, ${look.times} times`;
  const why = look.purpose ? ` ${SHARED_FOR[look.purpose] ?? ""}` : "";
  return (
    <>
      {look.kind === "care_team" ? <>{look.person} passed on to them: </> : <>{look.person} read: </>}
      {sayList(look.lines)}{often},{why}. {look.receiptId && <Link to={`/me/sharing/receipts/${look.receiptId}`}>What you agreed to</Link>}
    </>
  );
}

const entriesOf = (looks: readonly Look[]) =>
  looks.map((look) => ({ key: [look.on, look.kind, look.person, look.consentId].join(" "), when: shortDate(look.on), what: <Reading look={look} /> }));

/** The newest stand on the page; a long list opens. */
const Days = ({ looks }: { looks: readonly Look[] }) => (
  <>
    <Log entries={entriesOf(looks.slice(0, FIRST))} />
    {looks.length > FIRST && <Details summary={`Earlier: ${count(looks.length - FIRST, "entry", "entries")}`}><Log entries={entriesOf(looks.slice(FIRST))} /></Details>}
  </>
);

/** By employer and by day; then the care team, then staff. */
export function WhoSawWhat({ looks }: { looks: readonly Look[] }) {
  const readings = looks.filter(({ kind }) => kind === "employer" || kind === "care_team");
  const opened = looks.filter(({ kind }) => kind === "staff" || kind === "copy");
  const recipients = [...new Set(readings.map(({ who }) => who))];
  if (looks.length === 0) return <EmptyState title="Nobody has looked yet."><p>When an employer reads a line you share, or one of our staff opens your record, it is written here.</p></EmptyState>;
  return (
    <>
      {recipients.length === 0 && <p>No employer has read anything about you.</p>}
      {recipients.map((who) => (
        <section key={who} aria-label={who}>
          <h3 className="nhsuk-heading-s">{capital(who)}</h3>
          <Days looks={readings.filter((look) => look.who === who)} />
        </section>
      ))}
      {opened.length > 0 && (
        <section aria-label="Our staff">
          <h3 className="nhsuk-heading-s">Our staff</h3>
          <Log entries={opened.slice(0, FIRST).map(opening)} />
          {opened.length > FIRST && <Details summary={`Earlier: ${count(opened.length - FIRST, "entry", "entries")}`}><Log entries={opened.slice(FIRST).map(opening)} /></Details>}
        </section>
      )}
      <p><Link to="/me/sharing">What I share, and how to stop it</Link></p>
    </>
  );
}

const opening = ({ on, who, kind }: Look) => ({ key: `${on} ${kind} ${who}`, when: shortDate(on), what: <>{who} {kind === "copy" ? "made a copy of your record, to give to you." : "opened your record."}</> });

/** What was read before it stopped, and what each employer answered. */
export function CannotBeRecalled({ notices }: { notices: readonly NotRecalled[] }) {
  if (notices.length === 0) return <p>Nothing. No line that was read has been stopped.</p>;
  return (
    <>
      <p>They had read this before it stopped. We asked them to delete it. Nobody can make a person forget.</p>
      <Log
        entries={notices.map(({ id, employerName, lines, askedAt, toldAt, answeredAt, answer }) => ({
          key: id,
          when: shortDate(askedAt),
          what: <><b className="al-strong">{employerName}</b> had read: {lines.length > 0 ? sayList(lines) : "a line"}. {answer && answeredAt ? `${THEY_ANSWERED[answer]} (${recordDate(answeredAt)}).` : toldAt ? "They have seen that we asked. No answer yet." : "They have not seen that we asked yet."}</>,
        }))}
      />
    </>
  );
}
