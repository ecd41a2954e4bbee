import type { OrganisationQuery } from "../../../schema/generated/employers";
import { telephone } from "../../lib/telephone";

/** Whom an employer's people can reach at the service. */
export function LeadWords({ lead }: { lead?: NonNullable<OrganisationQuery["organisation"]>["lead"] }) {
  if (!lead) return <p>The service will tell you who looks after your organisation.</p>;
  return (
    <p>
      {lead.name}, {lead.jobTitle.charAt(0).toLowerCase() + lead.jobTitle.slice(1)}
      {lead.phone && <><br /><a href={telephone(lead.phone)}>{lead.phone}</a></>}
      {lead.email && <><br /><a href={`mailto:${lead.email}`}>{lead.email}</a></>}
    </p>
  );
}
