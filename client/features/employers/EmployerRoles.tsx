import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { EmployerRolesDocument, type EmployerRolesQuery } from "../../../schema/generated/specialists";
import { shortDate } from "../../lib/dates";
import { useChanges } from "../../lib/live";
import { joined } from "../../lib/words";
import { Block, Loaded, Tag, Task, TaskList } from "../../ui";
import { statusColour, statusWords } from "../vacancies/roleWords";

/** An employer's latest roles, for staff. */
export function EmployerRoles({ employerId }: { employerId: string }) {
  const found = useQuery(EmployerRolesDocument, { variables: { employerId }, fetchPolicy: "cache-and-network" });
  useChanges(["vacancy", "employer"], () => void found.refetch());
  return <Loaded result={found} what="their roles">{({ vacancies }) => <List employerId={employerId} roles={vacancies.nodes} more={vacancies.pageInfo.hasNextPage} />}</Loaded>;
}

function List({ employerId, roles, more }: { employerId: string; roles: EmployerRolesQuery["vacancies"]["nodes"]; more: boolean }) {
  return (
    <Block id="roles" title="Roles" end={roles.length > 0 && <Link to={`/staff/roles?show=all&employer=${employerId}`}>{more ? "All their roles" : "In the list of roles"}</Link>}>
      {roles.length === 0 && <p className="al-mute">No roles yet.</p>}
      {roles.length > 0 && (
        <TaskList>
          {roles.map((role) => (
            <Task
              key={role.id}
              title={joined([role.title || "A role without a title yet", role.place.text])}
              to={`/staff/roles/${role.id}`}
              hint={role.closesOn && role.status === "open" && `Closes ${shortDate(role.closesOn)}`}
              status={<Tag colour={statusColour[role.status]}>{statusWords[role.status]}</Tag>}
            />
          ))}
        </TaskList>
      )}
    </Block>
  );
}
