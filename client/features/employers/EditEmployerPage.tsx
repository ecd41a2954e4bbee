import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { EditEmployerDocument, EmployerToEditDocument, EmployersToContactDocument, SetEmployerParentDocument, type EmployerToEditQuery } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { Button, ErrorSummary, Form, Loaded, NotThere, Page, SelectField } from "../../ui";
import { DetailsFields, detailsInput } from "./DetailsFields";
import { FindEmployer } from "./FindEmployer";

type Employer = NonNullable<EmployerToEditQuery["employer"]>;

/** Changes what is said of an employer, and what it is part of. */
export function EditEmployerPage() {
  const { id = "" } = useParams();
  const found = useQuery(EmployerToEditDocument, { variables: { id } });
  return (
    <Loaded result={found} what="the employer">
      {({ employer }) => (employer ? <Edit employer={employer} /> : <NotThere what="employer" to="/staff/employers" back="Employers" />)}
    </Loaded>
  );
}

function Edit({ employer }: { employer: Employer }) {
  const navigate = useNavigate();
  const to = `/staff/employers/${employer.id}`;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [edit] = useMutation(EditEmployerDocument);
  const [join] = useMutation(SetEmployerParentDocument);
  return (
    <Page title="Change an employer" heading={`Change ${employer.name}`} headingSize="l" back={{ to, label: employer.name }}>
      <Form
        onSubmit={async (values) => {
          const parentId = values.optional("parentId");
          if (parentId !== (employer.parent?.id ?? null)) {
            const joined = (await join({ variables: { input: { id: employer.id, parentId } } })).data!.setEmployerParent;
            if (joined.userErrors.length > 0) return setErrors(joined.userErrors);
          }
          const { userErrors } = (await edit({ variables: { input: { id: employer.id, ...detailsInput(values) } } })).data!.editEmployer;
          if (userErrors.length > 0) return setErrors(userErrors);
          await navigate(to);
        }}
      >
        <ErrorSummary errors={errors} title="The changes were not saved" note="What you wrote is kept." />
        <DetailsFields errors={errors} details={employer} about="In their words" />
        <Parent employer={employer} errors={errors} />
        <Button>Save changes</Button>
      </Form>
    </Page>
  );
}

/** Which organisation it is part of: found by name. */
function Parent({ employer, errors }: { employer: Employer; errors: readonly FieldError[] }) {
  const [typed, setTyped] = useState("");
  const found = useQuery(EmployersToContactDocument, { variables: { search: typed.trim() }, skip: typed.trim().length < 2 });
  const others = (typed.trim().length < 2 ? [] : found.data?.employers.nodes ?? []).filter(({ id }) => id !== employer.id && id !== employer.parent?.id);
  const options = [...(employer.parent ? [employer.parent] : []), ...others];
  return (
    <>
      <SelectField name="parentId" label="Part of a larger organisation" empty="No" options={options.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={employer.parent?.id} error={errorFor(errors, "parentId")} />
      <FindEmployer label="Find the larger organisation by its name" value={typed} onType={setTyped} />
      <p role="status" className="al-mute">{typed.trim().length >= 2 && found.data && (others.length === 0 ? "No other employer of that name." : `${others.length} found: choose from the list above.`)}</p>
    </>
  );
}
