import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { useChanges } from "../../lib/live";
import { Loaded, Page } from "../../ui";
import { type KeptRole, useKeeping } from "./keeping";

/**
 * A page about one role of the viewer's own: fetches it, and says so when it is not there.
 *
 * @param fresh - asks the server before anything is drawn: for forms, which begin with what it says now.
 */
export function WithRole({ title, fresh = false, children }: { title: string; fresh?: boolean; children: (role: KeptRole) => ReactNode }) {
  const { id = "" } = useParams();
  const { base, documents } = useKeeping();
  const result = useQuery(documents.KeptRole, { variables: { id }, fetchPolicy: fresh ? "network-only" : "cache-and-network" });
  useChanges(["vacancy"], (change) => void ((change === null || change.id === id) && result.refetch()));
  if (result.data?.vacancy) return children(result.data.vacancy);
  return (
    <Page title={title} back={{ to: base, label: "Roles" }}>
      <Loaded result={result} what="the role">
        {() => <p>We can’t find this role. It may have been removed, or belong to someone else. <Link to={base}>See all roles</Link></p>}
      </Loaded>
    </Page>
  );
}
