import { useQuery } from "@apollo/client/react";
import { Link, useSearchParams } from "react-router";
import { EmployersRolesDocument, type EmployersRolesQuery, type VacancyStatus } from "../../../schema/generated/employers";
import { sayDate, sayNear } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { useSession } from "../../lib/session";
import { count, joined } from "../../lib/words";
import { Actions, EmptyState, LinkButton, LoadMore, Loaded, Page, Section, Tag, Task, TaskList } from "../../ui";
import { payOf, placeOf, statusColour, statusWords } from "./roleWords";

type Role = EmployersRolesQuery["vacancies"]["nodes"][number];

/** The states as an employer thinks of them, in the order of what waits. */
const groups: readonly { title: string; empty?: string; statuses: readonly VacancyStatus[] }[] = [
  { title: "Not sent yet", statuses: ["draft", "changes_requested"] },
  { title: "With the service", statuses: ["submitted", "scheduled"] },
  { title: "Open", statuses: ["open", "paused"] },
  { title: "Say what came of it", statuses: ["expired"] },
  { title: "Over", statuses: ["filled", "part_filled", "closed", "withdrawn"] },
];

function note(role: Role): string {
  const waits = role.questionsWaiting > 0 ? `${count(role.questionsWaiting, "question")} to answer` : null;
  const at: Partial<Record<VacancyStatus, string | null>> = {
    draft: `${role.partsDone.length} of 7 parts done. Saved ${sayNear(role.updatedAt)}${role.savedBy ? ` by ${role.savedBy}` : ""}`,
    changes_requested: role.reviewReason.replace(/[.\s]+$/, ""),
    submitted: role.submittedAt && `Sent ${sayNear(role.submittedAt)}`,
    scheduled: role.publishOn && `Opens ${sayDate(role.publishOn)}`,
    open: role.closesOn ? `Apply by ${sayDate(role.closesOn)}` : "No closing date",
    expired: role.closesOn && `Closed on ${sayDate(role.closesOn)}`,
  };
  return joined([waits, at[role.status], joined([placeOf(role.place), payOf(role.pay)])], ". ");
}

const hrefOf = ({ id, status }: Role, mayPost: boolean): string => `/employer/roles/${id}${mayPost && (status === "draft" || status === "changes_requested") ? "/edit" : ""}`;

const Roles = ({ roles, mayPost }: { roles: readonly Role[]; mayPost: boolean }) =>
  groups.map(({ title, statuses }) => {
    const own = roles.filter(({ status }) => statuses.includes(status));
    if (own.length === 0) return null;
    return (
      <Section key={title} title={title} size="m">
        <TaskList>
          {own.map((role) => (
            <Task key={role.id} title={role.title || "A role without a title yet"} to={hrefOf(role, mayPost)} hint={note(role)} status={<Tag colour={statusColour[role.status]}>{statusWords[role.status]}</Tag>} />
          ))}
        </TaskList>
      </Section>
    );
  });

const PAGE = 50;

/** An employer's roles by state. */
export function RolesPage() {
  const { session } = useSession();
  const [address] = useSearchParams();
  const over = address.get("show") === "all";
  const statuses = over ? null : groups.slice(0, 4).flatMap(({ statuses: of }) => of);
  const result = useQuery(EmployersRolesDocument, { variables: { statuses, first: PAGE }, fetchPolicy: "cache-and-network" });
  useChanges(["vacancy"], () => void result.refetch());
  const mayPost = session.acting?.role !== "line_manager";
  return (
    <Page title="Roles" headingSize="l" lead="Roles you have posted, and what waits for you.">
      {mayPost && <Actions><LinkButton to="/employer/roles/new">Post a role</LinkButton> <Link to="/employer/roles/import">Bring in roles from a file</Link></Actions>}
      <Loaded result={result} what="your roles">
        {({ vacancies, vacancyCounts }) => {
          const ended = vacancyCounts.filter(({ status }) => groups[4]!.statuses.includes(status)).reduce((sum, { count: n }) => sum + n, 0);
          return (
            <>
              {vacancies.nodes.length === 0 && (
                <EmptyState title={ended > 0 ? "No role is open or being written." : "No roles yet."}>
                  <p>{mayPost ? "A role takes about 8 minutes, in 7 short parts. You can stop after any of them." : "People at your organisation who post roles will show them here."}</p>
                </EmptyState>
              )}
              <Roles roles={vacancies.nodes} mayPost={mayPost} />
              {vacancies.pageInfo.hasNextPage && (
                <LoadMore
                  what="roles" shown={vacancies.nodes.length} busy={result.loading}
                  onMore={() => void result.fetchMore({
                    variables: { after: vacancies.pageInfo.endCursor },
                    updateQuery: (before, { fetchMoreResult: more }) => ({ ...more, vacancies: { ...more.vacancies, nodes: [...before.vacancies.nodes, ...more.vacancies.nodes] } }),
                  })}
                />
              )}
              {ended > 0 && <p>{over ? <Link to="/employer/roles">Leave out roles that are over</Link> : <Link to="?show=all">Show {count(ended, "role")} that {ended === 1 ? "is" : "are"} over</Link>}</p>}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
