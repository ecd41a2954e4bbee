import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { ChangeRelationshipDocument, EmployerDocument, SetEmployerLeadDocument, TrustEmployerDocument, type EmployerQuery, type Relationship } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { Button, Checkbox, ErrorSummary, Form, Loaded, NotThere, Page, Radios, SelectField, TextField } from "../../ui";
import { optionsOf, stageWords } from "./words";

/** The service's side of an employer: how far it has come, who keeps it, and whether its roles need review. */
export function RelationshipPage() {
  const { id = "" } = useParams();
  const found = useQuery(EmployerDocument, { variables: { id } });
  return (
    <Loaded result={found} what="the employer">
      {({ employer, colleagues }) => (employer ? <Keep employer={employer} colleagues={colleagues} /> : <NotThere what="employer" to="/staff/employers" back="Employers" />)}
    </Loaded>
  );
}

function Keep({ employer, colleagues }: { employer: NonNullable<EmployerQuery["employer"]>; colleagues: EmployerQuery["colleagues"] }) {
  const navigate = useNavigate();
  const to = `/staff/employers/${employer.id}`;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [changeStage] = useMutation(ChangeRelationshipDocument);
  const [setLead] = useMutation(SetEmployerLeadDocument);
  const [trust] = useMutation(TrustEmployerDocument);
  const canTrust = employer.viewerCan.includes("trust");

  return (
    <Page title="Relationship with an employer" heading={`Relationship with ${employer.name}`} headingSize="l" back={{ to, label: employer.name }}>
      <Form
        onSubmit={async (values) => {
          const [id, reason, leadId, trusted] = [employer.id, values.text("reason"), values.optional("leadId"), values.ticked("trusted")];
          const stage = values.text("stage") as Relationship;
          const problems: FieldError[] = [];
          if (stage !== employer.relationship) problems.push(...(await changeStage({ variables: { input: { id, stage, reason } } })).data!.changeRelationship.userErrors);
          if (leadId !== (employer.lead?.id ?? null)) problems.push(...(await setLead({ variables: { input: { id, leadId } } })).data!.setEmployerLead.userErrors);
          if (canTrust && trusted !== employer.trusted) problems.push(...(await trust({ variables: { input: { id, trusted, reason } } })).data!.trustEmployer.userErrors);
          setErrors(problems);
          if (problems.length === 0) await navigate(to);
        }}
      >
        <ErrorSummary errors={errors} title="Not everything was saved" />
        <Radios name="stage" label="How well we know each other" labelSize="s" options={optionsOf(stageWords)} defaultValue={employer.relationship} error={errorFor(errors, "stage")} />
        <TextField name="reason" label="Why (optional)" hint="It stands in the history." maxLength={500} error={errorFor(errors, "reason")} />
        <SelectField name="leadId" label="Lead specialist" hint="They see this person’s name and telephone on their own pages." empty="Nobody yet" options={colleagues.map((one) => ({ value: one.id, label: one.name }))} defaultValue={employer.lead?.id} error={errorFor(errors, "leadId")} />
        {canTrust && <Checkbox name="trusted" label="Publish their roles without review" hint="For employers who have shown that they write roles well." defaultChecked={employer.trusted} />}
        <Button>Save</Button>
      </Form>
    </Page>
  );
}
