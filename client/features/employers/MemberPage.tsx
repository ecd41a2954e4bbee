import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { ChangeMemberRoleDocument, EraseMemberDocument, OrganisationDocument, RemoveMemberDocument, SuspendMemberDocument, type EmployerRole } from "../../../schema/generated/employers";
import { recordDate } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { Button, Confirm, ErrorSummary, Form, Loaded, NotThere, Page, Radios, Section } from "../../ui";
import { roleHints, roleWords } from "./words";

/** The list behind these acts is asked for again before the page goes back to it. */
const again = { refetchQueries: [OrganisationDocument], awaitRefetchQueries: true };
const BACK = { to: "/employer/organisation", label: "Organisation" };

/** One colleague: another role, kept out for now, or removed. For owners, and not for themselves. */
export function MemberPage() {
  const { membershipId = "" } = useParams();
  const found = useQuery(OrganisationDocument, { fetchPolicy: "cache-and-network" });
  return (
    <Loaded result={found} what="your colleague">
      {({ organisation }) => {
        const member = organisation?.members.find(({ id, isMe }) => id === membershipId && !isMe);
        if (!organisation?.viewerCan.includes("edit") || !member) return <NotThere what="person" to={BACK.to} back={BACK.label} />;
        return (
          <Page title="A colleague" heading={member.name} lead={member.email} back={BACK}>
            <Role id={member.id} role={member.role} />
            <Section title="Keep them out" size="m">
              <Out id={member.id} suspended={member.suspended} onChanged={() => void found.refetch()} />
            </Section>
            <Section title="Erase their account" size="m">
              <Erase id={member.id} askedAt={member.erasureAskedAt} />
            </Section>
          </Page>
        );
      }}
    </Loaded>
  );
}

function Role({ id, role }: { id: string; role: EmployerRole }) {
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [change] = useMutation(ChangeMemberRoleDocument, again);
  return (
    <Form
      onSubmit={async (values) => {
        const { userErrors } = (await change({ variables: { input: { membershipId: id, role: values.text("role") as EmployerRole } } })).data!.changeMemberRole;
        setErrors(userErrors);
        if (userErrors.length === 0) await navigate(BACK.to);
      }}
    >
      <ErrorSummary errors={errors} title="The role was not changed" />
      <Radios
        name="role"
        label="What they do"
        labelSize="m"
        hint="They are asked to sign in again."
        options={(["owner", "recruiter", "line_manager"] as const).map((value) => ({ value, label: roleWords[value], hint: roleHints[value] }))}
        defaultValue={role}
        error={errorFor(errors, "role")}
      />
      <Button>Save</Button>
    </Form>
  );
}

function Out({ id, suspended, onChanged }: { id: string; suspended: boolean; onChanged: () => void }) {
  const navigate = useNavigate();
  const [suspend] = useMutation(SuspendMemberDocument);
  const [remove] = useMutation(RemoveMemberDocument, again);
  const setOut = async (out: boolean): Promise<string | undefined> => {
    const { userErrors } = (await suspend({ variables: { membershipId: id, suspended: out } })).data!.suspendMember;
    if (userErrors.length === 0) onChanged();
    return userErrors[0]?.message;
  };
  return (
    <>
      {suspended
        ? <Confirm key="in" label="Let them in again" question="Let them sign in again?" yes="Yes, let them in" no="No" done="They can sign in again." failed="Nothing was changed. Try again." act={() => setOut(false)} />
        : <Confirm key="out" label="Keep them out for now" question="Keep them out for now? They are signed out at once. You can let them in again." yes="Yes, keep them out" no="No" done="They are signed out." failed="Nothing was changed. Try again." act={() => setOut(true)} />}
      <Confirm
        label="Remove them" kind="stop" question="Remove them from your organisation? They are signed out at once. You can invite them again." yes="Yes, remove them" no="No, keep them"
        done="Removed." failed="They were not removed. Try again."
        act={async () => {
          const { userErrors } = (await remove({ variables: { membershipId: id } })).data!.removeMember;
          if (userErrors.length === 0) await navigate(BACK.to);
          return userErrors[0]?.message;
        }}
      />
    </>
  );
}

/** For good: what the portal holds about a colleague goes, when they ask for it. */
function Erase({ id, askedAt }: { id: string; askedAt: string | null }) {
  const navigate = useNavigate();
  const [erase] = useMutation(EraseMemberDocument, again);
  return (
    <>
      <p>{askedAt ? `They asked for it on ${recordDate(askedAt)}.` : "They have not asked for it here."} Their name, address and password are deleted. Roles and messages of your organisation stay, without their name.</p>
      <Confirm
        label="Erase their account" kind="stop" question="Erase their account? They are signed out at once. This can’t be undone." yes="Yes, erase it" no="No, keep it"
        done="Erased." failed="It was not erased. Try again."
        act={async () => {
          const { userErrors } = (await erase({ variables: { membershipId: id } })).data!.eraseMember;
          if (userErrors.length === 0) await navigate(BACK.to);
          return userErrors[0]?.message;
        }}
      />
    </>
  );
}
