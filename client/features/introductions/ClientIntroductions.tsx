import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { ClientIntroductionsDocument } from "../../../schema/generated/specialists";
import { useChanges } from "../../lib/live";
import { ActLink, Block, EmptyState, LinkButton, Loaded, Page } from "../../ui";
import { PlacementLines } from "../placements/PlacementLines";
import { IntroductionLines } from "./IntroductionLines";

/** A client's introductions and jobs: a part of the client's page. */
export function ClientIntroductions({ clientId }: { clientId: string }) {
  const found = useQuery(ClientIntroductionsDocument, { variables: { clientId }, fetchPolicy: "cache-and-network" });
  useChanges(["introduction", "placement", "meeting"], () => void found.refetch().catch(() => undefined));
  return (
    <Loaded result={found} what="the introductions">
      {({ introductions, placements }) => (
        <>
          <Block id="introductions" title="Introductions" count={introductions.length}>
            {introductions.length > 0 ? <IntroductionLines lines={introductions} /> : (
              <EmptyState title="No introduction yet."><p>Prepare one from a role that they want.</p><LinkButton to={`/staff/clients/${clientId}/matches`} kind="secondary" small>Roles for them</LinkButton></EmptyState>
            )}
          </Block>
          <Block id="jobs" title="Jobs" count={placements.length} end={<ActLink to={`/staff/clients/${clientId}/placements/new`}>Record a start</ActLink>}>
            {placements.length > 0 ? <PlacementLines placements={placements} /> : <p className="al-mute">None yet.</p>}
          </Block>
        </>
      )}
    </Loaded>
  );
}

/** The same on a page of its own. */
export function ClientIntroductionsPage() {
  const { id = "" } = useParams();
  return (
    <Page title="Introductions and jobs" back={{ to: `/staff/clients/${id}`, label: "Client" }} columns="full">
      <ClientIntroductions clientId={id} />
    </Page>
  );
}
