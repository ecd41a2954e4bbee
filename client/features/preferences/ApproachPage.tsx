import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { type Approach, ChangeApproachDocument, MyWantsDocument } from "../../../schema/generated/clients";
import { errorFor, type FieldError } from "../../lib/errors";
import { Actions, Button, ErrorSummary, Form, Loaded, Page, Radios } from "../../ui";
import { approachWords } from "./approach";

const options = (["named", "anonymous", "none"] as const).map((value) => ({ value, label: approachWords[value].label, hint: approachWords[value].hint }));

/** The person says whether employers may be spoken to for them. */
export function ApproachPage() {
  const asked = useQuery(MyWantsDocument);
  const [change] = useMutation(ChangeApproachDocument, { refetchQueries: [MyWantsDocument], awaitRefetchQueries: true });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const first = params.get("first") === "yes";
  return (
    <Page title="May we talk to employers for you?" caption={first ? "One last thing" : undefined} lead="Some jobs are never advertised. We find them by talking to employers." back={{ to: first ? "/me/wants/help?first=yes" : "/me/wants", label: "Back" }}>
      <Loaded result={asked} what="your answer">
        {({ me }) => (
          <Form
            name="approach"
            onSubmit={async (values) => {
              const { data } = await change({ variables: { approach: values.text("approach") as Approach } });
              setErrors(data?.changeApproach.userErrors ?? []);
              if (data?.changeApproach.me) await navigate("/me/wants");
            }}
          >
            <ErrorSummary errors={errors} />
            <Radios name="approach" label="Your answer" labelSize="s" hint="You can change it at any time. Your support stays the same, whatever you choose." options={options} defaultValue={me.approach} required="Choose one" error={errorFor(errors, "approach")} />
            <Actions><Button>Save</Button></Actions>
          </Form>
        )}
      </Loaded>
    </Page>
  );
}
