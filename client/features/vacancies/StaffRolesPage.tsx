import { useQuery } from "@apollo/client/react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { StaffRolesDocument, type StaffRolesQuery, type VacancySearchInput } from "../../../schema/generated/specialists";
import { sayWaiting, shortDate } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { count, joined } from "../../lib/words";
import { ActLink, Block, Button, Columns, EmptyState, Filters, Form, LinkButton, LoadMore, Loaded, Page, SelectField, Table, Tag, TextField, WorkItem, Worklist } from "../../ui";
import { hoursOf, payOf, placeOf, statusColour, statusWords } from "./roleWords";

type Role = StaffRolesQuery["vacancies"]["nodes"][number];

const shown: readonly { value: string; label: string; search: Pick<VacancySearchInput, "statuses" | "withQuestions"> }[] = [
  { value: "open", label: "Open and paused", search: { statuses: ["open", "paused"] } },
  { value: "unsent", label: "Drafts and changes asked for", search: { statuses: ["draft", "changes_requested"] } },
  { value: "scheduled", label: "Scheduled", search: { statuses: ["scheduled"] } },
  { value: "questions", label: "With a question that waits", search: { withQuestions: true } },
  { value: "over", label: "Over", search: { statuses: ["filled", "part_filled", "closed", "expired", "withdrawn"] } },
  { value: "all", label: "All", search: {} },
];

const PAGE = 30;
const base = { withQuestions: false, longestWaitingFirst: false };

const countOf = (counts: StaffRolesQuery["vacancyCounts"]): number => counts.find(({ status }) => status === "submitted")?.count ?? 0;

/** Roles that employers sent and nobody has read, who has waited longest first. */
function Queue() {
  const result = useQuery(StaffRolesDocument, { variables: { search: { ...base, statuses: ["submitted"], longestWaitingFirst: true }, first: 20 }, fetchPolicy: "cache-and-network" });
  useChanges(["vacancy"], () => void result.refetch());
  return (
    <Loaded result={result} what="the roles to read">
      {({ vacancies: { nodes }, vacancyCounts }) => (
        <Block title="To read" count={countOf(vacancyCounts)}>
          {nodes.length === 0 ? <p className="al-mute">Nothing waits to be read.</p> : (
            <Worklist look="dense">
              {nodes.map((role) => (
                <WorkItem
                  key={role.id} when={role.submittedAt ? sayWaiting(role.submittedAt) : "New"} title={role.title} to={`/staff/roles/${role.id}`}
                  note={joined([role.employer.name, placeOf(role.place), payOf(role.pay), role.source === "import" && "from a file"])}
                  act={<ActLink first to={`/staff/roles/${role.id}`} about={role.title}>Read</ActLink>}
                />
              ))}
            </Worklist>
          )}
          {countOf(vacancyCounts) > nodes.length && <p className="al-mute">The {nodes.length} that have waited longest are shown. The next follow when these are read.</p>}
        </Block>
      )}
    </Loaded>
  );
}

const columns = [
  { key: "title", label: "Role", cell: (role: Role) => <Link to={`/staff/roles/${role.id}`}>{role.title || "Without a title yet"}</Link> },
  { key: "employer", label: "Employer", cell: (role: Role) => <Link to={`/staff/employers/${role.employer.id}`}>{role.employer.name}</Link> },
  { key: "state", label: "State", cell: (role: Role) => <><Tag colour={statusColour[role.status]}>{statusWords[role.status]}</Tag>{role.questionsWaiting > 0 && <span className="al-mute"> {count(role.questionsWaiting, "question")}</span>}</> },
  { key: "place", label: "Place", cell: (role: Role) => placeOf(role.place) ?? "Not known" },
  { key: "terms", label: "Pay and hours", cell: (role: Role) => joined([payOf(role.pay) ?? "Pay not known", hoursOf({ ...role, whenNote: "" })]) },
  { key: "closes", label: "Closes", cell: (role: Role) => (role.closesOn ? shortDate(role.closesOn) : "–") },
];

function Found({ address }: { address: URLSearchParams }) {
  const choice = shown.find(({ value }) => value === address.get("show")) ?? shown[0]!;
  const search: VacancySearchInput = { ...base, ...choice.search, words: address.get("q") || null, employerId: address.get("employer") || null };
  const result = useQuery(StaffRolesDocument, { variables: { search, first: PAGE }, fetchPolicy: "cache-and-network" });
  return (
    <Loaded result={result} what="the roles">
      {({ vacancies: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0
            ? <EmptyState title="No role fits that."><p>Look among <Link to={`?show=all&q=${encodeURIComponent(address.get("q") ?? "")}`}>all roles</Link>, or use fewer words.</p></EmptyState>
            : <Table caption="Roles" columns={columns} rows={nodes} rowKey={({ id }) => id} />}
          {pageInfo.hasNextPage && (
            <LoadMore
              what="roles" shown={nodes.length} busy={result.loading}
              onMore={() => void result.fetchMore({
                variables: { after: pageInfo.endCursor },
                updateQuery: (before, { fetchMoreResult: more }) => ({ ...more, vacancies: { ...more.vacancies, nodes: [...before.vacancies.nodes, ...more.vacancies.nodes] } }),
              })}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

/** The service's roles: those to read first, then a search. */
export function StaffRolesPage() {
  const [address] = useSearchParams();
  const navigate = useNavigate();
  return (
    <Page title="Roles" columns="full" acts={<><LinkButton small to="/staff/roles/new">Post for an employer</LinkButton> <LinkButton small kind="secondary" to="/staff/roles/import">Bring in a file</LinkButton></>}>
      <Queue />
      <Block title="Find a role">
        <Columns
          side={(
            <Filters look="staff" inUse={(address.get("q") ? 1 : 0) + (address.get("show") ? 1 : 0)}>
              <Form
                key={address.toString()} name="filters" aria-label="Find a role"
                onSubmit={(values) => {
                  const asked = new URLSearchParams({ show: values.text("show") || "open" });
                  if (values.text("q")) asked.set("q", values.text("q"));
                  if (address.get("employer")) asked.set("employer", address.get("employer")!);
                  void navigate(`?${asked.toString()}`, { preventScrollReset: true });
                }}
              >
                <TextField name="q" label="Words" hint="In the title or text, or an employer’s name" type="search" defaultValue={address.get("q")} />
                <SelectField name="show" label="Show" options={shown} defaultValue={address.get("show") ?? "open"} />
                <Button kind="secondary" small>Show roles</Button>
              </Form>
            </Filters>
          )}
        >
          <Found address={address} />
        </Columns>
      </Block>
    </Page>
  );
}
