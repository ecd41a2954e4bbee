import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { ChangeStaffDocument, InviteStaffAgainDocument, ServicePageDocument, type ServicePageQuery, StaffLeavesDocument, SuspendStaffDocument } from "../../../schema/generated/specialists";
import { errorFor } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, Confirm, ErrorSummary, Form, Loaded, NotThere, Page, Section, SelectField, Tag } from "../../ui";
import { StaffFields, detailsFrom } from "./StaffFields";

type Staff = ServicePageQuery["serviceStaff"][number];
const back = { to: "/staff/service", label: "Service" };

/** One member of staff, for managers: details, access, and leaving. */
export function StaffMemberPage() {
  const { id } = useParams();
  const result = useQuery(ServicePageDocument, { fetchPolicy: "cache-and-network" });
  const staff = result.data?.serviceStaff.find((each) => each.id === id);
  if (!result.data) return <Page title="Member of staff" back={back}><Loaded result={result} what="the member of staff">{() => null}</Loaded></Page>;
  if (!staff) return <NotThere what="member of staff" to={back.to} back="The service" />;
  return (
    <Page title="Member of staff" heading={staff.displayName} back={back} status={staff.suspended ? <Tag colour="red">Suspended</Tag> : staff.state === "invited" ? <Tag>Invited</Tag> : undefined}>
      <Details staff={staff} teams={result.data.serviceTeams} />
      {staff.state === "invited" && <Section title="The invitation" size="m"><Again staff={staff} /></Section>}
      {!staff.isMe && staff.state === "active" && <Section title="Access" size="m"><Access staff={staff} /></Section>}
      {!staff.isMe && <Section title={staff.state === "invited" ? "Take off the list" : "Leaving"} size="m"><Leaving staff={staff} others={result.data.serviceStaff.filter((each) => each.id !== staff.id && each.state === "active")} /></Section>}
    </Page>
  );
}

function Details({ staff, teams }: { staff: Staff; teams: ServicePageQuery["serviceTeams"] }) {
  const navigate = useNavigate();
  const [change, { data }] = useMutation(ChangeStaffDocument);
  const errors = data?.changeStaff.userErrors ?? [];
  return (
    <Form
      name={`staff ${staff.id}`}
      onSubmit={async (values) => {
        const answer = await change({ variables: { id: staff.id, input: detailsFrom(values) } });
        if (answer.data?.changeStaff.staff) await navigate(back.to);
      }}
    >
      <ErrorSummary errors={errors} title="Nothing was saved" />
      <StaffFields staff={staff} teams={teams} errors={errors} />
      <Button>Save</Button>
    </Form>
  );
}

const LATER = "Nothing was changed. Try again in a moment.";

function Again({ staff }: { staff: Staff }) {
  const [again] = useMutation(InviteStaffAgainDocument);
  const [idempotencyKey] = useIdempotencyKey();
  return (
    <Confirm
      label="Send a new link" question={`Send a new link to ${staff.email}? The old one stops working.`} yes="Yes, send it" no="Not now" done="A new link is on its way." failed={LATER}
      act={async () => (await again({ variables: { id: staff.id, idempotencyKey } })).data?.inviteStaffAgain.userErrors[0]?.message}
    />
  );
}

function Access({ staff }: { staff: Staff }) {
  const [suspend] = useMutation(SuspendStaffDocument);
  const { suspended } = staff;
  return (
    <>
      <p>{suspended ? "They can’t sign in to the service." : "Suspending signs them out at once, everywhere. You can let them back in."}</p>
      <Confirm
        key={String(suspended)}
        label={suspended ? "Let back in" : "Suspend"} question={suspended ? "Let them sign in again?" : "Suspend them now?"} yes={suspended ? "Yes, let them in" : "Yes, suspend"} no={suspended ? "Not now" : "Leave as it is"}
        done={suspended ? "They can sign in again." : "They are signed out and can’t come in."} failed={LATER}
        act={async () => (await suspend({ variables: { id: staff.id, suspended: !suspended } })).data?.suspendStaff.userErrors[0]?.message}
      />
    </>
  );
}

function Leaving({ staff, others }: { staff: Staff; others: readonly Staff[] }) {
  const navigate = useNavigate();
  const [leave, { data }] = useMutation(StaffLeavesDocument);
  const errors = data?.staffLeaves.userErrors ?? [];
  const invited = staff.state === "invited";
  return (
    <Form
      name={`leaving ${staff.id}`}
      onSubmit={async (values) => {
        const answer = await leave({ variables: { id: staff.id, handOverToId: values.optional("handOverToId") }, refetchQueries: [ServicePageDocument] });
        if (answer.data?.staffLeaves.staff) await navigate(back.to);
      }}
    >
      <ErrorSummary errors={errors} title="They are still on the staff" />
      {invited ? <p>The link stops working.</p> : (
        <>
          <p>Their access ends at once. The people they support and the employers they lead go to a colleague.</p>
          <SelectField name="handOverToId" label="Who takes over" empty="Nobody: they have no one to hand over" options={others.map(({ id, displayName }) => ({ value: id, label: displayName }))} error={errorFor(errors, "handOverToId")} />
        </>
      )}
      <Button kind="secondary">{invited ? "Take them off the list" : "They have left"}</Button>
    </Form>
  );
}
