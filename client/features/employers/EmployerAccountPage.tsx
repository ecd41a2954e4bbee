import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { ApproveEmployerDocument, CloseEmployerDocument, EmployerDocument, EraseEmployerMemberDocument, ReopenEmployerDocument, SuspendEmployerDocument, type EmployerQuery } from "../../../schema/generated/specialists";
import { recordDate } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { Button, Confirm, ErrorSummary, Form, Loaded, NotThere, Page, Radios, RuledList, Tag, TextField } from "../../ui";
import { roleWords, sectorWords, stateColour, stateWords } from "./words";

type Employer = NonNullable<EmployerQuery["employer"]>;

const acts = [
  { act: "approve", label: "Approve", hint: "Their roles can be published from now on." },
  { act: "reopen", label: "Reopen", hint: "Their people can sign in again. Paused roles stay paused until somebody opens them." },
  { act: "suspend", label: "Suspend for now", hint: "Their people are signed out at once and their open roles are paused. You can reopen it." },
  { act: "close", label: "Close", hint: "The account is over and their roles end. The history is kept." },
] as const;
type AccountAct = (typeof acts)[number]["act"];

/** Decides about an employer's account: approve, suspend, reopen or close, with the reason. */
export function EmployerAccountPage() {
  const { id = "" } = useParams();
  const found = useQuery(EmployerDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  return (
    <Loaded result={found} what="the employer">
      {({ employer }) => (employer ? <Decide employer={employer} /> : <NotThere what="employer" to="/staff/employers" back="Employers" />)}
    </Loaded>
  );
}

/** Each act by its name; gives the user errors. */
function useActs(): (act: AccountAct, input: { id: string; reason: string }) => Promise<readonly FieldError[]> {
  const [approve] = useMutation(ApproveEmployerDocument);
  const [reopen] = useMutation(ReopenEmployerDocument);
  const [suspend] = useMutation(SuspendEmployerDocument);
  const [close] = useMutation(CloseEmployerDocument);
  return async (act, input) => {
    const variables = { input };
    if (act === "approve") return (await approve({ variables })).data!.approveEmployer.userErrors;
    if (act === "reopen") return (await reopen({ variables })).data!.reopenEmployer.userErrors;
    if (act === "suspend") return (await suspend({ variables })).data!.suspendEmployer.userErrors;
    return (await close({ variables })).data!.closeEmployer.userErrors;
  };
}

function Decide({ employer }: { employer: Employer }) {
  const navigate = useNavigate();
  const to = `/staff/employers/${employer.id}`;
  const run = useActs();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const possible = acts.filter(({ act }) => employer.viewerCan.includes(act));
  return (
    <Page title="An employer’s account" heading={`The account of ${employer.name}`} headingSize="l" status={<Tag colour={stateColour[employer.state]}>{stateWords[employer.state]}</Tag>} back={{ to, label: employer.name }}>
      <RuledList
        rows={[
          { key: "Registered", value: recordDate(employer.createdAt) },
          { key: "What they do", value: employer.sector ? sectorWords[employer.sector] : "Not said" },
          { key: "Website", value: employer.website ? <a href={employer.website} rel="noreferrer noopener">{employer.website}</a> : "Not said" },
          { key: "People in the portal", value: employer.members.length === 0 ? "Nobody" : <ul className="nhsuk-list nhsuk-u-margin-bottom-0">{employer.members.map((member) => <li key={member.id}>{member.name}, {roleWords[member.role].toLowerCase()}{member.email && `, ${member.email}`}</li>)}</ul> },
        ]}
      />
      {employer.members.map((member) => member.erasureAskedAt && <EraseMember key={member.id} member={{ ...member, erasureAskedAt: member.erasureAskedAt }} />)}
      <Form
        onSubmit={async (values) => {
          const problems = await run(values.text("act") as AccountAct, { id: employer.id, reason: values.text("reason") });
          setErrors(problems);
          if (problems.length === 0) await navigate(to);
        }}
      >
        <ErrorSummary errors={errors} title="The account was not changed" />
        <Radios name="act" label="What to do" labelSize="s" options={possible.map(({ act, label, hint }) => ({ value: act, label, hint }))} required="Choose what to do" error={errorFor(errors, "act")} />
        <TextField name="reason" label="Why" hint="Needed to suspend or close. Staff see it in the history; the employer does not." maxLength={500} error={errorFor(errors, "reason")} />
        <Button>Save</Button> <Link to={to}>Change nothing</Link>
      </Form>
    </Page>
  );
}

/** Somebody there who asked for their account to be erased: a manager or administrator does it. */
function EraseMember({ member: { id, name, erasureAskedAt } }: { member: { id: string; name: string; erasureAskedAt: string } }) {
  const [erase] = useMutation(EraseEmployerMemberDocument, { refetchQueries: [EmployerDocument] });
  return (
    <>
      <p>{name} asked on {recordDate(erasureAskedAt)} for their account to be erased.</p>
      <Confirm
        label="Erase the account" about={`of ${name}`} kind="stop" question={`Erase the account of ${name}? They are signed out at once. This can’t be undone.`} yes="Yes, erase it" no="No, keep it"
        done="Erased." failed="It was not erased. Only managers and administrators do this."
        act={async () => (await erase({ variables: { membershipId: id } })).data?.eraseMember.userErrors[0]?.message}
      />
    </>
  );
}
