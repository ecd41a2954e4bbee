import { useMutation, useLazyQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { StartRoleDocument, type VacancyJobInput } from "../../../schema/generated/employers";
import { EmployersToPostForDocument, StartRoleForDocument } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Actions, Button, ErrorSummary, Form, Page, Radios, TextField } from "../../ui";
import { JobFields, jobFrom } from "./JobFields";

type Start = (job: VacancyJobInput, idempotencyKey: string) => Promise<{ vacancy?: { id: string } | null; userErrors: readonly FieldError[] } | undefined>;

function StartForm({ base, start, children }: { base: string; start: Start; children?: (errors: readonly FieldError[]) => React.ReactNode }) {
  const navigate = useNavigate();
  const [key, renew] = useIdempotencyKey();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Form
      name="job"
      onSubmit={async (values) => {
        const answer = await start(jobFrom(values), key);
        setErrors(answer?.userErrors.map((error) => ({ ...error })) ?? []);
        if (!answer?.vacancy) return;
        renew();
        await navigate(`${base}/${answer.vacancy.id}/edit${values.pressed === "later" ? "" : "/where"}`);
      }}
    >
      <ErrorSummary errors={errors} title="The role was not saved" note="Everything you wrote is kept." />
      {children?.(errors)}
      <JobFields role={null} errors={errors} />
      <Actions>
        <Button>Save and go on</Button>
        <Button kind="secondary" value="later">Save and come back later</Button>
      </Actions>
      <p className="al-mute">Next: where. We save as you go.</p>
    </Form>
  );
}

/** The first part of a new role, for an employer. */
export function StartRolePage() {
  const [start] = useMutation(StartRoleDocument);
  return (
    <Page title="What is the job?" headingSize="l" caption="Post a role" back={{ to: "/employer/roles", label: "Roles" }} lead="7 short parts, about 8 minutes. You can stop after any of them.">
      <StartForm base="/employer/roles" start={async (job, idempotencyKey) => (await start({ variables: { input: { job, idempotencyKey } } })).data?.startVacancy} />
    </Page>
  );
}

/** Which employer it is for, found by a part of its name. */
function ChooseEmployer({ chosen, choose, error }: { chosen: { id: string; name: string } | null; choose: (id: string) => void; error: string | null }) {
  const [find, { data, called, loading }] = useLazyQuery(EmployersToPostForDocument);
  const found = data?.employerChoices ?? [];
  const choices = [...(chosen ? [chosen] : []), ...found.filter(({ id }) => id !== chosen?.id)];
  return (
    <>
      <TextField name="employerName" label="Which employer is it for?" hint="At least two letters of its name, then Find" autoComplete="off" width={20} />
      <Button
        type="button" kind="secondary" small busy={loading}
        onClick={(event) => {
          const matching = new FormData(event.currentTarget.form ?? undefined).get("employerName");
          if (typeof matching === "string" && matching.trim().length > 1) void find({ variables: { matching: matching.trim() } });
        }}
      >
        Find
      </Button>
      <p role="status" className="al-mute">{called && !loading && (found.length > 0 ? `${found.length} found. Choose one below.` : "None found. Try other letters.")}</p>
      {choices.length > 0 && (
        <Radios key={choices.map(({ id }) => id).join()} name="employerId" label="Employer" required="Choose the employer" error={error} defaultValue={chosen?.id} onChange={choose} options={choices.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
    </>
  );
}

/** The first part of a new role, for staff on behalf of an employer: `?employer=` names one already chosen. */
export function StartRoleForPage() {
  const [start] = useMutation(StartRoleForDocument);
  const [address] = useSearchParams();
  const [employerId, choose] = useState(address.get("employer") ?? "");
  const given = address.get("employer") ? { id: address.get("employer")!, name: "The employer you came from" } : null;
  return (
    <Page title="Post a role for an employer" headingSize="l" back={{ to: "/staff/roles", label: "Roles" }}>
      <StartForm base="/staff/roles" start={async (job, idempotencyKey) => (await start({ variables: { input: { employerId, job, idempotencyKey } } })).data?.startVacancy}>
        {(errors) => <ChooseEmployer chosen={given} choose={choose} error={errorFor(errors, "employerId")} />}
      </StartForm>
    </Page>
  );
}
