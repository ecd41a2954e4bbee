import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { MyPlanDocument, WriteStayingWellDocument } from "../../../schema/generated/clients";
import { errorFor } from "../../lib/errors";
import { Button, ErrorSummary, Form, Inset, Loaded, Page, TextArea } from "../../ui";

/** The person's own page for bad days. It has no button that sends it anywhere. */
export function StayingWellPage() {
  const plan = useQuery(MyPlanDocument);
  const [write, { data, loading }] = useMutation(WriteStayingWellDocument);
  const navigate = useNavigate();
  const errors = data?.writeStayingWell.userErrors ?? [];
  return (
    <Page title="Staying well" back={{ to: "/me/plan", label: "My plan" }}>
      <Inset><p>Only you and your specialist see this. It can’t be sent to an employer.</p></Inset>
      <Loaded result={plan} what="your page">
        {({ stayingWell }) => (
          <Form
            busy={loading}
            onSubmit={async (values) => {
              const { data: saved } = await write({ variables: { input: { firstSigns: values.text("firstSigns"), whatHelps: values.text("whatHelps"), whoICall: values.text("whoICall") } }, refetchQueries: [MyPlanDocument] });
              if (saved?.writeStayingWell.stayingWell) void navigate("/me/plan");
            }}
          >
            <ErrorSummary errors={errors} />
            <TextArea name="firstSigns" label="First signs" hint="What you notice first when things get harder" defaultValue={stayingWell.firstSigns} error={errorFor(errors, "firstSigns")} />
            <TextArea name="whatHelps" label="What helps me" defaultValue={stayingWell.whatHelps} error={errorFor(errors, "whatHelps")} />
            <TextArea name="whoICall" label="Who I call" hint="Names and numbers" defaultValue={stayingWell.whoICall} error={errorFor(errors, "whoICall")} />
            <Button>Save my page</Button>
          </Form>
        )}
      </Loaded>
    </Page>
  );
}
