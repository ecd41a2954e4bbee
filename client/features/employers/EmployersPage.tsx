import { useQuery } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { EmployersDocument, type EmployerOrder, type EmployersQuery, type EmployerState, type Relationship, type Sector } from "../../../schema/generated/specialists";
import { shortDate } from "../../lib/dates";
import type { FormValues } from "../../lib/formValues";
import { useChanges } from "../../lib/live";
import { Button, Columns, EmptyState, Filters, Form, LinkButton, Loaded, LoadMore, Page, SelectField, Table, Tag, TextField, useWide } from "../../ui";
import { modeWords, optionsOf, sectorWords, stageColour, stageWords, stateColour, stateWords } from "./words";

const PAGE = 25;
const FILTERS = ["search", "stage", "state", "sector", "leadId"] as const;
const orders: readonly EmployerOrder[] = ["name", "quietest", "latest"];
const codes: Partial<Record<string, object>> = { stage: stageWords, state: stateWords, sector: sectorWords };
/** A filter from the address; what is none of the codes is left out. */
const known = (name: string, value: string | null): string | null => (value && Object.hasOwn(codes[name] ?? { [value]: "" }, value) ? value : null);
type Row = EmployersQuery["employers"]["nodes"][number];

/** The service's employers: who they are to us, who keeps them, and how long ago we spoke. Filters stand in the address. */
export function EmployersPage() {
  const [search, setSearch] = useSearchParams();
  const [first, setFirst] = useState(PAGE);
  const said = Object.fromEntries(FILTERS.map((name) => [name, known(name, search.get(name))]));
  const order = orders.find((one) => one === search.get("order")) ?? "name";
  const filter = { ...said, stage: said.stage as Relationship | null, state: said.state as EmployerState | null, sector: said.sector as Sector | null };
  const found = useQuery(EmployersDocument, { variables: { filter, order, first: Math.min(first, 100), after: null }, fetchPolicy: "cache-and-network" });
  useChanges(["employer"], () => void found.refetch());
  const inUse = FILTERS.filter((name) => said[name]).length;

  return (
    <Page
      title="Employers"
      columns="full"
      acts={<><LinkButton to="/staff/employers/contacts/new">Log a contact</LinkButton><LinkButton to="/staff/employers/new" kind="secondary">Add an employer</LinkButton></>}
    >
      <Loaded result={found} what="the employers">
        {({ employers, colleagues }) => (
          <Filtered filters={<EmployerFilters said={said} inUse={inUse} colleagues={colleagues} key={search.toString()} onChoose={(values) => setSearch(chosen(values, search))} />}>
            <List rows={employers.nodes} order={order} filtered={inUse > 0} onSort={(key) => setSearch(sorted(search, key, order))} />
            {employers.pageInfo.hasNextPage && first < 100 && <LoadMore shown={employers.nodes.length} what="employers" busy={found.loading} onMore={() => setFirst(first + PAGE)} />}
            {employers.pageInfo.hasNextPage && first >= 100 && <p>The first 100 are shown. Use the filters to find the others.</p>}
          </Filtered>
        )}
      </Loaded>
    </Page>
  );
}

/** Filters beside the list; on a phone above it, folded. */
function Filtered({ filters, children }: { filters: ReactNode; children: ReactNode }) {
  return useWide(769) ? <Columns side={filters}>{children}</Columns> : <>{filters}{children}</>;
}

function EmployerFilters({ said, inUse, colleagues, onChoose }: { said: Record<string, string | null>; inUse: number; colleagues: EmployersQuery["colleagues"]; onChoose: (values: FormValues) => void }) {
  return (
    <Filters look="staff" inUse={inUse}>
      <Form name="filters" onSubmit={onChoose}>
        <TextField name="search" label="Name" type="search" defaultValue={said.search} />
        <SelectField name="stage" label="Relationship" empty="Any" options={optionsOf(stageWords)} defaultValue={said.stage} />
        <SelectField name="leadId" label="Lead" empty="Anybody" options={colleagues.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={said.leadId} />
        <SelectField name="sector" label="What they do" empty="Anything" options={optionsOf(sectorWords)} defaultValue={said.sector} />
        <SelectField name="state" label="Account" empty="Any" options={optionsOf(stateWords)} defaultValue={said.state} />
        <Button kind="secondary" small>Show employers</Button>
        {inUse > 0 && <p className="nhsuk-u-margin-bottom-0"><Link to="/staff/employers">Show all</Link></p>}
      </Form>
    </Filters>
  );
}

function chosen(values: FormValues, search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams();
  for (const name of FILTERS) if (values.text(name)) next.set(name, values.text(name));
  if (search.get("order")) next.set("order", search.get("order")!);
  return next;
}

function sorted(search: URLSearchParams, key: string, order: EmployerOrder): URLSearchParams {
  const next = new URLSearchParams(search);
  next.set("order", key === "name" ? "name" : order === "quietest" ? "latest" : "quietest");
  return next;
}

function List({ rows, order, filtered, onSort }: { rows: readonly Row[]; order: EmployerOrder; filtered: boolean; onSort: (key: string) => void }) {
  if (rows.length === 0) {
    return filtered
      ? <EmptyState title="No employer is like this."><p><Link to="/staff/employers">Show all employers</Link></p></EmptyState>
      : <EmptyState title="There are no employers yet."><p>Add the first one that you mean to speak to. Employers that register themselves appear here too.</p></EmptyState>;
  }
  return (
    <Table
      caption="Employers"
      rows={rows}
      rowKey={({ id }) => id}
      sort={{ key: order === "name" ? "name" : "last", way: order === "latest" ? "descending" : "ascending" }}
      onSort={onSort}
      columns={[
        { key: "name", label: "Employer", sortable: true, cell: (row) => <><Link to={`/staff/employers/${row.id}`}>{row.name}</Link>{row.state !== "active" && <> <Tag colour={stateColour[row.state]}>{stateWords[row.state]}</Tag></>}</> },
        { key: "stage", label: "Relationship", cell: (row) => <Tag colour={stageColour[row.relationship]}>{stageWords[row.relationship]}</Tag> },
        { key: "lead", label: "Lead", cell: (row) => row.lead?.name ?? "Nobody yet" },
        { key: "last", label: "Last contact", sortable: true, cell: (row) => (row.lastContactAt ? `${shortDate(row.lastContactAt)}${row.lastContactMode ? `, ${modeWords[row.lastContactMode].toLowerCase()}` : ""}` : "None yet") },
        { key: "roles", label: "Open roles", numeric: true, cell: (row) => row.rolesOpen },
      ]}
    />
  );
}
