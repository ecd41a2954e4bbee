import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { AddEmployerContactDocument, EditEmployerContactDocument, PeopleThereDocument, type PeopleThereQuery } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, Checkbox, ErrorSummary, Form, Inset, Loaded, NotThere, Page, TextField } from "../../ui";

type Employer = NonNullable<PeopleThereQuery["employer"]>;
type Person = Employer["contacts"][number];

/** Adds or changes somebody known at an employer. `personId` is "new" for a new one. */
export function PersonTherePage() {
  const { id = "", personId = "" } = useParams();
  const found = useQuery(PeopleThereDocument, { variables: { employerId: id } });
  return (
    <Loaded result={found} what="the person">
      {({ employer }) => {
        const person = employer?.contacts.find((one) => one.id === personId);
        if (!employer || (!person && personId !== "new")) return <NotThere what="person" to="/staff/employers" back="Employers" />;
        return <Keep employer={employer} person={person} />;
      }}
    </Loaded>
  );
}

function Keep({ employer, person }: { employer: Employer; person?: Person }) {
  const navigate = useNavigate();
  const [key, renew] = useIdempotencyKey();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [add] = useMutation(AddEmployerContactDocument);
  const [edit] = useMutation(EditEmployerContactDocument);
  const to = `/staff/employers/${employer.id}`;
  return (
    <Page title={person ? "Change a person at an employer" : "Add a person at an employer"} headingSize="l" back={{ to, label: employer.name }}>
      <Inset><p>Only staff see this. It does not give the person an account.</p></Inset>
      <Form
        onSubmit={async (values) => {
          const details = { name: values.text("name"), jobTitle: values.optional("jobTitle"), phone: values.optional("phone"), email: values.optional("email") };
          const userErrors = person
            ? (await edit({ variables: { input: { ...details, id: person.id, left: values.ticked("left") } } })).data!.editEmployerContact.userErrors
            : (await add({ variables: { input: { ...details, employerId: employer.id, idempotencyKey: key } } })).data!.addEmployerContact.userErrors;
          setErrors(userErrors);
          if (userErrors.length > 0) return;
          renew();
          await navigate(to);
        }}
      >
        <ErrorSummary errors={errors} title="The person was not saved" />
        <TextField name="name" label="Name" defaultValue={person?.name} autoComplete="off" required="Enter the person’s name" error={errorFor(errors, "name")} />
        <TextField name="jobTitle" label="What they do there (optional)" defaultValue={person?.jobTitle} autoComplete="off" error={errorFor(errors, "jobTitle")} />
        <TextField name="phone" label="Telephone (optional)" type="tel" width={20} defaultValue={person?.phone} autoComplete="off" error={errorFor(errors, "phone")} />
        <TextField name="email" label="Email (optional)" type="email" defaultValue={person?.email} autoComplete="off" spellCheck={false} error={errorFor(errors, "email")} />
        {person && <Checkbox name="left" label="They have left this employer" defaultChecked={person.left} />}
        <Button>Save</Button>
      </Form>
    </Page>
  );
}
