import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { AdjustmentsOfClientDocument } from "../../../schema/generated/specialists";
import { Block, Loaded, RuledList, Tag } from "../../ui";
import { stateTag, titleOf } from "./adjustmentWords";

/** A client's adjustments, a line each: a part of the client's page. */
export function AdjustmentsInBrief({ clientId }: { clientId: string }) {
  const found = useQuery(AdjustmentsOfClientDocument, { variables: { clientId }, fetchPolicy: "cache-and-network" });
  return (
    <Loaded result={found} what="the adjustments">
      {({ adjustmentsOfClient: all }) => (
        <Block id="adjustments" title="Adjustments" count={all.length} end={<Link to={`/staff/clients/${clientId}/adjustments`}>{all.length > 0 ? "Open" : "Suggest one"}</Link>}>
          {all.length === 0 ? <p className="al-mute">None yet. No diagnosis is needed.</p> : (
            <RuledList
              dense
              rows={all.map((item) => {
                const tag = stateTag(item, "staff");
                return { key: item.employerName, value: <>{titleOf(item)} <Tag colour={tag.colour}>{tag.word}</Tag></> };
              })}
            />
          )}
        </Block>
      )}
    </Loaded>
  );
}
