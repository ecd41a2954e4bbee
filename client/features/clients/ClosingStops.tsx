import { useQuery } from "@apollo/client/react";
import { ClosingStopsDocument } from "../../../schema/generated/specialists";
import { Loaded } from "../../ui";

/** What ends with the support, before it is pressed: with whom the person shares something now, and what those are told. */
export function ClosingStops({ clientId }: { clientId: string }) {
  const result = useQuery(ClosingStopsDocument, { variables: { clientId }, fetchPolicy: "cache-and-network" });
  return (
    <Loaded result={result} what="what is shared">
      {({ clientSharing }) => {
        const shared = (clientSharing?.sharings ?? []).filter(({ isShared }) => isShared);
        const names = [...new Set(shared.map(({ recipient, recipientName }) => (recipient === "care_team" ? "their clinical team" : recipientName)))];
        return names.length === 0 ? <p>They share nothing now. A question that waits for their answer ends.</p> : (
          <>
            <p>What they share ends at once, with:</p>
            <ul className="nhsuk-list nhsuk-list--bullet">{names.map((name) => <li key={name}>{name}</li>)}</ul>
            <p>Whoever read it is told only that something is no longer shared, and asked to delete it. The person is told. If support begins again, they are asked afresh.</p>
          </>
        );
      }}
    </Loaded>
  );
}
