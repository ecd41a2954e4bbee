import { useQuery } from "@apollo/client/react";
import { useSearchParams } from "react-router";
import { CaseloadDocument, CaseloadFiguresDocument, type ClientSort, type ClientsTable_LineFragment } from "../../../schema/generated/specialists";
import { useSession } from "../../lib/session";
import { Button, Checkbox, EmptyState, Figures, Filters, Form, LinkButton, Loaded, LoadMore, Page, Picks, TextField } from "../../ui";
import { ClientsTable } from "./ClientsTable";
import { clientStates, isClientState, stateWords } from "./clientWords";

const PAGE = 25;
const sorts: readonly ClientSort[] = ["name", "day", "state", "last_contact"];

/** What the address says is shown: it can be kept, shared with a colleague, and gone back to. Specialists begin with their own. */
function useShown() {
  const [params, setParams] = useSearchParams();
  const { session } = useSession();
  const sort = sorts.find((each) => each === params.get("sort")) ?? "name";
  return {
    states: params.getAll("state").filter(isClientState),
    mine: (params.get("whose") ?? (session.acting?.role === "employment_specialist" ? "mine" : "all")) === "mine",
    words: params.get("name") ?? "",
    sort,
    descending: params.get("way") === "down",
    setParams,
  };
}

/** The caseload as a table that sorts and filters. */
export function ClientsPage() {
  const { states, mine, words, sort, descending, setParams } = useShown();
  const variables = { filter: { states, mine, words }, sort, descending, first: PAGE };
  const clients = useQuery(CaseloadDocument, { variables, fetchPolicy: "cache-and-network" });
  const figures = useQuery(CaseloadFiguresDocument, { variables: { mine }, fetchPolicy: "cache-and-network" });

  function sortBy(key: string): void {
    setParams((now) => {
      now.set("sort", key);
      if (key === sort && !descending) now.set("way", "down");
      else now.delete("way");
      return now;
    }, { preventScrollReset: true });
  }
  const more = (after: string) => clients.fetchMore({
    variables: { after },
    updateQuery: (before, { fetchMoreResult }) => ({ clients: { ...fetchMoreResult.clients, nodes: [...before.clients.nodes, ...fetchMoreResult.clients.nodes] } }),
  });

  return (
    <Page title="Clients" columns="full" lead={mine ? "Those you work with." : "Everyone on your team’s list."} acts={<LinkButton kind="secondary" to="/staff/clients/referrals">Referrals</LinkButton>}>
      {figures.data && figures.data.caseloadFigures.length > 0 && (
        <Figures
          label="Clients by state"
          figures={clientStates.map((state) => {
            const found = figures.data?.caseloadFigures.find((figure) => figure.state === state);
            return { name: stateWords[state].label, number: found?.count ?? 0 };
          })}
        />
      )}
      <ClientFilters key={JSON.stringify([states, mine, words])} states={states} mine={mine} words={words} />
      <Loaded result={clients} what="the clients">
        {({ clients: { nodes, pageInfo } }) => (
          <Found nodes={nodes} filtered={states.length > 0 || words !== ""} mine={mine} sort={{ key: sort, way: descending ? "descending" : "ascending" }} onSort={sortBy}>
            {pageInfo.hasNextPage && pageInfo.endCursor && <LoadMore shown={nodes.length} what="clients" busy={clients.loading} onMore={() => void more(pageInfo.endCursor as string)} />}
          </Found>
        )}
      </Loaded>
    </Page>
  );
}

function Found({ nodes, filtered, mine, sort, onSort, children }: {
  nodes: readonly ClientsTable_LineFragment[];
  filtered: boolean;
  mine: boolean;
  sort: { key: string; way: "ascending" | "descending" };
  onSort: (key: string) => void;
  children: React.ReactNode;
}) {
  if (nodes.length > 0) return <><ClientsTable rows={nodes} sort={sort} onSort={onSort} />{children}</>;
  if (filtered) return <EmptyState title="Nobody here by these filters."><LinkButton kind="secondary" to={`/staff/clients?whose=${mine ? "mine" : "all"}`}>Show everyone</LinkButton></EmptyState>;
  return (
    <EmptyState title={mine ? "Nobody is given to you yet." : "Your team has no clients yet."}>
      <p>People come here from the referrals, once they are taken on.</p>
      <LinkButton to="/staff/clients/referrals">Open the referrals</LinkButton>
      {mine && <LinkButton kind="secondary" to="/staff/clients?whose=all">Show the whole team’s</LinkButton>}
    </EmptyState>
  );
}

function ClientFilters({ states, mine, words }: { states: readonly string[]; mine: boolean; words: string }) {
  const [, setParams] = useSearchParams();
  return (
    <Filters look="staff" inUse={states.length + (mine ? 1 : 0) + (words ? 1 : 0)}>
      <Form
        name="filters"
        aria-label="Filters"
        onSubmit={(values) => setParams((now) => {
          for (const name of ["state", "name", "whose"]) now.delete(name);
          for (const state of values.list("state")) now.append("state", state);
          if (values.text("name")) now.set("name", values.text("name"));
          now.set("whose", values.ticked("mine") ? "mine" : "all");
          return now;
        }, { preventScrollReset: true })}
      >
        <TextField name="name" label="Name" type="search" width={20} defaultValue={words} />
        <Picks name="state" label="State" several defaultValue={states} options={clientStates.map((state) => ({ value: state, label: stateWords[state].label }))} />
        <Checkbox name="mine" label="Only those I work with" defaultChecked={mine} />
        <Button kind="secondary" small>Show</Button>
      </Form>
    </Filters>
  );
}
