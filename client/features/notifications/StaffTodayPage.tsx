import { useQuery } from "@apollo/client/react";
import { Link, useSearchParams } from "react-router";
import { StaffTodayDocument, type StaffTodayQuery } from "../../../schema/generated/specialists";
import { sayDate, sayDue, sayTime, sayWaiting } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { ActLink, Block, EmptyState, Figures, LinkButton, Loaded, Page, Worklist, WorkItem } from "../../ui";
import { SharingPaused } from "../consent/SharingPaused";
import { actOf, titleLink, type Line } from "./workLinks";

type Work = StaffTodayQuery["worklist"];

const groups = [
  { group: "late", title: "Late" },
  { group: "today", title: "Today" },
  { group: "soon", title: "Soon" },
  { group: "others", title: "Waiting for others" },
] as const;

const KINDS = ["introduction", "meeting", "referral", "retention", "vacancy", "employer", "adjustment", "placement", "message", "shared", "consent", "match", "client"];

/** A specialist's day: what is late, due, near, and with others; each line one press from its act. */
export function StaffTodayPage() {
  const [search] = useSearchParams();
  const whole = search.get("whose") === "team";
  const found = useQuery(StaffTodayDocument, { variables: { whole }, fetchPolicy: "cache-and-network" });
  useChanges(KINDS, () => void found.refetch());
  return (
    <Loaded result={found} what="today’s work">
      {({ worklist }) => (
        <Page
          title="Today"
          columns="full"
          lead={<Lead work={worklist} />}
          acts={<LinkButton to="/staff/employers/contacts/new">Log an employer contact</LinkButton>}
        >
          <SharingPaused />
          <div className="al-figures-last">
            <FigureRow work={worklist} whole={whole} />
            {groups.map(({ group, title }) => <Group key={group} id={group} title={title} lines={worklist.lines.filter((line) => line.group === group)} today={worklist.today} />)}
            {worklist.lines.length === 0 && <EmptyState title="Nothing waits for you."><p>Look for <Link to="/staff/employers?order=quietest">an employer you have not spoken to for long</Link>, or at <Link to="/staff/clients">your caseload</Link>.</p></EmptyState>}
            <p>{whole ? <Link to="/staff">Only my own work</Link> : <Link to="/staff?whose=team">The whole team’s work</Link>}</p>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

const countOf = (work: Work, group: Line["group"]): number => work.lines.filter((line) => line.group === group).length;

function Lead({ work }: { work: Work }) {
  const [late, now, soon] = [countOf(work, "late"), countOf(work, "today"), countOf(work, "soon")];
  return <>{sayDate(work.today)}. <strong>{late > 0 && `${late} late, `}{now} today</strong>, {soon} soon.</>;
}

function FigureRow({ work: { figures }, whole }: { work: Work; whole: boolean }) {
  return (
    <Figures
      label={whole ? "The team’s caseload" : "My caseload"}
      figures={[
        { name: whole ? "people on the caseload" : "people on my caseload", number: figures.people, of: figures.peopleAtMost ? `of ${figures.peopleAtMost}` : undefined },
        { name: "looking for work", number: figures.lookingForWork },
        { name: "in work, supported", number: figures.inWork },
        { name: "keeping a job", number: figures.keepingAJob },
        { name: "my face-to-face employer contacts this week", number: figures.faceToFace, of: `of ${figures.faceToFaceAim}` },
        { name: "waiting for a first employer contact", number: figures.waitingForFirstContact },
      ]}
    />
  );
}

function Group({ id, title, lines, today }: { id: string; title: string; lines: readonly Line[]; today: string }) {
  if (lines.length === 0) return null;
  return (
    <Block id={id} title={title} count={lines.length}>
      <Worklist look="wide">
        {lines.map((line) => {
          const { label, to, about } = actOf(line);
          const late = line.group === "late";
          return <WorkItem key={line.id} when={sayWhen(line, today)} late={late} title={line.title} to={titleLink(line)} note={line.note} act={<ActLink to={to} first={late} about={about}>{label}</ActLink>} />;
        })}
      </Worklist>
    </Block>
  );
}

/** "10:30am", "by 2:15pm", "2 days late", "Thu 5 March", "6 days waiting", "Today". */
function sayWhen(line: Line, today: string): string {
  if (line.at) return line.kind === "meeting" ? sayTime(line.at) : `by ${sayTime(line.at)}`;
  if (line.dueOn) return line.dueOn === today && line.group !== "others" ? "Today" : sayDue(line.dueOn, today);
  return line.waitingSince ? sayWaiting(line.waitingSince, today) : "Now";
}
