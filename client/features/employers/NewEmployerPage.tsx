import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { CreateEmployerDocument } from "../../../schema/generated/specialists";
import type { FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, Checkbox, ErrorSummary, Form, Page } from "../../ui";
import { DetailsFields, detailsInput } from "./DetailsFields";

const isTaken = (errors: readonly FieldError[]): boolean => errors.some(({ path, message }) => path === "name" && /already here/.test(message));

/** Adds an employer that staff have found. A name that is there already is asked about once. */
export function NewEmployerPage() {
  const navigate = useNavigate();
  const [key, renew] = useIdempotencyKey();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [taken, setTaken] = useState(false);
  const [create] = useMutation(CreateEmployerDocument);
  return (
    <Page title="Add an employer" lead="Only the name is needed. You become its lead." back={{ to: "/staff/employers", label: "Employers" }}>
      <Form
        onSubmit={async (values) => {
          const { data } = await create({ variables: { input: { ...detailsInput(values), idempotencyKey: key, anotherOfThisName: values.ticked("anotherOfThisName") } } });
          const { employer, userErrors } = data!.createEmployer;
          setErrors(userErrors);
          setTaken(taken || isTaken(userErrors));
          if (!employer) return;
          renew();
          await navigate(`/staff/employers/${employer.id}`);
        }}
      >
        <ErrorSummary errors={errors} title="The employer was not added" />
        <DetailsFields errors={errors} about="About them (optional)" />
        {taken && <Checkbox name="anotherOfThisName" label="This is another employer of the same name" />}
        <Button>Add the employer</Button>
      </Form>
    </Page>
  );
}
