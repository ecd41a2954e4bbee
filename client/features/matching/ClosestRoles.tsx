import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { MatchesForClientDocument } from "../../../schema/generated/specialists";
import { sayDate } from "../../lib/dates";
import { count, joined } from "../../lib/words";
import { Block, Loaded, MatchCard, Weigh } from "../../ui";
import { hoursOf, payOf } from "./roleFacts";

const SHOWN = 3;

/** The roles closest to what a client said: a part of the client's page. */
export function ClosestRoles({ clientId }: { clientId: string }) {
  const found = useQuery(MatchesForClientDocument, { variables: { clientId, first: SHOWN }, fetchPolicy: "cache-and-network" });
  const all = `/staff/clients/${clientId}/matches`;
  return (
    <Loaded result={found} what="the roles">
      {({ rolesForClient }) => rolesForClient && (
        <Block id="roles" title={rolesForClient.total > SHOWN ? `Closest ${SHOWN} of ${count(rolesForClient.total, "role")}` : "Roles"} end={<Link to={all}>All matches</Link>}>
          {rolesForClient.roles.length === 0 && <p>No open role fits now. {rolesForClient.leftOutByNever > 0 && `${count(rolesForClient.leftOutByNever, "role")} left out by a “never”.`}</p>}
          {rolesForClient.roles.map((role) => (
            <MatchCard
              key={role.vacancyId} level={3} title={joined([role.title, role.placeText])} to={`/staff/roles/${role.vacancyId}`}
              meta={`${joined([`${role.employerName}. ${hoursOf(role)}`, payOf(role)])}${role.closesOn ? `. Closes ${sayDate(role.closesOn)}` : ""}`}
            >
              <Weigh level={4} meets={role.meets} conflicts={role.conflicts} unknown={role.unknown} />
            </MatchCard>
          ))}
        </Block>
      )}
    </Loaded>
  );
}
