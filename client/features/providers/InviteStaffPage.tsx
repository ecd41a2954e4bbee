import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { InviteStaffDocument, ServicePageDocument, type ServicePageQuery } from "../../../schema/generated/specialists";
import { errorFor } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, ErrorSummary, Form, Loaded, Page, TextField } from "../../ui";
import { StaffFields, detailsFrom } from "./StaffFields";

const back = { to: "/staff/service", label: "Service" };

/** Invites a colleague by mail. */
export function InviteStaffPage() {
  const result = useQuery(ServicePageDocument);
  return (
    <Page title="Invite a colleague" back={back} lead="They get a mail with a link. It works once, within 72 hours.">
      <Loaded result={result} what="the teams">{({ serviceTeams }) => <Invite teams={serviceTeams} />}</Loaded>
    </Page>
  );
}

function Invite({ teams }: { teams: ServicePageQuery["serviceTeams"] }) {
  const navigate = useNavigate();
  const [invite, { data }] = useMutation(InviteStaffDocument);
  const [idempotencyKey, renew] = useIdempotencyKey();
  const errors = data?.inviteStaff.userErrors ?? [];
  return (
    <Form
      name="invite-staff"
      onSubmit={async (values) => {
        const answer = await invite({ variables: { input: { ...detailsFrom(values), email: values.text("email"), idempotencyKey } } });
        if (!answer.data?.inviteStaff.staff) return;
        renew();
        await navigate(back.to);
      }}
    >
      <ErrorSummary errors={errors} title="The invitation was not sent" />
      <TextField name="email" label="Email address at work" type="email" required="Write their address" error={errorFor(errors, "email")} spellCheck={false} width={30} />
      <StaffFields teams={teams} errors={errors} />
      <Button>Send the invitation</Button>
    </Form>
  );
}
