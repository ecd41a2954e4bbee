import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { Link, useSearchParams } from "react-router";
import { FindRolesDocument, type FindRolesQuery } from "../../../schema/generated/public";
import { count } from "../../lib/words";
import { EmptyState, FilterChips, Filters, Loaded, Notice, Page, Pagination, Results } from "../../ui";
import { FoundRole } from "./FoundRole";
import { RoleFilters } from "./RoleFilters";
import { PAGE_SIZE, filtersOf, searchOf } from "./roleSearch";

type Found = FindRolesQuery["openVacancies"];

const withParams = (address: URLSearchParams, changes: Record<string, string | null>): string => {
  const next = new URLSearchParams(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return `?${next.toString()}`;
};

/** "23 roles within 5 miles of Beeston" */
function heading({ total, near }: Found, address: URLSearchParams): string {
  const far = address.get("miles");
  const where = near?.name ? (far ? ` within ${count(Number(far), "mile")} of ${near.name}` : `, with the distance from ${near.name}`) : "";
  return `${total === 0 ? "No roles" : count(total, "role")}${where}`;
}

/** The place typed is several places, or none we know: the search goes on without it, and says so. */
function PlaceUnclear({ near, address }: { near: NonNullable<Found["near"]>; address: URLSearchParams }) {
  return (
    <Notice title={near.candidates.length > 0 ? `Which ${near.text} do you mean?` : `We don’t know where “${near.text}” is`}>
      {near.candidates.length > 0
        ? <ul className="nhsuk-list">{near.candidates.slice(0, 6).map(({ id, label }) => <li key={id}><Link to={withParams(address, { place: label, after: null, from: null })}>{label}</Link></li>)}</ul>
        : <p>Check the spelling, or try a bigger town nearby or a postcode. Until then these are roles anywhere.</p>}
    </Notice>
  );
}

function Sort({ found, address }: { found: Found; address: URLSearchParams }) {
  if (!found.near?.name || found.total < 2) return null;
  return address.get("sort") === "nearest"
    ? <p className="al-sort"><span className="al-mute">Nearest first.</span> <Link preventScrollReset to={withParams(address, { sort: null, after: null, from: null })}>Show newest first</Link></p>
    : <p className="al-sort"><span className="al-mute">Newest first.</span> <Link preventScrollReset to={withParams(address, { sort: "nearest", after: null, from: null })}>Show nearest first</Link></p>;
}

function FoundRoles({ found, address }: { found: Found; address: URLSearchParams }) {
  const from = Math.max(1, Number(address.get("from")) || 1);
  const next = from + found.nodes.length;
  const filters = filtersOf(address);
  return (
    <>
      <div role="status"><h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2">{heading(found, address)}</h2></div>
      <FilterChips filters={filters} />
      {found.near && !found.near.name && <PlaceUnclear near={found.near} address={address} />}
      <Sort found={found} address={address} />
      {found.placeUnknown > 0 && found.near?.name && <p className="al-mute">{count(found.placeUnknown, "role")} among them {found.placeUnknown === 1 ? "does" : "do"} not say where. We show {found.placeUnknown === 1 ? "it" : "them"} anyway.</p>}
      {found.total === 0 && (
        <EmptyState title="Nothing fits all of that today.">
          <p>{filters.length > 0 ? <>Take a filter away, look further, or <Link to="?">see every role</Link>.</> : "Come back soon: roles are added most days."} We can also look with you: <Link to="/get-help">get help with work</Link>.</p>
        </EmptyState>
      )}
      <Results>{found.nodes.map((role) => <FoundRole key={role.id} role={role} />)}</Results>
      <Pagination
        label="More results"
        previous={from > 1 ? { to: withParams(address, { after: null, from: null }), says: "Back to the first roles" } : null}
        next={found.pageInfo.hasNextPage && found.pageInfo.endCursor
          ? { to: withParams(address, { after: found.pageInfo.endCursor, from: String(next) }), says: `Roles ${next} to ${Math.min(next + PAGE_SIZE - 1, found.total)} of ${found.total}` }
          : null}
      />
      <p className="al-mute">Distances are as the crow flies. Places are from <a href="https://www.geonames.org/">GeoNames</a> (CC BY 4.0).</p>
    </>
  );
}

/** Find a role, without signing in. Its filters are its address. */
export function FindRolesPage() {
  const [address] = useSearchParams();
  const search = useMemo(() => searchOf(address), [address]);
  const asked = useQuery(FindRolesDocument, { variables: { search, first: PAGE_SIZE, after: address.get("after") } });
  const result = { ...asked, data: asked.data ?? asked.previousData };
  return (
    <Page title="Find a role" columns="full" headingSize="xl" lead="Every paid role here is at or above the legal minimum. You can look without signing in.">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-one-third">
          <Filters inUse={filtersOf(address).length}><RoleFilters key={address.toString()} address={address} /></Filters>
        </div>
        <div className="nhsuk-grid-column-two-thirds" aria-busy={asked.loading}>
          <Loaded result={result} what="the roles">{({ openVacancies }) => <FoundRoles found={openVacancies} address={address} />}</Loaded>
        </div>
      </div>
    </Page>
  );
}
