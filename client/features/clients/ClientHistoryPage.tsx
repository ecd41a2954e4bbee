import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { ClientHistoryDocument } from "../../../schema/generated/specialists";
import { shortDate } from "../../lib/dates";
import { EmptyState, LinkButton, Loaded, Log, Page } from "../../ui";
import { sayEvent } from "./clientHistory";

/** Everything that has happened, newest first. */
export function ClientHistoryPage() {
  const { id = "" } = useParams();
  const asked = useQuery(ClientHistoryDocument, { variables: { id, first: 200 }, fetchPolicy: "cache-and-network" });
  return (
    <Loaded result={asked} what="what has happened">
      {({ client }) => client ? (
        <Page title="What has happened" caption={client.displayName} headingSize="l" columns="full" back={{ to: `/staff/clients/${id}`, label: client.displayName }}>
          <Log entries={client.events.map((event) => ({ key: event.id, when: shortDate(event.at), what: sayEvent(event, client.displayName) }))} />
        </Page>
      ) : (
        <Page title="Client not found" columns="full" back={{ to: "/staff/clients", label: "Clients" }}>
          <EmptyState title="This person is not on your list."><LinkButton kind="secondary" to="/staff/clients">Back to the clients</LinkButton></EmptyState>
        </Page>
      )}
    </Loaded>
  );
}
