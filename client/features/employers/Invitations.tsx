import { useMutation } from "@apollo/client/react";
import { WithdrawInvitationDocument, type OpenInvitationsQuery } from "../../../schema/generated/employers";
import { sayDate } from "../../lib/dates";
import { Confirm, Heading, SummaryList } from "../../ui";
import { roleWords } from "./words";

/** Invitations that nobody has taken up yet; each can be taken back. */
export function Invitations({ open, onChanged }: { open: OpenInvitationsQuery["openInvitations"]; onChanged: () => void }) {
  const [withdraw] = useMutation(WithdrawInvitationDocument);
  if (open.length === 0) return null;
  return (
    <>
      <Heading level={3} className="nhsuk-heading-s">Invited, not here yet</Heading>
      <SummaryList
        rows={open.map(({ id, email, role, createdAt }) => ({
          key: email,
          value: (
            <>
              {roleWords[role as keyof typeof roleWords]}, invited {sayDate(createdAt)}
              <Confirm
                label="Take back" about={`the invitation to ${email}`} small question="Take this invitation back? Its link stops working." yes="Yes, take it back" no="No, leave it"
                done="Taken back." failed="It was not taken back. Try again."
                act={async () => {
                  const { userErrors } = (await withdraw({ variables: { id } })).data!.withdrawInvitation;
                  if (userErrors.length === 0) onChanged();
                  return userErrors[0]?.message;
                }}
              />
            </>
          ),
        }))}
      />
    </>
  );
}
