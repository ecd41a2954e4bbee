import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { AskForRoleChangesDocument, PublishRoleDocument } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { Button, DateField, Details, ErrorSummary, Form, Notice, Panel, Radios, TextArea } from "../../ui";
import type { KeptRole } from "./keeping";

function Publish({ role }: { role: KeptRole }) {
  const [publish] = useMutation(PublishRoleDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [later, setLater] = useState(role.status === "scheduled");
  return (
    <Form
      name="publish"
      onSubmit={async (values) => {
        const { data } = await publish({ variables: { input: { id: role.id, version: role.version, publishOn: values.date("publishOn") } } });
        setErrors(data?.publishVacancy.userErrors ?? []);
      }}
    >
      <ErrorSummary errors={errors} title="The role was not published" />
      <Radios name="when" label="When does it open?" defaultValue={later ? "later" : "now"} onChange={(value) => setLater(value === "later")} options={[{ value: "now", label: "Now" }, { value: "later", label: "On a day to come" }]} />
      {later && <DateField name="publishOn" label="Open it on" defaultValue={role.publishOn} required="Enter the day" error={errorFor(errors, "publishOn")} />}
      <Button>{later ? "Schedule it" : "Publish"}</Button>
    </Form>
  );
}

function GiveBack({ role }: { role: KeptRole }) {
  const [ask] = useMutation(AskForRoleChangesDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Details summary="Ask for changes instead">
      <Form
        name="changes"
        onSubmit={async (values) => {
          const { data } = await ask({ variables: { input: { id: role.id, version: role.version, reason: values.text("reason") } } });
          setErrors(data?.askForVacancyChanges.userErrors ?? []);
        }}
      >
        <ErrorSummary errors={errors} title="The role was not given back" />
        <TextArea name="reason" label="What to change, and why" hint="The employer reads this as you write it" most={2000} required="Say what to change, so that the employer knows what to do." error={errorFor(errors, "reason")} />
        <Button kind="secondary">Ask for these changes</Button>
      </Form>
    </Details>
  );
}

/** Reading a role for the employer's service: publish it, schedule it, or give it back with what to change. */
export function Review({ role }: { role: KeptRole }) {
  if (!role.viewerCan.includes("publish")) return null;
  if (!role.employerActive) return <Notice title="The employer is not approved yet"><p>Approve it on <Link to={`/staff/employers/${role.employer.id}`}>its page</Link> first; then this role can be published.</p></Notice>;
  if (role.check.problems.length > 0) {
    return (
      <Notice kind="info" title="It can’t be published yet">
        <ul className="nhsuk-list">{role.check.problems.map(({ message, path }) => <li key={path}>{message}.</li>)}</ul>
        {role.viewerCan.includes("askForChanges") && <GiveBack role={role} />}
      </Notice>
    );
  }
  return (
    <Panel look="card" title={role.status === "scheduled" ? "It is scheduled" : "Publish this role"} size="s">
      <Publish role={role} />
      {role.viewerCan.includes("askForChanges") && <GiveBack role={role} />}
    </Panel>
  );
}
