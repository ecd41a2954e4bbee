import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { EmployerTodayDocument, EmployerTodayRolesDocument, type EmployerTodayQuery } from "../../../schema/generated/employers";
import { daysBetween, sayDate, sayDateTime, sayNear } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { telephone } from "../../lib/telephone";
import { capital, count } from "../../lib/words";
import { ActLink, Block, Columns, EmptyState, LinkButton, Loaded, Notice, Page, SidePart, Worklist, WorkItem } from "../../ui";
import { OwnRoles } from "./OwnRoles";
import { waitingAct } from "./waitingLinks";

type Day = EmployerTodayQuery["employerDay"];

const KINDS = ["introduction", "meeting", "vacancy", "adjustment", "retention", "message", "shared", "employer"];

/** An employer's day: what waits for its answer in order of when, its roles, what is coming, and whom to ring. */
export function EmployerTodayPage() {
  const found = useQuery(EmployerTodayDocument, { fetchPolicy: "cache-and-network" });
  const roles = useQuery(EmployerTodayRolesDocument, { fetchPolicy: "cache-and-network" });
  useChanges(KINDS, () => {
    void found.refetch();
    void roles.refetch();
  });
  return (
    <Loaded result={found} what="today’s answers">
      {({ employerDay, organisation, viewer }) => (
        <Page
          title="Today"
          columns="full"
          lead={<Lead day={employerDay} />}
          acts={<>{viewer.role !== "line_manager" && <LinkButton to="/employer/roles/new">Post a role</LinkButton>}<LinkButton to="/employer/support/new" kind="secondary">Ask for support for a member of staff</LinkButton></>}
        >
          {organisation?.state === "pending" && <Notice title="We will ring you"><p>Your registration is with us. You can write roles and <Link to="/employer/organisation">say what you already offer</Link> now; they are published once we have spoken.</p></Notice>}
          <Waiting day={employerDay} />
          <Columns side={<Side day={employerDay} lead={organisation?.lead} />}>
            <Loaded result={roles} what="your roles">{({ vacancies }) => <OwnRoles roles={vacancies.nodes} more={vacancies.pageInfo.hasNextPage} />}</Loaded>
          </Columns>
        </Page>
      )}
    </Loaded>
  );
}

function Lead({ day: { today, waiting } }: { day: Day }) {
  const first = waiting.find(({ dueOn }) => dueOn)?.dueOn;
  const when = first && (daysBetween(first, today) > 0 ? ", the first is late" : `, the first ${daysBetween(today, first) < 2 ? sayNear(first, today) : `by ${sayDate(first, today)}`}`);
  return <>{sayDate(today)}. {waiting.length > 0 ? <><strong>{count(waiting.length, "answer")} waiting</strong>{when}.</> : "Nothing waits for you."}</>;
}

/** "Today", "Tomorrow", "Thursday 5 March", "2 days late", "When you can". */
function sayWhen(dueOn: string | null | undefined, today: string): { when: string; late: boolean } {
  if (!dueOn) return { when: "When you can", late: false };
  const late = daysBetween(dueOn, today);
  return late > 0 ? { when: `${count(late, "day")} late`, late: true } : { when: capital(sayNear(dueOn, today)), late: false };
}

function Waiting({ day: { waiting, today } }: { day: Day }) {
  if (waiting.length === 0) return <EmptyState title="No answer is waiting."><p>When you are asked something, it appears here, with the day by which to answer.</p></EmptyState>;
  return (
    <Block id="waiting" title="Waiting for your answer" count={waiting.length}>
      <Worklist>
        {waiting.map((line, index) => {
          const { label, to } = waitingAct(line);
          return <WorkItem key={line.id} {...sayWhen(line.dueOn, today)} title={line.title} note={line.note} act={<ActLink to={to} first={index === 0} about={`: ${line.title}`}>{label}</ActLink>} />;
        })}
      </Worklist>
    </Block>
  );
}

function Side({ day, lead }: { day: Day; lead?: NonNullable<EmployerTodayQuery["organisation"]>["lead"] }) {
  return (
    <>
      {day.comingUp.length > 0 && (
        <SidePart title="Coming up">{day.comingUp.map(({ id, at, words }) => <p key={id}><strong>{sayDateTime(at, day.today)}</strong><br />{words}</p>)}</SidePart>
      )}
      <SidePart title="Your contact">
        {lead ? (
          <p>
            {lead.name}, {lead.jobTitle.charAt(0).toLowerCase() + lead.jobTitle.slice(1)}
            {lead.phone && <><br /><a href={telephone(lead.phone)}>{lead.phone}</a></>}
          </p>
        ) : <p>The service will tell you who looks after your organisation.</p>}
        <p><Link to="/employer/messages/new">{lead ? `Send ${lead.name.split(" ")[0]} a message` : "Send the service a message"}</Link></p>
      </SidePart>
    </>
  );
}
