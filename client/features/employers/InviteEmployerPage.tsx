import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { EmployerSitesDocument, InviteEmployerMemberDocument } from "../../../schema/generated/specialists";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Loaded, NotThere, Page } from "../../ui";
import { InviteForm } from "./InviteForm";

/** Invites somebody to speak for an employer in the portal. */
export function InviteEmployerPage() {
  const { id = "" } = useParams();
  const navigate = useNavigate();
  const [key, renew] = useIdempotencyKey();
  const found = useQuery(EmployerSitesDocument, { variables: { id } });
  const [invite] = useMutation(InviteEmployerMemberDocument);
  const to = `/staff/employers/${id}`;
  return (
    <Loaded result={found} what="the employer">
      {({ employer }) => !employer ? <NotThere what="employer" to="/staff/employers" back="Employers" /> : (
        <Page title="Invite somebody to the portal" headingSize="l" lead={`They will speak for ${employer.name}. The link works once, for 72 hours.`} back={{ to, label: employer.name }}>
          <InviteForm
            send={async (invited) => {
              const { userErrors } = (await invite({ variables: { input: { ...invited, employerId: id, idempotencyKey: key } } })).data!.inviteMember;
              if (userErrors.length > 0) return userErrors;
              renew();
              await navigate(`${to}?invited`);
              return [];
            }}
          />
        </Page>
      )}
    </Loaded>
  );
}
