import { Link } from "react-router";
import { recordDate } from "../../lib/dates";
import { joined } from "../../lib/words";
import { Columns, LinkButton, Notice, Page, SidePart, Tag } from "../../ui";
import { AskEmployer } from "./AskEmployer";
import { Questions } from "./Questions";
import { Review } from "./Review";
import { RoleActs } from "./RoleActs";
import { RoleSummary } from "./RoleSummary";
import type { KeptRole } from "./keeping";
import { placeOf, statusColour, statusWords } from "./roleWords";
import { WithRole } from "./WithRole";

function Duplicates({ role }: { role: KeptRole }) {
  if (role.check.duplicates.length === 0) return null;
  return (
    <Notice title="Looks like a role that is already there">
      <ul className="nhsuk-list">{role.check.duplicates.map(({ id, title, status, placeText }) => <li key={id}><Link to={`/staff/roles/${id}`}>{title}</Link>{placeText && `, ${placeText}`}. {statusWords[status]}.</li>)}</ul>
    </Notice>
  );
}

function StaffRole({ role }: { role: KeptRole }) {
  const contact = joined([role.contactName, role.contactPhone, role.contactEmail]);
  return (
    <Page
      title="A role"
      heading={role.title || "A role without a title yet"}
      columns="full"
      back={{ to: "/staff/roles", label: "Roles" }}
      lead={joined([role.employer.name, placeOf(role.place)])}
      status={<Tag colour={statusColour[role.status]}>{statusWords[role.status]}</Tag>}
      acts={role.status === "open" || role.status === "paused" ? <LinkButton small to={`/staff/roles/${role.id}/people`}>Whom to talk to</LinkButton> : undefined}
    >
      <Columns
        side={(
          <>
            <SidePart title="Employer">
              <p><Link to={`/staff/employers/${role.employer.id}`}>{role.employer.name}</Link></p>
              <p>{contact || "Nobody is named to talk to about this role."}</p>
              {role.source === "import" && role.status === "draft" && <p><Link to={`/staff/roles/${role.id}/employer`}>Say whose role it is</Link></p>}
              {role.trusted && <p>Trusted: its roles open without being read.</p>}
            </SidePart>
            <SidePart title="What happened">
              <p>{role.submittedAt && `Sent ${recordDate(role.submittedAt)}. `}{role.publishedAt && `First open ${recordDate(role.publishedAt)}. `}Last saved {recordDate(role.updatedAt)}{role.savedBy && ` by ${role.savedBy}`}.</p>
              <p><Link to={`/staff/roles/${role.id}/history`}>History of changes</Link></p>
              {role.relistedFrom && <p><Link to={`/staff/roles/${role.relistedFrom}`}>The role it was copied from</Link></p>}
              {role.source === "import" && <p>Read from a file.{role.sourceUrl && /^https?:/.test(role.sourceUrl) && <> <a href={role.sourceUrl} rel="noreferrer">Where it was advertised</a></>}</p>}
            </SidePart>
          </>
        )}
      >
        {role.reviewReason && role.status === "changes_requested" && <Notice title="Changes were asked for"><p>{role.reviewReason}</p></Notice>}
        <Duplicates role={role} />
        <Review role={role} />
        <RoleActs role={role} />
        <AskEmployer role={role} />
        <Questions role={role} />
        <RoleSummary role={role} changeAt={role.viewerCan.includes("edit") ? `/staff/roles/${role.id}/edit` : null} remarks />
      </Columns>
    </Page>
  );
}

/** One role, as the service reads it: review, questions, acts, and everything it says with what could be better. */
export const StaffRolePage = () => <WithRole title="A role">{(role) => <StaffRole role={role} />}</WithRole>;
