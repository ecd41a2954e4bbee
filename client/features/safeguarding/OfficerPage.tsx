import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { NameDataProtectionOfficerDocument, OfficerPageDocument, type OfficerPageQuery } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { useSession } from "../../lib/session";
import { Button, ErrorSummary, Form, Loaded, Page, SelectField } from "../../ui";

const RUNS = ["service_manager", "administrator"];

/** Names the member of staff who looks at whatever was passed on without consent. For managers; others see who it is. */
export function OfficerPage() {
  const result = useQuery(OfficerPageDocument, { fetchPolicy: "cache-and-network" });
  const { session } = useSession();
  return (
    <Page title="Data-protection officer" back={{ to: "/staff/service", label: "Service" }}>
      <Loaded result={result} what="the officer">
        {(data) => (
          <>
            <p>The data-protection officer is told whenever a service manager passes something on about a client without consent, and must look at it. They can’t look at an act of their own.</p>
            {RUNS.includes(session.acting?.role ?? "") ? <Choose data={data} /> : <p>At present: {data.dataProtectionOfficer?.name ?? "no one"}.</p>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Choose({ data }: { data: OfficerPageQuery }) {
  const [name] = useMutation(NameDataProtectionOfficerDocument, { refetchQueries: [OfficerPageDocument] });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const navigate = useNavigate();
  const options = data.serviceStaff.filter(({ state, role }) => state === "active" && role).map(({ id, displayName }) => ({ value: id, label: displayName }));
  return (
    <Form
      name="officer"
      onSubmit={async (values) => {
        const { data: sent } = await name({ variables: { staffId: values.text("staffId") } });
        setErrors(sent!.nameDataProtectionOfficer.userErrors);
        if (sent!.nameDataProtectionOfficer.officer) await navigate("/staff/service");
      }}
    >
      <ErrorSummary errors={errors} title="No one was named" />
      <SelectField name="staffId" label="Who it is" defaultValue={data.dataProtectionOfficer?.staffId ?? ""} options={[{ value: "", label: "Choose a colleague" }, ...options]} error={errorFor(errors, "staffId")} />
      <Button>Save</Button>
    </Form>
  );
}
