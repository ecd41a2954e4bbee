import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { EditOrganisationDocument, OrganisationDocument } from "../../../schema/generated/employers";
import type { FieldError } from "../../lib/errors";
import { Button, ErrorSummary, Form, Loaded, NotThere, Page } from "../../ui";
import { DetailsFields, detailsInput } from "./DetailsFields";

const BACK = { to: "/employer/organisation", label: "Organisation" };

/** The owner changes what is said of the organisation. */
export function EditOrganisationPage() {
  const navigate = useNavigate();
  const found = useQuery(OrganisationDocument);
  const [edit] = useMutation(EditOrganisationDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Loaded result={found} what="your organisation">
      {({ organisation }) => !organisation?.viewerCan.includes("edit") ? <NotThere what="page" to={BACK.to} back={BACK.label} /> : (
        <Page title="Change your organisation" back={BACK}>
          <Form
            onSubmit={async (values) => {
              const { userErrors } = (await edit({ variables: { input: { id: organisation.id, ...detailsInput(values) } } })).data!.editOrganisation;
              setErrors(userErrors);
              if (userErrors.length === 0) await navigate(BACK.to);
            }}
          >
            <ErrorSummary errors={errors} title="The changes were not saved" note="What you wrote is kept." />
            <DetailsFields errors={errors} details={organisation} about="About you (optional)" />
            <Button>Save changes</Button>
          </Form>
        </Page>
      )}
    </Loaded>
  );
}
