import { useMutation } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { InviteMemberDocument } from "../../../schema/generated/employers";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Page } from "../../ui";
import { InviteForm } from "./InviteForm";

/** The owner invites a colleague. */
export function InviteMemberPage() {
  const navigate = useNavigate();
  const [key, renew] = useIdempotencyKey();
  const [invite] = useMutation(InviteMemberDocument);
  return (
    <Page title="Invite somebody" lead="We send them a link. It works once, for 72 hours." back={{ to: "/employer/organisation", label: "Organisation" }}>
      <InviteForm
        send={async (invited) => {
          const { userErrors } = (await invite({ variables: { input: { ...invited, idempotencyKey: key } } })).data!.inviteMember;
          if (userErrors.length > 0) return userErrors;
          renew();
          await navigate("/employer/organisation?invited");
          return [];
        }}
      />
    </Page>
  );
}
