import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { SharingInBriefDocument } from "../../../schema/generated/specialists";
import { useChanges } from "../../lib/live";
import { Loaded, Tag, Who } from "../../ui";
import { staffStatus } from "./staffWords";
import { firstName, isOver } from "./words";

const ENDED_SHOWN = 2;

/** Sharing by recipient with a word each, in the quiet column of a client's page. */
export function SharingPart({ clientId, name }: { clientId: string; name: string }) {
  const result = useQuery(SharingInBriefDocument, { variables: { clientId } });
  useChanges(["sharing"], (change) => (change === null || change.id === clientId) && void result.refetch());
  return (
    <div>
      <h2 id="sharing">Sharing</h2>
      <Loaded result={result} what="what is shared">
        {({ clientSharing }) => {
          const all = clientSharing?.sharings ?? [];
          const shown = [...all.filter((each) => !isOver(each)), ...all.filter(isOver).slice(0, ENDED_SHOWN)];
          return shown.length === 0 ? <p>Nothing is shared, and nothing has been asked.</p> : (
            <Who
              recipients={shown.map((sharing) => {
                const { word, colour, note } = staffStatus(sharing, firstName(name));
                return { name: sharing.recipient === "care_team" ? "Clinical team" : sharing.recipientName, tag: <Tag colour={colour}>{word}</Tag>, note };
              })}
            />
          );
        }}
      </Loaded>
      <p><Link to={`/staff/clients/${clientId}/sharing`}>What is shared, line by line</Link><br /><Link to={`/staff/clients/${clientId}/sharing/ask`}>Ask to share</Link></p>
    </div>
  );
}
