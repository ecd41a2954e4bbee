import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { NameVacancyEmployerDocument, VacancyToNameDocument, type VacancyToNameQuery } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { Button, ErrorSummary, Form, Loaded, NotThere, Page, TextField } from "../../ui";

/** Staff say whose an imported role is, when they have found out. */
export function NameEmployerPage() {
  const { id = "" } = useParams();
  const found = useQuery(VacancyToNameDocument, { variables: { id } });
  return (
    <Loaded result={found} what="the role">
      {({ vacancy }) => (vacancy ? <NameEmployer vacancy={vacancy} /> : <NotThere what="role" to="/staff/roles" back="Roles" />)}
    </Loaded>
  );
}

function NameEmployer({ vacancy }: { vacancy: NonNullable<VacancyToNameQuery["vacancy"]> }) {
  const go = useNavigate();
  const [save] = useMutation(NameVacancyEmployerDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const role = `/staff/roles/${vacancy.id}`;
  return (
    <Page title="Whose role is this?" caption={vacancy.title} back={{ to: role, label: "The role" }} lead={<>It stands under “{vacancy.employer.name}” now.</>}>
      <Form
        name="employer"
        onSubmit={async (values) => {
          const { data } = await save({ variables: { input: { id: vacancy.id, version: vacancy.version, employerName: values.text("employerName") } } });
          const refused = data?.nameVacancyEmployer.userErrors ?? [];
          setErrors(refused);
          if (refused.length === 0) await go(role);
        }}
      >
        <ErrorSummary errors={errors} title="The role was not moved" />
        <TextField
          name="employerName"
          label="The employer’s name"
          hint="As on their letters. An employer we do not have yet becomes a prospect."
          required="Write the employer’s name"
          error={errorFor(errors, "employerName")}
          autoComplete="organization"
          maxLength={200}
          width={30}
        />
        <Button>Save</Button>
      </Form>
    </Page>
  );
}
