import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { MatchesForClientDocument, type MatchesForClientQuery } from "../../../schema/generated/specialists";
import { count } from "../../lib/words";
import { Button, Checkboxes, Columns, DateField, EmptyState, Filters, Form, Loaded, LoadMore, NotThere, Page, WhatIf } from "../../ui";
import { StaffMatch } from "./StaffMatch";

const PAGE = 10;
const SHOW = [
  { value: "conflict", label: "With a conflict" },
  { value: "unknown", label: "With things not known" },
  { value: "talked", label: "Already talked about" },
  { value: "aside", label: "Not suitable" },
];
const USUAL = ["conflict", "unknown", "talked"];

/** Roles for one client, explained: the closest to what the client said first, and what would change the list. */
export function MatchesPage() {
  const { id = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const [first, setFirst] = useState(PAGE);
  const show = search.has("show") ? search.getAll("show") : USUAL;
  const closesBy = search.get("closesBy");
  const filter = { withConflict: show.includes("conflict"), withUnknown: show.includes("unknown"), talkedAbout: show.includes("talked"), notSuitable: show.includes("aside"), closesBy };
  const found = useQuery(MatchesForClientDocument, { variables: { clientId: id, first, filter }, fetchPolicy: "cache-and-network" });
  const inUse = SHOW.filter(({ value }) => show.includes(value) !== USUAL.includes(value)).length + (closesBy ? 1 : 0);

  return (
    <Loaded result={found} what="the roles">
      {({ rolesForClient }) => rolesForClient === null || rolesForClient === undefined ? <NotThere what="client" to="/staff/clients" back="Clients" /> : (
        <Page
          title="Roles for a client"
          heading={`Roles for ${rolesForClient.displayName}`}
          lead={<>{count(rolesForClient.total, "role")}, those closest to what {firstName(rolesForClient.displayName)} said first. {rolesForClient.leftOutByNever} left out by a “never”.</>}
          back={{ to: `/staff/clients/${id}`, label: rolesForClient.displayName }}
          columns="full"
        >
          <Columns
            side={(
              <Filters look="staff" inUse={inUse}>
                <Form onSubmit={(values) => setSearch({ show: values.list("show"), ...(values.date("closesBy") ? { closesBy: values.date("closesBy")! } : {}) })}>
                  <DateField name="closesBy" label="Closes by" defaultValue={closesBy} />
                  <Checkboxes name="show" label="Show" options={SHOW.map((option) => (option.value === "aside" ? { ...option, label: `Not suitable (${rolesForClient.notSuitable})` } : option))} defaultValue={show} small />
                  <Button kind="secondary" small>Show roles</Button>
                </Form>
              </Filters>
            )}
          >
            <List found={rolesForClient} clientId={id} busy={found.loading} onMore={() => setFirst(first + PAGE)} />
          </Columns>
        </Page>
      )}
    </Loaded>
  );
}

const firstName = (name: string): string => name.split(" ")[0]!;

function List({ found, clientId, busy, onMore }: { found: NonNullable<MatchesForClientQuery["rolesForClient"]>; clientId: string; busy: boolean; onMore: () => void }) {
  return (
    <>
      {found.whatIfs.map((whatIf) => (
        <WhatIf top key={whatIf.words}>
          {whatIf.words}? <strong>{count(whatIf.count, "more role")}</strong>: {whatIf.roles.slice(0, 3).map(({ title }) => title).join(", ")}.
        </WhatIf>
      ))}
      {found.roles.length === 0 && <EmptyState title="No roles to show."><p>Widen the filters, or talk with the client about what would change the list.</p></EmptyState>}
      {found.roles.map((role) => <StaffMatch key={role.vacancyId} role={role} clientId={clientId} heading={`${role.title}, ${role.placeText || "place not known"}`} to={`/staff/roles/${role.vacancyId}`} />)}
      {found.total > found.roles.length && <LoadMore shown={found.roles.length} total={found.total} what="roles" onMore={onMore} busy={busy} />}
      <p className="al-mute">Roles are described; people are not scored.</p>
    </>
  );
}
