import { Link } from "react-router";
import type { EmployerTodayRolesQuery } from "../../../schema/generated/employers";
import { sayDate } from "../../lib/dates";
import { count } from "../../lib/words";
import { Block, EmptyState, LinkButton, Tag, Task, TaskList } from "../../ui";
import { statusColour, statusWords } from "../vacancies/roleWords";

type Role = EmployerTodayRolesQuery["vacancies"]["nodes"][number];

const PARTS = 7;
/** The employer's latest roles, each with where it stands. */
export function OwnRoles({ roles, more }: { roles: readonly Role[]; more: boolean }) {
  return (
    <Block id="roles" title="Your roles" end={roles.length > 0 && <Link to="/employer/roles">{more ? "All roles" : "Open the list"}</Link>}>
      {roles.length === 0
        ? <EmptyState title="No roles yet."><p>Posting one takes about ten minutes, and is saved as you go.</p><LinkButton to="/employer/roles/new" kind="secondary">Post your first role</LinkButton></EmptyState>
        : <TaskList>{roles.map((role) => <OneRole key={role.id} role={role} />)}</TaskList>}
    </Block>
  );
}

function OneRole({ role }: { role: Role }) {
  const asked = role.questionsWaiting > 0;
  const title = [role.title || "A role without a title", role.place.text].filter(Boolean).join(", ");
  return <Task title={title} to={role.status === "draft" ? `/employer/roles/${role.id}/edit` : `/employer/roles/${role.id}`} hint={hint(role)} status={<Tag colour={asked ? "yellow" : statusColour[role.status]}>{asked ? count(role.questionsWaiting, "question") : statusWords[role.status]}</Tag>} />;
}

function hint(role: Role): string {
  if (role.status === "draft") return `${role.partsDone.length} of ${PARTS} parts done. Saved ${sayDate(role.updatedAt)}`;
  if (role.status === "open" && role.closesOn) return `Closes ${sayDate(role.closesOn)}`;
  if (role.status === "submitted") return "We look at it, usually within 2 working days";
  return `Changed ${sayDate(role.updatedAt)}`;
}
