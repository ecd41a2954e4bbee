import { Link } from "react-router";
import type { ContactChoicesQuery } from "../../../schema/generated/specialists";
import { sayDate } from "../../lib/dates";
import { telephone } from "../../lib/telephone";
import { count } from "../../lib/words";
import { SidePart, Tag } from "../../ui";
import { modeWords, stageColour, stageWords } from "./words";

/** What to know of an employer before ringing: the stage, whom to ask for, the last contact, its roles. */
export function EmployerAside({ employer }: { employer: NonNullable<ContactChoicesQuery["employer"]> }) {
  const known = employer.contacts.find(({ left }) => !left);
  const open = employer.rolesOpen === 0 ? "none open" : `${employer.rolesOpen} open`;
  return (
    <SidePart title={<Link to={`/staff/employers/${employer.id}`}>{employer.name}</Link>}>
      <p><Tag colour={stageColour[employer.relationship]}>{stageWords[employer.relationship]}</Tag></p>
      <p>
        {known && <>{known.name}{known.phone && <>, <a href={telephone(known.phone)}>{known.phone}</a></>}<br /></>}
        {employer.lastContactAt ? `Last: ${sayDate(employer.lastContactAt)}${employer.lastContactMode ? `, ${modeWords[employer.lastContactMode].toLowerCase()}` : ""}` : "Not contacted yet"}
      </p>
      <p>{employer.rolesAll === 0 ? "No roles yet." : `${count(employer.rolesAll, "role")}, ${open}.`}</p>
    </SidePart>
  );
}
